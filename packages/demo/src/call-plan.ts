import { type CallDraft, DAY_MS, type Making, MINUTE_MS, type StayDraft } from './draft.ts'
import { hashOf, uuidOf } from './random.ts'
import { states } from './statements.ts'
import type { DemoInsight, DemoText } from './world-phone.ts'

const SECOND_MS = 1_000

/** What a call is made from; the rest has a default. Times in minutes before now, lengths in seconds. */
export interface CallPlan {
  readonly scenario?: string
  readonly at: number
  readonly direction?: 'inbound' | 'outbound'
  readonly phone: string | null
  readonly contactId?: number
  readonly lineId: number
  readonly staffId?: string | null | undefined
  /** Seconds of talk; absent: nobody answered. */
  readonly talk?: number
  readonly ring?: number
  readonly missedReason?: string
  readonly voicemail?: string
  readonly comments?: readonly { readonly text: string; readonly agreedArrival?: string }[]
  readonly tags?: readonly string[]
  readonly insight?: DemoInsight
  readonly stay?: StayDraft
  readonly assignedTo?: string
}

/** Lets one call take place. */
export function addCall(making: Making, plan: CallPlan): CallDraft {
  const { now, prefix, calls } = making
  const name = `${prefix}call/${plan.scenario ?? 'ordinary'}/${calls.length}`
  const startedAt = Math.floor((now - plan.at * MINUTE_MS) / SECOND_MS) * SECOND_MS
  const ring = plan.ring ?? 12
  const answeredAt = plan.talk === undefined ? null : startedAt + ring * SECOND_MS
  const endedAt =
    answeredAt === null
      ? startedAt + (ring + (plan.voicemail ? 25 : 0)) * SECOND_MS
      : answeredAt + (plan.talk ?? 0) * SECOND_MS
  const missed = answeredAt === null && plan.direction !== 'outbound'
  const staffId = plan.staffId ?? null
  const call: CallDraft = {
    id: 810_000_000 + (hashOf(name) % 90_000_000) * 10 + (calls.length % 10),
    uuid: `CA${uuidOf(name).replaceAll('-', '')}`,
    direction: plan.direction ?? 'inbound',
    startedAt,
    answeredAt,
    endedAt,
    missedReason: missed ? (plan.missedReason ?? 'agents_did_not_answer') : null,
    phone: plan.phone,
    contactId: plan.contactId ?? null,
    lineId: plan.lineId,
    staffId: answeredAt === null && plan.direction !== 'outbound' ? null : staffId,
    assignedTo: plan.assignedTo ?? null,
    voicemail: plan.voicemail !== undefined,
    archived: !missed && endedAt < now - DAY_MS,
    comments: (plan.comments ?? []).map(({ text, agreedArrival }, index) => ({
      id: 5_000_000 + (hashOf(`${name}/comment${index}`) % 4_000_000),
      text,
      at: endedAt + (2 + index) * MINUTE_MS,
      staffId: staffId ?? making.staff[0]?.id ?? '',
      says: agreedArrival === undefined ? [] : [states({ time: agreedArrival, agreed: true })],
    })),
    tags: plan.tags ?? [],
    insight: plan.insight ?? null,
    scenario: plan.scenario ?? null,
    stayId: plan.stay?.id ?? null,
    voicemailSays: plan.voicemail ?? null,
  }
  calls.push(call)
  return call
}

/** Lets one text message be written; `at` in minutes before now. */
export function addText(
  making: Making,
  facts: {
    at: number
    direction: DemoText['direction']
    phone: string
    lineId: number
    staffId?: string | undefined
    body: string
    channel?: 'whatsapp'
    needsAnswer?: boolean
  },
): void {
  making.texts.push({
    id: uuidOf(`${making.prefix}text/${making.texts.length}`),
    direction: facts.direction,
    phone: facts.phone,
    lineId: facts.lineId,
    staffId: facts.staffId ?? null,
    channel: facts.channel ?? null,
    body: facts.body,
    at: making.now - facts.at * MINUTE_MS,
    needsAnswer: facts.direction === 'received' && facts.needsAnswer !== false,
  })
}
