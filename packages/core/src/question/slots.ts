import { findClockTimes, resolveHalfDay } from '../language/clock-time.ts'
import { fold } from '../language/fold.ts'
import type { Language } from '../language/language.ts'
import type { LocalTime } from '../time/calendar.ts'
import type { Kind } from './plan.ts'
import { topicIn } from './topics.ts'

export interface Slots {
  readonly time: LocalTime | null
  readonly guests: number | null
  readonly score: number | null
  readonly scoreScale: 5 | 10 | null
  readonly topic: string | null
  readonly wants: 'list' | 'count'
}

const TIMED: ReadonlySet<Kind> = new Set([
  'arrivals_after',
  'late_checkout',
  'arrivals',
  'departures',
  'arrivals_unknown_time',
  'agreed',
  'follow_up',
])
const PARTIES: ReadonlySet<Kind> = new Set(['availability', 'vacant', 'follow_up'])
const TOPICAL: ReadonlySet<Kind> = new Set(['listing_fact', 'special_requests', 'tasks_open', 'agreed', 'follow_up'])

/**
 * @param masked The question, names as placeholders and times of the calendar as `~`, so that no number is taken twice.
 * @param kinds What is asked, the main kind first. A slot is read the way the first kind that has it reads it.
 */
export function readSlots(masked: string, kinds: readonly Kind[], language: Language): Slots {
  const timed = kinds.find((kind) => TIMED.has(kind))
  const topical = kinds.find((kind) => TOPICAL.has(kind))
  const score = kinds.includes('reviews_below') ? scoreIn(masked, language) : null
  return {
    time: timed === undefined ? null : timeIn(masked, timed, language),
    guests: kinds.some((kind) => PARTIES.has(kind)) ? partyIn(masked, language) : null,
    score,
    scoreScale: score === null ? null : scaleOf(masked, score),
    topic: topical === undefined ? null : topicIn(masked, topical),
    wants: COUNT.test(` ${fold(masked)} `) ? 'count' : 'list',
  }
}

/** "How many", which the kinds that count anyway do not need. */
const COUNT =
  /(?:how many|number of|how often|cuant[oa]s|numero de|cuantas veces|combien|nombre de|wie ?viele?|wievie?l|anzahl(?!ung)|wie oft|quant[ie]\b|quant[oa]s\b|qts|qtos|qtas|quantas vezes|in quanti)/

function timeIn(masked: string, kind: Kind, language: Language): LocalTime | null {
  const mentions = findClockTimes(masked, language)
  const mention = mentions.find(({ open }) => open === 'after') ?? mentions[0]
  if (!mention) return null
  if (kind === 'departures' || kind === 'late_checkout') return resolveHalfDay(mention, 'departure').from
  return resolveHalfDay(mention, kind === 'arrivals_after' ? 'evening' : 'arrival').from
}

const NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  es: ['uno|una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  fr: ['un|une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  de: ['eine?[nmr]?', 'zwei|zwo', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwolf'],
  it: ['una?|uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci', 'undici', 'dodici'],
  pt: ['uma?', 'dois|duas', 'tres', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
}

function numberPattern(language: Language): string {
  return `(\\d{1,2}|${NUMBERS[language].map((words) => `(?:${words})`).join('|')})`
}

function numberOf(written: string, language: Language): number | null {
  if (/^\d+$/.test(written)) return Number(written)
  const at = NUMBERS[language].findIndex((words) => new RegExp(`^(?:${words})$`).test(written))
  return at < 0 ? null : at + 1
}

const PEOPLE =
  'people|persons?|ppl|pax|guests?|adults?|heads?|folks?|lads|girls|fellas|friends|mates|travell?ers?|of us|of them|hikers|cyclists|pers|personas?|huespedes|adultos?|amig[oa]s|chavos|plazas|personnes?|voyageurs?|adultes?|amis|copains|personen|leuten?|leut|gasten?|erwachsenen?|freunde|manner|frauen|wanderer|radler|persone?|ospiti|adulti|amici|ragazzi|ragazze|pessoas?|hospedes|lugares|gente|alunos|colegas'
const GROUPS: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:couple|pareja|pärchen|parchen|paar|ehepaar|coppia|coppietta|casal|casalzinho|un couple|matrimonio|zu zweit|lovebirds|honeymooners|zwei leute)\b/,
    2,
  ],
  [/\bzu dritt\b/, 3],
  [/\bzu viert\b/, 4],
  [/\bzu funft\b/, 5],
  [/\bzu sechst\b/, 6],
  [/\bzu siebt\b/, 7],
  [/\bzu acht\b/, 8],
  [/\bzu neunt\b/, 9],
  [/\bzu zehnt\b/, 10],
  [
    /\b(?:a single (?:traveller|guest|person)|solo traveller|on (?:his|her|their) own|by (?:himself|herself)|persona sola|(?:viene|viaja|va|viajando) sol[oa]|tout seul|toute seule|(?:vient|voyage) seule?|viaggia sol[oa]|personne seule|una persona|eine person|alleine?|alleinreisend\w*|einzelperson|uma pessoa|sozinh[oa]|da sol[oa]|una sola persona)\b/,
    1,
  ],
]

