import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { AskContext } from '../ask-context.ts'

/** The missed calls of one number, and what came of them. */
export interface MissedCaller {
  /** E.164; undefined when the number was withheld. Such calls are never one caller's. */
  readonly phone: string | undefined
  /** Oldest first. */
  readonly calls: readonly StoredRecord<'call'>[]
  /** `tried`: we called back and nobody answered, which returns nothing. */
  readonly outcome: 'open' | 'tried' | 'returned'
  /** What returned it, or the try. */
  readonly answer: StoredRecord | undefined
}

/** A line in milliseconds of which a call counts. */
export interface CallWindow {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/**
 * Missed calls in a window, by caller (semantics.md): inbound, never answered by a person, not on a voicemail-only line, not from the
 * team's own phones. One is returned by a later answered call with the number either way, or a later message of ours to it.
 */
export async function missedCallers(
  context: Pick<AskContext, 'records' | 'settings'>,
  window: CallWindow,
): Promise<MissedCaller[]> {
  const { records, settings } = context
  const found = await findAll(records, {
    types: ['call'],
    where: [
      { facet: 'state', in: ['missed', 'voicemail'] },
      { facet: 'at', gte: window.from, lt: window.to },
    ],
  })
  const missed = found
    .map(callRecord)
    .filter(({ record }) => record.facts.progress?.direction === 'inbound')
    .filter(({ record }) => !settings.voicemailOnlyLines.includes(record.facts.line?.lineId ?? ''))
    .filter(({ facets }) => !facets.phones?.some((phone) => phone in settings.staffPhones))
    .sort((left, right) => (left.facets.at ?? 0) - (right.facets.at ?? 0))
  const groups = new Map<string, StoredRecord<'call'>[]>()
  for (const call of missed) {
    const key = call.facets.phones?.[0] ?? call.record.id
    groups.set(key, [...(groups.get(key) ?? []), call])
  }
  const phones = [...groups.keys()].filter((key) => key.startsWith('+'))
  const since = missed[0]?.facets.at ?? window.from
  const later =
    phones.length === 0
      ? []
      : await findAll(records, {
          types: ['call', 'message'],
          where: [
            { facet: 'phones', in: phones },
            { facet: 'at', gt: since },
          ],
        })
  later.sort((left, right) => (left.facets.at ?? 0) - (right.facets.at ?? 0))
  return [...groups].map(([key, calls]) => {
    const phone = key.startsWith('+') ? key : undefined
    const lastMissed = calls.at(-1)?.facets.at ?? 0
    const after =
      phone === undefined
        ? []
        : later.filter(({ facets }) => facets.phones?.includes(phone) && (facets.at ?? 0) > lastMissed)
    const returned = after.find(returns)
    const tried = after.find(({ facets }) => facets.type === 'call' && facets.state === 'tried')
    return {
      phone,
      calls,
      outcome: returned ? ('returned' as const) : tried ? ('tried' as const) : ('open' as const),
      answer: returned ?? tried,
    }
  })
}

function returns({ record, facets }: StoredRecord): boolean {
  if (record.type === 'message') return facets.state === 'host'
  return record.type === 'call' && facets.state === 'answered'
}

/** Holds because only records of type call are given. */
export function callRecord(stored: StoredRecord): StoredRecord<'call'> {
  return stored as StoredRecord<'call'>
}
