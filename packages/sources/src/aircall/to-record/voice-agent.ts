import type { FactsByType } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'

import { hearsay, observationOf, saidOf, type Seen } from '../seen.ts'
import type { WireVoiceAgent } from '../wire.ts'
import { describeFields } from './insight-content.ts'

/**
 * What an automatic voice agent made of a call. Only its summary tells the whole; the other events fill the gap until then, in
 * whichever order they come.
 */
export function voiceAgentFrom(
  agent: WireVoiceAgent,
  callId: string,
  seen: Seen,
  event: string,
): Observation<'call'> | undefined {
  const summary = agent.summary ?? agent.content ?? describeFields(agent.extracted_data)
  const facts = saidOf<FactsByType['call']['voiceAgent']>({
    summary: summary ?? (agent.escalation_reason ? `Handed over: ${agent.escalation_reason}` : undefined),
    escalated: escalationOf(agent, event),
  })
  return observationOf('call', callId, seen, {
    voiceAgent: { facts, seen: summary ? seen : hearsay(seen) },
  })
}

function escalationOf(agent: WireVoiceAgent, event: string): boolean | undefined {
  if (event === 'ai_voice_agent.escalated' || agent.escalation_reason) return true
  return agent.call_end_reason ? agent.call_end_reason === 'escalated' : (agent.escalated ?? undefined)
}
