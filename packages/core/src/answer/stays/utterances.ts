import { readStatements } from '../../record/statements/read-statements.ts'
import type { Author, Statement } from '../../record/statements/statement.ts'
import type { StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import type { Medium } from './time-evidence.ts'

/** What a person said or wrote around a stay, with what it states. */
export interface Utterance {
  readonly source: RecordId
  readonly at: number
  readonly medium: Medium
  readonly author: Author
  readonly authorName: string | undefined
  readonly text: string
  readonly statements: readonly Statement[]
}

/**
 * The notes at a booking. They carry no date of their own: they count as written when the source last showed them.
 *
 * What the channel passes on as special requests are the guest's words, all else the team's.
 */
export function noteUtterances(stay: StoredRecord<'stay'>, timezone: string): Utterance[] {
  const { facts, id, versions } = stay.record
  const at = versions.notes?.sourceTime ?? 0
  const { other, guest, cleaning, specialRequests } = facts.notes ?? {}
  const team = [other, guest, cleaning].flatMap((text) => (text ? [{ text, author: 'team' as const }] : []))
  const guests = specialRequests ? [{ text: specialRequests, author: 'guest' as const }] : []
  return [...team, ...guests].map(({ text, author }) =>
    utterance({ source: id, at, medium: 'note', author, text }, timezone),
  )
}

/** What a message, or a call's comments and transcript, say. System lines and everything else say nothing. */
export function utterancesOf(stored: StoredRecord, timezone: string): Utterance[] {
  const { record } = stored
  if (record.type === 'message') return messageUtterances(stored as StoredRecord<'message'>, timezone)
  return record.type === 'call' ? callUtterances(stored as StoredRecord<'call'>, timezone) : []
}

function messageUtterances({ record }: StoredRecord<'message'>, timezone: string): Utterance[] {
  const { text } = record.facts
  if (!text || text.from === 'system') return []
  const author = text.from === 'guest' ? 'guest' : 'team'
  const medium = text.from === 'note' ? 'note' : 'message'
  return [
    utterance(
      { source: record.id, at: text.at, medium, author, authorName: text.authorName, text: text.body },
      timezone,
    ),
  ]
}

function callUtterances({ record }: StoredRecord<'call'>, timezone: string): Utterance[] {
  const { facts, id } = record
  const at = facts.progress?.startedAt ?? 0
  const lines = facts.transcription?.lines ?? []
  return [
    ...(facts.comments?.items ?? []).map(({ text, at: writtenAt, by }) =>
      utterance({ source: id, at: writtenAt ?? at, medium: 'call', author: 'team', authorName: by, text }, timezone),
    ),
    ...lines.map(({ speaker, text }) => {
      const author = speaker === 'caller' ? 'guest' : speaker === 'team' ? 'team' : 'unknown'
      const authorName = speaker === 'team' ? facts.agent?.name : undefined
      return utterance({ source: id, at, medium: 'call', author, authorName, text }, timezone)
    }),
  ]
}

function utterance(
  said: Omit<Utterance, 'statements' | 'authorName'> & { authorName?: string | undefined },
  timezone: string,
): Utterance {
  const { author, at, text, authorName } = said
  let statements: readonly Statement[] | undefined
  return {
    ...said,
    authorName,
    // Read when first asked for: most answers look at few of the texts that they load.
    get statements(): readonly Statement[] {
      return (statements ??= readStatements(text, { author, writtenAt: at, timezone }))
    },
  }
}
