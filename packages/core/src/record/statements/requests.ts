import type { Language } from '../../language/language.ts'
import { NOT_WANTED, TOPIC_WORDS, WISH_WORDS } from './request-words.ts'
import { clausesOf, quoteOf, type Sentence } from './sentences.ts'
import type { Author, RequestStatement, RequestTopic } from './statement.ts'

const TOPICS: readonly RequestTopic[] = [
  'cot',
  'high chair',
  'pets',
  'allergy',
  'birthday',
  'parking',
  'early check-in',
  'late checkout',
  'transfer',
  'wheelchair',
  'extra bed',
  'towels',
  'quiet',
  'luggage storage',
]

/** What is special by itself, whether it is asked for or only said: an allergy needs no "please". */
const SPEAKS_FOR_ITSELF: ReadonlySet<RequestTopic> = new Set([
  'pets',
  'allergy',
  'birthday',
  'wheelchair',
  'cot',
  'high chair',
  'early check-in',
  'late checkout',
])

interface RequestPatterns {
  readonly any: RegExp
  readonly topics: readonly (readonly [RequestTopic, RegExp])[]
  readonly wish: RegExp
  readonly notWanted: RegExp
}

const compiled = new Map<Language, RequestPatterns>()

function patternsOf(language: Language): RequestPatterns {
  let patterns = compiled.get(language)
  if (!patterns) {
    const word = (source: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`)
    const words = TOPIC_WORDS[language]
    patterns = {
      any: word(TOPICS.map((topic) => words[topic]).join('|')),
      topics: TOPICS.map((topic) => [topic, word(words[topic])] as const),
      wish: new RegExp(`(?<![a-z0-9])(?:${WISH_WORDS[language]})(?![a-z0-9])`),
      notWanted: new RegExp(`(?:${NOT_WANTED[language]})`),
    }
    compiled.set(language, patterns)
  }
  return patterns
}

/** Somebody of the team reports what a guest wishes. */
const REPORTED =
  /(?<![a-z])(?:guests?|they|he|she|mr|mrs|family|couple|asks?|asked|wants?|needs?|requests?|requested|huesped(?:es)?|cliente|pide|piden|quieren?|necesitan?|solicita|voyageurs?|clients?|cliente|demandent?|souhaitent?|ont besoin|voudraient|gast|gaste|familie|mochte|mochten|wunscht|brauchen|braucht|bittet|ospiti|ospite|chiedono|chiede|vorrebbero|vorrebbe|hanno bisogno|ha bisogno|hospedes?|pedem|pede|querem|quer|precisam|precisa)(?![a-z])/

/** What a message asks for or makes known for the stay, each topic once, in the order of the text. */
export function readRequests(sentences: readonly Sentence[], language: Language, author: Author): RequestStatement[] {
  const patterns = patternsOf(language)
  const found = new Map<RequestTopic, RequestStatement>()
  for (const sentence of sentences) {
    const { folded } = sentence
    if (!patterns.any.test(folded)) continue
    if (author === 'team' && (sentence.isQuestion || !REPORTED.test(folded))) continue
    const clauses = clausesOf(sentence)
    for (const [topic, pattern] of patterns.topics) {
      if (found.has(topic) || !pattern.test(folded)) continue
      const clause = clauses.find((part) => pattern.test(part)) ?? folded
      if (patterns.notWanted.test(clause)) continue
      const wished = sentence.isQuestion || patterns.wish.test(folded) || isNote(folded)
      if (!wished && !SPEAKS_FOR_ITSELF.has(topic)) continue
      if (isElsewhere(topic, clause)) continue
      found.set(topic, { kind: 'request', topic, quote: quoteOf(sentence) })
    }
    // A cot is no extra bed, and bags that are stored are not bags that are only carried.
    if (found.has('cot') && !EXTRA_BED_TOO.test(folded)) found.delete('extra bed')
  }
  return [...found.values()]
}

const EXTRA_BED_TOO =
  /extra bed|supletoria|lit (?:supplementaire|d'appoint)|zustell|zusatzbett|letto (?:in piu|aggiuntivo|extra)|divano|cama (?:extra|suplementar|adicional)|sofa|mattress|matratze|matelas|materass|colch/

/** A line of a note: a few words without a verb. */
function isNote(folded: string): boolean {
  return folded.split(' ').length <= 4
}

/** The word is there, but what is meant is something else. */
function isElsewhere(topic: RequestTopic, clause: string): boolean {
  if (topic === 'luggage storage') {
    // Luggage that is only named, or lost, or heavy.
    return !/leave|store|storage|drop|keep|stash|deposit|somewhere|dejar|guard|almacen|consign|laisser|depos|garder|stocker|entrepos|consigne|bagagerie|mettre|abstell|unterstell|lager|lassen|abgeben|aufbewahr|deponier|einstell|lasciar|deposit|tenere|custod|appogg|deixar|armazen|por as|volumes/.test(
      clause,
    )
  }
  if (topic === 'quiet')
    return /(?:be|keep|kept|stay|been) (?:very )?quiet|seremos|sarem|seremos|werden .*leise|quiet hours|horas de silencio|ruhezeit/.test(
      clause,
    )
  if (topic === 'parking')
    return (
      /amusement park|national park|theme park|\bpark (?:guell|nearby|near|next|is)|the park\b|water park|parque|parken verboten/.test(
        clause,
      ) && !/parking|car|coche|aparca|carro|estacion/.test(clause)
    )
  if (topic === 'transfer')
    return /bank transfer|transferencia|virement|uberweis|bonifico|transfer(?:red|ring)? (?:the )?(?:money|deposit|payment|amount|rest)|took a (?:taxi|cab)|(?:by|in a|nella|en|im|in) (?:taxi|cab)/.test(
      clause,
    )
  if (topic === 'birthday') return /fecha de nacimiento|date de naissance|geburtsdatum|date of birth/.test(clause)
  return false
}
