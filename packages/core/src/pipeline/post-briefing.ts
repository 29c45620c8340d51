import type { SourceFreshness } from '../answer/ask-context.ts'
import { type BriefingContext, briefingFindings } from '../answer/briefing.ts'
import type { ChatPoster } from '../answer/chat-poster.ts'
import { chatParts, chatText } from '../answer/chat-text.ts'
import { compose } from '../answer/compose.ts'
import { narrowReader } from '../access/narrow.ts'
import type { RecordReader } from '../record/record-store.ts'
import { rememberingReader } from '../record/remembering-reader.ts'
import { digestOf } from '../record/version.ts'
import type { BusinessSettings } from '../settings/business-settings.ts'
import type { StateStore } from '../state/state-store.ts'
import { addDays, type Instant, instantOf, type LocalDate, localDateOf, type LocalTime } from '../time/calendar.ts'
import { sourcesOf } from '../answer/answer-sources.ts'
import { chatAside } from './chat-aside.ts'
import type { Clock, Log, Metrics } from './ports.ts'
import { whoReads } from './who-reads.ts'

export interface BriefingPorts {
  readonly records: RecordReader
  readonly state: StateStore
  readonly settings: BusinessSettings
  readonly timezone: string
  readonly freshness: readonly SourceFreshness[]
  /** Where the console is, for links to sources; undefined: none are made. */
  readonly publicUrl: string | undefined
  readonly now: Clock
}

/** A briefing as the chat gets it: post by post, with what stands below the last one. */
export interface Briefing {
  readonly parts: readonly string[]
  readonly aside: string
}

/** Until so long after its time, on the same day, a briefing that could not be posted in time still is, in ms. */
export const CATCH_UP_MS = 4 * 3_600_000
/** For how many days it is remembered that a briefing was posted. */
const REMEMBERED_DAYS = 30
const KEY = 'briefing:'

/**
 * The day's briefing as it would stand in a room now: no more than everybody who reads the room may be told.
 *
 * @param roomId By the chat's own id. @returns `undefined` for a room with customers.
 */
export async function briefRoom(roomId: string, ports: BriefingPorts): Promise<Briefing | undefined> {
  const audience = await whoReads(roomId, ports)
  return audience && briefAudience(audience, ports)
}

async function briefAudience(audience: BriefingContext['audience'], ports: BriefingPorts): Promise<Briefing> {
  const { settings, timezone, freshness, publicUrl } = ports
  const { language } = settings
  const now = ports.now()
  const records = narrowReader(rememberingReader(ports.records), audience)
  // Nothing in a briefing is looked for by its words.
  const search: BriefingContext['search'] = () => Promise.resolve({ hits: [], degraded: false })
  const context = { language, now, timezone, settings, audience, records, freshness, search }
  const { text, sources } = compose(await briefingFindings(context), { language, now, timezone })
  return {
    parts: chatParts(chatText(text)),
    aside: chatAside(await sourcesOf(sources, records, { language, now, timezone }), language, publicUrl),
  }
}

/** Posts a briefing; can run twice under one name. @param name Of this briefing, in the ids of its posts. @throws {ServiceUnavailable | ServiceRefused} */
export async function postBriefing(
  { parts, aside }: Briefing,
  name: string,
  roomId: string,
  poster: ChatPoster,
): Promise<void> {
  for (const [index, text] of parts.entries()) {
    const isLast = index === parts.length - 1
    await poster.post({ id: `briefing-${name}-${index}`, roomId, text, ...(isLast ? { aside } : {}) })
  }
}

/** The day whose briefing is due: from its time on, for {@link CATCH_UP_MS}, until midnight at most. */
export function briefingDay(time: LocalTime, timezone: string, now: Instant): LocalDate | undefined {
  const date = localDateOf(now, timezone)
  const due = instantOf(date, time, timezone)
  return now >= due && now < due + CATCH_UP_MS ? date : undefined
}

/** What is kept of a day's briefing. The text only until all of it stands in the chat. */
type Kept =
  | { readonly doneAt: Instant }
  | { readonly doneAt?: never; readonly briefing: Briefing; readonly readers: string }

export type BriefingOutcome = 'posted' | 'not_due' | 'known' | 'not_told'

/**
 * Posts today's briefing when it is time, once a day. Can run twice and on several machines at once: the text of the first is everybody's, and
 * each of its posts has one id in the chat.
 *
 * @throws {InnkeeperError} Nothing, or a part, is posted; calling again goes on.
 */
export async function postDueBriefing(
  ports: BriefingPorts & { readonly poster: ChatPoster; readonly log: Log; readonly metrics: Metrics },
  traceId: string,
): Promise<BriefingOutcome> {
  const { settings, timezone, state, poster, now, log, metrics } = ports
  const { briefing: set } = settings
  const date = set ? briefingDay(set.time, timezone, now()) : undefined
  if (!set || date === undefined) return 'not_due'
  const kept = await keptBriefing(date, set.roomId, ports)
  if (kept === 'done') return 'known'
  if (kept) await postBriefing(kept, date, set.roomId, poster)
  await state.put(`${KEY}${date}`, { doneAt: now() } satisfies Kept)
  await forgetOld(date, state)
  const outcome = kept ? 'posted' : 'not_told'
  metrics.count('innkeeper_briefings_total', { outcome })
  if (kept) log.info('briefing posted', { traceId, date, room: set.roomId, posts: kept.parts.length })
  else log.warn('no briefing is told in a room with customers', { traceId, date, room: set.roomId })
  return outcome
}

/** The day's briefing as it was written first; written anew when other people read it now. */
async function keptBriefing(
  date: LocalDate,
  roomId: string,
  ports: BriefingPorts,
): Promise<Briefing | 'done' | undefined> {
  const { state } = ports
  const key = `${KEY}${date}`
  const entry = await state.get(key)
  const before = entry?.value as Kept | undefined
  if (before?.doneAt !== undefined) return 'done'
  const audience = await whoReads(roomId, ports)
  if (!audience) return undefined
  const readers = digestOf({ roomId, ...audience })
  if (before?.readers === readers) return before.briefing
  const briefing = await briefAudience(audience, ports)
  const stored = await state.put(key, { briefing, readers } satisfies Kept, entry?.version ?? 0)
  return stored === 'stored' ? briefing : keptBriefing(date, roomId, ports)
}

async function forgetOld(today: LocalDate, state: StateStore): Promise<void> {
  const oldest = `${KEY}${addDays(today, -REMEMBERED_DAYS)}`
  for (const { key } of await state.list(KEY)) if (key < oldest) await state.remove(key)
}
