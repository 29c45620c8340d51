/**
 * What the server sends, checked where it enters. Unknown members are dropped and what a page can do without is optional,
 * so that an older console goes on working with a newer server.
 */
import * as z from 'zod/mini'

// Generated code would need `unsafe-eval`, which the page's content security policy forbids.
z.config({ jitless: true })

const text = z.string()
const maybeText = z.nullish(z.string())
const list = <Item extends z.core.SomeType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(text) })

export const Problem = z.object({
  title: text,
  status: z.number(),
  detail: z.optional(text),
  errors: z.optional(z.array(z.object({ path: text, message: text }))),
})
export type Problem = z.infer<typeof Problem>

export const STAGES = ['understanding', 'reading', 'phrasing', 'checking'] as const
export type Stage = (typeof STAGES)[number]
/** A stage that this console does not know yet is still progress. */
export const Progress = z.object({ stage: z.catch(z.enum(STAGES), 'reading') })

export const AnswerSource = z.object({ id: text, type: text, title: text })
export type AnswerSource = z.infer<typeof AnswerSource>

export const Answer = z.object({
  id: text,
  answer: text,
  language: text,
  mode: z.enum(['model', 'composed']),
  complete: z.nullable(z.object({ shown: z.number(), total: z.number(), asOf: text })),
  /** In the order of the answer's markers [1], [2], … */
  sources: z.array(AnswerSource),
  timings: z.catch(z.record(text, z.number()), {}),
})
export type Answer = z.infer<typeof Answer>

const BoardStay = z.object({
  id: text,
  guest: z.nullable(text),
  listing: z.nullable(text),
  timezone: text,
  party: z.nullable(text),
  time: text,
  /** Inline Markdown: the time again, in bold, then where it comes from. */
  timeNote: text,
  told: z.boolean(),
  conflict: z.boolean(),
  onSite: z.catch(z.enum(['not_set', 'checked_in', 'checked_out', 'no_show']), 'not_set'),
  occupant: z.catch(z.enum(['guest', 'owner', 'block']), 'guest'),
  checkIn: text,
  checkOut: text,
  sources: z.array(text),
})
export type BoardStay = z.infer<typeof BoardStay>

const BoardTurnover = z.object({
  listing: text,
  out: BoardStay,
  in: BoardStay,
  gapMinutes: z.nullable(z.number()),
  tooTight: z.boolean(),
})
export type BoardTurnover = z.infer<typeof BoardTurnover>

export const TodayBoard = z.object({
  dates: z.array(z.object({ timezone: text, date: text })),
  arrivals: z.array(BoardStay),
  departures: z.array(BoardStay),
  turnovers: z.array(BoardTurnover),
  inHouse: z.array(BoardStay),
  asOf: text,
  notes: z.array(text),
})
export type TodayBoard = z.infer<typeof TodayBoard>

export const RecordSummary = z.object({
  id: text,
  type: text,
  title: text,
  name: z.nullable(text),
  storedAt: z.number(),
})
export type RecordSummary = z.infer<typeof RecordSummary>
export const RecordList = list(RecordSummary)

/** That somebody was told access codes: of what, never which. */
export const CodeRelease = z.object({
  at: text,
  questionId: text,
  /** null for the operator, who asked in this console or on the command line. */
  askerId: maybeText,
  askerName: maybeText,
  /** null where nobody but the asker reads along. */
  roomId: maybeText,
  roomName: maybeText,
  records: z.array(z.object({ id: text, title: maybeText })),
})
export type CodeRelease = z.infer<typeof CodeRelease>
export const CodeReleases = z.object({ month: text, timezone: text, items: z.array(CodeRelease) })
export type CodeReleases = z.infer<typeof CodeReleases>

export const RecordDetail = z.object({
  id: text,
  type: text,
  title: text,
  /** By group. */
  facts: z.record(text, z.unknown()),
  facets: z.record(text, z.unknown()),
  revision: z.number(),
  storedAt: z.number(),
  texts: z.catch(z.array(z.object({ dataClass: text, text })), []),
})
export type RecordDetail = z.infer<typeof RecordDetail>

export const EVENT_STATES = ['pending', 'applied', 'unknown', 'parked', 'dead'] as const

const eventMembers = {
  id: text,
  source: text,
  type: text,
  receivedAt: z.number(),
  occurredAt: z.number(),
  state: z.enum(EVENT_STATES),
  reason: maybeText,
  attempts: z.number(),
  traceId: text,
}
const Event = z.object(eventMembers)
export type KeptEvent = z.infer<typeof Event>
export const EventList = list(Event)
export const EventDetail = z.object({ ...eventMembers, payload: z.unknown() })
export type EventDetail = z.infer<typeof EventDetail>

const DeadLetter = z.object({
  key: text,
  kind: text,
  attempts: z.number(),
  reason: maybeText,
  diedAt: z.nullish(z.number()),
})
export type DeadLetter = z.infer<typeof DeadLetter>
export const DeadLetterList = list(DeadLetter)

const SourceStatus = z.object({
  source: text,
  configured: z.boolean(),
  canRead: z.optional(z.boolean()),
  lastEventAt: z.nullable(text),
  lagMs: z.nullable(z.number()),
  silent: z.boolean(),
  filling: z.nullable(z.object({ done: z.number(), total: z.nullable(z.number()) })),
})
export type SourceStatus = z.infer<typeof SourceStatus>

