import type { Words } from '../words.ts'

export const GAP_WORDS = {
  gaps: {
    en: ({ count, window, longest }) =>
      `${count === 0 ? 'No gap' : count === 1 ? '1 gap' : `${count} gaps`} of ${longest} between bookings ${window}.`,
    es: ({ count, window, longest }) =>
      `${count === 0 ? 'Ningún hueco' : count === 1 ? '1 hueco' : `${count} huecos`} de ${longest} entre reservas ${window}.`,
    fr: ({ count, window, longest }) =>
      `${count === 0 ? 'Aucun trou' : count === 1 ? '1 trou' : `${count} trous`} de ${longest} entre deux réservations ${window}.`,
    de: ({ count, window, longest }) =>
      `${count === 0 ? 'Keine Lücke' : count === 1 ? '1 Lücke' : `${count} Lücken`} (${longest}) zwischen Buchungen ${window}.`,
    it: ({ count, window, longest }) =>
      `${count === 0 ? 'Nessun buco' : count === 1 ? '1 buco' : `${count} buchi`} (${longest}) tra le prenotazioni ${window}.`,
    pt: ({ count, window, longest }) =>
      `${count === 0 ? 'Nenhum intervalo' : count === 1 ? '1 intervalo' : `${count} intervalos`} de ${longest} entre reservas ${window}.`,
  },
  upTo: {
    en: (nights) => `up to ${nights}`,
    es: (nights) => `hasta ${nights}`,
    fr: (nights) => `${nights} au plus`,
    de: (nights) => `bis zu ${nights}`,
    it: (nights) => `al massimo ${nights}`,
    pt: (nights) => `até ${nights}`,
  },
} satisfies {
  gaps: Words<{ count: number; window: string; longest: string }>
  upTo: Words<string>
}
