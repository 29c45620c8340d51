/** A made-up day of a made-up business, in the API's shapes. Every name, number and code is invented. */
import type {
  Answer,
  BackupDetail,
  BackupRun,
  Backups,
  BoardStay,
  CodeReleases,
  DeadLetter,
  EventDetail,
  RecordDetail,
  RecordSummary,
  Settings,
  Status,
  TodayBoard,
} from '../src/api/schemas.ts'

const NOON = Date.parse('2026-11-21T12:00:00Z')

const stay = (changes: Partial<BoardStay> & Pick<BoardStay, 'id' | 'guest' | 'listing'>): BoardStay => ({
  timezone: 'Europe/Lisbon',
  party: '2 adults',
  time: 'from 15:00',
  timeNote: '**from 15:00** (house default)',
  told: false,
  conflict: false,
  onSite: 'not_set',
  occupant: 'guest',
  checkIn: '2026-11-21',
  checkOut: '2026-11-24',
  sources: [changes.id],
  ...changes,
})

const nova = stay({
  id: 'guesty:stay:s1',
  guest: 'Nova Quillberry',
  listing: 'Lake House',
  time: '19:00',
  timeNote: '**19:00** (guest’s message, 10:02: “We land at six, say seven.”; but also 16:30 (planned time in Guesty))',
  told: true,
  conflict: true,
  sources: ['guesty:stay:s1', 'guesty:message:m1'],
})
const leaving = stay({
  id: 'guesty:stay:s3',
  guest: 'Tobias Birkengarten',
  listing: 'Lake House',
  time: '17:30',
  timeNote: '**17:30** (agreed by the team in a message)',
  told: true,
  checkIn: '2026-11-18',
  checkOut: '2026-11-21',
})

export const BOARD: TodayBoard = {
  dates: [
    { timezone: 'America/New_York', date: '2026-11-20' },
    { timezone: 'Europe/Lisbon', date: '2026-11-21' },
  ],
  arrivals: [
    nova,
    stay({ id: 'guesty:stay:s2', guest: 'Ivo Fiodouro', listing: 'Unit 9', timezone: 'America/New_York' }),
    stay({ id: 'guesty:stay:s5', guest: null, listing: 'Montauk Dunes', occupant: 'owner', party: null }),
    stay({
      id: 'guesty:stay:s6',
      guest: 'Carmen Lunaclara-Hautefleur de la Montagne Dorée',
      listing: 'Montmartre Nest',
      time: 'time unknown, flight lands 23:05',
      timeNote: '**time unknown, flight lands 23:05** (guest’s message: “Our flight lands at 11:05 pm.”)',
    }),
  ],
  departures: [leaving],
  turnovers: [
    { listing: 'Lake House', out: leaving, in: nova, gapMinutes: 90, tooTight: true },
    { listing: 'Unit 9', out: leaving, in: nova, gapMinutes: null, tooTight: false },
  ],
  inHouse: [stay({ id: 'guesty:stay:s4', guest: 'Savannah Redwoodlane', listing: 'Unit 3', checkOut: '2026-11-23' })],
  asOf: new Date(NOON).toISOString(),
  notes: ['2 of 4 arrivals have not told us a time'],
}
export const EMPTY_BOARD: TodayBoard = {
  ...BOARD,
  dates: [{ timezone: 'Europe/Lisbon', date: '2026-11-22' }],
  arrivals: [],
  departures: [],
  turnovers: [],
  inHouse: [],
  notes: [],
}

export const STATUS: Status = {
  version: '0.1.0',
  now: new Date(NOON).toISOString(),
  demo: true,
  sources: [
    {
      source: 'aircall',
      configured: true,
      canRead: true,
      lastEventAt: new Date(NOON - 7_200_000).toISOString(),
      lagMs: 7_200_000,
      silent: true,
      filling: null,
    },
    {
      source: 'guesty',
      configured: true,
      canRead: true,
      lastEventAt: new Date(NOON - 5_000).toISOString(),
      lagMs: 5_000,
      silent: false,
      filling: { done: 300, total: 416 },
    },
  ],
  queueDepth: 3,
  deadLetters: 1,
  events: { pending: 0, applied: 41, unknown: 0, parked: 1, dead: 1 },
  index: {
    documents: 3_115,
    lag: { unindexed: 2, oldestMs: 1_400 },
    embedder: 'innkeeper/hashing-1@384',
    needsReindex: true,
    rebuilding: false,
  },
  answerer: { mode: 'composed', model: null },
  records: { byType: { stay: 416, call: 154, message: 1_052, listing: 2, line: 2 } },
  backups: { concerns: [{ code: 'partial.twice', text: 'The last two backups were only partial.' }] },
}

