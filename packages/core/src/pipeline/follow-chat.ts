import { InnkeeperError } from '../errors.ts'
import type { EventIntake } from '../event/event-store.ts'
import type { WorkIntake } from '../event/work-queue.ts'
import type { ChatPublisher } from '../record/chat-change.ts'
import {
  CHAT_ACCESS_TYPES,
  ChatHistoryLost,
  type ChatSeen,
  type ChatSource,
  type ChatType,
  isOfMessage,
} from '../record/chat-source.ts'
import type { RecordStore } from '../record/record-store.ts'
import type { StateStore } from '../state/state-store.ts'
import { applyChatChanges } from './apply-chat-changes.ts'
import { applyObservations } from './apply-observations.ts'
import { type Desk, type Reread, takeDesk } from './chat-desk.ts'
import type { Clock, Log, Metrics } from './ports.ts'
import { queueRenamed, renamedAmong } from './rename-room.ts'

export interface FollowChatPorts {
  readonly source: ChatSource
  /** Takes the messages. Rooms, memberships and users are written at once, so that nobody waits in a queue for a door to be closed. */
  readonly publisher: ChatPublisher
  readonly records: RecordStore
  /** Takes what follows from a change besides. */
  readonly queue: WorkIntake
  /** Keeps what could not be read, for a person. */
  readonly intake: EventIntake
  readonly state: StateStore
  /** Names this listener. */
  readonly holder: string
  readonly now: Clock
  readonly newTraceId: () => string
  readonly log: Log
  readonly metrics: Metrics
}

/** How a listener is doing. */
export interface ChatListenerStatus {
  /** `standby`: another one follows the chat. `rereading`: follows, and reads what is there besides. */
  readonly phase: 'stopped' | 'standby' | 'rereading' | 'following'
  /** Everything that happened until then is handed on, ms since the epoch. */
  readonly coveredUntil: number | undefined
  readonly reread: Reread | undefined
  readonly handedOn: number
  readonly skipped: Readonly<Record<string, number>>
  readonly parked: number
  /** Why it does not follow just now, for people; holds no secret. */
  readonly problem: { readonly since: number; readonly message: string } | undefined
}

export interface ChatListener {
  /**
   * Follows the chat until the signal is aborted or something fails; call it again then.
   *
   * @param handedOn Called whenever something was handed on or written.
   * @returns After how many ms it should be called again.
   * @throws {InnkeeperError} Everything that was handed on stays so; what comes after is handed on by the next call.
   */
  follow(signal: AbortSignal, handedOn?: () => void): Promise<number>
  status(): ChatListenerStatus
}

/** How long a listener waits for the place of another one, in ms. */
const STANDBY_MS = 5_000
/** How often the place is kept while changes come, and while none do, in ms. */
const KEEP_MS = 1_000
const HEARTBEAT_MS = 5_000
/** How much earlier than what was covered is read anew, in ms: clocks differ. */
const CLOCKS_DIFFER_MS = 10 * 60_000
const RECORDS_AT_ONCE = 500
/** What was seen is written by then, unless the listener was killed, in ms. */
const WRITTEN_WITHIN_MS = 60_000

