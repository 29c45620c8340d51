import { foldWords } from '@innkeeper/core/language/fold'
import type { TaskFacts } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'
import { type Instant, localDateOf } from '@innkeeper/core/time/calendar'

import { groupOf, observationOf, referenceTo, type Seen } from '../seen.ts'
import type { WireTask } from '../wire.ts'
import { instantFrom, localDateFrom, timeZoneFrom } from './time-fields.ts'

const HOUR_MS = 3_600_000

/** The id of a task or of a row of the task report. */
export function taskIdOf(task: WireTask): string | undefined {
  return task.id ?? undefined
}

/** What a task object says. */
export function taskFrom(id: string, task: WireTask, seen: Seen): Observation<'task'> {
  return observationOf('task', id, seen, {
    what: whatOf(task),
    status: statusOf(task),
    priority: priorityOf(task),
    where: groupOf<TaskFacts['where']>({
      listingId: referenceTo('listing', task.apply?.listingId ?? task.listingId),
      stayId: referenceTo('stay', task.apply?.reservationId ?? task.apply?.ownerReservationId ?? task.reservationId),
    }),
    who: whoOf(task),
    when: whenOf(task),
    comment: commentOf(task),
  })
}

/** Folded beginnings of words, by kind; a task's type is tried before its title. */
const KINDS: readonly (readonly [TaskFacts['what']['kind'], RegExp])[] = [
  ['laundry', /\b(?:laundry|linen|lavander|lavado|blanchisserie|linge|wasche|lavanderia|biancheria|roupa)/],
  ['inspection', /\b(?:inspect|inspeccion|inspection|inspektion|kontrolle|ispezione|inspecao|vistoria|walkthrough)/],
  [
    'maintenance',
    /\b(?:mainten|repair|fix|broken|plumb|electric|manten|reparac|averia|entretien|repar|panne|wartung|instandhaltung|defekt|manuten|riparaz|guasto|conserto)/,
  ],
  ['cleaning', /\b(?:clean|housekeep|turnover|limpieza|limpia|menage|nettoy|reinig|putz|pulizi|limpeza|faxina)/],
]

function whatOf(task: WireTask): TaskFacts['what'] | undefined {
  const title = task.title?.trim()
  const type = task.type?.trim()
  if (!title && !type) return undefined
  const kind = kindOf(type) ?? kindOf(title) ?? 'other'
  return {
    title: title || type || '',
    kind,
    ...(task.description?.trim() ? { description: task.description.trim() } : {}),
    ...(type ? { kindName: type } : {}),
  }
}

function kindOf(words: string | undefined): TaskFacts['what']['kind'] | undefined {
  const folded = foldWords(words ?? '').join(' ')
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0]
}

const STATUSES: Readonly<Record<string, TaskFacts['status']['status']>> = {
  pending: 'pending',
  confirmed: 'confirmed',
  in_progress: 'in_progress',
  completed: 'done',
  done: 'done',
  canceled: 'cancelled',
  cancelled: 'cancelled',
}

function statusOf(task: WireTask): TaskFacts['status'] | undefined {
  if (!task.status) return undefined
  const status =
    STATUSES[
      task.status
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_')
    ] ?? 'pending'
  return { status, confirmed: status === 'confirmed' || status === 'in_progress' || status === 'done' }
}

function priorityOf(task: WireTask): TaskFacts['priority'] | undefined {
  if (task.priority === undefined) return undefined
  const priority = task.priority?.toLowerCase()
  if (priority === 'urgent') return { priority: 'high' }
  return priority === 'low' || priority === 'medium' || priority === 'high' ? { priority } : {}
}

function whoOf(task: WireTask): TaskFacts['who'] | undefined {
  const { assignee } = task
  const person = typeof assignee === 'object' ? assignee : undefined
  const word = typeof assignee === 'string' ? assignee.trim() : undefined
  const id = word && /^[0-9a-f]{24}$/i.test(word) ? word : undefined
  const staffId = referenceTo('staff', task.assigneeId ?? person?.id ?? id)
  return groupOf<TaskFacts['who']>({
    staffId: staffId ?? (task.assigneeId === null || assignee === null ? null : undefined),
    name: (person?.fullName ?? person?.name ?? person?.children ?? (id ? undefined : word)) || undefined,
  })
}

function whenOf(task: WireTask): TaskFacts['when'] | undefined {
  const { timing } = task
  const flexible = timing?.type === 'flexible'
  const start = flexible
    ? (timing?.canStartAfter ?? timing?.startTime)
    : (timing?.startTime ?? task.scheduledFor ?? task.startTime ?? timing?.canStartAfter ?? task.canStartAfter)
  const startAt = instantFrom(start)
  const zone = timeZoneFrom(task.timezone)
  const day = typeof start === 'string' && start.trim().length === 10 ? localDateFrom(start) : undefined
  const date = day ?? (startAt !== undefined && zone ? localDateOf(startAt, zone) : undefined)
  return groupOf<TaskFacts['when']>({
    startAt: day ? undefined : startAt,
    endAt: endOf(task, flexible, startAt),
    date,
    timezone: zone,
  })
}

function endOf(task: WireTask, flexible: boolean, startAt: Instant | undefined): Instant | undefined {
  const latest = instantFrom(task.timing?.mustFinishBefore ?? task.mustFinishBefore)
  if (flexible && latest !== undefined) return latest
  const planned =
    startAt !== undefined && typeof task.plannedDuration === 'number' && task.plannedDuration > 0
      ? startAt + task.plannedDuration * HOUR_MS
      : undefined
  return instantFrom(task.endTime) ?? planned ?? latest
}

function commentOf(task: WireTask): TaskFacts['comment'] | undefined {
  const { comment } = task
  if (typeof comment === 'string') return comment.trim() ? { text: comment.trim() } : {}
  if (comment === undefined) return undefined
  const by = typeof comment?.by === 'object' ? comment.by?.fullName : comment?.by
  const isId = /^[0-9a-f]{24}$/i.test(by ?? '')
  return groupOf<TaskFacts['comment']>({
    text: comment?.text ?? null,
    by: isId ? undefined : by,
    at: instantFrom(comment?.date),
  })
}
