import { type Kind, NOTHING_MORE, type QuestionPlan, type When } from '../../question/plan.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { callWindow } from '../calls/call-window.ts'
import type { FindingItem } from '../finding.ts'
import { headlineOf } from '../headline.ts'
import { narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { inOrder } from '../stays/in-order.ts'
import { hasArrived } from '../stays/presence.ts'
import { stayLine } from '../stays/stay-line.ts'
import { isInTheWay, isUnconfirmedClean, type OpenTask, openTasks } from '../tasks/open-tasks.ts'
import { type AskedWindows, askedWindows, staysInWindow, windowText } from '../windows.ts'
import { answerArrivals, loadArrivals } from './arrivals.ts'
import { answerBalanceDue } from './balance-due.ts'
import { answerCallsMissed } from './calls-missed.ts'
import { answerCancellations } from './cancellations.ts'
import { answerDepartures } from './departures.ts'
import { DIGEST_WORDS as WORDS, type Reason } from './digest.words.ts'
import { answerDoubleBookings } from './double-bookings.ts'
import { answerNewBookings } from './new-bookings.ts'
import { answerReviewsBelow } from './reviews-below.ts'
import { taskItems } from './tasks-open.ts'
import { loadTurnovers, turnoverLine } from './turnovers.ts'
import { answerUnansweredMessages } from './unanswered-messages.ts'
import { answerVoicemails } from './voicemails.ts'

/** Lines for one reason; more are counted. */
const LINES_AT_MOST = 5

/** What one reason for attention found. */
interface Section {
  readonly reason: Reason
  readonly items: readonly FindingItem[]
}

/** Whether a digest is about what happened, about now, or about days to come. */
type Outlook = 'past' | 'now' | 'ahead'

/**
 * What needs attention first, each line with its reason, the most pressing reason first. Of days gone by ("what happened last night") what
 * came in since and still matters; of days to come what has to be settled before them. Without a time: today.
 */
export const answerDigest: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const { language, timezone, now } = context
  const asked = askedWindows(context, 'today')
  const outlook = outlookOf(context, asked)
  const sections = await (outlook === 'past'
    ? pastSections(context, asked, named)
    : comingSections(context, asked, named, outlook))
  const shown = withoutRepeats(sections)
  const total = shown.reduce((sum, { items }) => sum + items.length, 0)
  const items = shown.flatMap(({ reason, items: all }) =>
    all.slice(0, LINES_AT_MOST).map((item) => ({
      ...item,
      line: `${WORDS.reasons[reason][language]()}${language === 'fr' ? ' :' : ':'} ${item.line}`,
    })),
  )
  const hidden = shown
    .filter(({ items: all }) => all.length > LINES_AT_MOST)
    .map(({ reason, items: all }) =>
      WORDS.more[language]({ reason: WORDS.reasons[reason][language](), count: all.length - LINES_AT_MOST }),
    )
  const dates =
    // A night is told of until now, even where it is not named with "since".
    outlook === 'past'
      ? callWindow({ ...context, question: '' }, 'last_night').text
      : windowText(asked, [], { now, timezone }, language)
  const found = outlook === 'past' ? WORDS.happened : outlook === 'now' ? WORDS.attention : WORDS.ahead
  return {
    headline: headlineOf([dates, named.text], found[language](total), language),
    items,
    complete: { shown: items.length, total },
    notes: [
      ...hidden,
      ...(outlook === 'past' ? [] : await dayNotes(context, asked.when)),
      ...(context.audience.classes.includes('money') || outlook === 'past' ? [] : [WORDS.withoutMoney[language]()]),
      ...named.notes,
      ...sourceNotes(context, ['guesty', 'aircall']),
    ],
    offers: named.offers,
  }
}

function outlookOf(context: AskContext, { business, when }: AskedWindows): Outlook {
  if (when === 'last_night' || when === 'since_yesterday') return 'past'
  const today = localDateOf(context.now, context.timezone)
  if (business.from > today) return 'ahead'
  return business.to < today || (business.from < today && business.to === today) ? 'past' : 'now'
}

/** What came in, in the window, and still matters. */
async function pastSections(context: AskContext, asked: AskedWindows, named: NarrowedNames): Promise<Section[]> {
  const { when, business } = asked
  const tasks = await tasksOf(context, named)
  const reachesToday = business.to >= localDateOf(context.now, context.timezone)
  const sections = await Promise.all([
    reachesToday ? blockingTasks(context, tasks) : [],
    reachesToday ? urgentTasks(context, tasks) : [],
    section('missedCall', answerCallsMissed, about(context, 'calls_missed', when)),
    section('voicemail', answerVoicemails, about(context, 'voicemails', when)),
    section('unanswered', answerUnansweredMessages, about(context, 'unanswered_messages', when)),
    section('badReview', answerReviewsBelow, about(context, 'reviews_below', when)),
    section('cancelled', answerCancellations, about(context, 'cancellations', when)),
    section('newBooking', answerNewBookings, about(context, 'new_bookings', when)),
  ])
  return sections.flat()
}

