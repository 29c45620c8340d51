import type { Language } from '../../language/language.ts'
import type { Words } from '../words.ts'

export const CANCELLATION_WORDS = {
  /** By when they were cancelled. */
  found: {
    en: (count) =>
      count === 0
        ? 'no booking was cancelled'
        : count === 1
          ? '1 booking was cancelled'
          : `${count} bookings were cancelled`,
    es: (count) =>
      count === 0
        ? 'no se canceló ninguna reserva'
        : count === 1
          ? 'se canceló 1 reserva'
          : `se cancelaron ${count} reservas`,
    fr: (count) =>
      count === 0
        ? 'aucune réservation annulée'
        : count === 1
          ? '1 réservation annulée'
          : `${count} réservations annulées`,
    de: (count) =>
      count === 0 ? 'keine Buchung storniert' : count === 1 ? '1 Buchung storniert' : `${count} Buchungen storniert`,
    it: (count) =>
      count === 0
        ? 'nessuna prenotazione cancellata'
        : count === 1
          ? '1 prenotazione cancellata'
          : `${count} prenotazioni cancellate`,
    pt: (count) =>
      count === 0 ? 'nenhuma reserva cancelada' : count === 1 ? '1 reserva cancelada' : `${count} reservas canceladas`,
  },
  /** By the nights that they were for. */
  foundOfNights: {
    en: (count) =>
      `${count === 0 ? 'no cancelled booking' : count === 1 ? '1 cancelled booking' : `${count} cancelled bookings`} for these nights`,
    es: (count) =>
      `${count === 0 ? 'ninguna reserva cancelada' : count === 1 ? '1 reserva cancelada' : `${count} reservas canceladas`} para esas noches`,
    fr: (count) =>
      `${count === 0 ? 'aucune réservation annulée' : count === 1 ? '1 réservation annulée' : `${count} réservations annulées`} pour ces nuits`,
    de: (count) =>
      `${count === 0 ? 'keine stornierte Buchung' : count === 1 ? '1 stornierte Buchung' : `${count} stornierte Buchungen`} für diese Nächte`,
    it: (count) =>
      `${count === 0 ? 'nessuna prenotazione cancellata' : count === 1 ? '1 prenotazione cancellata' : `${count} prenotazioni cancellate`} per queste notti`,
    pt: (count) =>
      `${count === 0 ? 'nenhuma reserva cancelada' : count === 1 ? '1 reserva cancelada' : `${count} reservas canceladas`} para essas noites`,
  },
  /** Of one guest or code. */
  headlineOfPerson: {
    en: ({ count, name }) =>
      count === 0
        ? `No cancelled booking of ${name}.`
        : `${count === 1 ? '1 cancelled booking' : `${count} cancelled bookings`} of ${name}.`,
    es: ({ count, name }) =>
      count === 0
        ? `Ninguna reserva cancelada de ${name}.`
        : `${count === 1 ? '1 reserva cancelada' : `${count} reservas canceladas`} de ${name}.`,
    fr: ({ count, name }) =>
      count === 0
        ? `Aucune réservation annulée de ${name}.`
        : `${count === 1 ? '1 réservation annulée' : `${count} réservations annulées`} de ${name}.`,
    de: ({ count, name }) =>
      count === 0
        ? `Keine stornierte Buchung von ${name}.`
        : `${count === 1 ? '1 stornierte Buchung' : `${count} stornierte Buchungen`} von ${name}.`,
    it: ({ count, name }) =>
      count === 0
        ? `Nessuna prenotazione cancellata di ${name}.`
        : `${count === 1 ? '1 prenotazione cancellata' : `${count} prenotazioni cancellate`} di ${name}.`,
    pt: ({ count, name }) =>
      count === 0
        ? `Nenhuma reserva cancelada de ${name}.`
        : `${count === 1 ? '1 reserva cancelada' : `${count} reservas canceladas`} de ${name}.`,
  },
  stillStands: {
    en: (booking) => `Still stands: ${booking}`,
    es: (booking) => `Sigue en pie: ${booking}`,
    fr: (booking) => `Toujours valable : ${booking}`,
    de: (booking) => `Besteht weiter: ${booking}`,
    it: (booking) => `Ancora valida: ${booking}`,
    pt: (booking) => `Continua válida: ${booking}`,
  },
  cancelledAt: {
    en: (at) => `cancelled ${at}`,
    es: (at) => `cancelada ${at}`,
    fr: (at) => `annulée ${at}`,
    de: (at) => `storniert ${at}`,
    it: (at) => `cancellata ${at}`,
    pt: (at) => `cancelada ${at}`,
  },
  cancelledUnknown: {
    en: () => 'cancelled, time unknown',
    es: () => 'cancelada, momento desconocido',
    fr: () => 'annulée, moment inconnu',
    de: () => 'storniert, Zeitpunkt unbekannt',
    it: () => 'cancellata, momento sconosciuto',
    pt: () => 'cancelada, momento desconhecido',
  },
  by: {
    en: (who) => `by ${who}`,
    es: (who) => `por ${who}`,
    fr: (who) => `par ${who}`,
    de: (who) => `durch ${who}`,
    it: (who) => `da ${who}`,
    pt: (who) => `por ${who}`,
  },
  whoUnknown: {
    en: () => 'by whom is not known',
    es: () => 'no se sabe por quién',
    fr: () => 'on ne sait pas par qui',
    de: () => 'durch wen, ist nicht bekannt',
    it: () => 'non si sa da chi',
    pt: () => 'não se sabe por quem',
  },
  undated: {
    en: (count) => `${count} more ${count === 1 ? 'is' : 'are'} cancelled, but when is not known.`,
    es: (count) => `${count} más ${count === 1 ? 'está cancelada' : 'están canceladas'}, pero no se sabe cuándo.`,
    fr: (count) => `${count} de plus ${count < 2 ? 'est annulée' : 'sont annulées'}, mais on ne sait pas quand.`,
    de: (count) => `${count} weitere ${count === 1 ? 'ist' : 'sind'} storniert, wann, ist nicht bekannt.`,
    it: (count) => `Altre ${count} risultano cancellate, ma non si sa quando.`,
    pt: (count) => `Mais ${count} ${count === 1 ? 'está cancelada' : 'estão canceladas'}, mas não se sabe quando.`,
  },
} satisfies {
  found: Words<number>
  foundOfNights: Words<number>
  headlineOfPerson: Words<{ count: number; name: string }>
  stillStands: Words<string>
  cancelledAt: Words<string>
  cancelledUnknown: Words
  by: Words<string>
  whoUnknown: Words
  undated: Words<number>
}

const PARTIES: readonly (readonly [RegExp, Record<Language, string>])[] = [
  [
    /guest/i,
    {
      en: 'the guest',
      es: 'el huésped',
      fr: 'le client',
      de: 'den Gast',
      it: 'parte dell’ospite',
      pt: 'parte do hóspede',
    },
  ],
  [
    /owner/i,
    {
      en: 'the owner',
      es: 'el propietario',
      fr: 'le propriétaire',
      de: 'den Eigentümer',
      it: 'parte del proprietario',
      pt: 'parte do proprietário',
    },
  ],
  [
    /team|host|user|staff/i,
    { en: 'the team', es: 'el equipo', fr: 'l’équipe', de: 'das Team', it: 'parte del team', pt: 'parte da equipa' },
  ],
]

/** "the guest" for the source's `GUEST`; undefined for a word that is not known. */
export function cancellerName(by: string, language: Language): string | undefined {
  return PARTIES.find(([spelling]) => spelling.test(by))?.[1][language]
}
