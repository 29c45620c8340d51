import type { Words } from '../words.ts'

interface Untold {
  readonly count: number
  readonly total: number
}

const one = (count: number): boolean => count === 1

export const UNKNOWN_TIME_WORDS: {
  readonly noArrivals: Words
  readonly allTold: Words<number>
  readonly untold: Words<Untold>
} = {
  noArrivals: {
    en: () => 'no guests arrive, so there is no time to ask for',
    es: () => 'no llega ningún huésped, así que no hay hora que pedir',
    fr: () => 'aucune arrivée, donc aucune heure à demander',
    de: () => 'keine Anreisen, also ist keine Uhrzeit zu erfragen',
    it: () => 'nessun arrivo, quindi nessun orario da chiedere',
    pt: () => 'não chega nenhum hóspede, por isso não há horas a pedir',
  },
  allTold: {
    en: (count) => (one(count) ? 'the one arrival has a time' : `all ${count} arrivals have a time`),
    es: (count) => (one(count) ? 'la única llegada ya tiene hora' : `las ${count} llegadas ya tienen hora`),
    fr: (count) => (one(count) ? 'la seule arrivée a une heure' : `les ${count} arrivées ont une heure`),
    de: (count) => (one(count) ? 'die eine Anreise hat eine Uhrzeit' : `alle ${count} Anreisen haben eine Uhrzeit`),
    it: (count) => (one(count) ? 'l’unico arrivo ha un orario' : `tutti i ${count} arrivi hanno un orario`),
    pt: (count) => (one(count) ? 'a única chegada já tem hora' : `as ${count} chegadas já têm hora`),
  },
  untold: {
    en: ({ count, total }) =>
      `${count} of ${total} ${one(total) ? 'arrival' : 'arrivals'} ${one(count) ? 'has' : 'have'} not told us when`,
    es: ({ count, total }) => `${count} de ${total} ${one(total) ? 'llegada' : 'llegadas'} sin hora confirmada`,
    fr: ({ count, total }) => `${count} ${one(count) ? 'arrivée' : 'arrivées'} sur ${total} sans heure annoncée`,
    de: ({ count, total }) => `${count} von ${total} ${one(total) ? 'Anreise' : 'Anreisen'} ohne Uhrzeit`,
    it: ({ count, total }) => `${count} ${one(count) ? 'arrivo' : 'arrivi'} su ${total} senza orario`,
    pt: ({ count, total }) => `${count} de ${total} ${one(total) ? 'chegada' : 'chegadas'} sem hora indicada`,
  },
}
