import { ShapeUnknown } from '@innkeeper/core/errors'
import type { ReceivedEvent } from '@innkeeper/core/event/received-event'
import type { Observation } from '@innkeeper/core/record/record'
import type { FetchRequest, Interpretation } from '@innkeeper/core/record/source-reader'
import type * as z from 'zod/mini'

import { type EventFamily, familyOf } from './event-names.ts'
import { deletionOf, type Seen, seenAt } from './seen.ts'
import { callFrom, isWhole, mentionsOf } from './to-record/call.ts'
import { contactFrom } from './to-record/contact.ts'
import { insightFrom, insightOf } from './to-record/insight.ts'
import { lineFrom } from './to-record/line.ts'
import { messageFrom } from './to-record/message.ts'
import { staffFrom } from './to-record/staff.ts'
import { voiceAgentFrom } from './to-record/voice-agent.ts'
import {
  WireCall,
  WireContact,
  WireEnvelope,
  WireInsight,
  WireMessage,
  WireNumber,
  WireUser,
  WireVoiceAgent,
} from './wire.ts'

const NOTHING: Interpretation = { observations: [], fetches: [], known: true }

/**
 * What an Aircall event means. The envelope's `timestamp` (whole seconds) is the clock that versions go by.
 *
 * @throws {ShapeUnknown} The data are no object, or have no id.
 */
export function interpretAircall(event: ReceivedEvent): Interpretation {
  const family = familyOf(event.type)
  if (!family) return { ...NOTHING, known: false }
  const envelope = WireEnvelope.safeParse(event.payload).data
  const seen = seenAt(envelope?.timestamp ?? event.occurredAt)
  return READINGS[family]({ event: event.type, data: envelope?.data, seen })
}

const READINGS: Readonly<Record<EventFamily, (delivery: Delivery) => Interpretation>> = {
  call: interpretCall,
  user: (delivery) => interpretThing(delivery, 'staff', WireUser, staffFrom),
  number: (delivery) => interpretThing(delivery, 'line', WireNumber, lineFrom),
  contact: (delivery) => interpretThing(delivery, 'contact', WireContact, contactFrom),
  message: interpretMessage,
  insight: interpretInsight,
  voiceAgent: interpretVoiceAgent,
  ignored: () => NOTHING,
}

interface Delivery {
  readonly event: ReceivedEvent['type']
  readonly data: unknown
  readonly seen: Seen
}

function interpretCall({ event, data, seen }: Delivery): Interpretation {
  const call = parsed(WireCall, data, event)
  const fetches = isWhole(call) ? [] : [{ what: 'call', sourceId: call.id, notOlderThan: seen.sourceTime }]
  return meaning([callFrom(call, seen, event), ...mentionsOf(call, seen)], fetches)
}

function interpretThing<Wire extends { readonly id: string }>(
  { event, data, seen }: Delivery,
  type: 'staff' | 'line' | 'contact',
  schema: z.ZodMiniType<Wire>,
  toRecord: (wire: Wire, seen: Seen, event: string) => Observation | undefined,
): Interpretation {
  const wire = parsed(schema, data, event)
  if (/\.deleted(?:\.v2)?$/.test(event)) return meaning([deletionOf(type, wire.id, seen)])
  return meaning([toRecord(wire, seen, event)])
}

function interpretMessage({ event, data, seen }: Delivery): Interpretation {
  const message = parsed(WireMessage, data, event)
  const id = message.id ?? message.message_id
  if (!id) throw new ShapeUnknown(`${event}: data.id is missing`)
  return meaning(messageFrom(message, id, seen, event))
}

function interpretInsight({ event, data, seen }: Delivery): Interpretation {
  const insight = insightOf(event)
  if (!insight) return NOTHING
  const body = parsed(WireInsight, data, event)
  return meaning(
    [insightFrom(insight, body.call_id, body, seen, false)],
    [{ what: insight, sourceId: body.call_id, notOlderThan: seen.sourceTime }],
  )
}

function interpretVoiceAgent({ event, data, seen }: Delivery): Interpretation {
  const agent = parsed(WireVoiceAgent, data, event)
  const callId = agent.call_id ?? agent.id
  if (!callId) throw new ShapeUnknown(`${event}: data.call_id is missing`)
  return meaning([voiceAgentFrom(agent, callId, seen, event)])
}

function meaning(
  observations: readonly (Observation | undefined)[],
  fetches: readonly FetchRequest[] = [],
): Interpretation {
  return { observations: observations.filter((observation) => observation !== undefined), fetches, known: true }
}

function parsed<Output>(schema: z.ZodMiniType<Output>, data: unknown, event: string): Output {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const path = result.error.issues.map((issue) => ['data', ...issue.path].join('.'))
  throw new ShapeUnknown(`${event}: ${[...new Set(path)].join(', ')} has a shape that is not known`)
}
