import type { Words } from '../words.ts'

/** No more records than this are cited of a whole list. */
export const FEW_RECORDS = 5

const among = (count: number, words: string): string => (count > FEW_RECORDS ? `, ${words}` : '')

export const PLAN_WORDS = {
  understood: {
    en: ({ question, plan }) => `${question} was understood as: ${plan}.`,
    es: ({ question, plan }) => `${question} se entendió como: ${plan}.`,
    fr: ({ question, plan }) => `${question} a été compris comme : ${plan}.`,
    de: ({ question, plan }) => `${question} wurde verstanden als: ${plan}.`,
    it: ({ question, plan }) => `${question} è stato inteso come: ${plan}.`,
    pt: ({ question, plan }) => `${question} foi entendido como: ${plan}.`,
  },
  restsOn: {
    en: (count) => `The answer rests on ${count} ${count === 1 ? 'record' : 'records'}${among(count, 'among them')}:`,
    es: (count) =>
      `La respuesta se basa en ${count} ${count === 1 ? 'registro' : 'registros'}${among(count, 'entre ellos')}:`,
    fr: (count) => `La réponse repose sur ${count} ${count === 1 ? 'élément' : 'éléments'}${among(count, 'dont')} :`,
    de: (count) =>
      `Die Antwort beruht auf ${count} ${count === 1 ? 'Eintrag' : 'Einträgen'}${among(count, 'darunter')}:`,
    it: (count) => `La risposta si basa su ${count} ${count === 1 ? 'dato' : 'dati'}${among(count, 'tra cui')}:`,
    pt: (count) =>
      `A resposta assenta em ${count} ${count === 1 ? 'registo' : 'registos'}${among(count, 'entre eles')}:`,
  },
  restsOnNothing: {
    en: () => 'The answer rests on no record.',
    es: () => 'La respuesta no se basa en ningún registro.',
    fr: () => 'La réponse ne repose sur aucun élément.',
    de: () => 'Die Antwort beruht auf keinem Eintrag.',
    it: () => 'La risposta non si basa su alcun dato.',
    pt: () => 'A resposta não assenta em nenhum registo.',
  },
  anyTime: {
    en: () => 'no time named',
    es: () => 'sin fecha indicada',
    fr: () => 'sans date indiquée',
    de: () => 'ohne Zeitangabe',
    it: () => 'senza data indicata',
    pt: () => 'sem data indicada',
  },
} satisfies {
  understood: Words<{ readonly question: string; readonly plan: string }>
  restsOn: Words<number>
  restsOnNothing: Words
  anyTime: Words
}
