import type { Words } from '../words.ts'

export const DOUBLE_BOOKING_WORDS = {
  headline: {
    en: ({ count, window }) =>
      `${count === 0 ? 'No double booking' : count === 1 ? '1 double booking' : `${count} double bookings`} ${window}.`,
    es: ({ count, window }) =>
      `${count === 0 ? 'Ninguna doble reserva' : count === 1 ? '1 doble reserva' : `${count} dobles reservas`} ${window}.`,
    fr: ({ count, window }) =>
      `${count === 0 ? 'Aucune double réservation' : count === 1 ? '1 double réservation' : `${count} doubles réservations`} ${window}.`,
    de: ({ count, window }) =>
      `${count === 0 ? 'Keine Doppelbuchung' : count === 1 ? '1 Doppelbuchung' : `${count} Doppelbuchungen`} ${window}.`,
    it: ({ count, window }) =>
      `${count === 0 ? 'Nessuna doppia prenotazione' : count === 1 ? '1 doppia prenotazione' : `${count} doppie prenotazioni`} ${window}.`,
    pt: ({ count, window }) =>
      `${count === 0 ? 'Nenhuma reserva dupla' : count === 1 ? '1 reserva dupla' : `${count} reservas duplas`} ${window}.`,
  },
  checked: {
    en: (rows) => `Bookings and blocks checked: ${rows}.`,
    es: (rows) => `Reservas y bloqueos comprobados: ${rows}.`,
    fr: (rows) => `Réservations et blocages vérifiés : ${rows}.`,
    de: (rows) => `Geprüfte Buchungen und Sperren: ${rows}.`,
    it: (rows) => `Prenotazioni e blocchi controllati: ${rows}.`,
    pt: (rows) => `Reservas e bloqueios verificados: ${rows}.`,
  },
  pair: {
    en: ({ house, shared, first, second }) => `**${house}** · ${shared} · ${first} and ${second}`,
    es: ({ house, shared, first, second }) => `**${house}** · ${shared} · ${first} y ${second}`,
    fr: ({ house, shared, first, second }) => `**${house}** · ${shared} · ${first} et ${second}`,
    de: ({ house, shared, first, second }) => `**${house}** · ${shared} · ${first} und ${second}`,
    it: ({ house, shared, first, second }) => `**${house}** · ${shared} · ${first} e ${second}`,
    pt: ({ house, shared, first, second }) => `**${house}** · ${shared} · ${first} e ${second}`,
  },
  overfull: {
    en: ({ type, nights }) => `**${type}** · more stays than units on ${nights}`,
    es: ({ type, nights }) => `**${type}** · más estancias que unidades: ${nights}`,
    fr: ({ type, nights }) => `**${type}** · plus de séjours que d’unités : ${nights}`,
    de: ({ type, nights }) => `**${type}** · mehr Aufenthalte als Einheiten: ${nights}`,
    it: ({ type, nights }) => `**${type}** · più soggiorni che unità: ${nights}`,
    pt: ({ type, nights }) => `**${type}** · mais estadias do que unidades: ${nights}`,
  },
} satisfies {
  headline: Words<{ count: number; window: string }>
  checked: Words<number>
  pair: Words<{ house: string; shared: string; first: string; second: string }>
  overfull: Words<{ type: string; nights: string }>
}
