import type { Language } from '../../language/language.ts'
import type { LocalDate } from '../../time/calendar.ts'
import { quoted, shortInstant } from '../format.ts'
import type { Words } from '../words.ts'
import type { StayTime, TimeEvidence } from './time-evidence.ts'

interface Place {
  readonly language: Language
  readonly timezone: string
  readonly today: LocalDate
}

const CLOCK = {
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

const STATES = {
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

const BASES: Record<TimeEvidence['basis'], Words<string>> = {
  agreed: {
    en: (at) => `agreed by the team, ${at}`,
    es: (at) => `acordado por el equipo, ${at}`,
    fr: (at) => `convenu par l’équipe, ${at}`,
    de: (at) => `vom Team zugesagt, ${at}`,
    it: (at) => `concordato dal team, ${at}`,
    pt: (at) => `combinado pela equipa, ${at}`,
  },
  planned: {
    en: () => 'planned time in Guesty',
    es: () => 'hora prevista en Guesty',
    fr: () => 'heure prévue dans Guesty',
    de: () => 'geplante Zeit in Guesty',
    it: () => 'orario previsto in Guesty',
    pt: () => 'hora prevista no Guesty',
  },
  guest: {
    en: (at) => `guest’s words, ${at}`,
    es: (at) => `según el huésped, ${at}`,
    fr: (at) => `selon le client, ${at}`,
    de: (at) => `laut Gast, ${at}`,
    it: (at) => `detto dall’ospite, ${at}`,
    pt: (at) => `segundo o hóspede, ${at}`,
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
  unknown: { en: () => '', es: () => '', fr: () => '', de: () => '', it: () => '', pt: () => '' },
}

const CONFLICTS: Words<{ other: string }> = {
  en: ({ other }) => `but also ${other}`,
  es: ({ other }) => `pero también ${other}`,
  fr: ({ other }) => `mais aussi ${other}`,
  de: ({ other }) => `aber auch ${other}`,
  it: ({ other }) => `ma anche ${other}`,
  pt: ({ other }) => `mas também ${other}`,
}

const REQUESTS: Words<{ time: string }> = {
  en: ({ time }) => `asked for ${time}, nobody has agreed`,
  es: ({ time }) => `pidió ${time}, nadie lo ha confirmado`,
  fr: ({ time }) => `a demandé ${time}, personne n’a accepté`,
  de: ({ time }) => `fragte nach ${time}, noch nicht zugesagt`,
  it: ({ time }) => `ha chiesto ${time}, nessuno ha confermato`,
  pt: ({ time }) => `pediu ${time}, ninguém confirmou`,
}

/** "19:30", "18:00–19:00", "around 20:00", "from 15:00", "late, no time given": the time alone. */
export function clockText(evidence: TimeEvidence, side: 'arrival' | 'departure', language: Language): string {
  const { time, to, flight, late } = evidence
  if (time === undefined) {
    if (flight?.landsAt) return `${STATES.unknown[language]()}, ${CLOCK.flight[language](flight.landsAt)}`
    return late ? STATES.late[language]() : STATES.unknown[language]()
  }
  const range = to === undefined ? time : `${time}–${to}`
  const dated = evidence.dayOffset === 1 ? CLOCK.nextMorning[language](range) : range
  if (evidence.basis === 'default') return (side === 'arrival' ? CLOCK.after : CLOCK.before)[language](dated)
  if (evidence.open) return CLOCK[evidence.open][language](dated)
  return evidence.around && to === undefined ? CLOCK.around[language](dated) : dated
}

/** "**19:30** (guest’s words, 19 Nov 16:05: “we arrive around 19:30”)", with the contradiction and the open request where there are any. */
export function describeTime(stayTime: StayTime, side: 'arrival' | 'departure', place: Place): string {
  const parts = [describeEvidence(stayTime.leading, side, place, true)]
  if (stayTime.conflicting)
    parts.push(CONFLICTS[place.language]({ other: describeEvidence(stayTime.conflicting, side, place, false) }))
  if (stayTime.requested)
    parts.push(REQUESTS[place.language]({ time: clockText(stayTime.requested, side, place.language) }))
  return parts.join('; ')
}

function describeEvidence(
  evidence: TimeEvidence,
  side: 'arrival' | 'departure',
  place: Place,
  strong: boolean,
): string {
  const { language, timezone, today } = place
  const clock = clockText(evidence, side, language)
  const at = evidence.saidAt === undefined ? '' : shortInstant(evidence.saidAt, timezone, language, today)
  const basis = BASES[evidence.basis][language](at)
  const words = evidence.quote === undefined ? basis : `${basis}: ${quoted(evidence.quote, 100)}`
  const shown = strong ? `**${clock}**` : clock
  return words === '' ? shown : `${shown} (${words})`
}

/** Every record that the shown times rest on. */
export function sourcesOfTime(stayTime: StayTime): string[] {
  return [stayTime.leading, stayTime.conflicting, stayTime.requested].flatMap((evidence) =>
    evidence?.source ? [evidence.source] : [],
  )
}
