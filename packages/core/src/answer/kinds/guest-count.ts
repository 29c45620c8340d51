import { fold } from '../../language/fold.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { FindingItem } from '../finding.ts'
import { shortDate } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { askedOrder, byHouse } from '../stays/in-order.ts'
import { guestLabel, guestsOf, houseLabel, incompleteNotes, partyText, guestsWithHouses } from '../stays/stay-labels.ts'
import { STAY_WORDS } from '../stays/stay-labels.words.ts'
import { loadStayViews, type StayView } from '../stays/stay-view.ts'
import { staysInWindow } from '../windows.ts'
import { GUEST_COUNT_WORDS } from './guest-count.words.ts'

/** Words by which a question counts those who come rather than those who are there. */
const COMING =
  /\b(?:arriv\w*|(?<!\bthis )coming(?! (?:week\w*|days?|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*)\b)|checking in|check ?-?ins?|landing|llega\w*|entran?|entradas?|(?<!\b(?:que|che) )vienen?|debarqu\w*|vient|viennent|rentrent|anreis\w*|reis(?:en|t)\b.*\ban|kommen|kommt|einchecken|entrano|vengono|chega\w*|entram?|(?<!\bque )vem)\b/

/** Whether a folded question counts arrivals. */
export function countsArrivals(foldedQuestion: string): boolean {
  return COMING.test(foldedQuestion)
}

/**
 * How many guests: adults and children; infants and pets are named apart, owners not counted. Of the arrivals when the question's words
 * say so, else of those in house over the nights asked; of one guest or booking when it is named.
 */
export const answerGuestCount: KindAnswerer = async (context) => {
  const { language } = context
  const arriving = context.plan.kinds.includes('arrivals') || countsArrivals(fold(context.question))
  const found = await staysInWindow(context, arriving ? 'start' : 'overlap', 'tonight', {
    occupants: ['guest', 'owner'],
  })
  if (found.named.nobody) return nothingNamed(found.named)
  const views = await loadStayViews(context, found.stays, found.listings)
  const present = views.filter(({ facts }) => facts.onSite?.state !== 'no_show')
  const guests = askedOrder(context.question, byHouse)(
    present.filter(({ occupant }) => occupant === 'guest'),
    'arrival',
  )
  const owners = present.filter(({ occupant }) => occupant === 'owner')
  const heads = headsOf(guests)
  const list = listOf(guests, (stay) => lineOf(stay, context), context)
  const counting = arriving && found.windows ? GUEST_COUNT_WORDS.arriving : STAY_WORDS.guests
  const words = [
    `${counting[language](heads.guests)} ${GUEST_COUNT_WORDS.bookings[language](guests.length)}`,
    heads.children > 0 && heads.unsplit === 0 ? GUEST_COUNT_WORDS.split[language](heads) : '',
    heads.infants > 0 ? GUEST_COUNT_WORDS.infants[language](heads.infants) : '',
    heads.pets > 0 ? STAY_WORDS.pets[language](heads.pets) : '',
  ]
  return {
    headline: headlineOf([found.dates, found.subject], words.filter((part) => part !== '').join(', '), language),
    ...list,
    notes: [
      ...found.named.notes,
      ...list.notes,
      ...(heads.unknown.length > 0
        ? [
            GUEST_COUNT_WORDS.unknown[language]({
              count: heads.unknown.length,
              names: guestsWithHouses(heads.unknown, language),
            }),
          ]
        : []),
      ...(heads.unsplit > 0 && heads.children > 0 ? [GUEST_COUNT_WORDS.unsplit[language](heads.unsplit)] : []),
      ...(owners.length > 0
        ? [GUEST_COUNT_WORDS.owners[language]({ stays: owners.length, people: headsOf(owners).guests })]
        : []),
      ...incompleteNotes(guests, language),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: found.named.offers,
    sources: owners.map(({ id }) => id),
  }
}

interface HeadCount {
  readonly guests: number
  readonly adults: number
  readonly children: number
  readonly infants: number
  readonly pets: number
  /** Guests of whom only the sum is known. */
  readonly unsplit: number
  /** Stays that do not say how many come. */
  readonly unknown: readonly StayView[]
}

function headsOf(stays: readonly StayView[]): HeadCount {
  const sum = (count: (stay: StayView) => number | undefined): number =>
    stays.reduce((total, stay) => total + (count(stay) ?? 0), 0)
  return {
    guests: sum(({ facts }) => guestsOf(facts.party)),
    adults: sum(({ facts }) => facts.party?.adults),
    children: sum(({ facts }) => facts.party?.children),
    infants: sum(({ facts }) => facts.party?.infants),
    pets: sum(({ facts }) => facts.party?.pets),
    unsplit: sum(({ facts }) => (facts.party?.adults === undefined ? facts.party?.total : 0)),
    unknown: stays.filter(({ facts }) => guestsOf(facts.party) === undefined),
  }
}

/** "**Lake House** · Maria Santos · 2 adults, 1 child · 24 Mar → 28 Mar". */
function lineOf(stay: StayView, { language, now }: AskContext): FindingItem {
  const today = localDateOf(now, stay.timezone)
  const party = partyText(stay.facts.party, language)
  const parts = [
    `**${houseLabel(stay, language)}**`,
    guestLabel(stay, language),
    party === '' ? STAY_WORDS.partyUnknown[language]() : party,
    `${shortDate(stay.checkIn, language, today)} → ${shortDate(stay.checkOut, language, today)}`,
  ]
  return { id: stay.id, line: parts.join(' · '), sources: [stay.id] }
}
