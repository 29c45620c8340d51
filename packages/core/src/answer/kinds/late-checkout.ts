import { localDateOf, type LocalTime } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { FindingItem } from '../finding.ts'
import { listDate, plain, quoted, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { describeTime, sourcesOfTime } from '../stays/describe-time.ts'
import { inOrder } from '../stays/in-order.ts'
import { type LateCheckout, lateCheckoutOf } from '../stays/late-checkout.ts'
import { guestLabel, houseLabel, incompleteNotes } from '../stays/stay-labels.ts'
import { loadStayViews, type StayView } from '../stays/stay-view.ts'
import { staysInWindow } from '../windows.ts'
import { isSeveralDays } from './arrivals.ts'
import { LATE_CHECKOUT_WORDS } from './late-checkout.words.ts'

/** Beside an empty answer about a named house or guest, this many ordinary departures are told. */
const ORDINARY_NAMED = 5

/**
 * Who leaves later than the house says, or asked to: whether it was approved, by whom and where that was said. A time in the question keeps
 * those who stay, or want to stay, until then or longer. Without a date: the next seven days.
 */
export const answerLateCheckout: KindAnswerer = async (context) => {
  const found = await staysInWindow(context, 'end', 'next_7_days', { occupants: ['guest', 'owner'] })
  if (found.named.nobody) return nothingNamed(found.named)
  const { language, plan } = context
  const views = inOrder(await loadStayViews(context, found.stays, found.listings), 'departure')
  const all = views.flatMap((stay) => lateCheckoutOf(stay) ?? [])
  const late = all.filter(({ until }) => isUntil(until, plan.time))
  const dated = isSeveralDays(found)
  const list = listOf(late, (one) => lateLine(one, context, dated), context)
  const count = (state: LateCheckout['state']): number => late.filter((one) => one.state === state).length
  const words = [
    LATE_CHECKOUT_WORDS.count[language]({ count: late.length, time: plan.time }),
    ...(['approved', 'asked', 'declined', 'announced'] as const).flatMap((state) =>
      count(state) > 0 ? [LATE_CHECKOUT_WORDS.counted[state][language](count(state))] : [],
    ),
  ].join(', ')
  const others = all.length - late.length
  const ordinary = late.length === 0 && found.subject !== '' ? views.slice(0, ORDINARY_NAMED) : []
  return {
    headline: headlineOf([found.dates, found.subject], words, language),
    ...list,
    notes: [
      ...found.named.notes,
      ...list.notes,
      ...ordinary.map((stay) => ordinaryNote(stay, context)),
      ...(others > 0 ? [LATE_CHECKOUT_WORDS.others[language](others)] : []),
      ...incompleteNotes(views, language),
      ...sourceNotes(context, ['guesty', 'aircall']),
    ],
    offers: found.named.offers,
    sources: [...new Set(ordinary.flatMap((stay) => [stay.id, ...sourcesOfTime(stay.departure)]))],
  }
}

/** A time that nobody named may be any. */
function isUntil(until: LocalTime | undefined, asked: LocalTime | null): boolean {
  return asked === null || until === undefined || until >= asked
}

/** "**13:00** Maria Santos · Lake House · approved by Ana Beispiel, 19 Nov 16:05: “…” · asked 18 Nov 20:11: “…”". */
function lateLine(late: LateCheckout, context: AskContext, dated: boolean): FindingItem {
  const { stay, state, until, request, answer } = late
  const { language, now } = context
  const today = localDateOf(now, stay.timezone)
  // A note at the booking has no date of its own.
  const at = (instant: number, noted: boolean): string =>
    noted ? LATE_CHECKOUT_WORDS.noted[language]() : shortInstant(instant, stay.timezone, language, today)
  const clock = until === undefined ? LATE_CHECKOUT_WORDS.noTime[language]() : until
  const decided =
    answer === undefined
      ? LATE_CHECKOUT_WORDS.open[state === 'announced' ? 'announced' : 'asked'][language]()
      : answer === 'pms'
        ? LATE_CHECKOUT_WORDS.setInPms[language]()
        : LATE_CHECKOUT_WORDS.decided[state === 'declined' ? 'declined' : 'approved'][language]({
            by: plain(answer.by ?? ''),
            at: at(answer.at, answer.source === stay.id),
            quote: quoted(answer.quote, 100),
          })
  const said = request
    ? LATE_CHECKOUT_WORDS.request[language]({
        at: at(request.utterance.at, request.utterance.medium === 'note'),
        quote: quoted(request.quote, 100),
      })
    : state === 'announced'
      ? describeTime(stay.departure, 'departure', { language, timezone: stay.timezone, today })
      : ''
  const parts = [
    `${dated ? `${listDate(stay.checkOut, language, today)} ` : ''}**${clock}** ${guestLabel(stay, language)}`,
    houseLabel(stay, language),
    decided,
    said,
  ]
  const sources = [
    stay.id,
    ...(answer !== undefined && answer !== 'pms' ? [answer.source] : []),
    ...(request ? [request.utterance.source] : []),
    ...(state === 'announced' ? sourcesOfTime(stay.departure) : []),
  ]
  return { id: stay.id, line: parts.filter((part) => part !== '').join(' · '), sources: [...new Set(sources)] }
}

function ordinaryNote(stay: StayView, { language, now }: AskContext): string {
  const today = localDateOf(now, stay.timezone)
  const time = describeTime(stay.departure, 'departure', { language, timezone: stay.timezone, today })
  const who = `${guestLabel(stay, language)} (${houseLabel(stay, language)})`
  return LATE_CHECKOUT_WORDS.ordinary[language]({ who, date: listDate(stay.checkOut, language, today), time })
}
