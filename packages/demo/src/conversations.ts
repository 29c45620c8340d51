import {
  addDays,
  instantOf,
  localDateOf,
  type LocalTime,
  timeOfMinutes,
  minutesOf,
} from '@innkeeper/core/time/calendar'

import { type ConversationDraft, DAY_MS, HOUR_MS, type Making, MINUTE_MS, type StayDraft } from './draft.ts'
import { hexId, type Random } from './random.ts'
import type { Word } from './scenarios/scenario.ts'
import { leavesAt, states } from './statements.ts'
import { PHRASES } from './texts/by-language.ts'
import { fill, type Phrases, writtenDay, writtenTime } from './texts/phrases.ts'
import type { DemoRequestTopic } from './world-stay.ts'
import type { DemoPost, DemoPromise } from './world.ts'

/** Lets guests and hosts write to each other. What would be written after now is left out. */
export function makeConversations(making: Making): void {
  for (const stay of making.stays) {
    if (!stay.guest) continue
    const random = making.random.fork(`talk/${stay.id}`)
    const ended = stay.status === 'declined' || stay.status === 'expired' || stay.status === 'closed'
    if (ended || (!stay.story && random.chance(0.22))) continue
    const talk = new Talk(making, stay, random)
    if (stay.status === 'inquiry') talk.inquire()
    else {
      talk.open()
      if (stay.story) talk.tell()
      else if (stay.status !== 'canceled') talk.chat()
    }
    talk.close()
  }
}

/** One conversation while it is written. */
class Talk {
  readonly #making: Making
  readonly #stay: StayDraft
  readonly #random: Random
  readonly #phrases: Phrases
  readonly #id: string
  readonly #posts: DemoPost[] = []
  readonly #promises: DemoPromise[] = []

  constructor(making: Making, stay: StayDraft, random: Random) {
    this.#making = making
    this.#stay = stay
    this.#random = random
    this.#phrases = PHRASES[stay.guest?.language ?? 'en']
    this.#id = hexId(`${stay.id}/conversation`)
  }

