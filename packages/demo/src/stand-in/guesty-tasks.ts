import { localDateOf } from '@innkeeper/core/time/calendar'

import { taskPayload } from '../guesty-payloads.ts'
import type { DemoTask } from '../world.ts'
import type { GuestyWorld } from './guesty-world.ts'
import { checkParameters, json, jsonParameter, Refusal, wholeNumber } from './reply.ts'

const cell = (children: string | undefined): unknown => (children === undefined ? null : { children })
const iso = (instant: number): string => new Date(instant).toISOString()

/** What each column of the report shows; several are objects for the vendor's own table. */
const COLUMNS: Readonly<Record<string, (task: DemoTask, world: GuestyWorld) => unknown>> = {
  id: (task) => task.id,
  taskTitle: (task) => cell(task.title),
  status: (task) => cell(task.status),
  type: (task) => cell(task.type),
  priority: (task) => cell(task.priority),
  listing: (task, world) => cell(world.listings.get(task.listingId)?.nickname),
  reservation: (task, world) => cell(world.stays.get(task.stayId ?? '')?.code),
  assignee: (task, world) => cell(world.portfolio.staff.find((member) => member.guestyId === task.staffId)?.name),
  scheduledFor: (task) => iso(task.startAt),
  endTime: (task) => iso(task.startAt + task.plannedHours * 3_600_000),
  canStartAfter: () => null,
  mustFinishBefore: () => null,
}

export function tasks(world: GuestyWorld, query: URLSearchParams, now: number): Response {
  checkParameters(query, ['filters', 'limit', 'skip', 'sort'], ['columns'])
  const columns = (query.get('columns') ?? '').trim().split(/\s+/)
  for (const column of columns) if (!COLUMNS[column]) throw new Refusal(400, `unknown column "${column}"`)
  const limit = wholeNumber(query, 'limit', { least: 1, most: 100, otherwise: 25 })
  const skip = wholeNumber(query, 'skip', { least: 0, most: 1_000_000, otherwise: 0 })
  const filters = jsonParameter(query, 'filters') ?? {}
  if (typeof filters !== 'object' || filters === null || Array.isArray(filters))
    throw new Refusal(400, '"filters" must be an object')
  const tests = Object.entries(filters).flatMap(([column, conditions]) => testsOf(column, conditions, now))
  const found = world.portfolio.tasks.filter((task) => tests.every((test) => test(task)))
  found.sort((one, other) => (one.id < other.id ? -1 : 1))
  return json(
    200,
    found
      .slice(skip, skip + limit)
      .map((task) => Object.fromEntries(columns.map((column) => [column, COLUMNS[column]?.(task, world) ?? null]))),
  )
}

export function taskById(world: GuestyWorld, id: string, query: URLSearchParams): Response {
  checkParameters(query, [])
  const task = world.tasks.get(id)
  if (!task) throw new Refusal(404, 'task not found')
  return json(200, taskPayload(task, world.portfolio))
}

type Test = (task: DemoTask) => boolean

const VALUES: Readonly<Record<string, (task: DemoTask) => string>> = {
  id: (task) => task.id,
  status: (task) => task.status,
  type: (task) => task.type,
  priority: (task) => task.priority,
  listing: (task) => task.listingId,
  reservation: (task) => task.stayId ?? '',
  scheduledFor: (task) => iso(task.startAt),
}

function testsOf(column: string, conditions: unknown, now: number): Test[] {
  const valueOf = VALUES[column]
  if (!valueOf) throw new Refusal(400, `unknown filter "${column}"`)
  if (typeof conditions !== 'object' || conditions === null)
    throw new Refusal(400, `"${column}" needs an operator with @`)
  return Object.entries(conditions).map(([operator, wanted]: [string, unknown]): Test => {
    const list: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted]
    switch (operator) {
      case '@in':
      case '@eq':
        return (task) => list.includes(valueOf(task))
      case '@nin':
      case '@ne':
        return (task) => !list.includes(valueOf(task))
      case '@gte':
        return (task) => valueOf(task) >= String(wanted)
      case '@lte':
        return (task) => valueOf(task) <= String(wanted)
      case '@today':
        return (task) =>
          (localDateOf(task.startAt, task.timezone) === localDateOf(now, task.timezone)) === (wanted === true)
      default:
        throw new Refusal(400, `unknown operator "${operator}"`)
    }
  })
}
