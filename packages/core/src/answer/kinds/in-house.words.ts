import type { Words } from '../words.ts'

const one = (count: number): boolean => count === 1

export const IN_HOUSE_WORDS: {
  /** Stays with somebody in, at a moment or over a night. */
  readonly count: Words<number>
  readonly arriving: Words<string>
  readonly due: Words<string>
  readonly leaving: Words<string>
  readonly until: Words<string>
  readonly gone: Words<string>
  readonly toCome: Words<number>
  readonly away: Words<string>
} = {
  count: {
    en: (count) => (count === 0 ? 'nobody is in house' : `${count} ${one(count) ? 'stay' : 'stays'} in house`),
    es: (count) =>
      count === 0 ? 'no hay nadie alojado' : `${count} ${one(count) ? 'estancia en casa' : 'estancias en casa'}`,
    fr: (count) =>
      count === 0 ? 'personne sur place' : `${count} ${one(count) ? 'séjour en cours' : 'séjours en cours'}`,
    de: (count) =>
      count === 0 ? 'niemand im Haus' : `${count} ${one(count) ? 'Aufenthalt im Haus' : 'Aufenthalte im Haus'}`,
    it: (count) =>
      count === 0 ? 'nessuno in casa' : `${count} ${one(count) ? 'soggiorno in corso' : 'soggiorni in corso'}`,
    pt: (count) =>
      count === 0 ? 'ninguém hospedado' : `${count} ${one(count) ? 'estadia em casa' : 'estadias em casa'}`,
  },
  arriving: {
    en: (time) => `arriving ${time}`,
    es: (time) => `por llegar, ${time}`,
    fr: (time) => `arrivée prévue ${time}`,
    de: (time) => `Anreise ${time}`,
    it: (time) => `in arrivo, ${time}`,
    pt: (time) => `por chegar, ${time}`,
  },
  due: {
    en: (time) => `due ${time}, not checked in yet`,
    es: (time) => `prevista ${time}, aún sin check-in`,
    fr: (time) => `prévu ${time}, pas encore de check-in`,
    de: (time) => `erwartet ${time}, noch nicht eingecheckt`,
    it: (time) => `previsto ${time}, ancora senza check-in`,
    pt: (time) => `previsto ${time}, ainda sem check-in`,
  },
  leaving: {
    en: (time) => `leaving ${time}`,
    es: (time) => `sale ${time}`,
    fr: (time) => `départ ${time}`,
    de: (time) => `Abreise ${time}`,
    it: (time) => `parte ${time}`,
    pt: (time) => `sai ${time}`,
  },
  until: {
    en: (date) => `until ${date}`,
    es: (date) => `hasta ${date}`,
    fr: (date) => `jusqu’au ${date}`,
    de: (date) => `bis ${date}`,
    it: (date) => `fino a ${date}`,
    pt: (date) => `até ${date}`,
  },
  gone: {
    en: (names) => `Left or leaving today: ${names}.`,
    es: (names) => `Han salido o salen hoy: ${names}.`,
    fr: (names) => `Partis ou en train de partir aujourd’hui : ${names}.`,
    de: (names) => `Heute abgereist oder bei der Abreise: ${names}.`,
    it: (names) => `Partiti o in partenza oggi: ${names}.`,
    pt: (names) => `Saíram ou estão a sair hoje: ${names}.`,
  },
  toCome: {
    en: (count) => `${count} still to arrive today`,
    es: (count) => `${count} por llegar hoy`,
    fr: (count) => `${count} à arriver aujourd’hui`,
    de: (count) => `${count} heute noch erwartet`,
    it: (count) => `${count} ancora in arrivo oggi`,
    pt: (count) => `${count} ainda por chegar hoje`,
  },
  away: {
    en: (stay) => `Not in house now: ${stay}.`,
    es: (stay) => `Ahora no hay estancia: ${stay}.`,
    fr: (stay) => `Pas sur place en ce moment : ${stay}.`,
    de: (stay) => `Gerade nicht im Haus: ${stay}.`,
    it: (stay) => `Ora non in casa: ${stay}.`,
    pt: (stay) => `Sem estadia neste momento: ${stay}.`,
  },
}