  /** Puts the conversation into the world, oldest post first. */
  close(): void {
    const posts = this.#posts.filter((post) => post.at <= this.#making.now).sort((left, right) => left.at - right.at)
    const { guest } = this.#stay
    if (posts.length === 0 || !guest) return
    const conversation: ConversationDraft = {
      id: this.#id,
      stayId: this.#stay.id,
      guestId: guest.id,
      platform: this.#stay.platform,
      language: guest.language,
      posts,
    }
    this.#stay.conversationId = this.#id
    this.#making.conversations.push(conversation)
    const kept = new Set(posts.map((post) => post.id))
    this.#making.promises.push(...this.#promises.filter((promise) => kept.has(promise.sourceId)))
    this.#stay.requests = this.#stay.requests.filter(
      (request) => request.from !== 'message' || kept.has(request.sourceId),
    )
  }

  inquire(): void {
    const at = this.#stay.createdAt
    this.#guest(at, this.#random.pick(this.#phrases.inquiry), { needsAnswer: true })
    if (!this.#stay.story) this.#ack(at + this.#random.between(20, 300) * MINUTE_MS)
  }

  /** The machine's welcome, and often the guest's thanks. */
  open(): void {
    const { createdAt, listing, guest } = this.#stay
    const language = guest?.language ?? 'en'
    const body = fill(this.#random.pick(this.#phrases.welcome), {
      name: guest?.firstName ?? '',
      house: listing.nickname,
      checkIn: writtenTime(listing.checkInTime, language),
    })
    this.#post(createdAt + 5 * MINUTE_MS, 'host', body, { staffId: null })
    if (this.#random.chance(0.2))
      this.#post(createdAt + 6 * MINUTE_MS, 'system', 'Reservation confirmed through the channel.')
    if (this.#stay.story?.bookedAgo === undefined && this.#random.chance(0.5)) {
      this.#guest(createdAt + this.#random.between(30, 600) * MINUTE_MS, this.#random.pick(this.#phrases.thanks), {
        needsAnswer: false,
      })
    }
  }

  /** An ordinary stay's small talk. */
  chat(): void {
    const { checkInAt, checkOutAt, checkIn, createdAt, listing, timezone } = this.#stay
    const random = this.#random
    // Long before any answer of the last days could be missing.
    const quiet = (at: number): boolean => at < this.#making.now - 12 * HOUR_MS
    if (random.chance(0.3)) {
      const { ask, answer } = random.pick(this.#phrases.questions)
      const at = createdAt + DAY_MS + random.between(0, 20) * HOUR_MS
      if (at < checkInAt && quiet(at)) this.#exchange(at, ask, answer)
    }
    if (random.chance(0.18)) {
      const at = createdAt + 2 * DAY_MS
      if (at < checkInAt && quiet(at))
        this.#ask(at, random.pick(['cot', 'parking', 'pets', 'birthday', 'high chair', 'allergy'] as const))
    }
    if (random.chance(0.55)) {
      const at = instantOf(addDays(checkIn, -1), timeOfMinutes(random.between(9 * 60, 20 * 60)), timezone)
      const time = timeOfMinutes(minutesOf(listing.checkInTime) + 30 * random.between(0, 9))
      if (quiet(at)) this.#word(ordinaryWord(random, time), at)
    }
    if (random.chance(0.2) && quiet(checkInAt + 3 * HOUR_MS)) {
      this.#guest(checkInAt + 3 * HOUR_MS, random.pick(this.#phrases.arrived), {
        needsAnswer: true,
        presence: 'arrived',
      })
      this.#ack(checkInAt + 3.5 * HOUR_MS)
    }
    if (random.chance(0.12)) {
      const at = checkOutAt - 20 * HOUR_MS
      const time = timeOfMinutes(minutesOf(listing.checkOutTime) - 30 * random.between(0, 4))
      if (quiet(at)) this.#leave(time, at)
    }
    if (random.chance(0.06) && quiet(checkInAt + 20 * HOUR_MS)) this.#complain(checkInAt + 20 * HOUR_MS)
    if (random.chance(0.08))
      this.#post(createdAt + DAY_MS, 'note', 'Called the guest about the deposit, all fine.', {
        staffId: this.#staff(),
      })
    if (random.chance(0.2) && quiet(checkOutAt)) {
      this.#guest(checkOutAt - 20 * MINUTE_MS, random.pick(this.#phrases.departed), {
        needsAnswer: true,
        presence: 'departed',
      })
      this.#ack(checkOutAt + 40 * MINUTE_MS)
    }
  }

  /** What the story of this stay says. */
  tell(): void {
    const story = this.#stay.story
    if (!story) return
    const { now } = this.#making
    const ago = (minutes: number): number => now - minutes * MINUTE_MS
    for (const [index, [topic, via]] of (story.requests ?? []).entries()) {
      if (via === 'message') this.#ask(ago(2 * 1440 + 200 - index * 45), topic)
      else this.#note(topic)
    }
    for (const word of story.words ?? []) if (word.by !== 'call') this.#word(word, ago(word.ago))
    if (story.late) this.#late(story.late.time, story.late.state, ago(story.late.ago))
    if (story.said) {
      const phrases = story.said.what === 'departed' ? this.#phrases.departed : this.#phrases.arrived
      this.#guest(ago(story.said.ago), this.#random.pick(phrases), { needsAnswer: true, presence: story.said.what })
      this.#ack(ago(story.said.ago - 10))
    }
    if (story.waiting) this.#wait(story.waiting.what, ago(story.waiting.ago), story.waiting.after)
  }

  #wait(
    what: 'question' | 'complaint' | 'injection',
    at: number,
    after: 'note' | 'system' | 'thanks' | undefined,
  ): void {
    const { questions, complaints, injection, thanks } = this.#phrases
    if (what === 'injection') this.#guest(at, injection, { needsAnswer: true, injection: true })
    else if (what === 'complaint') {
      const complaint = this.#random.pick(complaints)
      this.#guest(at, complaint.text, { needsAnswer: true, complaint: complaint.topic })
    } else {
      const { ask, answer } = this.#random.pick(questions)
      this.#guest(at, ask, { needsAnswer: true })
      if (after === 'thanks') this.#post(at + 30 * MINUTE_MS, 'host', answer, { staffId: this.#staff() })
    }
    if (after === 'note')
      this.#post(at + 20 * MINUTE_MS, 'note', 'Asked housekeeping, waiting for their word before we answer.', {
        staffId: this.#staff(),
      })
    if (after === 'system') this.#post(at + 5 * MINUTE_MS, 'system', 'The door code was sent automatically.')
    if (after === 'thanks') this.#guest(at + 50 * MINUTE_MS, this.#random.pick(thanks), { needsAnswer: false })
  }

  #word(word: Exclude<Word, { by: 'call' }>, at: number): void {
    const language = this.#stay.guest?.language ?? 'en'
    const phrases = this.#phrases
    const written = (time: LocalTime): string => writtenTime(time, language)
    const day = writtenDay(this.#stay.checkIn, localDateOf(at, this.#stay.timezone), language, phrases)
    if (word.by === 'early') {
      const says = states({ time: word.time, requested: true })
      this.#guest(at, fill(this.#random.pick(phrases.askEarly), { time: written(word.time) }), {
        needsAnswer: true,
        says: [says],
        requests: ['early check-in'],
      })
      this.#request('early check-in')
      if (word.answer === 'granted') {
        const body = fill(this.#random.pick(phrases.grantEarly), { time: written(word.time) })
        this.#post(at + 45 * MINUTE_MS, 'host', body, {
          staffId: this.#staff(),
          says: [states({ time: word.time, agreed: true })],
        })
        this.#stay.earlyCheckIn = word.time
        this.#promise(body, 'early check-in')
      }
      if (word.answer === 'refused')
        this.#post(at + 45 * MINUTE_MS, 'host', this.#random.pick(phrases.refuseEarly), { staffId: this.#staff() })
      return
    }
    if (word.form === 'late') {
      this.#guest(at, this.#random.pick(phrases.late), { needsAnswer: true, says: [states({ late: true })] })
    } else if (word.form === 'flight') {
      const body = fill(this.#random.pick(phrases.flight), { flight: word.flight, time: written(word.time) })
      this.#guest(at, body, {
        needsAnswer: true,
        says: [states({ late: true, flight: { number: word.flight, landsAt: word.time } })],
      })
    } else if (word.form === 'range') {
      const body = fill(this.#random.pick(phrases.range), { from: written(word.time), to: written(word.to) })
      this.#guest(at, body, { needsAnswer: true, says: [states({ time: word.time, to: word.to })] })
    } else {
      const body = fill(this.#random.pick(phrases[word.form]), { time: written(word.time), day })
      const says = states({
        time: word.time,
        around: word.form !== 'exact',
        dayOffset: word.form === 'pastMidnight' ? 1 : 0,
      })
      this.#guest(at, body, { needsAnswer: true, says: [says] })
    }
    this.#ack(at + 15 * MINUTE_MS)
  }

  #leave(time: LocalTime, at: number): void {
    const language = this.#stay.guest?.language ?? 'en'
    const day = writtenDay(this.#stay.checkOut, localDateOf(at, this.#stay.timezone), language, this.#phrases)
    const body = fill(this.#random.pick(this.#phrases.departure), { time: writtenTime(time, language), day })
    this.#guest(at, body, { needsAnswer: true, says: [leavesAt(time)] })
    this.#ack(at + 20 * MINUTE_MS)
  }

  #late(time: LocalTime, state: 'asked' | 'approved' | 'declined', at: number): void {
    const written = writtenTime(time, this.#stay.guest?.language ?? 'en')
    const says = leavesAt(time, { requested: true })
    this.#guest(at, fill(this.#random.pick(this.#phrases.askLate), { time: written }), {
      needsAnswer: true,
      says: [says],
      requests: ['late checkout'],
    })
    this.#request('late checkout')
    if (state === 'approved') {
      const body = fill(this.#random.pick(this.#phrases.grantLate), { time: written })
      this.#post(at + 30 * MINUTE_MS, 'host', body, {
        staffId: this.#staff(),
        says: [leavesAt(time, { agreed: true })],
      })
      this.#promise(body, 'late checkout')
    }
    if (state === 'declined')
      this.#post(at + 30 * MINUTE_MS, 'host', this.#random.pick(this.#phrases.refuseLate), { staffId: this.#staff() })
  }

  #ask(at: number, topic: DemoRequestTopic): void {
    const phrases = this.#phrases.requests[topic]
    if (!phrases) return
    this.#guest(at, this.#random.pick(phrases), { needsAnswer: true, requests: [topic] })
    this.#request(topic)
    const promised = this.#phrases.promise[topic]
    if (!promised) return this.#ack(at + 25 * MINUTE_MS)
    const body = this.#random.pick(promised)
    this.#post(at + 25 * MINUTE_MS, 'host', body, { staffId: this.#staff() })
    this.#promise(body, topic)
  }

  #note(topic: DemoRequestTopic): void {
    const words: Partial<Record<DemoRequestTopic, string>> = {
      cot: 'Cot needed for the baby.',
      'high chair': 'High chair please.',
      parking: 'Needs a parking space.',
      wheelchair: 'One guest uses a wheelchair, ramp to be put at the door.',
      allergy: 'Nut allergy in the family.',
    }
    this.#stay.notes = {
      ...this.#stay.notes,
      specialRequests: [this.#stay.notes.specialRequests, words[topic]].filter(Boolean).join(' '),
    }
    this.#stay.requests.push({ topic, from: 'notes', sourceId: this.#stay.id })
  }

  #complain(at: number): void {
    const complaint = this.#random.pick(this.#phrases.complaints)
    this.#guest(at, complaint.text, { needsAnswer: true, complaint: complaint.topic })
    const kind = this.#random.pick(['refund', 'repair'] as const)
    const body = this.#random.pick(this.#phrases.promise[kind] ?? [''])
    this.#post(at + 40 * MINUTE_MS, 'host', body, { staffId: this.#staff() })
    this.#promise(body, kind)
  }

  #exchange(at: number, ask: string, answer: string): void {
    this.#guest(at, ask, { needsAnswer: true })
    this.#post(at + this.#random.between(5, 50) * MINUTE_MS, 'host', answer, { staffId: this.#staff() })
  }

  #ack(at: number): void {
    const name = this.#stay.guest?.firstName ?? ''
    this.#post(at, 'host', fill(this.#random.pick(this.#phrases.acknowledge), { name }), { staffId: this.#staff() })
  }

  #guest(at: number, body: string, parts: Partial<DemoPost>): void {
    this.#post(at, 'guest', body, parts)
  }

  #post(at: number, from: DemoPost['from'], body: string, parts: Partial<DemoPost> = {}): void {
    this.#posts.push({
      id: hexId(`${this.#id}/${this.#posts.length}`),
      conversationId: this.#id,
      at: Math.round(at),
      from,
      body,
      staffId: null,
      says: [],
      requests: [],
      complaint: null,
      needsAnswer: false,
      presence: null,
      injection: false,
      ...parts,
    })
  }

  /** Of the post that was written last. */
  #request(topic: DemoRequestTopic): void {
    this.#stay.requests.push({ topic, from: 'message', sourceId: this.#posts.at(-1)?.id ?? '' })
  }

  /** Of the post that was written last. */
  #promise(what: string, topic: string): void {
    const post = this.#posts.at(-1)
    if (!post) return
    const { id: stayId, guestId } = this.#stay
    this.#promises.push({
      what,
      topic,
      sourceType: 'message',
      sourceId: post.id,
      staffId: post.staffId,
      at: post.at,
      stayId,
      guestId,
      withdrawn: false,
    })
  }

  #staff(): string {
    const desks = this.#making.staff.filter((member) => member.role === 'front desk' || member.role === 'guest care')
    return this.#random.pick(desks).id
  }
}

function ordinaryWord(random: Random, time: LocalTime): Exclude<Word, { by: 'call' }> {
  const form = random.pick(['exact', 'exact', 'around', 'range', 'late'] as const)
  const ago = 0
  if (form === 'range') return { by: 'message', form, time, to: timeOfMinutes(minutesOf(time) + 60), ago }
  if (form === 'late') return { by: 'message', form, ago }
  return { by: 'message', form, time, ago }
}
