import type { FactsByType } from '../../record/facts.ts'
import { phoneTail } from '../../record/facets-of.ts'
import { findAll, type RecordReader, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'

/** Whom a telephone number belongs to. */
export interface Caller {
  readonly name: string
  readonly kind: 'guest' | 'contact' | 'caller'
  /** False: only the last nine digits agree, so it is "probably" that person. */
  readonly certain: boolean
  /** The record that says so. */
  readonly source: RecordId
  readonly guestId?: RecordId
}

/**
 * Who the numbers are: guests first, then the address book, then the name that another call from the number carries.
 *
 * @param phones E.164. @returns Only the numbers that somebody is known by.
 */
export async function callersOf(records: RecordReader, phones: readonly string[]): Promise<Map<string, Caller>> {
  const callers = new Map<string, Caller>()
  if (phones.length === 0) return callers
  const wanted = [...new Set(phones)]
  const exact = await findAll(records, {
    types: ['guest', 'contact', 'call'],
    where: [{ facet: 'phones', in: wanted }],
  })
  for (const phone of wanted) {
    const caller = bestOf(
      exact.filter(({ facets }) => facets.phones?.includes(phone)),
      true,
    )
    if (caller) callers.set(phone, caller)
  }
  const unknown = wanted.filter((phone) => !callers.has(phone))
  if (unknown.length === 0) return callers
  const tails = unknown.map(phoneTail)
  const similar = await findAll(records, { types: ['guest', 'contact'], where: [{ facet: 'phoneTails', in: tails }] })
  for (const phone of unknown) {
    const caller = bestOf(
      similar.filter(({ facets }) => facets.phoneTails?.includes(phoneTail(phone))),
      false,
    )
    if (caller) callers.set(phone, caller)
  }
  return callers
}

const RANKS = ['guest', 'contact', 'call']

function bestOf(found: readonly StoredRecord[], certain: boolean): Caller | undefined {
  const ranked = [...found].sort((left, right) => RANKS.indexOf(left.record.type) - RANKS.indexOf(right.record.type))
  for (const { record } of ranked) {
    const name = nameIn(record.facts, record.type)
    if (name === undefined) continue
    const kind = record.type === 'guest' ? 'guest' : record.type === 'contact' ? 'contact' : 'caller'
    return { name, kind, certain, source: record.id, ...(kind === 'guest' ? { guestId: record.id } : {}) }
  }
  return undefined
}

function nameIn(facts: object, type: string): string | undefined {
  if (type === 'call') return (facts as Partial<FactsByType['call']>).party?.name
  const { name } = facts as { name?: { full?: string; company?: string } }
  return name?.full ?? name?.company
}