export const ANSWER: Answer = {
  id: 'answer-1',
  answer: [
    'Today, Saturday 21 November: 2 arrivals, 1 has not told us when.',
    '',
    '- **19:00** Nova Quillberry → Lake House · 2 adults · (guest’s message: “We land at six, say seven.”) [1][2]',
    '- **from 15:00** Ivo Fiodouro → Unit 9 · (house default) [3]',
    '',
    '> Times are local to each house.',
    '',
    '_2 of 2, as of 12:00_',
  ].join('\n'),
  language: 'en',
  mode: 'composed',
  complete: { shown: 2, total: 2, asOf: new Date(NOON).toISOString() },
  sources: [
    { id: 'guesty:stay:s1', type: 'stay', title: 'Booking · Nova Quillberry · Lake House' },
    { id: 'guesty:message:m1', type: 'message', title: 'Guest’s message · Nova Quillberry' },
    { id: 'guesty:stay:s2', type: 'stay', title: 'Booking · Ivo Fiodouro · Unit 9' },
  ],
  timings: { understand: 12, read: 8 },
}
/** An answer that quotes a guest who tries to be clever. */
export const HOSTILE_ANSWER: Answer = {
  ...ANSWER,
  id: 'answer-2',
  answer:
    'The guest wrote: <img src="https://outside.example.test/x.png"> <b>hi</b> [click](https://outside.example.test) ![pic](https://outside.example.test/y.png) [9]\n\n[1]: https://outside.example.test',
}

export const RECORDS: readonly RecordSummary[] = [
  { id: 'guesty:stay:s1', type: 'stay', title: 'Booking · Nova Quillberry · Lake House', name: null, storedAt: NOON },
  { id: 'guesty:message:m1', type: 'message', title: 'Guest’s message · Nova Quillberry', name: null, storedAt: NOON },
  { id: 'guesty:listing:l1', type: 'listing', title: 'House · Lake House', name: 'Lake House', storedAt: NOON },
  { id: 'guesty:listing:l2', type: 'listing', title: 'House · Unit 9', name: 'Unit 9', storedAt: NOON },
  { id: 'aircall:line:1', type: 'line', title: 'Phone line · Lisbon desk', name: 'Lisbon desk', storedAt: NOON },
  { id: 'aircall:line:2', type: 'line', title: 'Phone line · Night mailbox', name: 'Night mailbox', storedAt: NOON },
]

export function recordDetail({ id, type, title }: RecordSummary): RecordDetail {
  return {
    id,
    type,
    title,
    facts: {
      dates: { checkIn: '2026-11-21', checkOut: '2026-11-24' },
      unit: { listingId: 'guesty:listing:l1' },
      money: { total: { minor: 59_800, currency: 'EUR' }, balance: { minor: 0, currency: 'EUR' } },
      access: { entries: [{ topic: 'Key box code', text: '0000 (made up)' }] },
    },
    facets: { type, start: '2026-11-21' },
    revision: 3,
    storedAt: NOON,
    texts: [
      { dataClass: 'operations', text: `${title}\nStatus: booked\nNotes: asked for a cot` },
      { dataClass: 'access_codes', text: `${title}\nDoor code: 0000` },
    ],
  }
}

export const EVENTS: readonly EventDetail[] = [
  { id: 'guesty:msg_1', source: 'guesty', type: 'reservation.messageReceived', state: 'applied', reason: null },
  { id: 'aircall:call_1', source: 'aircall', type: 'call.ended', state: 'parked', reason: 'data.user is a number' },
  {
    id: 'guesty:msg_2',
    source: 'guesty',
    type: 'reservation.updated.v2',
    state: 'dead',
    reason: 'Guesty answered 500 five times',
  },
].map((event, position) => ({
  ...event,
  state: event.state as EventDetail['state'],
  receivedAt: NOON - position * 60_000,
  occurredAt: NOON - position * 60_000,
  attempts: 1,
  traceId: '0123456789abcdef0123456789abcdef',
  payload: { event: event.type, data: { id: position } },
}))

export const DEAD_LETTERS: readonly DeadLetter[] = [
  { key: 'event:guesty:msg_2', kind: 'event', attempts: 5, reason: 'Guesty answered 500 five times', diedAt: NOON },
]

export const SETTINGS: Settings = {
  locale: 'en-GB',
  weekStartsOn: 'monday',
  language: 'en',
  cleaningMinutes: 180,
  unansweredAfterMinutes: 60,
  listingAliases: { 'guesty:listing:l1': ['the lake house'] },
  staffPhones: { '+351210000010': 'Inès Papillombre' },
  voicemailOnlyLines: ['aircall:line:2'],
  briefing: null,
  classes: { default: ['operations'], byRole: { cleaner: ['operations', 'access_codes'] }, byUser: {}, byRoom: {} },
}

