import type { Words } from '../words.ts'

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
    en: (count) => (count === 1 ? 'The answer rests on this record:' : `The answer rests on these ${count} records:`),
    es: (count) =>
      count === 1 ? 'La respuesta se basa en este registro:' : `La respuesta se basa en estos ${count} registros:`,
    fr: (count) =>
      count === 1 ? 'La réponse repose sur cet élément :' : `La réponse repose sur ces ${count} éléments :`,
    de: (count) =>
      count === 1 ? 'Die Antwort beruht auf diesem Eintrag:' : `Die Antwort beruht auf diesen ${count} Einträgen:`,
    it: (count) =>
      count === 1 ? 'La risposta si basa su questo dato:' : `La risposta si basa su questi ${count} dati:`,
    pt: (count) => (count === 1 ? 'A resposta assenta neste registo:' : `A resposta assenta nestes ${count} registos:`),
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
  guests: {
    en: (count) => `${count} ${count === 1 ? 'guest' : 'guests'}`,
    es: (count) => `${count} ${count === 1 ? 'huésped' : 'huéspedes'}`,
    fr: (count) => `${count} ${count === 1 ? 'voyageur' : 'voyageurs'}`,
    de: (count) => `${count} ${count === 1 ? 'Gast' : 'Gäste'}`,
    it: (count) => `${count} ${count === 1 ? 'ospite' : 'ospiti'}`,
    pt: (count) => `${count} ${count === 1 ? 'hóspede' : 'hóspedes'}`,
  },
} satisfies {
  understood: Words<{ readonly question: string; readonly plan: string }>
  restsOn: Words<number>
  restsOnNothing: Words
  anyTime: Words
  guests: Words<number>
}
