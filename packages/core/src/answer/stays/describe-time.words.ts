import type { Words } from '../words.ts'
import type { Medium, TimeMedium } from './time-evidence.ts'

export const CLOCK = {
  around: {
    en: (t) => `around ${t}`,
    es: (t) => `hacia las ${t}`,
    fr: (t) => `vers ${t}`,
    de: (t) => `gegen ${t}`,
    it: (t) => `verso le ${t}`,
    pt: (t) => `por volta das ${t}`,
  },
  after: {
    en: (t) => `from ${t}`,
    es: (t) => `desde las ${t}`,
    fr: (t) => `à partir de ${t}`,
    de: (t) => `ab ${t}`,
    it: (t) => `dalle ${t}`,
    pt: (t) => `a partir das ${t}`,
  },
  before: {
    en: (t) => `by ${t}`,
    es: (t) => `antes de las ${t}`,
    fr: (t) => `avant ${t}`,
    de: (t) => `bis ${t}`,
    it: (t) => `entro le ${t}`,
    pt: (t) => `até às ${t}`,
  },
  nextMorning: {
    en: (t) => `${t} (after midnight)`,
    es: (t) => `${t} (pasada la medianoche)`,
    fr: (t) => `${t} (après minuit)`,
    de: (t) => `${t} (nach Mitternacht)`,
    it: (t) => `${t} (dopo mezzanotte)`,
    pt: (t) => `${t} (depois da meia-noite)`,
  },
  flight: {
    en: (t) => `flight lands ${t}`,
    es: (t) => `el vuelo aterriza a las ${t}`,
    fr: (t) => `le vol atterrit à ${t}`,
    de: (t) => `Flug landet ${t}`,
    it: (t) => `il volo atterra alle ${t}`,
    pt: (t) => `o voo aterra às ${t}`,
  },
} satisfies Record<string, Words<string>>

export const STATES = {
  late: {
    en: () => 'late, no time given',
    es: () => 'tarde, sin hora',
    fr: () => 'tard, sans heure précise',
    de: () => 'spät, ohne Uhrzeit',
    it: () => 'tardi, senza orario',
    pt: () => 'tarde, sem hora',
  },
  unknown: {
    en: () => 'time unknown',
    es: () => 'hora desconocida',
    fr: () => 'heure inconnue',
    de: () => 'Uhrzeit unbekannt',
    it: () => 'orario sconosciuto',
    pt: () => 'hora desconhecida',
  },
} satisfies Record<string, Words>

interface Said {
  /** "19 Nov 16:05"; empty when it is not known. */
  readonly at: string
  /** A member of the team; empty when it is not known. */
  readonly by: string
}

/** What a guest said, by how it was said. A note's own date is not known. */
export const GUEST_SAID: Record<Medium, Words<Said>> = {
  message: {
    en: ({ at }) => `guest’s message, ${at}`,
    es: ({ at }) => `mensaje del huésped, ${at}`,
    fr: ({ at }) => `message du client, ${at}`,
    de: ({ at }) => `Nachricht des Gastes, ${at}`,
    it: ({ at }) => `messaggio dell’ospite, ${at}`,
    pt: ({ at }) => `mensagem do hóspede, ${at}`,
  },
  call: {
    en: ({ at }) => `guest on the phone, ${at}`,
    es: ({ at }) => `el huésped por teléfono, ${at}`,
    fr: ({ at }) => `le client au téléphone, ${at}`,
    de: ({ at }) => `Gast am Telefon, ${at}`,
    it: ({ at }) => `l’ospite al telefono, ${at}`,
    pt: ({ at }) => `o hóspede ao telefone, ${at}`,
  },
  note: {
    en: () => 'guest’s request at booking',
    es: () => 'petición del huésped en la reserva',
    fr: () => 'demande du client à la réservation',
    de: () => 'Wunsch des Gastes in der Buchung',
    it: () => 'richiesta dell’ospite nella prenotazione',
    pt: () => 'pedido do hóspede na reserva',
  },
}

