import type { Words } from '../words.ts'

interface Found {
  readonly count: number
  readonly total: number
  /** "tonight, Saturday 27 March" or "on the nights … (7)". */
  readonly nights: string
}

const units = {
  en: (count: number) => (count === 1 ? 'unit' : 'units'),
  es: (count: number) => (count === 1 ? 'alojamiento' : 'alojamientos'),
  fr: (count: number) => (count < 2 ? 'logement' : 'logements'),
  de: (count: number) => (count === 1 ? 'Unterkunft' : 'Unterkünften'),
  it: (count: number) => (count === 1 ? 'alloggio' : 'alloggi'),
  pt: (count: number) => (count === 1 ? 'alojamento' : 'alojamentos'),
}

export const VACANT_WORDS = {
  /** One night. */
  headline: {
    en: ({ count, total, nights }) =>
      count === 0
        ? `No unit is empty ${nights}: all ${total} are taken.`
        : `${count} of ${total} ${units.en(total)} ${count === 1 ? 'is' : 'are'} empty ${nights}.`,
    es: ({ count, total, nights }) =>
      count === 0
        ? `No hay ningún alojamiento vacío ${nights}: los ${total} están ocupados.`
        : `${count === 1 ? 'Está vacío' : 'Están vacíos'} ${count} de ${total} ${units.es(total)} ${nights}.`,
    fr: ({ count, total, nights }) =>
      count === 0
        ? `Aucun logement n’est vide ${nights} : les ${total} sont occupés.`
        : `${count} ${units.fr(count)} sur ${total} ${count < 2 ? 'est vide' : 'sont vides'} ${nights}.`,
    de: ({ count, total, nights }) =>
      count === 0
        ? `Keine Unterkunft leer ${nights}: alle ${total} sind belegt.`
        : `Leer ${nights}: ${count} von ${total} ${units.de(total)}.`,
    it: ({ count, total, nights }) =>
      count === 0
        ? `Nessun alloggio è vuoto ${nights}: tutti e ${total} sono occupati.`
        : `${count} ${units.it(count)} su ${total} ${count === 1 ? 'è vuoto' : 'sono vuoti'} ${nights}.`,
    pt: ({ count, total, nights }) =>
      count === 0
        ? `Nenhum alojamento está vazio ${nights}: os ${total} estão ocupados.`
        : `${count} de ${total} ${units.pt(total)} ${count === 1 ? 'está vazio' : 'estão vazios'} ${nights}.`,
  },
  /** Several nights. */
  headlineOfNights: {
    en: ({ count, total, nights, some }) =>
      `Empty ${nights}: ${count} of ${total} ${units.en(total)} throughout${some > 0 ? `, ${some} on some of the nights` : ''}.`,
    es: ({ count, total, nights, some }) =>
      `Vacíos ${nights}: ${count} de ${total} ${units.es(total)} por completo${some > 0 ? `, ${some} algunas de las noches` : ''}.`,
    fr: ({ count, total, nights, some }) =>
      `Vides ${nights} : ${count} ${units.fr(count)} sur ${total} en entier${some > 0 ? `, ${some} une partie des nuits` : ''}.`,
    de: ({ count, total, nights, some }) =>
      `Leer ${nights}: ${count} von ${total} ${units.de(total)} durchgehend${some > 0 ? `, ${some} an einigen der Nächte` : ''}.`,
    it: ({ count, total, nights, some }) =>
      `Vuoti ${nights}: ${count} ${units.it(count)} su ${total} per intero${some > 0 ? `, ${some} in alcune delle notti` : ''}.`,
    pt: ({ count, total, nights, some }) =>
      `Vazios ${nights}: ${count} de ${total} ${units.pt(total)} por completo${some > 0 ? `, ${some} em algumas das noites` : ''}.`,
  },
  oneEmpty: {
    en: ({ house, nights }) => `Yes, ${house} is empty ${nights}.`,
    es: ({ house, nights }) => `Sí, ${house} no tiene a nadie ${nights}.`,
    fr: ({ house, nights }) => `Oui, il n’y a personne à ${house} ${nights}.`,
    de: ({ house, nights }) => `Ja, ${house} ist leer, ${nights}.`,
    it: ({ house, nights }) => `Sì, a ${house} non c’è nessuno ${nights}.`,
    pt: ({ house, nights }) => `Sim, ${house} não tem ninguém ${nights}.`,
  },
  oneTaken: {
    en: ({ house, nights, by }) => `No, ${house} is not empty ${nights}: ${by}`,
    es: ({ house, nights, by }) => `No, en ${house} hay ocupación ${nights}: ${by}`,
    fr: ({ house, nights, by }) => `Non, ${house} n’est pas libre ${nights} : ${by}`,
    de: ({ house, nights, by }) => `Nein, ${house} ist nicht leer, ${nights}: ${by}`,
    it: ({ house, nights, by }) => `No, ${house} non è libera ${nights}: ${by}`,
    pt: ({ house, nights, by }) => `Não, ${house} tem ocupação ${nights}: ${by}`,
  },
  noUnits: {
    en: () => 'No unit on offer is known.',
    es: () => 'No se conoce ningún alojamiento en oferta.',
    fr: () => 'Aucun logement proposé à la location n’est connu.',
    de: () => 'Es ist keine angebotene Unterkunft bekannt.',
    it: () => 'Non è noto alcun alloggio in offerta.',
    pt: () => 'Não se conhece nenhum alojamento em oferta.',
  },
  emptyUntilArrival: {
    en: (list) => `Also empty until today’s guests arrive: ${list}.`,
    es: (list) => `También sin nadie hasta que lleguen los huéspedes de hoy: ${list}.`,
    fr: (list) => `Vides aussi jusqu’à l’arrivée des clients du jour : ${list}.`,
    de: (list) => `Bis zur heutigen Anreise ebenfalls leer: ${list}.`,
    it: (list) => `Vuoti anche fino all’arrivo degli ospiti di oggi: ${list}.`,
    pt: (list) => `Também sem ninguém até chegarem os hóspedes de hoje: ${list}.`,
  },
} satisfies {
  headline: Words<Found>
  headlineOfNights: Words<Found & { readonly some: number }>
  oneEmpty: Words<{ house: string; nights: string }>
  oneTaken: Words<{ house: string; nights: string; by: string }>
  noUnits: Words
  emptyUntilArrival: Words<string>
}
