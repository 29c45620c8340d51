import { createHash } from 'node:crypto'

import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import { RECORD_TYPES } from '@innkeeper/core/record/facts'

import type { Stores } from '../choose-stores.ts'
import { EVERYTHING } from './everything.ts'

/** How one sort of thing compares: by id and by all that is in it. */
export interface Comparison {
  readonly what: 'events' | 'records' | 'state' | 'documents'
  readonly here: number
  readonly there: number
  readonly missing: number
  readonly different: number
  /** Only there. */
  readonly more: number
}

export function isEqual({ missing, different, more }: Comparison): boolean {
  return missing + different + more === 0
}

/** Reads everything on both sides and compares it. What tells how often something was tried or changed is left out. */
export async function compareStores(here: Stores, there: Stores): Promise<Comparison[]> {
  return [
    compare('events', await digestsOf(here, eventDigests), await digestsOf(there, eventDigests)),
    compare('records', await digestsOf(here, recordDigests), await digestsOf(there, recordDigests)),
    compare('state', await digestsOf(here, stateDigests), await digestsOf(there, stateDigests)),
    ...(await compareIndexes(here, there)),
  ]
}

/** Nothing can be said of an index that has not taken everything in yet. */
async function compareIndexes(here: Stores, there: Stores): Promise<Comparison[]> {
  if ((await here.records.backlog()).unindexed > 0) return []
  const [ours, theirs] = [await documentsIn(here), await documentsIn(there)]
  return [
    {
      what: 'documents',
      here: ours,
      there: theirs,
      missing: Math.max(0, ours - theirs),
      different: 0,
      more: Math.max(0, theirs - ours),
    },
  ]
}

/** Outside of rooms, whose documents nobody may count; their records are compared. */
function documentsIn({ generations }: Stores): Promise<number> {
  return generations.serving.count({ types: RECORD_TYPES }, OPERATOR_AUDIENCE)
}

type Digests = AsyncGenerator<readonly [id: string, content: unknown]>

async function* eventDigests(stores: Stores): Digests {
  for await (const { items } of EVERYTHING.events(stores)) {
    for (const { attempts: _attempts, ...event } of items) yield [event.id, event]
  }
}

async function* recordDigests(stores: Stores): Digests {
  for await (const { items } of EVERYTHING.records(stores)) {
    for (const { record, facets, alive, storedAt } of items) yield [record.id, { record, facets, alive, storedAt }]
  }
}

async function* stateDigests(stores: Stores): Digests {
  for (const { key, value } of await EVERYTHING.state(stores)) yield [key, value]
}

async function digestsOf(stores: Stores, read: (stores: Stores) => Digests): Promise<Map<string, string>> {
  const digests = new Map<string, string>()
  for await (const [id, content] of read(stores)) digests.set(id, digestOf(content))
  return digests
}

/** The same for the same content, in whatever order its members are. */
function digestOf(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(content)) ?? '')
    .digest('base64')
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, inOrder(member)] as const)
  return Object.fromEntries(members.sort(([left], [right]) => (left < right ? -1 : 1)))
}

function compare(
  what: Comparison['what'],
  here: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): Comparison {
  const missing = [...here.keys()].filter((id) => !there.has(id)).length
  const different = [...here].filter(([id, digest]) => there.has(id) && there.get(id) !== digest).length
  const more = [...there.keys()].filter((id) => !here.has(id)).length
  return { what, here: here.size, there: there.size, missing, different, more }
}