const DAY_MS = 86_400_000
const MIB = 1_048_576

/** The run of so many days before noon's day: one was missed, one failed, the last two are partial. */
function backupRun(daysAgo: number): BackupRun {
  const start = NOON - daysAgo * DAY_MS - 9.5 * 3_600_000
  const outcome = daysAgo === 9 ? 'error' : daysAgo < 2 ? 'partial' : 'completed'
  const date = new Date(start).toISOString().slice(0, 10)
  const sunday = new Date(start).getUTCDay() === 0
  return {
    id: date,
    types: ['daily', ...(sunday ? (['weekly'] as const) : []), ...(date.endsWith('-01') ? (['monthly'] as const) : [])],
    status: outcome,
    outcome,
    scheduled: true,
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(start + 95_000).toISOString(),
    error: outcome === 'completed' ? null : { code: 'restic.locked', message: 'restic prune ended with 11: locked' },
    step: 'finished',
    progress: null,
    bytes: outcome === 'error' ? null : (400 - daysAgo) * MIB,
    bytesAdded: outcome === 'error' ? null : (3 + (daysAgo % 5)) * MIB,
    files: outcome === 'error' ? null : 1_204,
    repositoryBytes: outcome === 'error' ? null : (620 - 4 * daysAgo) * MIB,
    proven: outcome === 'error' ? null : true,
    tool: 'restic 0.19.1',
    keptBy: [
      ...(daysAgo < 7 ? (['daily'] as const) : []),
      ...(daysAgo === 0 || (sunday && daysAgo < 26) ? (['weekly'] as const) : []),
      ...(daysAgo === 0 || daysAgo === 21 || daysAgo === 40 ? (['monthly'] as const) : []),
    ],
  }
}

export const BACKUPS: Backups = {
  place: 'here',
  repository: '/srv/innkeeper/backups/repository',
  paths: [],
  toolProblem: null,
  timezone: 'Europe/Lisbon',
  now: new Date(NOON).toISOString(),
  nextAt: new Date(NOON + 14.5 * 3_600_000).toISOString(),
  policy: { daily: 7, weekly: 4, monthly: 12 },
  concerns: [{ code: 'partial.twice', text: 'The last two backups were only partial.' }],
  runs: Array.from({ length: 41 }, (_, daysAgo) => daysAgo)
    .filter((daysAgo) => daysAgo !== 13)
    .map(backupRun),
}

export function backupDetail(run: BackupRun): BackupDetail {
  const start = Date.parse(run.startedAt)
  const { keptBy: _, ...summary } = run
  return {
    ...summary,
    transitions: ['starting', 'mounting_volumes', 'verifying_dumps', 'backing_up_daily', 'proving', run.status].map(
      (status, step) => ({ status, at: new Date(start + step * 19_000).toISOString() }),
    ),
    logTail: ['02:30:01 copying the data file', '02:30:20 saving innkeeper', '02:31:35 completed'],
    snapshots: [
      {
        source: 'innkeeper',
        snapshotId: 'a10e05551a77',
        files: 3,
        bytes: run.bytes ?? 0,
        bytesAdded: run.bytesAdded ?? 0,
      },
    ],
    removed: 1,
    check: { subset: '2/4', errors: 0 },
    drills: [
      {
        at: run.endedAt ?? run.startedAt,
        proven: false,
        filesCompared: 3,
        durationMs: 41_000,
        problems: ['innkeeper: files differ from what was saved'],
      },
    ],
    proof: {
      at: run.endedAt ?? run.startedAt,
      extent: 'sample',
      proven: true,
      filesCompared: 3,
      bytesCompared: 9_158_656,
      durationMs: 2_400,
      questions: [
        { question: 'innkeeper: database sound', answer: 'ok', expected: 'ok', right: true },
        { question: 'innkeeper: records', answer: '2481', expected: 'at least 2481', right: true },
      ],
    },
  }
}

export const CODE_RELEASES: CodeReleases = {
  month: '2026-11',
  timezone: 'Europe/Lisbon',
  items: [
    {
      at: '2026-11-20T23:40:00.000Z',
      questionId: 'chat-m2',
      askerId: 'u7',
      askerName: 'Inès Papillombre',
      roomId: 'r3',
      roomName: 'front-desk',
      records: [
        { id: 'guesty:stay:s1', title: 'Booking · Nova Quillberry · Lake House' },
        { id: 'guesty:listing:l1', title: 'Listing Lake House' },
      ],
    },
    {
      at: '2026-11-19T08:05:00.000Z',
      questionId: 'q1',
      askerId: null,
      askerName: null,
      roomId: null,
      roomName: null,
      records: [{ id: 'guesty:listing:l2', title: null }],
    },
  ],
}
