import { localDateOf } from '@innkeeper/core/time/calendar'
import type { DemoCall } from '@innkeeper/demo/world-phone'

import { callId, type EvalWorld, messageId, stayId } from './eval-world.ts'
import { type Asking, type Gold, type GoldItem, type GoldRule, listOf, type Said } from './gold.ts'
import { daysOf, lastNight, type When, within } from './local-days.ts'

const HOUR_MS = 3_600_000

/** From when: 18:00 of yesterday, or the days. */
export type CallsSince = 'last_night' | When

function inTime({ at }: Asking, since: CallsSince, instant: number, zone: string): boolean {
  if (instant > at) return false
  if (since === 'last_night') return instant >= lastNight(at, zone)
  return within(localDateOf(instant, zone), daysOf(since, at, zone))
}

/**
 * Missed calls that nobody returned, one entry for each caller; a try without an answer is no return.
 *
 * @param returned `optional`: the question asks for missed calls as such, so that returned ones may be listed too.
 */
export function missedCalls(since: CallsSince, returned: 'left out' | 'optional' = 'left out'): GoldRule {
  return (asking) => {
    const { world } = asking
    const missed = world.portfolio.calls.filter(
      (call) => call.truth.missed && inTime(asking, since, call.startedAt, world.line(call).timezone),
    )
    const callers = Map.groupBy(missed, (call) => call.phone ?? `withheld ${call.id}`)
    return listOf(
      'call',
      [...callers.values()].flatMap((calls): GoldItem[] => {
        const open = calls.filter(({ truth }) => truth.returned === 'no' || truth.returned === 'tried')
        const first = callId((open.length > 0 ? open : calls).at(-1) ?? { id: 0 })
        const others = calls.map(callId)
        if (open.length === 0) return returned === 'optional' ? [{ ids: [first], or: others, optional: true }] : []
        return [{ ids: [first], or: others, shows: nameShown(world, open) }]
      }),
    )
  }
}

function nameShown(world: EvalWorld, calls: readonly DemoCall[]): Said[] {
  const who = calls[0]?.truth.who
  if (who && 'name' in who) return [who.name]
  return calls[0]?.phone ? [calls[0].phone] : []
}

/** Voicemails with what they say. */
export function voicemails(since: CallsSince | 'ever', scenario?: string): GoldRule {
  return (asking) => {
    const { world } = asking
    return listOf(
      'call',
      world.portfolio.calls
        .filter(
          (call) =>
            call.voicemail &&
            (scenario === undefined || call.scenario === scenario) &&
            (since === 'ever' || inTime(asking, since, call.startedAt, world.line(call).timezone)),
        )
        .map((call): GoldItem => {
          return { ids: [callId(call)], shows: call.truth.voicemailSays ? [call.truth.voicemailSays.slice(0, 40)] : [] }
        }),
    )
  }
}

/** Whose number it is. */
export function caller(scenario: string): GoldRule {
  return ({ world }) => {
    const call = world.calls(scenario)[0]
    const who = call?.truth.who
    if (who && 'name' in who) return { expects: 'answer', says: [who.name] }
    return { expects: 'answer', cites: world.calls(scenario).map(callId) }
  }
}

/** @param scenario The stay whose guest has the number. */
export function phoneOf(scenario: string): GoldRule {
  return ({ world }) => ({ expects: 'answer', says: [world.guest(scenario).fullName] })
}

/** The last of the team who spoke with the guest of a stay for longer than ten seconds, and the call. */
export function lastSpoke(scenario: string): GoldRule {
  return ({ world, at }): Gold => {
    const { phone } = world.guest(scenario)
    const call = world.portfolio.calls
      .filter((each) => each.phone === phone && each.truth.spoke && each.startedAt <= at)
      .toSorted((one, other) => other.startedAt - one.startedAt)[0]
    const name = world.staffName(call?.staffId ?? null)
    if (!call || name === undefined) throw new RangeError(`nobody spoke with the guest of ${scenario}`)
    return { expects: 'answer', says: [name], cites: [callId(call)] }
  }
}

/** What the team committed to or agreed with the guest of a stay, each with the call or message that proves it. */
export function agreed(scenario: string, ...texts: readonly Said[]): GoldRule {
  return ({ world }) => {
    const stay = world.stay(scenario)
    const promised = world.portfolio.promises
      .filter((promise) => promise.stayId === stay.id && !promise.withdrawn)
      .map(({ sourceType, sourceId }) => sourceOf(sourceType, sourceId))
    const times = [stay.truth.arrival.leading, stay.truth.departure.leading]
      .filter(({ basis }) => basis === 'agreed')
      .flatMap(({ sourceType, sourceId }) =>
        sourceType === 'call' || sourceType === 'message' ? [sourceOf(sourceType, sourceId)] : [],
      )
    return { expects: 'answer', cites: [...new Set([...promised, ...times])], says: texts }
  }
}

function sourceOf(type: 'call' | 'message', id: string): string {
  return type === 'call' ? callId({ id }) : messageId(id)
}

/** Conversations and text messages whose newest word is the guest's, needs an answer and is older than the hours. */
export function unanswered({ hours = 1, since = 'ever' }: { hours?: number; since?: When | 'ever' } = {}): GoldRule {
  return ({ world, at }) => {
    const { conversations, texts, listings } = world.portfolio
    const due = (instant: number): boolean => instant <= at - hours * HOUR_MS
    const zone = listings[0]?.timezone ?? 'UTC'
    const lately = (instant: number): boolean =>
      since === 'ever' || within(localDateOf(instant, zone), daysOf(since, at, zone))
    const items = conversations.flatMap(({ id, truth: { waitingSince, waitingMessageId } }): GoldItem[] =>
      waitingSince !== null && waitingMessageId !== null && due(waitingSince) && lately(waitingSince)
        ? [{ ids: [messageId(waitingMessageId)], or: [`guesty:conversation:${id}`] }]
        : [],
    )
    const received = texts.filter(
      (text) =>
        text.direction === 'received' &&
        text.needsAnswer &&
        due(text.at) &&
        lately(text.at) &&
        !texts.some((other) => other.phone === text.phone && other.at > text.at),
    )
    return {
      expects: 'answer',
      itemTypes: ['message', 'conversation'],
      items: [...items, ...received.map(({ id }): GoldItem => ({ ids: [`aircall:message:${id}`] }))],
      never: world.stays.flatMap(({ keyCode }) => keyCode ?? []),
    }
  }
}

/** The record of the stay itself, or of the guest of it, named as what it is. */
export function returning(scenario: string, ...texts: readonly Said[]): GoldRule {
  return ({ world }) => ({ expects: 'answer', cites: [stayId(world.stay(scenario))], says: texts })
}
