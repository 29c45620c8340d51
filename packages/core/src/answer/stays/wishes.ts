import { fold } from '../../language/fold.ts'
import { speaksOfTopic, topicsIn } from '../../question/topics.ts'
import type { GuestFacts } from '../../record/facts.ts'
import type { RecordId } from '../../record/record.ts'
import type { RequestTopic } from '../../record/statements/statement.ts'
import type { StayView } from './stay-view.ts'
import type { Medium } from './time-evidence.ts'

/** Something that a guest needs or wishes, and where that is said. */
export interface Wish {
  /** A topic of questions or requests; undefined for words that no topic fits. */
  readonly topic: string | undefined
  /** `party`: it is counted at the booking; `field`: a field of the booking; `profile`: noted about the guest. */
  readonly from: Medium | 'party' | 'field' | 'profile'
  /** The words, or how many pets there are. */
  readonly quote: string
  /** Undefined where the source tells no date. */
  readonly at: number | undefined
  readonly source: RecordId
}

/** What a topic of a question is called among requests, and the other way round. */
const SAME: readonly (readonly [question: string, request: RequestTopic])[] = [
  ['extra towels', 'towels'],
  ['quiet room', 'quiet'],
  ['luggage', 'luggage storage'],
  ['anniversary', 'birthday'],
  ['honeymoon', 'birthday'],
]
/** Read from texts by their words, besides the requests that are told apart by reading: what guests wish that is no everyday matter. */
const WISHED = [
  'breakfast',
  'groceries',
  'flowers',
  'champagne',
  'invoice',
  'diet',
  'twin beds',
  'ground floor',
  'honeymoon',
  'anniversary',
] as const
/** Statements of these topics count for these words only when the words themselves fit. */
const FINER: ReadonlySet<string> = new Set(['anniversary', 'honeymoon', 'birthday'])
const EMPTY_VALUE = /^(?:no|none|nein|non|nao|0|false|-|n\/a|keine?|ninguno|aucune?|nessun[oa]?|nenhum[a]?)?$/
const REQUEST_FIELD = /\b(?:request|wish|special|peticion|demande|wunsch|sonderwunsch|richiest|pedido|needs?)/

/** Everything that guests of a stay need or wish: pets counted, what they wrote at booking, what they wrote or said since, fields, and notes. */
export function wishesOf(stay: StayView, guest: Partial<GuestFacts> | undefined): Wish[] {
  const found = [...ofParty(stay), ...ofUtterances(stay), ...ofFields(stay), ...ofProfile(stay, guest)]
  const seen = new Set<string>()
  return found.filter(({ topic, quote, source }) => {
    const key = topic === undefined ? `${source}/${quote}` : `${topic}/${source}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Those wishes that a topic of a question means. */
export function wishesAbout(wishes: readonly Wish[], topic: string): Wish[] {
  const request = SAME.find(([question]) => question === topic)?.[1]
  return wishes.filter((wish) => {
    if (speaksOfTopic(wish.quote, topic)) return true
    if (wish.topic === topic) return true
    return wish.topic === request && request !== undefined && !FINER.has(topic)
  })
}

function ofParty({ facts, id }: StayView): Wish[] {
  const pets = facts.party?.pets ?? 0
  return pets > 0 ? [{ topic: 'pets', from: 'party', quote: String(pets), at: undefined, source: id }] : []
}

function ofUtterances(stay: StayView): Wish[] {
  return stay.utterances.flatMap((utterance): Wish[] => {
    const { source, medium, author, text, statements } = utterance
    const isBookingNote = source === stay.id
    const at = isBookingNote ? undefined : utterance.at
    const wish = (topic: string | undefined, quote: string): Wish => ({ topic, from: medium, quote, at, source })
    const requests = statements.flatMap((one) => (one.kind === 'request' ? [wish(one.topic, one.quote)] : []))
    // The guest's own words at booking are wishes whatever they speak of.
    if (isBookingNote && author === 'guest') return requests.length > 0 ? requests : [wish(topicOf(text), text)]
    if (author === 'team' && medium === 'message') return []
    const others = author === 'guest' || isBookingNote ? WISHED.filter(topicsIn(text)) : []
    return [...requests, ...others.map((topic) => wish(topic, sentenceAbout(text, topic)))]
  })
}

function ofFields({ facts, id }: StayView): Wish[] {
  return (facts.custom?.fields ?? []).flatMap(({ name, value }): Wish[] => {
    if (EMPTY_VALUE.test(fold(value.trim()))) return []
    const topic = topicOf(`${name} ${value}`)
    if (topic === undefined && !REQUEST_FIELD.test(fold(name))) return []
    return [{ topic, from: 'field', quote: `${name}: ${value}`, at: undefined, source: id }]
  })
}

/** What is noted of the guest and holds for every stay: an allergy, a wheelchair, a dog. */
function ofProfile({ guestId }: StayView, guest: Partial<GuestFacts> | undefined): Wish[] {
  if (guestId === undefined || !guest) return []
  const texts = [guest.notes?.goodToKnow, guest.notes?.notes].filter((text) => text !== undefined && text !== '')
  return texts.flatMap((text = ''): Wish[] => {
    const topic = topicOf(text)
    return topic === undefined ? [] : [{ topic, from: 'profile', quote: text, at: undefined, source: guestId }]
  })
}

/** Topics that notes and fields are searched for. */
const NOTED = [
  'cot',
  'high chair',
  'pets',
  'allergy',
  'diet',
  'wheelchair',
  'extra bed',
  'twin beds',
  'transfer',
  'parking',
  'early check-in',
  'late checkout',
  'luggage',
  'birthday',
  'honeymoon',
  'anniversary',
  'quiet room',
  'ground floor',
  'breakfast',
  'flowers',
  'champagne',
] as const

function topicOf(text: string): string | undefined {
  return NOTED.find(topicsIn(text))
}

function sentenceAbout(text: string, topic: string): string {
  return text.split(/(?<=[.!?])\s+|\n+/).find((sentence) => speaksOfTopic(sentence, topic)) ?? text
}
