import { fold } from '../language/fold.ts'
import type { KnownRecord, Observation } from '../record/record.ts'
import { findAll, type RecordStore } from '../record/record-store.ts'
import type { Question } from './answer-question.ts'
import { applyObservations } from './apply-observations.ts'
import type { Clock } from './ports.ts'

/** Folded, and nothing else in the message. */
const FORGET =
  /^(?:please |por favor |s il te plait |bitte |per favore )?(?:forget (?:that|it|this)|olvida(?:lo| eso| esto)|oublie (?:ca|cela)|vergiss (?:das|es)|dimentica(?:lo| questo)|esquece (?:isso|isto))(?: please| bitte)?[ .!]*$/

export function isWishToForget(question: string): boolean {
  return FORGET.test(fold(question).replaceAll(/['’]/g, ' ').trim())
}

/**
 * Removes the last thing that this asker asked in a conversation, and its answer, from memory. What others asked stays.
 *
 * @returns false when there is nothing of the asker's to forget.
 */
export async function forgetLast(
  asked: Question,
  ports: { readonly records: RecordStore; readonly now: Clock },
  traceId: string,
): Promise<boolean> {
  const { conversationId, asker } = asked
  if (conversationId === undefined || !asker) return false
  const found = await findAll(ports.records, {
    types: ['interaction'],
    where: [{ facet: 'conversation', in: [conversationId] }],
  })
  const [last] = found
    .flatMap(({ record }) => {
      const { exchange } = (record as KnownRecord<'interaction'>).facts
      return exchange?.askerId === asker.userId ? [{ id: record.id, exchange }] : []
    })
    .sort((left, right) => right.exchange.at - left.exchange.at)
  if (!last) return false
  const at = ports.now()
  const version = { sourceTime: at, observedAt: at, seen: '~forgotten' }
  // What is gone is kept as gone, and so that a late delivery is not answered anew; not what was said.
  const exchange = { ...last.exchange, question: '', answer: '', plan: null, sourceIds: [] }
  const gone: Observation<'interaction'> = {
    id: last.id,
    type: 'interaction',
    facts: { exchange },
    version,
    deleted: true,
  }
  await applyObservations([gone], ports, traceId)
  return true
}
