import type { Words } from '../words.ts'

const one = (count: number): boolean => count === 1

export const AFTER_WORDS: {
  readonly count: Words<{ readonly count: number; readonly time: string }>
  readonly perhaps: Words
  readonly untold: Words<{ readonly count: number; readonly names: string }>
  readonly contradicted: Words<string>
} = {
  count: {
    en: ({ count, time }) =>
      `${count === 0 ? 'no known arrivals' : one(count) ? '1 arrival' : `${count} arrivals`} after ${time}`,
    es: ({ count, time }) =>
      `${count === 0 ? 'ninguna llegada conocida' : one(count) ? '1 llegada' : `${count} llegadas`} después de las ${time}`,
    fr: ({ count, time }) =>
      `${count === 0 ? 'aucune arrivée connue' : one(count) ? '1 arrivée' : `${count} arrivées`} après ${time}`,
    de: ({ count, time }) =>
      `${count === 0 ? 'keine bekannte Anreise' : one(count) ? '1 Anreise' : `${count} Anreisen`} nach ${time} Uhr`,
    it: ({ count, time }) =>
      `${count === 0 ? 'nessun arrivo noto' : one(count) ? '1 arrivo' : `${count} arrivi`} dopo le ${time}`,
    pt: ({ count, time }) =>
      `${count === 0 ? 'nenhuma chegada conhecida' : one(count) ? '1 chegada' : `${count} chegadas`} depois das ${time}`,
  },
  perhaps: {
    en: () => 'perhaps later than asked',
    es: () => 'quizá después de esa hora',
    fr: () => 'peut-être après cette heure',
    de: () => 'vielleicht erst danach',
    it: () => 'forse dopo quell’ora',
    pt: () => 'talvez depois dessa hora',
  },
  untold: {
    en: ({ count, names }) => `${count} more ${one(count) ? 'has' : 'have'} not given a time: ${names}.`,
    es: ({ count, names }) => `${count} más no ${one(count) ? 'ha' : 'han'} dado hora: ${names}.`,
    fr: ({ count, names }) =>
      one(count) ? `1 autre n’a pas donné d’heure : ${names}.` : `${count} autres n’ont pas donné d’heure : ${names}.`,
    de: ({ count, names }) => `${count} weitere ${one(count) ? 'Anreise' : 'Anreisen'} noch ohne Uhrzeit: ${names}.`,
    it: ({ count, names }) =>
      one(count) ? `Un altro non ha dato un orario: ${names}.` : `Altri ${count} non hanno dato un orario: ${names}.`,
    pt: ({ count, names }) => `Mais ${count} não ${one(count) ? 'deu' : 'deram'} hora: ${names}.`,
  },
  contradicted: {
    en: (names) => `Other evidence would make these later than asked: ${names}.`,
    es: (names) => `Según otros indicios, también llegarían después: ${names}.`,
    fr: (names) => `Selon d’autres indices, arriveraient aussi plus tard : ${names}.`,
    de: (names) => `Nach anderen Angaben auch danach: ${names}.`,
    it: (names) => `Secondo altri indizi arriverebbero anche dopo: ${names}.`,
    pt: (names) => `Segundo outros indícios, também chegariam depois: ${names}.`,
  },
}
