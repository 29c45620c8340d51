import { foldWords } from '../../language/fold.ts'
import type { StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import { replyTo } from '../stays/request-replies.ts'
import { noteUtterances, type Utterance, utterancesIn, utterancesOf } from '../stays/utterances.ts'
import { callRecord, messageRecord } from '../calls/returned-calls.ts'
import { isAutomatic } from '../messages/automatic.ts'
import type { Person } from './people-named.ts'

/** Something that the team said, wrote or noted to have settled with a person. One for each record that tells of it. */
export interface Agreement {
  readonly source: RecordId
  /** 0 when the source does not tell. */
  readonly at: number
  readonly medium: 'message' | 'call' | 'note' | 'booking'
  readonly state: 'agreed' | 'declined' | 'withdrawn'
  /** Who of the team; undefined when the source does not tell. */
  readonly by: string | undefined
  readonly staffId: RecordId | undefined
  /** The words that say it, the most telling first. */
  readonly quotes: readonly string[]
  /** What the guest had asked, where the agreement is an answer. */
  readonly asked: { readonly quote: string; readonly source: RecordId } | undefined
  /** What was left to do after it. */
  readonly toDo: readonly string[]
  /** Set at the booking rather than said. */
  readonly booking: { readonly what: 'earlyCheckIn' | 'lateCheckOut'; readonly value: string } | undefined
  /** About a time of coming or going. */
  readonly sides: readonly ('arrival' | 'departure')[]
  /** Everything that tells what it is about. */
  readonly about: string
}

/** A note of the team tells of something settled when it says so; folded. */
const SETTLED = new Set(
  'agreed agree promised promise confirmed approved allowed granted told offered refund called spoke acordado acordamos prometido prometimos confirmado aprobado dijimos ofrecimos llamado convenu promis confirme accepte accorde propose appele vereinbart abgemacht versprochen zugesagt bestatigt genehmigt besprochen angeboten telefoniert concordato promesso confermato approvato offerto chiamato combinado combinamos prometemos aprovado oferecemos ligamos'.split(
    ' ',
  ),
)

/** A guest's message is what the team's next one answers, up to this long after. */
const ANSWERS_WITHIN_MS = 48 * 3_600_000
const ANSWER_WITHIN_MESSAGES = 2

/**
 * What was agreed with a person: promises and agreed times in messages, notes and calls, what calls came to (comments, summary, to do),
 * requests that were answered, and what is set at the bookings. Newest first.
 *
 * @param contacts With the person, oldest first.
 */
export function agreementsWith(person: Person, contacts: readonly StoredRecord[], timezone: string): Agreement[] {
  const calls = contacts.filter(({ record }) => record.type === 'call').map(callRecord)
  const written = contacts.filter(
    (contact) => contact.record.type !== 'message' || !isAutomatic(messageRecord(contact).record.facts.text),
  )
  const utterances = utterancesIn(written, timezone)
  const found = [
    ...calls.flatMap((call) => ofCall(call, timezone)),
    ...ofMessages(utterances),
    ...person.stays.flatMap((stay) => [...ofNotes(stay, timezone), ...ofBooking(stay)]),
  ]
  return merged(found).sort((left, right) => right.at - left.at)
}

function ofCall(call: StoredRecord<'call'>, timezone: string): Agreement[] {
  const { facts, id } = call.record
  if (facts.progress?.answeredAt === undefined && (facts.comments?.items.length ?? 0) === 0) return []
  const said = utterancesOf(call, timezone).filter(({ author }) => author === 'team')
  const comments = (facts.comments?.items ?? []).map(({ text }) => text)
  const settled = said.flatMap((utterance) => settledIn(utterance))
  const summary = facts.summary?.text ?? facts.voiceAgent?.summary
  const quotes = [
    ...comments,
    ...settled.map(({ quote }) => quote).filter((quote) => !comments.some((comment) => comment.includes(quote))),
    ...(summary === undefined ? [] : [summary]),
  ]
  const toDo = facts.actionItems?.items ?? []
  if (quotes.length === 0 && toDo.length === 0) return []
  return [
    {
      source: id,
      at: facts.progress?.startedAt ?? 0,
      medium: 'call',
      state: stateOf(settled),
      by: facts.agent?.name ?? facts.comments?.items[0]?.by,
      staffId: facts.agent?.staffId,
      quotes,
      asked: undefined,
      toDo,
      booking: undefined,
      sides: sidesOf(settled),
      about: [...quotes, ...toDo, ...(facts.tags?.names ?? []), ...(facts.topics?.names ?? [])].join(' . '),
    },
  ]
}

function ofMessages(utterances: readonly Utterance[]): Agreement[] {
  const written = utterances.filter(({ medium }) => medium !== 'call')
  const agreements: Agreement[] = []
  let asked: Utterance | undefined
  for (const utterance of written) {
    if (utterance.author === 'guest') {
      asked = utterance
      continue
    }
    const settled = settledIn(utterance)
    const isNote = utterance.medium === 'note'
    if (settled.length === 0 && !(isNote && saysSettled(utterance.text))) continue
    const answered = !isNote && asked && utterance.at - asked.at <= ANSWERS_WITHIN_MS ? asked : undefined
    agreements.push({
      ...spoken(utterance),
      state: stateOf(settled),
      quotes: settled.length > 0 ? [...new Set(settled.map(({ quote }) => quote))] : [utterance.text],
      asked: answered && { quote: answered.text, source: answered.source },
      sides: sidesOf(settled),
      about: `${utterance.text} . ${answered?.text ?? ''}`,
    })
  }
  for (const request of written) {
    if (request.author !== 'guest') continue
    const wishes = request.statements.filter(
      (one) =>
        one.kind === 'request' || ((one.kind === 'arrival_time' || one.kind === 'departure_time') && one.requested),
    )
    const [wish] = wishes
    const reply = wish && replyTo(request, written)
    // What comes after we have already written back answers something else.
    if (!reply || !answersNext(request, reply.utterance, written)) continue
    agreements.push({
      ...spoken(reply.utterance),
      state: reply.verdict === 'granted' ? 'agreed' : 'declined',
      quotes: [reply.utterance.text],
      asked: { quote: wish.quote, source: request.source },
      sides: wishes.flatMap((one) =>
        one.kind === 'arrival_time'
          ? ['arrival' as const]
          : one.kind === 'departure_time'
            ? ['departure' as const]
            : [],
      ),
      about: `${reply.utterance.text} . ${request.text}`,
    })
  }
  return agreements
}

/** Whether these are our first or second words after a request. */
function answersNext(request: Utterance, reply: Utterance, written: readonly Utterance[]): boolean {
  const ours = written.filter(({ author, medium, at }) => author === 'team' && medium === 'message' && at >= request.at)
  return ours.slice(0, ANSWER_WITHIN_MESSAGES).includes(reply)
}

/** Notes at the booking that promise something or agree a time. */
function ofNotes(stay: StoredRecord<'stay'>, timezone: string): Agreement[] {
  return noteUtterances(stay, timezone).flatMap((note) => {
    const settled = note.author === 'team' ? settledIn(note) : []
    if (settled.length === 0 && !(note.author === 'team' && saysSettled(note.text))) return []
    return [
      {
        ...spoken({ ...note, at: 0 }),
        state: stateOf(settled),
        quotes: [note.text],
        asked: undefined,
        sides: sidesOf(settled),
        about: note.text,
      },
    ]
  })
}

function ofBooking(stay: StoredRecord<'stay'>): Agreement[] {
  const { facts, id } = stay.record
  const shared = {
    source: id,
    // When it was set is not told.
    at: 0,
    medium: 'booking',
    state: 'agreed',
    by: undefined,
    staffId: undefined,
    quotes: [],
    asked: undefined,
    toDo: [],
  } as const
  const { earlyCheckIn, lateCheckOut } = facts.agreements ?? {}
  return [
    ...(earlyCheckIn === undefined
      ? []
      : [
          {
            ...shared,
            booking: { what: 'earlyCheckIn' as const, value: earlyCheckIn },
            sides: ['arrival' as const],
            about: 'early check in',
          },
        ]),
    ...(lateCheckOut === undefined
      ? []
      : [
          {
            ...shared,
            booking: { what: 'lateCheckOut' as const, value: lateCheckOut },
            sides: ['departure' as const],
            about: 'late check out',
          },
        ]),
  ]
}

function spoken({
  source,
  at,
  medium,
  authorName,
}: Utterance): Pick<Agreement, 'source' | 'at' | 'medium' | 'by' | 'staffId' | 'toDo' | 'booking'> {
  return { source, at, medium, by: authorName, staffId: undefined, toDo: [], booking: undefined }
}

interface Settled {
  readonly quote: string
  readonly withdrawn: boolean
  readonly side: 'arrival' | 'departure' | undefined
}

/** Promises, and times that the team agreed. */
function settledIn({ author, statements }: Utterance): Settled[] {
  if (author !== 'team') return []
  return statements.flatMap((one): Settled[] => {
    if (one.kind === 'promise') return [{ quote: one.quote, withdrawn: one.withdrawn, side: undefined }]
    if ((one.kind !== 'arrival_time' && one.kind !== 'departure_time') || !one.agreed) return []
    return [{ quote: one.quote, withdrawn: false, side: one.kind === 'arrival_time' ? 'arrival' : 'departure' }]
  })
}

function stateOf(settled: readonly Settled[]): Agreement['state'] {
  return settled.length > 0 && settled.every(({ withdrawn }) => withdrawn) ? 'withdrawn' : 'agreed'
}

function sidesOf(settled: readonly Settled[]): Agreement['sides'] {
  return settled.flatMap(({ side }) => side ?? [])
}

function saysSettled(text: string): boolean {
  return foldWords(text).some((word) => SETTLED.has(word))
}

/** One message may be a promise and the answer to a request: then it is one agreement. What is set at a booking stays by itself. */
function merged(found: readonly Agreement[]): Agreement[] {
  const bySource = new Map<string, Agreement>()
  for (const one of found) {
    const key = `${one.source}/${one.medium}/${one.booking?.what ?? ''}`
    const known = bySource.get(key)
    bySource.set(
      key,
      known
        ? {
            ...known,
            state: known.state === 'agreed' ? one.state : known.state,
            asked: known.asked ?? one.asked,
            sides: [...known.sides, ...one.sides],
            about: `${known.about} . ${one.about}`,
          }
        : one,
    )
  }
  return [...bySource.values()]
}
