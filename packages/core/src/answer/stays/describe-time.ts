import type { Language } from '../../language/language.ts'
import type { LocalDate } from '../../time/calendar.ts'
import { plain, quoted, shortInstant } from '../format.ts'
import { withoutCodes } from '../without-codes.ts'
import {
  ASKED,
  CLOCK,
  CONFLICTS,
  EARLIER,
  GUEST_SAID,
  HELD_BY_THE_PMS,
  STATES,
  TEAM_SAID,
} from './describe-time.words.ts'
import type { StayTime, TimeEvidence } from './time-evidence.ts'
import type { Side } from './time-findings.ts'

interface Place {
  readonly language: Language
  readonly timezone: string
  readonly today: LocalDate
}

/** "19:30", "18:00–19:00", "around 20:00", "from 15:00", "late, no time given": the time alone. */
export function clockText(evidence: TimeEvidence, side: Side, language: Language): string {
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

/** "**19:30** (guest’s message, 19 Nov 16:05: “we arrive around 19:30”)", with contradictions and open requests. */
export function describeTime(stayTime: StayTime, side: Side, place: Place): string {
  const basis = describeBasis(stayTime, side, place)
  const clock = `**${clockText(stayTime.leading, side, place.language)}**`
  return basis === '' ? clock : `${clock} (${basis})`
}

/** As {@link describeTime} without the time itself: "guest’s message, 19 Nov 16:05: “we arrive around 19:30”; but also 21:00 (planned time in Guesty)". */
export function describeBasis(stayTime: StayTime, side: Side, place: Place): string {
  const { leading, conflicting, earlier, requested, refused } = stayTime
  const { language } = place
  const withClock = (evidence: TimeEvidence): string => {
    const clock = clockText(evidence, side, language)
    const basis = basisText(evidence, place)
    return basis === '' ? clock : `${clock} (${basis})`
  }
  return [
    basisText(leading, place),
    conflicting ? CONFLICTS[language](withClock(conflicting)) : '',
    earlier ? EARLIER[language](withClock(earlier)) : '',
    requested ? ASKED[refused ? 'refused' : 'open'][language](clockText(requested, side, language)) : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

function basisText(evidence: TimeEvidence, { language, timezone, today }: Place): string {
  const { basis, saidAt, quote, medium = 'message', by = '' } = evidence
  if (basis === 'unknown') return ''
  if (basis !== 'agreed' && basis !== 'guest') return HELD_BY_THE_PMS[basis][language]()
  const at = saidAt === undefined ? '' : shortInstant(saidAt, timezone, language, today)
  // A guest writes in no chat of the team's.
  const words = basis === 'agreed' || medium === 'chat' ? TEAM_SAID[medium] : GUEST_SAID[medium]
  const said = words[language]({ at, by: plain(by) })
  return quote === undefined ? said : `${said}: ${quoted(withoutCodes(quote), 100)}`
}

/** Every record that the shown times rest on, each once. */
export function sourcesOfTime(stayTime: StayTime): string[] {
  const { leading, conflicting, earlier, requested } = stayTime
  const sources = [leading, conflicting, earlier, requested].flatMap((evidence) => evidence?.source ?? [])
  return [...new Set(sources)]
}
