import type { FactsByType } from '../../record/facts.ts'
import type { StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import { type LocalDate, localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import type { FindingItem } from '../finding.ts'
import { longDate, plain } from '../format.ts'
import { nightCount } from '../nights.ts'
import { nightsWord, spanText } from '../span-text.ts'
import { describeTime, sourcesOfTime } from '../stays/describe-time.ts'
import { hasArrived, hasLeft, type Presence } from '../stays/presence.ts'
import { guestLabel, houseLabel, partyText, statusMark } from '../stays/stay-labels.ts'
import { STAY_WORDS } from '../stays/stay-labels.words.ts'
import { presenceMark } from '../stays/stay-line.ts'
import { loadStayViews, type StayView } from '../stays/stay-view.ts'
import type { Aspect } from './asked-aspect.ts'
import { balanceText } from './balance.ts'
import { channelName } from './booking.ts'
import { CARD_WORDS as WORDS } from './stay-card.words.ts'

/** Whether a booking is still to come, runs, is over, or is none. */
export type Phase = 'current' | 'coming' | 'past' | 'void'

/** One booking as it is shown to who asks for it by name or code. */
export interface StayCard {
  readonly stay: StayView
  readonly phase: Phase
  readonly today: LocalDate
  /** E.164 numbers and addresses; undefined where the asker may not be told or nothing is known. */
  readonly contact: FactsByType['guest']['contact'] | undefined
}

/** Bookings in the order in which they matter: running, next, later, past (newest first), then what never was or no longer is one. */
export async function loadStayCards(context: AskContext, stays: readonly StoredRecord[]): Promise<StayCard[]> {
  const views = await loadStayViews(context, stays)
  const guestIds = [...new Set(views.flatMap(({ guestId }) => guestId ?? []))]
  const guests = new Map(
    (guestIds.length > 0 ? await context.records.get(guestIds) : []).map((guest) => [
      guest.record.id,
      (guest as StoredRecord<'guest'>).record.facts.contact,
    ]),
  )
  const cards = views.map((stay): StayCard => {
    const today = localDateOf(context.now, stay.timezone)
    return { stay, today, phase: phaseOf(stay, today), contact: guests.get(stay.guestId ?? '') }
  })
  return cards.sort(byRelevance)
}

function phaseOf(stay: StayView, today: LocalDate): Phase {
  const status = stay.facts.status?.status
  if (status === 'cancelled' || status === 'request' || status === 'never') return 'void'
  if (stay.checkOut < today || (stay.checkOut === today && hasLeft(stay).known !== 'no')) return 'past'
  return stay.checkIn > today ? 'coming' : 'current'
}

const PHASES: readonly Phase[] = ['current', 'coming', 'past', 'void']

function byRelevance(left: StayCard, right: StayCard): number {
  const phase = PHASES.indexOf(left.phase) - PHASES.indexOf(right.phase)
  if (phase !== 0) return phase
  const earlier = left.stay.checkIn < right.stay.checkIn ? -1 : left.stay.checkIn > right.stay.checkIn ? 1 : 0
  const order = left.phase === 'past' || left.phase === 'void' ? -earlier : earlier
  return order || (left.stay.id < right.stay.id ? -1 : 1)
}

/** Everything about a booking in one line. Door codes are never in it. */
export function cardItem(card: StayCard, context: AskContext): FindingItem {
  const { language, audience } = context
  const { stay, phase, contact } = card
  const { facts } = stay
  const live = phase === 'current' || phase === 'coming'
  const parts = [
    `**${guestLabel(stay, language)}** → ${houseLabel(stay, language)}`,
    spanText({ from: stay.checkIn, to: stay.checkOut }, language, card.today),
    stateText(card, context),
    partyText(facts.party, language),
    ...(live && stay.checkIn >= card.today
      ? [`${WORDS.arrival[language]()} ${timeText(card, 'arrival', context)}`]
      : []),
    ...(live ? [`${WORDS.departure[language]()} ${timeText(card, 'departure', context)}`] : []),
    channelName(facts.channel) ?? '',
    facts.code ? WORDS.code[language](plain(facts.code.confirmationCode)) : '',
    ...(audience.classes.includes('guest_contact') ? [contactText(contact)] : []),
    ...(audience.classes.includes('money') && phase !== 'void' && stay.occupant === 'guest'
      ? [balanceText(facts.money, language)]
      : []),
  ]
  return {
    id: stay.id,
    line: parts.filter((part) => part !== '').join(' · '),
    sources: sourcesOf(card, live, audience.classes.includes('guest_contact')),
  }
}

function sourcesOf({ stay, contact }: StayCard, withTimes: boolean, withContact: boolean): RecordId[] {
  const times = withTimes ? [...sourcesOfTime(stay.arrival), ...sourcesOfTime(stay.departure)] : []
  const guest = withContact && contact && stay.guestId ? [stay.guestId] : []
  const said = [hasArrived(stay), hasLeft(stay)].flatMap((presence: Presence) =>
    presence.known === 'said' ? [presence.utterance.source] : [],
  )
  return [...new Set([stay.id, ...times, ...said, ...guest, ...(stay.listing ? [stay.listing.id] : [])])]
}

/** The answer to the one thing asked of a booking, to follow the guest's name. */
export function aspectText(card: StayCard, aspect: Aspect, context: AskContext): string {
  const { language } = context
  const { stay, today, contact } = card
  const { facts } = stay
  const house = houseLabel(stay, language)
  const dates = spanText({ from: stay.checkIn, to: stay.checkOut }, language, today)
  const dated = (date: LocalDate, side: 'arrival' | 'departure') =>
    `${WORDS[side][language]()} ${longDate(date, language, today)}, ${timeText(card, side, context)}`
  switch (aspect) {
    case 'contact':
      return contactText(contact) || WORDS.contactUnknown[language]()
    case 'party':
      return partyText(facts.party, language) || STAY_WORDS.partyUnknown[language]()
    case 'channel': {
      const channel = channelName(facts.channel)
      return channel === undefined ? WORDS.channelUnknown[language]() : WORDS.via[language](channel)
    }
    case 'code':
      return facts.code ? WORDS.code[language](plain(facts.code.confirmationCode)) : WORDS.codeUnknown[language]()
    case 'nights':
      return `${nightsWord(nightCount({ from: stay.checkIn, to: stay.checkOut }), language)}, ${longDate(stay.checkIn, language, today)} – ${longDate(stay.checkOut, language, today)}`
    case 'departure':
      return withMark(dated(stay.checkOut, 'departure'), presenceText(card, 'departure', context))
    case 'house':
      return `${house}, ${dates}`
    case 'arrival':
      return withMark(`${house}, ${dated(stay.checkIn, 'arrival')}`, presenceText(card, 'arrival', context))
    case 'all':
      break
  }
  return [`${house}, ${dates}`, stateText(card, context)].filter((part) => part !== '').join(', ')
}

function withMark(text: string, mark: string): string {
  return mark === '' ? text : `${text} · ${mark}`
}

/** Whether they have come or gone: on the day itself that they have not is worth a word too. */
function presenceText({ stay, phase, today }: StayCard, side: 'arrival' | 'departure', context: AskContext): string {
  const { language } = context
  if (phase === 'void' || phase === 'coming') return ''
  const presence = side === 'arrival' ? hasArrived(stay) : hasLeft(stay)
  if (presence.known !== 'no') return presenceMark(presence, side, { language, timezone: stay.timezone, today })
  return side === 'arrival' && stay.checkIn === today ? WORDS.notYet[language]() : ''
}

function timeText({ stay, today }: StayCard, side: 'arrival' | 'departure', { language }: AskContext): string {
  return describeTime(stay[side], side, { language, timezone: stay.timezone, today })
}

/** "staying now", "past stay", "cancelled", "on hold": empty for a booked stay that is to come. */
function stateText({ stay, phase, today }: StayCard, { language }: AskContext): string {
  const { status } = stay.facts.status ?? {}
  if (status === 'cancelled' || status === 'request' || status === 'never') return WORDS[status][language]()
  if (stay.facts.onSite?.state === 'no_show') return WORDS.noShow[language]()
  if (phase === 'past') return WORDS.past[language]()
  const mark = statusMark(stay, language)
  if (mark !== '') return mark
  const there = phase === 'current' && (stay.checkIn < today || hasArrived(stay).known !== 'no')
  return there ? WORDS.inHouse[language]() : ''
}

function contactText(contact: StayCard['contact']): string {
  return [...(contact?.phones ?? []), ...(contact?.emails ?? [])].map(plain).join(', ')
}
