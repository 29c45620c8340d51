import { fold } from '../../language/fold.ts'
import type { GuestFacts } from '../../record/facts.ts'
import type { StoredRecord } from '../../record/record-store.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { FindingItem } from '../finding.ts'
import { capitalised, joined, listDate, quoted, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { guestLabel, houseLabel, incompleteNotes, statusMark } from '../stays/stay-labels.ts'
import { loadStayViews, type StayView } from '../stays/stay-view.ts'
import { type Wish, wishesAbout, wishesOf } from '../stays/wishes.ts'
import { topicName } from '../topic-names.ts'
import { type StaysInWindow, staysInWindow } from '../windows.ts'
import { withoutCodes } from '../without-codes.ts'
import { REQUEST_WORDS as WORDS } from './special-requests.words.ts'

/** Wishes shown for one stay; more are counted. */
const WISHES_AT_MOST = 6

/** Asked of who arrives, not of who is there; folded. */
const ARRIVING = /\b(?:arriv\w*|checking in|check ?ins?|lleg\w*|entran?|anreis\w*|anreise|ankomm\w*|cheg\w*|entram)\b/
/** A wish about coming or going is no word for who comes. */
const TIME_TOPICS: ReadonlySet<string | null> = new Set(['early check-in', 'late arrival', 'late checkout'])

/**
 * What guests who come or are in house in the window need or wish, by date and house: what they wrote at booking and since, pets, fields
 * of the booking, and what is noted about them. A topic narrows. Without a time: the next seven days.
 */
export const answerSpecialRequests: KindAnswerer = async (context) => {
  const { language, plan, question } = context
  const arrivalsOnly = ARRIVING.test(fold(question)) && !TIME_TOPICS.has(plan.topic)
  const found = await staysInWindow(context, arrivalsOnly ? 'start' : 'present', 'next_7_days', {
    occupants: ['guest', 'owner'],
  })
  if (found.named.nobody) return nothingNamed(found.named)
  const stays = await loadStayViews(context, found.stays, found.listings)
  const meant = stays.filter(
    (stay) =>
      stay.facts.onSite?.state !== 'no_show' && stay.facts.onSite?.state !== 'checked_out' && isStaying(stay, found),
  )
  const guests = await profilesOf(context, meant)
  const all = meant.map((stay) => ({ stay, wishes: wishesOf(stay, guests.get(stay.guestId ?? '')) }))
  const asked = all
    .map(({ stay, wishes }) => ({ stay, wishes: plan.topic === null ? wishes : wishesAbout(wishes, plan.topic) }))
    .filter(({ wishes }) => wishes.length > 0)
  const list = listOf(asked, ({ stay, wishes }) => itemOf(stay, wishes, context), context)
  const topic = plan.topic === null ? '' : capitalised(topicName(plan.topic, language))
  const words = WORDS.found[language]({ count: asked.length, total: meant.length })
  const infants =
    plan.topic === 'cot'
      ? all.filter(({ stay }) => (stay.facts.party?.infants ?? 0) > 0 && !asked.some((one) => one.stay === stay))
      : []
  return {
    headline: headlineOf([found.dates, found.subject, topic], words, language),
    ...list,
    notes: [
      ...list.notes,
      ...(infants.length > 0
        ? [
            WORDS.infants[language](
              joined(
                infants.map(({ stay }) => `${guestLabel(stay, language)} (${houseLabel(stay, language)})`),
                language,
              ),
            ),
          ]
        : []),
      ...found.named.notes,
      ...incompleteNotes(meant, language, ['dates', 'guest', 'unit']),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: found.named.offers,
    sources: infants.map(({ stay }) => stay.id),
  }
}

/** Comes in the window, or has a night in it: who leaves on its first day needs nothing any more. */
function isStaying(stay: StayView, { windows }: StaysInWindow): boolean {
  if (!windows) return true
  const { from, to } = windows.of(stay.timezone)
  return (stay.checkIn >= from && stay.checkIn <= to) || (stay.checkIn < from && stay.checkOut > from)
}

async function profilesOf(
  context: AskContext,
  stays: readonly StayView[],
): Promise<ReadonlyMap<string, Partial<GuestFacts>>> {
  const ids = [...new Set(stays.flatMap(({ guestId }) => guestId ?? []))]
  const guests = ids.length === 0 ? [] : await context.records.get(ids)
  return new Map(guests.map(({ record }) => [record.id, (record as StoredRecord<'guest'>['record']).facts]))
}

/** "Sat 27 Mar Maria Santos → Lake House · a cot: “We need a cot” (message, 25 Mar 10:00)". */
function itemOf(stay: StayView, wishes: readonly Wish[], { language, now }: AskContext): FindingItem {
  const today = localDateOf(now, stay.timezone)
  const shown = wishes.slice(0, WISHES_AT_MOST)
  const texts = shown.map(({ topic, from, quote, at }) => {
    const name = topic === undefined ? '' : topicName(topic, language)
    if (from === 'party') return WORDS.pets[language](Number(quote))
    const said = quoted(withoutCodes(quote), 120)
    const when = at === undefined ? '' : `, ${shortInstant(at, stay.timezone, language, today)}`
    return `${name === '' ? '' : `${name}: `}${said} (${WORDS.from[from][language]()}${when})`
  })
  const when =
    stay.checkIn <= today && stay.checkOut > today && stay.checkIn !== today
      ? WORDS.inHouse[language]()
      : listDate(stay.checkIn, language, today)
  const parts = [
    `**${when}** ${guestLabel(stay, language)} → ${houseLabel(stay, language)}`,
    statusMark(stay, language),
    ...texts,
    wishes.length > shown.length ? `+${wishes.length - shown.length}` : '',
  ]
  return {
    id: stay.id,
    line: parts.filter((part) => part !== '').join(' · '),
    sources: [...new Set([stay.id, ...shown.map(({ source }) => source)])],
  }
}
