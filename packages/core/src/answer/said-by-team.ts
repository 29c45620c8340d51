import { fold, foldWords } from '../language/fold.ts'
import type { Kind } from '../question/plan.ts'
import { speaksOfTopic } from '../question/topics.ts'
import type { FactsByType } from '../record/facts.ts'
import { nameOfRecord } from '../record/name-of-record.ts'
import type { RecordId } from '../record/record.ts'
import type { SearchHit } from '../search/search-index.ts'
import { localDateOf } from '../time/calendar.ts'
import type { AskContext } from './ask-context.ts'
import { askedWords } from './asked-words.ts'
import type { Finding, FindingItem } from './finding.ts'
import { plain, quoted, shortInstant } from './format.ts'
import { CODE_TOPICS } from './houses/door-codes.ts'
import { withoutCodes } from './without-codes.ts'
import type { Words } from './words.ts'

const THE_TEAM_WROTE: Words = {
  en: () => 'The team wrote in the chat:',
  es: () => 'El equipo escribió en el chat:',
  fr: () => 'L’équipe a écrit dans le chat :',
  de: () => 'Das Team schrieb im Chat:',
  it: () => 'Il team ha scritto in chat:',
  pt: () => 'A equipa escreveu no chat:',
}

/** Kinds whose answer may stand in what a colleague wrote rather than in a record; the first two are asked of one house. */
const OF_A_HOUSE: ReadonlySet<Kind> = new Set(['listing_fact', 'tasks_open'])
const OF_ANYTHING: Kind = 'unknowable'
const CANDIDATES = 40
const MOST_QUOTED = 3
/** The least of a question's own words that a message has to hold where no house is named. */
const SHARED_WORDS = 0.6
/** Endings differ: so many letters less than the shorter of two words have to be the same, and at least four. */
const ENDING = 2
const STEM = 4

/** Asks, or is for the assistant: evidence of nothing. Folded, at the beginning. */
const ASKS =
  /^(?:[@!][\p{L}\p{N}_.-]+[ ,:]*)*(?:\?|who|what|where|when|which|how|is there|are there|does|quien|que|donde|cuando|cual|como|hay|qui|quoi|ou est|quand|quel|comment|combien|wer|was|wo|wann|welche|wie|gibt es|chi|cosa|dove|quando|quale|come|c'e|quem|onde|qual)(?:[^\p{L}]|$)/u

interface ChatMessage {
  readonly id: RecordId
  readonly facts: Partial<FactsByType['chat_message']>
}

/**
 * What colleagues wrote about what is asked, in rooms that whoever reads the answer may read, as quotations; the newest first.
 *
 * A message counts when it, or what it replies to, names the house that is asked about and it speaks of the same topic in whatever
 * language, or uses a word of the question; where no house is named, when it uses most of those words.
 *
 * @returns Undefined when nobody wrote of it, and for kinds that records answer.
 */
export async function saidByTeam(context: AskContext): Promise<Finding | undefined> {
  const { plan, language, audience, now, timezone } = context
  const ofHouse = plan.kinds.some((kind) => OF_A_HOUSE.has(kind))
  if (audience.rooms.length === 0 || !(ofHouse || plan.kinds.includes(OF_ANYTHING))) return undefined
  // They are told from their record alone.
  if (plan.topic !== null && CODE_TOPICS.has(plan.topic)) return undefined
  const houses = await houseNames(context)
  const words = askedWords(context).map((word) => fold(word))
  if (ofHouse ? houses.length === 0 : words.length === 0) return undefined

  const { hits } = await context.search([...words, ...houses].join(' '), { types: ['chat_message'] }, CANDIDATES)
  const said = await messagesIn(
    hits.filter(({ document }) => houses.length === 0 || names(document.text, houses)),
    context,
  )
  const asked = fold(context.question)
  const found = said
    .filter(({ facts }) => isAbout(facts))
    .sort((left, right) => (right.facts.origin?.at ?? 0) - (left.facts.origin?.at ?? 0))
    .slice(0, MOST_QUOTED)
  if (found.length === 0) return undefined
  const today = localDateOf(now, timezone)
  const items = found.map(({ id, facts: { origin, text } }): FindingItem => {
    const parts = [
      `**${plain(origin?.authorName ?? '')}**`,
      origin ? shortInstant(origin.at, timezone, language, today) : '',
      quoted(withoutCodes(text?.body ?? ''), 240),
    ]
    return { id, line: parts.join(' · '), sources: [id] }
  })
  return { headline: THE_TEAM_WROTE[language](), items, notes: [], complete: null }

  function isAbout({ text, origin }: ChatMessage['facts']): boolean {
    const body = fold(text?.body ?? '')
    if (body === '' || body.endsWith('?') || ASKS.test(body) || body.includes(asked)) return false
    const used = foldWords(`${body} ${origin?.authorName ?? ''}`)
    const shared = words.filter((word) => used.some((other) => isSameWord(word, other))).length
    if (houses.length === 0) return shared >= Math.max(1, Math.ceil(words.length * SHARED_WORDS))
    return shared > 0 || (plan.topic !== null && speaksOfTopic(body, plan.topic))
  }
}

/** @param conversation A message with what was said before it: a reply need not name the house again. */
function names(conversation: string, houses: readonly string[]): boolean {
  const said = ` ${foldWords(conversation).join(' ')} `
  return houses.some((house) => said.includes(` ${foldWords(house).join(' ')} `))
}

/** The houses that the question names, by their own names and as they were written. */
async function houseNames({ plan, records }: AskContext): Promise<string[]> {
  const { listings } = plan.names
  const known = await records.get(listings.flatMap(({ ids }) => ids))
  return [
    ...new Set([...listings.map(({ text }) => text), ...known.flatMap(({ record }) => nameOfRecord(record) ?? [])]),
  ]
}

async function messagesIn(hits: readonly SearchHit[], { records }: AskContext): Promise<ChatMessage[]> {
  const ids = [...new Set(hits.map(({ document }) => document.recordId))]
  const stored = ids.length === 0 ? [] : await records.get(ids)
  return stored.map(({ record }) => ({ id: record.id, facts: record.facts }))
}

function isSameWord(left: string, right: string): boolean {
  if (left === right) return true
  const length = Math.max(STEM, Math.min(left.length, right.length) - ENDING)
  return left.length >= length && right.length >= length && left.slice(0, length) === right.slice(0, length)
}
