import { readStatements } from '../../record/statements/read-statements.ts'
import type { Author, Statement, StatementContext } from '../../record/statements/statement.ts'
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

/** The last words of each side before a text, which tell what a bare "around 8" answers. */
interface Exchange {
  readonly guest?: { readonly text: string; readonly at: number } | undefined
  readonly team?: { readonly text: string; readonly at: number } | undefined
}

/** A text answers what the other side wrote up to this long before. */
const ANSWERS_WITHIN_MS = 48 * 3_600_000

/** What the messages and calls around one stay say, oldest first; each message is read as an answer to the one before it. */
export function utterancesIn(said: readonly StoredRecord[], timezone: string): Utterance[] {
  const exchange: { -readonly [Side in keyof Exchange]: Exchange[Side] } = {}
  return said.flatMap((record) => {
    const utterances = utterancesOf(record, timezone, exchange)
    for (const { medium, author, text, at } of utterances) {
      if (medium === 'message' && author !== 'unknown') exchange[author] = { text, at }
    }
    return utterances
  })
}

/** What a message, or a call's comments and transcript, say. System lines and everything else say nothing. */
export function utterancesOf(stored: StoredRecord, timezone: string, before: Exchange = {}): Utterance[] {
  const { record } = stored
  if (record.type === 'message') return messageUtterances(stored as StoredRecord<'message'>, timezone, before)
  return record.type === 'call' ? callUtterances(stored as StoredRecord<'call'>, timezone) : []
}

function messageUtterances({ record }: StoredRecord<'message'>, timezone: string, before: Exchange): Utterance[] {
  const { text } = record.facts
  if (!text || text.from === 'system') return []
  const author = text.from === 'guest' ? 'guest' : 'team'
  const medium = text.from === 'note' ? 'note' : 'message'
  const other = author === 'guest' ? before.team : before.guest
  const answers = medium === 'message' && other && text.at - other.at <= ANSWERS_WITHIN_MS ? other.text : undefined
  const said = { source: record.id, at: text.at, medium, author, authorName: text.authorName, text: text.body } as const
  return [utterance(said, timezone, answers)]
}

function callUtterances({ record }: StoredRecord<'call'>, timezone: string): Utterance[] {
  const { facts, id } = record
  const at = facts.progress?.startedAt ?? 0
  const comments = (facts.comments?.items ?? []).map(({ text, at: writtenAt, by }) =>
    utterance({ source: id, at: writtenAt ?? at, medium: 'call', author: 'team', authorName: by, text }, timezone),
  )
  const lines = facts.transcription?.lines ?? []
  const spoken = lines.map(({ speaker, text }, index) => {
    const author = speaker === 'caller' ? 'guest' : speaker === 'team' ? 'team' : 'unknown'
    const authorName = speaker === 'team' ? facts.agent?.name : undefined
    const previous = lines[index - 1]
    const answers = previous && previous.speaker !== speaker ? previous.text : undefined
    return utterance({ source: id, at, medium: 'call', author, authorName, text }, timezone, answers)
  })
  return [...comments, ...spoken]
}

/** Readings kept, oldest given up first. A question about a busy day reads a thousand texts; the next one asks for most of them again. */
const READINGS_KEPT = 10_000
const readings = new Map<string, readonly Statement[]>()

/** As {@link readStatements}, which is pure: what was read before is not read again. */
export function statementsOf(text: string, context: StatementContext): readonly Statement[] {
  const { author, writtenAt, timezone, inReplyTo = '' } = context
  const key = `${author} ${writtenAt} ${timezone} ${inReplyTo}\u0000${text}`
  const known = readings.get(key)
  if (known) return known
  const statements = readStatements(text, context)
  readings.set(key, statements)
  if (readings.size > READINGS_KEPT) {
    const [oldest] = readings.keys()
    if (oldest !== undefined) readings.delete(oldest)
  }
  return statements
}

function utterance(
  said: Omit<Utterance, 'statements' | 'authorName'> & { authorName?: string | undefined },
  timezone: string,
  inReplyTo?: string,
): Utterance {
  const { author, at, text, authorName } = said
  const context = { author, writtenAt: at, timezone, ...(inReplyTo === undefined ? {} : { inReplyTo }) }
  let statements: readonly Statement[] | undefined
  return {
    ...said,
    authorName,
    // Read when first asked for: most answers look at few of the texts that they load.
    get statements(): readonly Statement[] {
      return (statements ??= statementsOf(text, context))
    },
  }
}
