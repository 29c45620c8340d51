import type { FactsByType } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'

import { hearsay, observationOf, type Seen, type SeenGroups } from '../seen.ts'
import { describeFields, listIn, memberOf, textIn, textOf } from './insight-content.ts'

type CallFacts = FactsByType['call']

interface Insight {
  /** The last part of `/v1/calls/{id}/…`. */
  readonly path: string
  /** What the REST answer or the event's data says, by group; nothing where it is empty. */
  read(body: unknown): { readonly [G in keyof CallFacts]?: CallFacts[G] | undefined }
}

/** What Aircall's conversation intelligence makes of a call, by what is fetched. */
export const INSIGHTS = {
  'call-transcription': {
    path: 'transcription',
    read: (body) => {
      const content =
        memberOf(memberOf(body, 'transcription') ?? body, 'content') ?? memberOf(body, 'transcription') ?? body
      const lines = listIn(memberOf(content, 'utterances') ?? content).flatMap((utterance) => {
        const text = textOf(utterance, 'text', 'content')
        return text ? [{ speaker: speakerOf(textIn(utterance, 'participant_type', 'type')), text }] : []
      })
      const language = textIn(content, 'language')
      return { transcription: lines.length > 0 ? { lines, ...(language ? { language } : {}) } : undefined }
    },
  },
  'call-summary': {
    path: 'summary',
    read: (body) => {
      const text = textOf(memberOf(body, 'summary') ?? body, 'content', 'text')
      return { summary: text ? { text } : undefined }
    },
  },
  'call-topics': {
    path: 'topics',
    read: (body) => {
      const topic = memberOf(body, 'topic') ?? memberOf(body, 'topics') ?? body
      const names = textsOf(memberOf(topic, 'content') ?? memberOf(topic, 'topics') ?? topic)
      return { topics: names.length > 0 ? { names } : undefined }
    },
  },
  'call-sentiments': {
    path: 'sentiments',
    read: (body) => {
      const sentiment = memberOf(body, 'sentiment') ?? memberOf(body, 'sentiments') ?? body
      const values = listIn(memberOf(sentiment, 'participants') ?? sentiment).flatMap((participant) => {
        const value = textIn(participant, 'value', 'sentiment')?.toLowerCase()
        return value ? [{ who: speakerOf(textIn(participant, 'type', 'participant_type') ?? 'external'), value }] : []
      })
      return { sentiment: values.length > 0 ? { values } : undefined }
    },
  },
  'call-action-items': {
    path: 'action_items',
    read: (body) => {
      const items = textsOf(memberOf(body, 'action_items') ?? memberOf(body, 'content') ?? body)
      return { actionItems: items.length > 0 ? { items } : undefined }
    },
  },
  'call-custom-summary': {
    path: 'custom_summary_result',
    read: (body) => {
      const text = describeFields(memberOf(body, 'custom_summary_result') ?? body)
      return { summary: text ? { text } : undefined }
    },
  },
  'call-evaluations': {
    path: 'evaluations',
    read: (body) => {
      const text = describeFields(memberOf(body, 'evaluations') ?? memberOf(body, 'call_evaluation') ?? body)
      return { evaluation: text ? { text } : undefined }
    },
  },
  'call-playbook': {
    path: 'playbook_result',
    read: (body) => {
      const text = describeFields(memberOf(body, 'playbook_result') ?? body)
      return { evaluation: text ? { text } : undefined }
    },
  },
} as const satisfies Readonly<Record<string, Insight>>

export type InsightName = keyof typeof INSIGHTS

export function isInsight(what: string): what is InsightName {
  return Object.hasOwn(INSIGHTS, what)
}

/**
 * Which one an event announces. The live transcript announces none: its utterances come in bits while the call goes on, and
 * `transcription.created` follows.
 */
export function insightOf(event: string): InsightName | undefined {
  return ANNOUNCED[event]
}

const ANNOUNCED: Readonly<Record<string, InsightName>> = {
  'transcription.created': 'call-transcription',
  'summary.created': 'call-summary',
  'topics.created': 'call-topics',
  'sentiment.created': 'call-sentiments',
  'action_item.created': 'call-action-items',
  'playbook_result.created': 'call-playbook',
  'playbook_result.updated': 'call-playbook',
  'custom_summary.result_created': 'call-custom-summary',
  'custom_summary.result_updated': 'call-custom-summary',
  'call_evaluation.created': 'call-evaluations',
  'call_evaluation.updated': 'call-evaluations',
}

/**
 * @param whole False for what an event carries, which may be a part; it fills the gap until the whole is read.
 * @returns undefined when there is no content.
 */
export function insightFrom(
  insight: InsightName,
  callId: string,
  body: unknown,
  seen: Seen,
  whole: boolean,
): Observation<'call'> | undefined {
  const at = whole ? seen : hearsay(seen)
  const found = Object.entries(INSIGHTS[insight].read(body)).flatMap(([group, facts]) =>
    facts === undefined ? [] : [[group, { facts, seen: at }]],
  )
  return observationOf('call', callId, seen, groupsOf(found))
}

/** The cast holds because the entries come from an insight's reader, whose type names their groups. */
function groupsOf(entries: readonly (readonly unknown[])[]): SeenGroups<'call'> {
  return Object.fromEntries(entries) as SeenGroups<'call'>
}

function speakerOf(participant: string | undefined): 'team' | 'caller' | 'other' {
  if (participant === 'internal' || participant === 'user' || participant === 'agent') return 'team'
  return participant === 'external' || participant === 'contact' || participant === 'customer' ? 'caller' : 'other'
}

function textsOf(value: unknown): string[] {
  return listIn(value).flatMap((item) => textOf(item, 'content', 'name', 'text', 'title') ?? [])
}