/** What the team agreed, by how it was said. */
export const TEAM_SAID: Record<TimeMedium, Words<Said>> = {
  chat: {
    en: ({ at, by }) => `${by || 'the team'} in the chat, ${at}`,
    es: ({ at, by }) => `${by || 'el equipo'} en el chat, ${at}`,
    fr: ({ at, by }) => `${by || 'l’équipe'} dans le chat, ${at}`,
    de: ({ at, by }) => `${by || 'unser Team'} im Chat, ${at}`,
    it: ({ at, by }) => `${by || 'il team'} in chat, ${at}`,
    pt: ({ at, by }) => `${by || 'a equipa'} no chat, ${at}`,
  },
  message: {
    en: ({ at, by }) => `agreed by ${by || 'the team'} in a message, ${at}`,
    es: ({ at, by }) => `acordado por ${by || 'el equipo'} en un mensaje, ${at}`,
    fr: ({ at, by }) => `convenu par ${by || 'l’équipe'} dans un message, ${at}`,
    de: ({ at, by }) => `von ${by || 'unserem Team'} per Nachricht zugesagt, ${at}`,
    it: ({ at, by }) => `concordato da ${by || 'noi'} in un messaggio, ${at}`,
    pt: ({ at, by }) => `combinado por ${by || 'a equipa'} numa mensagem, ${at}`,
  },
  call: {
    en: ({ at, by }) => `agreed by ${by || 'the team'} on the phone, ${at}`,
    es: ({ at, by }) => `acordado por ${by || 'el equipo'} por teléfono, ${at}`,
    fr: ({ at, by }) => `convenu par ${by || 'l’équipe'} au téléphone, ${at}`,
    de: ({ at, by }) => `von ${by || 'unserem Team'} am Telefon zugesagt, ${at}`,
    it: ({ at, by }) => `concordato da ${by || 'noi'} al telefono, ${at}`,
    pt: ({ at, by }) => `combinado por ${by || 'a equipa'} ao telefone, ${at}`,
  },
  note: {
    en: ({ by }) => (by ? `agreed, note by ${by}` : 'agreed, booking note'),
    es: ({ by }) => (by ? `acordado, nota de ${by}` : 'acordado, nota de la reserva'),
    fr: ({ by }) => (by ? `convenu, note de ${by}` : 'convenu, note de la réservation'),
    de: ({ by }) => (by ? `zugesagt, Notiz von ${by}` : 'zugesagt, Notiz zur Buchung'),
    it: ({ by }) => (by ? `concordato, nota di ${by}` : 'concordato, nota della prenotazione'),
    pt: ({ by }) => (by ? `combinado, nota de ${by}` : 'combinado, nota da reserva'),
  },
}

export const HELD_BY_THE_PMS: Record<'planned' | 'instant' | 'default', Words> = {
  planned: {
    en: () => 'planned time in Guesty',
    es: () => 'hora prevista en Guesty',
    fr: () => 'heure prévue dans Guesty',
    de: () => 'geplante Zeit in Guesty',
    it: () => 'orario previsto in Guesty',
    pt: () => 'hora prevista no Guesty',
  },
  instant: {
    en: () => 'time of the booking in Guesty, not confirmed by the guest',
    es: () => 'hora de la reserva en Guesty, sin confirmar por el huésped',
    fr: () => 'heure de la réservation dans Guesty, non confirmée par le client',
    de: () => 'Zeit der Buchung in Guesty, vom Gast nicht bestätigt',
    it: () => 'orario della prenotazione in Guesty, non confermato dall’ospite',
    pt: () => 'hora da reserva no Guesty, não confirmada pelo hóspede',
  },
  default: {
    en: () => 'house default',
    es: () => 'hora habitual de la casa',
    fr: () => 'horaire habituel du logement',
    de: () => 'Standardzeit des Hauses',
    it: () => 'orario standard della casa',
    pt: () => 'hora habitual da casa',
  },
}

export const CONFLICTS: Words<string> = {
  en: (other) => `but also ${other}`,
  es: (other) => `pero también ${other}`,
  fr: (other) => `mais aussi ${other}`,
  de: (other) => `aber auch ${other}`,
  it: (other) => `ma anche ${other}`,
  pt: (other) => `mas também ${other}`,
}

export const EARLIER: Words<string> = {
  en: (other) => `before that: ${other}`,
  es: (other) => `antes: ${other}`,
  fr: (other) => `avant cela : ${other}`,
  de: (other) => `davor: ${other}`,
  it: (other) => `prima: ${other}`,
  pt: (other) => `antes disso: ${other}`,
}

export const ASKED = {
  open: {
    en: (time) => `asked for ${time}, nobody has agreed`,
    es: (time) => `pidió ${time}, nadie lo ha confirmado`,
    fr: (time) => `a demandé ${time}, personne n’a accepté`,
    de: (time) => `fragte nach ${time}, noch nicht zugesagt`,
    it: (time) => `ha chiesto ${time}, nessuno ha confermato`,
    pt: (time) => `pediu ${time}, ninguém confirmou`,
  },
  refused: {
    en: (time) => `asked for ${time}, declined`,
    es: (time) => `pidió ${time}, denegado`,
    fr: (time) => `a demandé ${time}, refusé`,
    de: (time) => `fragte nach ${time}, abgelehnt`,
    it: (time) => `ha chiesto ${time}, rifiutato`,
    pt: (time) => `pediu ${time}, recusado`,
  },
} satisfies Record<string, Words<string>>
