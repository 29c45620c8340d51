import type { Words } from '../words.ts'

/** Limits come as text: "4/5". */
export const REVIEW_WORDS = {
  count: {
    en: (count) => (count === 0 ? 'no review' : `${count} ${count === 1 ? 'review' : 'reviews'}`),
    es: (count) => (count === 0 ? 'ninguna reseña' : `${count} ${count === 1 ? 'reseña' : 'reseñas'}`),
    fr: (count) => (count === 0 ? 'aucun avis' : `${count} avis`),
    de: (count) => (count === 0 ? 'keine Bewertung' : `${count} ${count === 1 ? 'Bewertung' : 'Bewertungen'}`),
    it: (count) => (count === 0 ? 'nessuna recensione' : `${count} ${count === 1 ? 'recensione' : 'recensioni'}`),
    pt: (count) => (count === 0 ? 'nenhuma avaliação' : `${count} ${count === 1 ? 'avaliação' : 'avaliações'}`),
  },
  below: {
    en: (limit) => `below ${limit}`,
    es: (limit) => `por debajo de ${limit}`,
    fr: (limit) => `en dessous de ${limit}`,
    de: (limit) => `unter ${limit}`,
    it: (limit) => `sotto ${limit}`,
    pt: (limit) => `abaixo de ${limit}`,
  },
  from: {
    en: (limit) => `of ${limit} or more`,
    es: (limit) => `de ${limit} o más`,
    fr: (limit) => `de ${limit} ou plus`,
    de: (limit) => `ab ${limit}`,
    it: (limit) => `da ${limit} in su`,
    pt: (limit) => `de ${limit} ou mais`,
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
  count: Words<number>
  below: Words<string>
  from: Words<string>
  about: Words<string>
  noText: Words
  unscored: Words<number>
}
