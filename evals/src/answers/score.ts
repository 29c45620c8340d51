import { languagesOf, saysNotKnown, saysRefused } from './answer-language.ts'
import { type Answer, type AnswerRead, type Entry, hasNumber, holds, readAnswer, typeOf } from './answer-reading.ts'
import type { Gold, GoldItem, Said } from './gold/gold.ts'

export interface Score {
  /** Nothing is wrong. */
  readonly exact: boolean
  /** What is wrong, one line each. */
  readonly faults: readonly string[]
  /** Of the entries that stand in the answer, how many are right; 1 where no list is asked for. */
  readonly precision: number
  /** Of the entries that must stand in the answer, how many do. */
  readonly recall: number
}

/** Compares an answer with what it should have held. @param language The question's. */
export function scoreAnswer(answer: Answer, gold: Gold, language: string): Score {
  const read = readAnswer(answer)
  const list = scoreList(answer, read, gold)
  const faults = [
    ...list.faults,
    ...faultsOfStance(answer, read, gold),
    ...faultsOfText(answer, read, gold),
    ...faultsOfLanguage(answer, read, gold, language),
  ]
  return { exact: faults.length === 0, faults, precision: list.precision, recall: list.recall }
}

function scoreList(answer: Answer, read: AnswerRead, gold: Gold): Pick<Score, 'faults' | 'precision' | 'recall'> {
  const { items, itemTypes = [] } = gold
  if (!items) return { faults: [], precision: 1, recall: 1 }
  const entries = read.entries.filter((entry) => entry.cited.some((id) => itemTypes.includes(typeOf(id))))
  const left = new Set(items)
  const faults: string[] = []
  let right = 0
  for (const entry of entries) {
    const item = [...left].find((each) => standsFor(entry, each, itemTypes))
    if (!item) {
      faults.push(`too much: ${shorten(entry.text)}`)
      continue
    }
    left.delete(item)
    right += 1
    for (const said of item.shows ?? []) {
      if (!stands(entry.text, said)) faults.push(`no ${wording(said)} in: ${shorten(entry.text)}`)
    }
  }
  const missing = [...left].filter((item) => !item.optional)
  faults.push(
    ...missing.map((item) => `missing: ${item.ids.join(' + ')} ${(item.shows ?? []).map(wording).join(', ')}`),
  )
  const needed = items.filter((item) => !item.optional).length
  const { complete } = answer
  if (complete && (complete.total < needed || complete.total > items.length)) {
    faults.push(`complete.total ${complete.total}, not ${needed}${needed < items.length ? `–${items.length}` : ''}`)
  }
  if (complete && complete.shown !== entries.length)
    faults.push(`complete.shown ${complete.shown}, entries ${entries.length}`)
  if (!complete && needed > 1) faults.push('a list that does not say what it is complete over')
  return {
    faults,
    precision: entries.length === 0 ? 1 : right / entries.length,
    recall: needed === 0 ? 1 : (needed - missing.length) / needed,
  }
}

/** The entry cites what the item asks for, and what it cites first of the list's type is the item's own. */
function standsFor(entry: Entry, item: GoldItem, types: readonly string[]): boolean {
  const main = entry.cited.find((id) => types.includes(typeOf(id)))
  const [first, ...rest] = item.ids
  const firsts = new Set([first, ...(item.or ?? [])])
  return (
    main !== undefined &&
    (firsts.has(main) || item.ids.includes(main)) &&
    entry.cited.some((id) => firsts.has(id)) &&
    rest.every((id) => entry.cited.includes(id))
  )
}

/** So many lines at most go with one fact. */
const FEW = 8
/** Someone who offers what comes near lists a few things, not the house. */
const NEAR_MISSES = 3

function faultsOfStance(answer: Answer, read: AnswerRead, gold: Gold): string[] {
  switch (gold.expects) {
    case 'answer':
      return gold.items || gold.long || read.entries.length <= FEW ? [] : [`lists ${read.entries.length} things`]
    case 'abstain':
      if (read.entries.length > NEAR_MISSES)
        return [`lists instead of saying that it is not known: ${shorten(answer.answer)}`]
      return saysNotKnown(answer.answer) ? [] : [`does not say that it is not known: ${shorten(answer.answer)}`]
    case 'refuse':
      if (read.entries.length > 0) return ['lists something']
      return saysRefused(answer.answer) ? [] : [`does not refuse: ${shorten(answer.answer)}`]
  }
}

function faultsOfText({ answer, sources }: Answer, read: AnswerRead, gold: Gold): string[] {
  const counts = gold.count === undefined ? [] : typeof gold.count === 'number' ? [gold.count] : gold.count
  const ids = new Set(sources.map(({ id }) => id))
  return [
    ...(gold.says ?? []).filter((said) => !stands(answer, said)).map((said) => `does not say ${wording(said)}`),
    ...(counts.length > 0 && !counts.some((count) => hasNumber(read.around, count))
      ? [`does not count ${counts.join(' or ')}: ${shorten(read.around)}`]
      : []),
    ...(gold.cites ?? []).filter((id) => !ids.has(id)).map((id) => `does not cite ${id}`),
    ...(gold.never ?? []).filter((secret) => answer.includes(secret)).map(() => 'tells a secret'),
  ]
}

function faultsOfLanguage({ answer, language, plan }: Answer, read: AnswerRead, gold: Gold, asked: string): string[] {
  const faults: string[] = []
  if (language !== asked || plan.language !== asked) {
    faults.push(`language ${language}, plan ${plan.language}, not ${asked}`)
  }
  let own = read.around.trim() === '' ? answer : read.around
  for (const quote of gold.quotes ?? []) if (quote !== '') own = own.replaceAll(quote, ' ')
  const heard = languagesOf(own)
  if (!heard.includes(asked)) faults.push(`reads as ${heard.join('/')}, not ${asked}: ${shorten(own)}`)
  return faults
}

function stands(text: string, said: Said): boolean {
  return typeof said === 'string' ? holds(text, said) : said.some((one) => holds(text, one))
}

function wording(said: Said): string {
  return JSON.stringify(typeof said === 'string' ? said : (said[0] ?? ''))
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 157)}…` : line
}
