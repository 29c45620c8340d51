import type { Condition } from '../../record/facets.ts'
import type { FactsByType } from '../../record/facts.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import { type LocalDate, localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { type ListingView, loadListings } from '../stays/stay-view.ts'

/** Statuses of a task that somebody still has to do. */
export const OPEN_STATUSES = ['pending', 'confirmed', 'in_progress'] as const

/** A task with what its answers need. */
export interface OpenTask {
  readonly id: RecordId
  readonly facts: Partial<FactsByType['task']>
  readonly listing: ListingView | undefined
  readonly timezone: string
  /** Local to the house; undefined for a task without a day. */
  readonly date: LocalDate | undefined
  /** It should have been done: its day has passed, or the end of its time today. */
  readonly overdue: boolean
  /** Tonight's arrival in its house, which it stands in the way of: it is due by today and nobody has checked in yet. */
  readonly blocks: StoredRecord<'stay'> | undefined
}

/** Open tasks that meet these conditions, the most urgent first: what blocks an arrival, high priority, overdue, then by day. */
export async function openTasks(
  context: Pick<AskContext, 'records' | 'timezone' | 'now'>,
  conditions: readonly Condition[] = [],
): Promise<OpenTask[]> {
  const found = await findAll(context.records, {
    types: ['task'],
    where: [{ facet: 'state', in: OPEN_STATUSES }, ...conditions],
  })
  const listings = await loadListings(context)
  const arrivals = await arrivalsTonight(context, listings)
  const tasks = found.map((stored) => taskOf(stored as StoredRecord<'task'>, listings, arrivals, context))
  return tasks.sort(mostUrgentFirst)
}

/** In the way of an arrival today: something broken or pressing, or a clean that nobody has confirmed. */
export function isInTheWay(task: OpenTask): boolean {
  const { blocks, facts } = task
  const matters = facts.what?.kind === 'maintenance' || facts.priority?.priority === 'high'
  return blocks !== undefined && (matters || isUnconfirmedClean(task))
}

export function isUnconfirmedClean({ facts }: OpenTask): boolean {
  return facts.what?.kind === 'cleaning' && facts.status?.status === 'pending'
}

function taskOf(
  { record, facets }: StoredRecord<'task'>,
  listings: ReadonlyMap<RecordId, ListingView>,
  arrivals: ReadonlyMap<RecordId, StoredRecord<'stay'>>,
  { timezone: businessZone, now }: Pick<AskContext, 'timezone' | 'now'>,
): OpenTask {
  const { facts, id } = record
  const listing = listings.get(facts.where?.listingId ?? '')
  const timezone = listing?.timezone ?? facts.when?.timezone ?? businessZone
  const { startAt, endAt } = facts.when ?? {}
  const date = startAt === undefined ? facets.start : localDateOf(startAt, timezone)
  const today = localDateOf(now, timezone)
  const isDue = date !== undefined && date <= today
  return {
    id,
    facts,
    listing,
    timezone,
    date,
    overdue: date !== undefined && (date < today || (date === today && endAt !== undefined && endAt < now)),
    blocks: isDue ? arrivals.get(listing?.id ?? '') : undefined,
  }
}

/** By house, the stay that begins today and that nobody has checked in for yet. */
async function arrivalsTonight(
  context: Pick<AskContext, 'records' | 'now' | 'timezone'>,
  listings: ReadonlyMap<RecordId, ListingView>,
): Promise<Map<RecordId, StoredRecord<'stay'>>> {
  const stays = await findAll(context.records, {
    types: ['stay'],
    where: [
      { facet: 'state', in: STAY_STATUSES },
      { facet: 'kind', in: ['guest', 'owner'] },
      {
        facet: 'start',
        gte: localDateOf(context.now, 'Etc/GMT+12'),
        lte: localDateOf(context.now, 'Etc/GMT-14'),
      },
    ],
  })
  const arrivals = new Map<RecordId, StoredRecord<'stay'>>()
  for (const stored of stays) {
    const stay = stored as StoredRecord<'stay'>
    const listing = listings.get(stay.record.facts.unit?.listingId ?? '')
    const state = stay.record.facts.onSite?.state
    if (!listing || (state !== undefined && state !== 'not_set')) continue
    if (stay.facets.start === localDateOf(context.now, listing.timezone)) arrivals.set(listing.id, stay)
  }
  return arrivals
}

const PRIORITIES = { high: 0, medium: 1, low: 2 } as const

function mostUrgentFirst(left: OpenTask, right: OpenTask): number {
  const urgency = ({ facts }: OpenTask): number => PRIORITIES[facts.priority?.priority ?? 'medium']
  const moment = ({ facts, date }: OpenTask): string =>
    `${date ?? '9999-12-31'} ${String(facts.when?.startAt ?? 0).padStart(15, '0')}`
  return (
    Number(!left.blocks) - Number(!right.blocks) ||
    Number(urgency(left) > 0) - Number(urgency(right) > 0) ||
    Number(!left.overdue) - Number(!right.overdue) ||
    (moment(left) < moment(right) ? -1 : moment(left) > moment(right) ? 1 : urgency(left) - urgency(right))
  )
}
