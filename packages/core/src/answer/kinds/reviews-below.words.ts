import type { Words } from '../words.ts'

interface Counted {
  readonly count: number
  /** "4/5". */
  readonly limit: string
}

export const REVIEW_WORDS = {
  headline: {
    en: ({ count, limit }) =>
      `${count === 0 ? 'no review' : `${count} ${count === 1 ? 'review' : 'reviews'}`} below ${limit}`,
    es: ({ count, limit }) =>
      `${count === 0 ? 'ninguna reseña' : `${count} ${count === 1 ? 'reseña' : 'reseñas'}`} por debajo de ${limit}`,
    fr: ({ count, limit }) => `${count === 0 ? 'aucun avis' : `${count} avis`} en dessous de ${limit}`,
    de: ({ count, limit }) =>
      `${count === 0 ? 'keine Bewertung' : `${count} ${count === 1 ? 'Bewertung' : 'Bewertungen'}`} unter ${limit}`,
    it: ({ count, limit }) =>
      `${count === 0 ? 'nessuna recensione' : `${count} ${count === 1 ? 'recensione' : 'recensioni'}`} sotto ${limit}`,
    pt: ({ count, limit }) =>
      `${count === 0 ? 'nenhuma avaliação' : `${count} ${count === 1 ? 'avaliação' : 'avaliações'}`} abaixo de ${limit}`,
  },
  about: {
    en: (topics) => `complaint: ${topics}`,
    es: (topics) => `queja: ${topics}`,
    fr: (topics) => `critique : ${topics}`,
    de: (topics) => `Kritik: ${topics}`,
    it: (topics) => `critica: ${topics}`,
    pt: (topics) => `queixa: ${topics}`,
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
