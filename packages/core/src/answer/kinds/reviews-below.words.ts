import type { Words } from '../words.ts'

interface Counted {
  readonly count: number
  readonly limit: string
  /** Empty when no time was asked for. */
  readonly window: string
}

const during = (window: string): string => (window === '' ? '' : ` (${window})`)

export const REVIEW_WORDS = {
  headline: {
    en: ({ count, limit, window }) =>
      `${count === 0 ? 'No review' : count === 1 ? '1 review' : `${count} reviews`} below ${limit}${during(window)}.`,
    es: ({ count, limit, window }) =>
      `${count === 0 ? 'Ninguna reseña' : count === 1 ? '1 reseña' : `${count} reseñas`} por debajo de ${limit}${during(window)}.`,
    fr: ({ count, limit, window }) =>
      `${count === 0 ? 'Aucun avis' : count === 1 ? '1 avis' : `${count} avis`} en dessous de ${limit}${during(window)}.`,
    de: ({ count, limit, window }) =>
      `${count === 0 ? 'Keine Bewertung' : count === 1 ? '1 Bewertung' : `${count} Bewertungen`} unter ${limit}${during(window)}.`,
    it: ({ count, limit, window }) =>
      `${count === 0 ? 'Nessuna recensione' : count === 1 ? '1 recensione' : `${count} recensioni`} sotto ${limit}${during(window)}.`,
    pt: ({ count, limit, window }) =>
      `${count === 0 ? 'Nenhuma avaliação' : count === 1 ? '1 avaliação' : `${count} avaliações`} abaixo de ${limit}${during(window)}.`,
  },
  about: {
    en: (topics) => `about ${topics}`,
    es: (topics) => `sobre ${topics}`,
    fr: (topics) => `à propos de ${topics}`,
    de: (topics) => `wegen ${topics}`,
    it: (topics) => `riguardo a ${topics}`,
    pt: (topics) => `sobre ${topics}`,
  },
  noText: {
    en: () => 'no text',
    es: () => 'sin texto',
    fr: () => 'sans texte',
    de: () => 'ohne Text',
    it: () => 'senza testo',
    pt: () => 'sem texto',
  },
  houseUnknown: {
    en: () => 'house unknown',
    es: () => 'casa desconocida',
    fr: () => 'logement inconnu',
    de: () => 'Haus unbekannt',
    it: () => 'casa sconosciuta',
    pt: () => 'casa desconhecida',
  },
  unscored: {
    en: (count) =>
      `${count} ${count === 1 ? 'review has' : 'reviews have'} no score and ${count === 1 ? 'is' : 'are'} not counted.`,
    es: (count) =>
      `${count} ${count === 1 ? 'reseña no tiene nota y no cuenta' : 'reseñas no tienen nota y no cuentan'}.`,
    fr: (count) => `${count} avis sans note ${count === 1 ? 'n’est pas compté' : 'ne sont pas comptés'}.`,
    de: (count) =>
      `${count} ${count === 1 ? 'Bewertung hat keine Note und ist' : 'Bewertungen haben keine Note und sind'} nicht mitgezählt.`,
    it: (count) =>
      `${count} ${count === 1 ? 'recensione senza voto non è contata' : 'recensioni senza voto non sono contate'}.`,
    pt: (count) =>
      `${count} ${count === 1 ? 'avaliação sem nota não é contada' : 'avaliações sem nota não são contadas'}.`,
  },
} satisfies {
  headline: Words<Counted>
  about: Words<string>
  noText: Words
  houseUnknown: Words
  unscored: Words<number>
}