const concerns = z.array(z.object({ code: text, text }))

export const Status = z.object({
  version: text,
  now: text,
  demo: z.boolean(),
  sources: z.array(SourceStatus),
  queueDepth: z.number(),
  deadLetters: z.number(),
  events: z.optional(z.record(text, z.number())),
  index: z.object({
    documents: z.number(),
    lag: z.object({ unindexed: z.number(), oldestMs: z.number() }),
    embedder: text,
    needsReindex: z.boolean(),
    rebuilding: z.optional(z.boolean()),
  }),
  answerer: z.object({ mode: z.enum(['model', 'composed']), model: z.nullable(text) }),
  records: z.object({ byType: z.record(text, z.number()) }),
  backups: z.object({ concerns }),
})
export type Status = z.infer<typeof Status>

const classes = z.array(text)
export const Settings = z.object({
  locale: text,
  weekStartsOn: z.enum(['monday', 'sunday']),
  language: text,
  cleaningMinutes: z.number(),
  unansweredAfterMinutes: z.number(),
  listingAliases: z.record(text, z.array(text)),
  staffPhones: z.record(text, text),
  voicemailOnlyLines: z.array(text),
  briefing: z.nullable(z.object({ roomId: text, time: text })),
  classes: z.object({
    default: classes,
    byRole: z.record(text, classes),
    byUser: z.record(text, classes),
    byRoom: z.record(text, classes),
  }),
})
export type Settings = z.infer<typeof Settings>

const BACKUP_KINDS = ['daily', 'weekly', 'monthly'] as const
const BackupKind = z.enum(BACKUP_KINDS)
export type BackupKind = z.infer<typeof BackupKind>
const maybeNumber = z.nullable(z.number())
const backupRun = {
  id: text,
  types: z.array(BackupKind),
  status: text,
  outcome: z.nullable(z.enum(['completed', 'partial', 'error', 'timed_out'])),
  scheduled: z.boolean(),
  startedAt: text,
  endedAt: z.nullable(text),
  error: z.nullable(z.object({ code: text, message: text })),
  step: text,
  progress: z.nullable(z.object({ done: z.number() })),
  bytes: maybeNumber,
  bytesAdded: maybeNumber,
  files: maybeNumber,
  repositoryBytes: maybeNumber,
  proven: z.nullable(z.boolean()),
  tool: z.nullable(text),
}
export const BackupRun = z.object({ ...backupRun, keptBy: z.array(BackupKind) })
export type BackupRun = z.infer<typeof BackupRun>

export const Backups = z.object({
  place: z.enum(['here', 'cloud']),
  repository: z.nullable(text),
  paths: z.array(text),
  toolProblem: z.nullable(text),
  timezone: text,
  now: text,
  nextAt: z.nullable(text),
  policy: z.object({ daily: z.number(), weekly: z.number(), monthly: z.number() }),
  concerns,
  runs: z.array(BackupRun),
})
export type Backups = z.infer<typeof Backups>

export const BackupDetail = z.object({
  ...backupRun,
  transitions: z.array(z.object({ status: text, at: text })),
  logTail: z.array(text),
  snapshots: z.array(
    z.object({ source: text, snapshotId: text, files: z.number(), bytes: z.number(), bytesAdded: z.number() }),
  ),
  removed: z.number(),
  check: z.nullable(z.object({ subset: text, errors: z.number() })),
  proof: z.nullable(
    z.object({
      at: text,
      extent: z.enum(['sample', 'full']),
      proven: z.boolean(),
      filesCompared: z.number(),
      bytesCompared: z.number(),
      durationMs: z.number(),
      questions: z.array(z.object({ question: text, answer: text, expected: text, right: z.boolean() })),
    }),
  ),
  drills: z.array(
    z.object({
      at: text,
      proven: z.boolean(),
      filesCompared: z.number(),
      durationMs: z.number(),
      problems: z.array(text),
    }),
  ),
})
export type BackupDetail = z.infer<typeof BackupDetail>

const DemoChatMessage = z.object({
  id: text,
  roomId: text,
  threadId: z.nullable(text),
  authorId: text,
  /** Under which name it was posted, where that is not the author's. */
  alias: z.nullable(text),
  text,
  /** Shown below the text, set apart. */
  aside: z.nullable(text),
  at: z.number(),
  edited: z.boolean(),
  /** Who has put what on it. */
  reactions: z.record(text, z.array(text)),
})
export type DemoChatMessage = z.infer<typeof DemoChatMessage>

const DemoChatPerson = z.object({ id: text, name: text, roles: z.array(text), isBot: z.boolean() })
export type DemoChatPerson = z.infer<typeof DemoChatPerson>

const DemoChatRoom = z.object({
  id: text,
  name: z.nullable(text),
  kind: z.enum(['channel', 'group', 'direct']),
  /** Questions need no trigger word. */
  open: z.boolean(),
  /** Classes of data that this person is told there. */
  told: z.array(text),
})
export type DemoChatRoom = z.infer<typeof DemoChatRoom>

/** The demo's team chat as one of the team sees it. */
export const DemoChat = z.object({
  version: text,
  people: z.array(DemoChatPerson),
  rooms: z.array(DemoChatRoom),
  messages: z.array(DemoChatMessage),
})
export type DemoChat = z.infer<typeof DemoChat>
export const DemoChatSaid = z.object({ id: text })