/** How many a place is wanted for. */
function partyIn(masked: string, language: Language): number | null {
  const text = fold(masked).replaceAll("'", ' ').replaceAll(/\s+/g, ' ')
  const number = numberPattern(language)
  const unit =
    '(?! ?(?:nights?|noches?|nuits?|nachten?|nachte|notti|notte|noites?|days?|dias?|jours?|tagen?|giorni|weeks?|h\\b|uhr|:|%|€|euros?))'
  const shapes = [
    `\\b${number} (?:\\p{L}+ )?(?:${PEOPLE})\\b`,
    `\\b(?:${PEOPLE}) ?(?:x|:)? ?${number}\\b${unit}`,
    `\\b(?:party|group|family|famille|familia|famiglia|grupo|groupe|gruppe|gruppo|gang|galera|comitiva|grupo|turma|team|crew|bande|equipe|hen|stag|do)\\b.{0,14}?\\b(?:of|de|von|di|mit|zu|com|con|avec)? ?${number}\\b${unit}`,
    `\\b(?:for|fur|per|para|pra|pa|p|pour|x|zu|x|por|nous sommes|on est|sind wir|wir sind|siamo|siamo in|in|somos|son|a|sono|sao|sao|sind|are|we re|they re|ils sont|cabe|caben|fit|sleeps?) ${number}\\b${unit}`,
  ]
  for (const shape of shapes) {
    const written = new RegExp(shape, 'u').exec(text)?.[1]
    const count = written === undefined ? null : numberOf(written, language)
    if (count !== null && count > 0) return count
  }
  return GROUPS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const SCALE_OF_TEN = /(?:\/ ?10|out of (?:10|ten)|(?:sobre|sur|von|su) (?:10|dix|diez|zehn|dieci|dez)|booking)/
const STARS = /(?:stars?|estrell|etoile|stern|stell[ei]|estrela|airbnb|\/ ?5\b|out of (?:5|five))/

/** "Below this", where a number stands; "bad reviews" alone name none. */
function scoreIn(masked: string, language: Language): number | null {
  const text = fold(masked).replaceAll("'", ' ')
  const numbers = [
    ...text.matchAll(/(?<![\d.,])(\d{1,2}(?:[.,]\d)?)(?!\d)(?! ?(?:%|nights|days|tage|jours|giorni|dias|h\b))/g),
  ].map(({ 1: written = '' }) => Number(written.replace(',', '.')))
  const plausible = numbers.find((score) => score > 0 && score <= 10)
  if (plausible !== undefined) return plausible
  const words = new RegExp(`\\b${numberPattern(language)}\\b`, 'gu')
  const found = [...text.matchAll(words)].map(({ 1: written = '' }) => ({
    written,
    score: numberOf(written, language),
  }))
  // "One" is an article more often than a score.
  return found.find(({ score }) => score !== null && score > 1 && score <= 10)?.score ?? null
}

function scaleOf(masked: string, score: number): 5 | 10 | null {
  if (score > 5) return 10
  const text = fold(masked)
  if (STARS.test(text)) return 5
  return SCALE_OF_TEN.test(text) ? 10 : null
}
