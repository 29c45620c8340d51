/** The events that Aircall publishes (September 2026), by what their `data` is. `message.updated` comes in proxy messaging mode only. */
export const AIRCALL_EVENTS = {
  call: [
    'call.created',
    'call.ringing_on_agent',
    'call.agent_declined',
    'call.answered',
    'call.transferred',
    'call.external_transferred',
    'call.unsuccessful_transfer',
    'call.hungup',
    'call.ended',
    'call.hold',
    'call.unhold',
    'call.ivr_option_selected',
    'call.comm_assets_generated',
    'call.voicemail_left',
    'call.assigned',
    'call.archived',
    'call.tagged',
    'call.untagged',
    'call.commented',
  ],
  user: [
    'user.created.v2',
    'user.deleted.v2',
    'user.connected.v2',
    'user.disconnected.v2',
    'user.opened.v2',
    'user.closed.v2',
    'user.wut_start.v2',
    'user.wut_end.v2',
    'user.created',
    'user.deleted',
    'user.connected',
    'user.disconnected',
    'user.opened',
    'user.closed',
    'user.wut_start',
    'user.wut_end',
  ],
  number: ['number.created', 'number.opened', 'number.closed', 'number.deleted'],
  contact: ['contact.created', 'contact.updated', 'contact.deleted'],
  message: [
    'message.sent',
    'message.received',
    'message.status_updated',
    'message.updated',
    'group_message.sent',
    'group_message.received',
    'group_message.status_updated',
  ],
  insight: [
    'transcription.created',
    'summary.created',
    'topics.created',
    'sentiment.created',
    'action_item.created',
    'playbook_result.created',
    'playbook_result.updated',
    'realtime_transcription.utterances_received',
    'custom_summary.result_created',
    'custom_summary.result_updated',
    'call_evaluation.created',
    'call_evaluation.updated',
  ],
  voiceAgent: ['ai_voice_agent.started', 'ai_voice_agent.ended', 'ai_voice_agent.escalated', 'ai_voice_agent.summary'],
  /** Known, and nothing that a record would hold. */
  ignored: ['analytics.report_created', 'analytics.report_failed', 'integration.deleted'],
} as const

export type EventFamily = keyof typeof AIRCALL_EVENTS

const families: ReadonlyMap<string, EventFamily> = new Map(
  Object.entries(AIRCALL_EVENTS).flatMap(([family, names]) => names.map((name) => [name, family as EventFamily])),
)

/** What an event's `data` is; undefined for a name that is not known. */
export function familyOf(event: string): EventFamily | undefined {
  return families.get(event)
}