/** What stands between now, or now and the days asked about, and a smooth running; the most pressing first. */
async function comingSections(
  context: AskContext,
  asked: AskedWindows,
  named: NarrowedNames,
  outlook: Outlook,
): Promise<Section[]> {
  const { when } = asked
  const mayKnowMoney = context.audience.classes.includes('money')
  const lately: When = 'since_yesterday'
  const isNow = outlook === 'now'
  const tasks = await tasksOf(context, named)
  const sections = await Promise.all([
    isNow ? blockingTasks(context, tasks) : [],
    tightTurnovers(about(context, 'turnovers', when)),
    section('doubleBooking', answerDoubleBookings, about(context, 'double_bookings', isNow ? 'next_7_days' : when)),
    urgentTasks(context, tasks, isNow ? undefined : asked),
    isNow ? [] : unconfirmedCleans(context, tasks, asked),
    unknownTimes(about(context, 'arrivals_unknown_time', when)),
    isNow ? section('missedCall', answerCallsMissed, about(context, 'calls_missed', lately)) : [],
    isNow ? section('unanswered', answerUnansweredMessages, about(context, 'unanswered_messages', 'none')) : [],
    mayKnowMoney ? section('owes', answerBalanceDue, about(context, 'balance_due', when)) : [],
    isNow ? section('badReview', answerReviewsBelow, about(context, 'reviews_below', lately)) : [],
    isNow ? section('cancelled', answerCancellations, about(context, 'cancellations', lately)) : [],
    isNow ? section('newBooking', answerNewBookings, about(context, 'new_bookings', lately)) : [],
  ])
  return sections.flat()
}

/** The context in which another kind answers its part: the digest's names, its own kind and time, and none of the digest's words. */
function about(context: AskContext, kind: Kind, when: When): AskContext {
  const plan: QuestionPlan = {
    ...context.plan,
    ...NOTHING_MORE,
    kinds: [kind],
    when,
  }
  return { ...context, plan, question: '' }
}

async function section(reason: Reason, answer: KindAnswerer, context: AskContext): Promise<Section> {
  const { items } = await answer(context)
  return { reason, items }
}

function blockingTasks(context: AskContext, tasks: readonly OpenTask[]): Promise<Section> {
  return tasksSection('blocks', context, tasks, isInTheWay)
}

/** High priority, or overdue: up to today, or of the days asked about. */
function urgentTasks(context: AskContext, tasks: readonly OpenTask[], window?: AskedWindows): Promise<Section> {
  return tasksSection('urgentTask', context, tasks, (task) => {
    const { facts, overdue, date, timezone } = task
    if (facts.priority?.priority !== 'high' && !overdue) return false
    return window ? isIn(task, window) : date !== undefined && date <= localDateOf(context.now, timezone)
  })
}

function unconfirmedCleans(context: AskContext, tasks: readonly OpenTask[], window: AskedWindows): Promise<Section> {
  return tasksSection('unconfirmed', context, tasks, (task) => isUnconfirmedClean(task) && isIn(task, window))
}

async function tasksSection(
  reason: Reason,
  context: AskContext,
  tasks: readonly OpenTask[],
  isMeant: (task: OpenTask) => boolean,
): Promise<Section> {
  return { reason, items: await taskItems(tasks.filter(isMeant), context) }
}

/** All open tasks, of the houses named. */
function tasksOf(context: AskContext, named: NarrowedNames): Promise<OpenTask[]> {
  return openTasks(context, named.listingIds.length === 0 ? [] : [{ facet: 'listing', in: named.listingIds }])
}

function isIn({ date, timezone }: OpenTask, window: AskedWindows): boolean {
  const { from, to } = window.of(timezone)
  return date !== undefined && date >= from && date <= to
}

async function tightTurnovers(context: AskContext): Promise<Section> {
  const { turnovers } = await loadTurnovers(context)
  const tight = turnovers.filter((turnover) => turnover.tight)
  return { reason: 'turnover', items: tight.map((turnover) => turnoverLine(turnover, context, false)) }
}

async function unknownTimes(context: AskContext): Promise<Section> {
  const found = await staysInWindow(context, 'start', 'today', { occupants: ['guest'] })
  const { coming } = await loadArrivals(context, found)
  const untold = coming.filter((stay) => !stay.arrival.told && hasArrived(stay).known === 'no')
  const { windows } = found
  const dated = windows !== null && windows.business.from !== windows.business.to
  return {
    reason: 'unknownTime',
    items: inOrder(untold, 'arrival').map((stay) => stayLine(stay, 'arrival', context, { dated })),
  }
}

/** A record that was told of for one reason is not told of again for a lesser one. */
function withoutRepeats(sections: readonly Section[]): Section[] {
  const told = new Set<string>()
  return sections.map(({ reason, items }) => {
    const fresh = items.filter(({ id }) => reason === 'owes' || !told.has(id))
    for (const { id, sources } of fresh) {
      told.add(id)
      if (reason === 'missedCall') for (const source of sources) told.add(source)
    }
    return { reason, items: fresh }
  })
}

/** How many come and go. */
async function dayNotes(context: AskContext, when: When): Promise<string[]> {
  const [arrivals, departures] = await Promise.all([
    answerArrivals(about(context, 'arrivals', when)),
    answerDepartures(about(context, 'departures', when)),
  ])
  return [arrivals.headline, departures.headline]
}
