import { fold } from '../../language/fold.ts'
import { speaksOfTopic } from '../../question/topics.ts'
import type { Condition } from '../../record/facets.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import { localDateOf, localDateTime } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { type Booking, loadBookings } from '../bookings/booking.ts'
import type { FindingItem } from '../finding.ts'
import { capitalised, joined, listDate, plain, quoted, shortDate, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listItems } from '../list-items.ts'
import { findStaysNamed, narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { staffAsked } from '../people/staff-asked.ts'
import { sourceNotes } from '../source-notes.ts'
import { guestLabel } from '../stays/stay-labels.ts'
import { loadListings } from '../stays/stay-view.ts'
import { type OpenTask, openTasks } from '../tasks/open-tasks.ts'
import { answerRepeatedBreakages, asksForRepeats } from '../tasks/repeated-breakages.ts'
import { topicName } from '../topic-names.ts'
import { type AskedWindows, askedWindows, windowText } from '../windows.ts'
import { withoutCodes } from '../without-codes.ts'
import { TASK_WORDS as WORDS } from './tasks-open.words.ts'

/** Topics that are kinds of tasks; others are looked for in the tasks' words. */
const TASK_KINDS: ReadonlySet<string> = new Set(['cleaning', 'maintenance', 'inspection', 'laundry'])
const DONE_SHOWN = 3

/** "Not confirmed", "unbestätigt", "sin confirmar", folded. */
const UNCONFIRMED =
  /\b(?:unconfirmed|unbestatigt\w*|(?:not|t|nt|no|nicht|nich|pas|non|nao|sin|sem|por|da|ohne|keine|senza|sans|yet to be|still to be) (?:\p{L}+ ){0,3}?(?:confirm\w*|bestatig\w*|conferm\w*))/u
/** "Anything blocking tonight's arrivals", folded. */
const BLOCKING = /\b(?:block\w*|bloque\w*|bloqu\w*|blocc\w*|gefahrd\w*|impid\w*|empech\w*|imped\w*|in the way of)/
/** "Nobody assigned", folded. */
const UNASSIGNED =
  /\b(?:unassigned|(?:nobody|no one|not) (?:is )?assigned|sin asignar|non (?:assign|attribu)\w*|nicht (?:zugewiesen|zugeteilt|vergeben)|niemandem? (?:zugewiesen|zugeteilt)|non assegnat\w*|da assegnare|por atribuir|sem responsavel)/

/**
 * Tasks that are still to do, the most urgent first: what blocks a night's arrival, high priority, overdue, then by day. Without a time: all.
 * "What has broken more than once" is answered from the tasks of the last two months.
 */
export const answerTasksOpen: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const folded = fold(context.question).replaceAll(/['’]/g, ' ')
  if (asksForRepeats(folded)) return answerRepeatedBreakages(context, named)
  const { language, plan } = context
  // "Right now" says when it is asked, not when they are due.
  const asked = askedWindows(plan.when === 'now' ? { ...context, plan: { ...plan, when: 'none' } } : context, 'none')
  const window = asked.assumed ? undefined : asked
  const ofTeam = await staffAsked(context)
  const all = await openTasks(context, await conditionsOf(context, named))
  const meant = all
    .filter(({ facts }) => ofTeam.isMeant({ by: facts.who?.name, staffId: facts.who?.staffId }))
    .filter((task) => isMeant(task, plan.topic))
    .filter(({ facts }) => !UNCONFIRMED.test(folded) || facts.status?.status === 'pending')
    .filter(({ blocks }) => !BLOCKING.test(folded) || blocks !== undefined)
    .filter(
      ({ facts }) => !UNASSIGNED.test(folded) || (facts.who?.staffId === undefined && facts.who?.name === undefined),
    )
  const tasks = meant.filter((task) => !window || isWithin(task, window))
  const list = listItems(await taskItems(tasks, context), context)
  const dates = window
    ? windowText(
        window,
        tasks.map(({ timezone }) => timezone),
        context,
        language,
      )
    : ''
  const topic = plan.topic === null ? '' : capitalised(topicName(plan.topic, language))
  return {
    headline: headlineOf([dates, named.text, ofTeam.text, topic], countText(tasks, language), language),
    ...list,
    notes: [
      ...list.notes,
      ...(window ? leftOutNotes(meant, tasks, window, context) : []),
      ...(await houseNotes(context, named, tasks)),
      ...named.notes,
      ...ofTeam.notes,
      ...sourceNotes(context, ['guesty']),
    ],
    offers: named.offers,
  }
}

/** A line for each task, in their order. */
export async function taskItems(tasks: readonly OpenTask[], context: AskContext): Promise<FindingItem[]> {
  const names = await namesFor(context, tasks)
  return tasks.map((task) => itemOf(task, names, context))
}

async function conditionsOf(context: AskContext, named: NarrowedNames): Promise<Condition[]> {
  const { topic } = context.plan
  const listings = named.person
    ? (await findStaysNamed(context, named)).flatMap(({ facets }) => facets.listing ?? [])
    : named.listingIds
  return [
    ...(topic !== null && TASK_KINDS.has(topic) ? [{ facet: 'kind' as const, in: [topic] }] : []),
    ...(named.person || listings.length > 0 ? [{ facet: 'listing' as const, in: [...new Set(listings)] }] : []),
  ]
}

function isMeant({ facts }: OpenTask, topic: string | null): boolean {
  if (topic === null || TASK_KINDS.has(topic)) return true
  const { title = '', description = '', kindName = '' } = facts.what ?? {}
  return speaksOfTopic(`${title} ${description} ${kindName}`, topic)
}

function isWithin({ date, timezone }: OpenTask, window: AskedWindows): boolean {
  const { from, to } = window.of(timezone)
  return date !== undefined && date >= from && date <= to
}

function countText(tasks: readonly OpenTask[], language: AskContext['language']): string {
  const blocking = tasks.filter(({ blocks }) => blocks !== undefined).length
  const overdue = tasks.filter(({ overdue: late }) => late).length
  return [
    WORDS.count[language](tasks.length),
    overdue > 0 ? WORDS.overdueCount[language](overdue) : '',
    blocking > 0 ? WORDS.blockingCount[language](blocking) : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** What a window leaves out though it presses: tasks overdue since before it, and tasks without a day. */
function leftOutNotes(
  meant: readonly OpenTask[],
  shown: readonly OpenTask[],
  window: AskedWindows,
  { language, now }: AskContext,
): string[] {
  const earlier = meant.filter((task) => {
    const { from } = window.of(task.timezone)
    return task.overdue && task.date !== undefined && task.date < from && !shown.includes(task)
  })
  const undated = meant.filter(({ date }) => date === undefined).length
  const names = earlier.slice(0, DONE_SHOWN).map((task) => {
    const house = task.listing ? `, ${plain(task.listing.name)}` : ''
    return `${plain(task.facts.what?.title ?? '')} (${shortDate(task.date ?? '', language, localDateOf(now, task.timezone))}${house})`
  })
  if (earlier.length > names.length) names.push(`+${earlier.length - names.length}`)
  return [
    ...(earlier.length > 0 ? [WORDS.earlier[language]({ count: earlier.length, list: joined(names, language) })] : []),
    ...(undated > 0 ? [WORDS.undated[language](undated)] : []),
  ]
}

/** Of houses that were named: how clean they are, and what was done there last when little is open. */
async function houseNotes(context: AskContext, named: NarrowedNames, tasks: readonly OpenTask[]): Promise<string[]> {
  const { plan, language, now } = context
  if (named.listingIds.length === 0 || named.listingIds.length > DONE_SHOWN) return []
  const listings = await loadListings(context)
  const kinds = plan.topic !== null && TASK_KINDS.has(plan.topic) ? [plan.topic] : [...TASK_KINDS]
  const done =
    tasks.length > 0
      ? []
      : await findAll(context.records, {
          types: ['task'],
          where: [
            { facet: 'listing', in: named.listingIds },
            { facet: 'state', in: ['done'] },
            { facet: 'kind', in: kinds },
          ],
        })
  const lately = done
    .map((stored) => stored as StoredRecord<'task'>)
    .sort((left, right) => ((left.facets.start ?? '') < (right.facets.start ?? '') ? 1 : -1))
    .slice(0, DONE_SHOWN)
    .map(({ record, facets }) => {
      const timezone = listings.get(facets.listing ?? '')?.timezone ?? context.timezone
      const date =
        facets.start === undefined ? '' : ` (${shortDate(facets.start, language, localDateOf(now, timezone))})`
      return `${plain(record.facts.what?.title ?? '')}${date}`
    })
  const asksOfCleaning = plan.topic === null || plan.topic === 'cleaning'
  const states = named.listingIds.flatMap((id) => {
    const listing = listings.get(id)
    const { status, statusAt } = listing?.facts.cleaning ?? {}
    if (!asksOfCleaning || !listing || status === undefined) return []
    const at =
      statusAt === undefined
        ? ''
        : shortInstant(statusAt, listing.timezone, language, localDateOf(now, listing.timezone))
    return [WORDS.house[language]({ house: plain(listing.name), state: WORDS.cleanliness[status][language](), at })]
  })
  return [...states, ...(lately.length > 0 ? [WORDS.done[language](lately.join(', '))] : [])]
}

interface Names {
  readonly staff: ReadonlyMap<RecordId, string>
  readonly stays: ReadonlyMap<RecordId, Booking>
}

async function namesFor(context: AskContext, tasks: readonly OpenTask[]): Promise<Names> {
  const staffIds = [...new Set(tasks.flatMap(({ facts }) => facts.who?.staffId ?? []))]
  const blocked = new Map(tasks.flatMap(({ blocks }) => (blocks ? [[blocks.record.id, blocks] as const] : [])))
  const [staff, stays] = await Promise.all([
    staffIds.length === 0 ? [] : context.records.get(staffIds),
    loadBookings(context, [...blocked.values()]),
  ])
  return {
    staff: new Map(
      staff.flatMap(({ record }) => {
        const full = (record as StoredRecord<'staff'>['record']).facts.name?.full
        return full === undefined ? [] : [[record.id, full] as const]
      }),
    ),
    stays: new Map(stays.map((stay) => [stay.id, stay])),
  }
}

/** One task as a line: what, where, when, how urgent, how far, who does it, and whose arrival it blocks. */
function itemOf(task: OpenTask, names: Names, context: AskContext): FindingItem {
  const { language, now } = context
  const { facts, listing, timezone, date, overdue, blocks, id } = task
  const { title = '', description, kind = 'other' } = facts.what ?? {}
  const today = localDateOf(now, timezone)
  const startAt = facts.when?.startAt
  const time = startAt === undefined ? '' : ` ${localDateTime(startAt, timezone).time}`
  const who = facts.who?.name ?? names.staff.get(facts.who?.staffId ?? '')
  const stay = names.stays.get(blocks?.record.id ?? '')
  const houseInTitle = listing !== undefined && fold(title).includes(fold(listing.name))
  const parts = [
    `${overdue || blocks ? '⚠ ' : ''}**${plain(title === '' ? WORDS.kinds[kind][language]() : title)}**`,
    listing === undefined ? WORDS.noHouse[language]() : houseInTitle ? '' : plain(listing.name),
    date === undefined ? WORDS.noDate[language]() : `${listDate(date, language, today)}${time}`,
    facts.priority?.priority === 'high' ? WORDS.high[language]() : '',
    WORDS.states[stateOf(facts.status?.status)][language](),
    who === undefined ? WORDS.nobody[language]() : plain(who),
    overdue ? WORDS.overdue[language]() : '',
    stay ? WORDS.blocks[language](guestLabel(stay, language)) : '',
    kind === 'maintenance' && description !== undefined && description !== title
      ? quoted(withoutCodes(description), 120)
      : '',
    facts.comment?.text ? quoted(withoutCodes(facts.comment.text), 120) : '',
  ]
  return {
    id,
    line: parts.filter((part) => part !== '').join(' · '),
    sources: [...new Set([id, ...(stay ? [stay.id] : [])])],
  }
}

function stateOf(status: string | undefined): keyof typeof WORDS.states {
  return status === 'confirmed' || status === 'in_progress' ? status : 'pending'
}