/** Follows the team's chat: hands on what changes, keeps its place, and reads anew what it cannot follow. */
export function chatListener(ports: FollowChatPorts): ChatListener {
  const { source, state, now, log, metrics } = ports
  let phase: ChatListenerStatus['phase'] = 'stopped'
  let desk: Desk | undefined
  let told: () => void = () => {}
  let handedOn = 0
  let parked = 0
  let problem: ChatListenerStatus['problem']
  const skipped: Record<string, number> = {}

  async function handOn(seen: ChatSeen, held: Desk): Promise<void> {
    await held.assertHeld()
    const traceId = ports.newTraceId()
    const renamed = await renamedAmong(seen.access, ports.records)
    // Queued before and after: a kill between the two loses no name, and nobody waits for what was written at once.
    await queueRenamed(renamed, ports.queue, traceId, now() + WRITTEN_WITHIN_MS)
    if (seen.access.length > 0) await applyObservations(seen.access, ports, traceId)
    await queueRenamed(renamed, ports.queue, traceId)
    if (seen.messages.length > 0) {
      await ports.publisher.publish(seen.messages.map((observation) => ({ observation, traceId })))
    }
    for (const { reason, ...event } of seen.parked) {
      await ports.intake.accept({ ...event, receivedAt: now(), traceId }, reason)
      log.warn('part of the chat could not be read and is kept for a person', { traceId, event: event.id, reason })
    }
    handedOn += seen.messages.length
    parked += seen.parked.length
    count('handed_on', seen.messages.length)
    count('parked', seen.parked.length)
    for (const [reason, skips] of Object.entries(seen.skipped)) {
      skipped[reason] = (skipped[reason] ?? 0) + skips
      count(`skipped_${reason}`, skips)
    }
    if (seen.access.length + seen.messages.length > 0) told()
  }

  function count(outcome: string, by: number): void {
    if (by > 0) metrics.count('innkeeper_chat_messages_total', { outcome }, by)
  }

  /** @param followed Called once changes are followed: what is read after that misses nothing. */
  async function followChanges(held: Desk, signal: AbortSignal, followed: () => void): Promise<void> {
    let keptAt: number | undefined
    let reached: { readonly position: unknown; readonly coveredUntil: number } | undefined
    const keep = async () => {
      if (reached) await held.keep(reached)
      reached = undefined
      keptAt = now()
    }
    let handed = false
    for await (const batch of source.follow(held.state().position, signal)) {
      await handOn(batch, held)
      if (batch.at !== undefined) metrics.observe('innkeeper_chat_lag_seconds', Math.max(0, now() - batch.at) / 1000)
      handed ||= batch.at !== undefined
      reached = { position: batch.position, coveredUntil: batch.at ?? now() }
      if (keptAt === undefined || now() - keptAt >= (handed ? KEEP_MS : HEARTBEAT_MS)) {
        await keep()
        handed = false
      }
      problem = undefined
      followed()
    }
    await keep()
  }

  async function readAnew(held: Desk, signal: AbortSignal): Promise<void> {
    let reread = held.state().reread
    const keep = async (change: Partial<Reread>, trust = held.state().trust) => {
      if (!reread) return
      reread = { ...reread, ...change }
      await held.keep({ reread, trust })
    }
    if (reread?.stage === 'access') {
      for (const type of CHAT_ACCESS_TYPES) {
        for await (const page of source.read(type, 0, signal)) await handOn(page, held)
        await removeDeleted(type, held, signal)
      }
      if (signal.aborted) return
      await keep({ stage: 'deletions' }, 'public_rooms')
    }
    if (reread?.stage === 'deletions') {
      await removeDeleted('chat_message', held, signal)
      if (signal.aborted) return
      await keep({ stage: 'messages', total: await source.estimate('chat_message') }, 'all_rooms')
    }
    if (reread?.stage === 'messages') {
      let keptAt = now()
      for await (const page of source.read('chat_message', reread.since, signal)) {
        await handOn(page, held)
        reread = { ...reread, since: page.changedUntil, done: reread.done + page.count }
        if (now() - keptAt < KEEP_MS) continue
        await keep({})
        keptAt = now()
      }
      if (signal.aborted) return
      log.info('the chat was read anew', { messages: reread.done, ms: now() - reread.startedAt })
      await held.keep({ reread: undefined })
    }
  }

  async function readOnceFollowed(followed: Promise<void>, held: Desk, signal: AbortSignal): Promise<void> {
    await followed
    if (signal.aborted || !held.state().reread) return
    await readAnew(held, signal)
    if (!held.state().reread) phase = 'following'
  }

  /** What is known here and is in the chat no more. */
  async function removeDeleted(type: ChatType, held: Desk, signal: AbortSignal): Promise<void> {
    let cursor: string | undefined
    do {
      const page = await ports.records.find({ types: [type] }, RECORDS_AT_ONCE, cursor)
      const ids = page.items.map(({ record }) => record.id)
      const gone = ids.length === 0 ? [] : await source.deletionsAmong(type, ids)
      await held.assertHeld()
      const traceId = ports.newTraceId()
      const messages = gone.filter((seen) => isOfMessage(seen))
      if (type === 'chat_message')
        await applyChatChanges(
          messages.map((observation) => ({ observation, traceId })),
          ports,
          true,
        )
      else await applyObservations(gone, ports, traceId)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined && !signal.aborted)
  }

  async function forgetPosition(held: Desk): Promise<void> {
    const { coveredUntil, reread: unfinished } = held.state()
    const since = Math.min(unfinished?.since ?? Infinity, Math.max(0, coveredUntil - CLOCKS_DIFFER_MS))
    const reread: Reread = { startedAt: now(), since, stage: 'access', done: 0, total: 0 }
    await held.keep({ position: undefined, scope: source.scope, trust: 'none', reread })
  }

  return {
    status: () => ({
      phase,
      coveredUntil: desk?.state().coveredUntil || undefined,
      reread: desk?.state().reread,
      handedOn,
      skipped,
      parked,
      problem,
    }),
    async follow(signal, tell = () => {}) {
      told = tell
      const held = await takeDesk(ports.holder, { state, now })
      if (!held) {
        phase = 'standby'
        return STANDBY_MS
      }
      desk = held
      const { position, scope } = held.state()
      if (position === undefined && held.state().reread === undefined) await forgetPosition(held)
      else if (scope !== source.scope) {
        await held.keep({ coveredUntil: 0 })
        await forgetPosition(held)
      }
      phase = held.state().reread ? 'rereading' : 'following'
      const failed = new AbortController()
      const either = AbortSignal.any([signal, failed.signal])
      const followed = Promise.withResolvers<void>()
      const following = followChanges(held, either, followed.resolve).finally(followed.resolve)
      const reading = readOnceFollowed(followed.promise, held, either)
      try {
        await Promise.all(
          [following, reading].map((work) =>
            work.catch((error: unknown) => {
              failed.abort()
              throw error
            }),
          ),
        )
      } catch (error) {
        phase = 'stopped'
        await Promise.allSettled([following, reading])
        const message = error instanceof InnkeeperError ? error.message : 'following failed; the log says why'
        if (!signal.aborted) problem = { since: problem?.since ?? now(), message }
        if (!(error instanceof ChatHistoryLost) || signal.aborted) throw error
        log.warn('what changed in the chat is not known any more; it is read anew', { error })
        await forgetPosition(held)
        return 0
      }
      phase = 'stopped'
      await held.leave()
      return 0
    },
  }
}
