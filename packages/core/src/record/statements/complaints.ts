import { foldEvenly } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'
import { COMPLAINT_TOPICS, COMPLAINT_WORDS, type ComplaintTopic } from './complaint-words.ts'
import { clausesOf, quoteOf, type Sentence } from './sentences.ts'
import type { Author, ComplaintStatement } from './statement.ts'

interface ComplaintPatterns {
  readonly plain: readonly (readonly [ComplaintTopic, RegExp])[]
  readonly things: readonly (readonly [ComplaintTopic, RegExp])[]
  readonly failing: RegExp
  readonly fine: RegExp
}

const compiled = new Map<Language, ComplaintPatterns>()

function patternsOf(language: Language): ComplaintPatterns {
  let patterns = compiled.get(language)
  if (!patterns) {
    const words = COMPLAINT_WORDS[language]
    const whole = (source: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`)
    const things: (readonly [ComplaintTopic, RegExp])[] = []
    for (const topic of COMPLAINT_TOPICS) {
      const source = words.things[topic]
      if (source !== undefined) things.push([topic, whole(source)])
    }
    patterns = {
      plain: COMPLAINT_TOPICS.map((topic) => [topic, whole(words.plain[topic])] as const),
      things,
      failing: new RegExp(`(?:^|[^a-z])(?:${words.failing})(?![a-z])|(?:^|[^a-z])(?:${words.failing}) $`),
      fine: whole(words.fine),
    }
    compiled.set(language, patterns)
  }
  return patterns
}

/** Feared or excluded rather than met. */
const NOT_MET: Readonly<Record<Language, RegExp>> = {
  en: /(?<![a-z])(?:if|in case|hopefully|hope|avoid|afraid|worried)(?![a-z])/,
  es: /(?<![a-z])(?:si|en caso de|espero|esperamos|ojala)(?![a-z])/,
  fr: /(?<![a-z])(?:si|au cas ou|esperons|j'espere)(?![a-z])/,
  de: /(?<![a-z])(?:wenn|falls|hoffe\w*|hoffentlich)(?![a-z])/,
  it: /(?<![a-z])(?:se|nel caso|speriamo|spero)(?![a-z])/,
  pt: /(?<![a-z])(?:se (?:o|a|houver|tiver)|caso|esperamos|espero)(?![a-z])/,
}

/** What is wrong, each topic once. A question is a complaint only when it says that something fails. */
export function readComplaints(
  sentences: readonly Sentence[],
  language: Language,
  author: Author,
): ComplaintStatement[] {
  const patterns = patternsOf(language)
  const found = new Map<ComplaintTopic, ComplaintStatement>()
  for (const sentence of sentences) {
    for (const clause of clausesOf(sentence)) {
      const topic = topicOf(clause, sentence.isQuestion, patterns)
      if (topic === undefined || found.has(topic) || patterns.fine.test(clause)) continue
      if (NOT_MET[language].test(clause)) continue
      if (author === 'team' && (topic === 'other' || isTeamsOwn(sentence.folded))) continue
      found.set(topic, { kind: 'complaint', topic, quote: quoteOf(sentence) })
    }
  }
  // What is broken is told apart only where nothing says what it is.
  if (found.size > 1) found.delete('other')
  return [...found.values()]
}

/** Topics that say more than that something is wrong. */
export const TELLING_TOPICS = COMPLAINT_TOPICS.filter((topic) => topic !== 'broken' && topic !== 'other')

/** What may be complained of that a text names, in a language, whether it complains or not. */
export function complaintTopicsIn(text: string, language: Language): ComplaintTopic[] {
  const { plain, things } = patternsOf(language)
  const folded = foldEvenly(text)
  const named = new Set([...plain, ...things].flatMap(([topic, pattern]) => (pattern.test(folded) ? [topic] : [])))
  return TELLING_TOPICS.filter((topic) => named.has(topic))
}

function topicOf(clause: string, isQuestion: boolean, patterns: ComplaintPatterns): ComplaintTopic | undefined {
  const failing = patterns.failing.test(`${clause} `)
  const thing = failing ? patterns.things.find(([, pattern]) => pattern.test(clause))?.[0] : undefined
  if (isQuestion && !/not|n't|broken|no |pas|plus|nicht|kein|kaputt|non |rott|nao|quebrad|rot[oa]|problem/.test(clause))
    return undefined
  const plain = patterns.plain.find(([, pattern]) => pattern.test(clause))?.[0]
  if (plain !== undefined && plain !== 'broken' && plain !== 'other') return plain
  if (thing === undefined && plain !== undefined && ON_THE_ROAD.test(clause)) return undefined
  return thing ?? plain
}

/** What breaks down, jams or is awful on the way is not the house's. */
const ON_THE_ROAD =
  /(?<![a-z])(?:car(?! park)|traffic|accident|motorway|highway|coche|trafico|atasco|accidente|autopista|carro|voiture|trafic|bouchons?|autoroute|auto|wagen|stau|verkehr|autobahn|unfall|macchina|traffico|coda|incidente|autostrada|transito|acidente|autoestrada|moto|camper)(?![a-z])/

/** The team answers a complaint, or tells of the house. */
function isTeamsOwn(folded: string): boolean {
  return /(?<![a-z])(?:we'll|we will|i'll|i will|sorry|please|make sure|apolog\w+|le enviamos|lo sentimos|disculp\w+|por favor|desole\w*|veuillez|merci de|bitte|entschuldig\w+|tut (?:uns|mir)|leid|ci dispiace|mi dispiace|scus\w+|per favore|si prega|lamentamos|pedimos desculpa|por favor)(?![a-z])/.test(
    folded,
  )
}
