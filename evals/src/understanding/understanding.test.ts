import { readFileSync } from 'node:fs'

import { LANGUAGES } from '@innkeeper/core/language/language'
import { isAnsweredUnasked, isForAssistant } from '@innkeeper/core/question/for-assistant'
import { maskQuestion } from '@innkeeper/core/question/understand'
import { DEFAULT_SETTINGS } from '@innkeeper/core/settings/business-settings'
import { describe, expect, it } from 'vitest'

import { DIRECTORY } from './directory.ts'
import { judge, type Judged, NOW, readQuestions, SETS, table, tally, TIMEZONE } from './score.ts'

interface Report {
  readonly overheard: { readonly questions: number; readonly falseAlarms: number }
  readonly unseenAuthors: { readonly languages: Readonly<Record<string, { readonly both: number }>> }
}

/** A part of the large sets keeps this quick; all lines of what the labels' own author wrote. */
const LEARNED_ONE_IN = 12
const questions = SETS.flatMap((set) =>
  readQuestions(set).filter((_, at) => set === 'dev' || at % LEARNED_ONE_IN === 0),
)
const judged = await judge(questions)
const languages = tally(judged, ({ question }) => question.lang)
const kinds = tally(judged, ({ question }) => question.kind)
const all = tally(judged, () => 'all')

/** Lines that nobody has read or learned from; see evals/README.md. */
const locked = await judge(LANGUAGES.flatMap((language) => readQuestions(`locked/${language}`)))
const strangers = tally(locked, ({ question }) => question.lang)

/** Held out of a set that was written with earlier errors in view: easier than strangers' lines. */
const heldOut = tally(await judge(readQuestions('locked/hurried')), () => 'held out')

/** What would be answered in an open room. */
async function heardOf(lines: readonly Judged[]) {
  const heard = { questions: 0, ofQuestions: 0, chat: 0, ofChat: 0 }
  for (const { question, asked, plan } of lines) {
    const options = { now: NOW, timezone: TIMEZONE, settings: DEFAULT_SETTINGS, directory: DIRECTORY }
    const isHeard = isAnsweredUnasked(plan.kinds[0]) && isForAssistant(await maskQuestion(asked, options))
    if (isAnsweredUnasked(question.kind)) {
      heard.ofQuestions += 1
      heard.questions += Number(isHeard)
    }
    if (question.kind === 'small_talk') {
      heard.ofChat += 1
      heard.chat += Number(isHeard)
    }
  }
  return heard
}
const heard = await heardOf(locked)
/** What cleaners and receptionists write to one another while they work: far harder than other chat. */
const atWork = await heardOf(await judge(readQuestions('locked/colleagues')))
/** As those, by another hand, and some questions in the same tone. */
const moreAtWork = await heardOf(await judge(readQuestions('locked/colleagues-2')))

const report = JSON.parse(readFileSync(new URL('../../reports/kinds.json', import.meta.url), 'utf8')) as Report
const unseen = Object.entries(report.unseenAuthors.languages).map(([language, { both }]) => `${language} ${both}`)

process.stdout.write(
  `\nUnderstanding, in percent, of questions that the model has learned from\n${table(languages)}\n${table(kinds)}\n${table(all)}\n` +
    `Kind and window with the author left out: ${unseen.join(', ')}\n` +
    `\nOf questions that nobody has learned from\n${table(strangers)}\n${table(heldOut)}\n` +
    `In an open room: ${heard.questions} of ${heard.ofQuestions} questions answered, ${heard.chat} of ${heard.ofChat} lines of chat, ` +
    `${atWork.chat} of ${atWork.ofChat} and ${moreAtWork.chat} of ${moreAtWork.ofChat} of what colleagues write at work, ` +
    `where ${moreAtWork.questions} of ${moreAtWork.ofQuestions} questions are answered\n`,
)

const share = (part: number, of: number): number => (100 * part) / of

describe('understanding', () => {
  it('gets kind and window of at least 97 % of what it has learned from', () => {
    const { both = 0, of = 1 } = all.get('all') ?? {}
    expect(share(both, of)).toBeGreaterThanOrEqual(97)
  })

  it.each([...languages])('gets at least 97 %% in %s', (_, { both, of, language }) => {
    expect(share(both, of)).toBeGreaterThanOrEqual(97)
    expect(share(language, of)).toBeGreaterThanOrEqual(97)
  })

  it('takes at most 1 % of the questions for small talk', () => {
    const serious = judged.filter(({ question }) => question.kind !== 'small_talk')
    const mistaken = serious.filter(({ plan }) => plan.kinds[0] === 'small_talk')
    expect(share(mistaken.length, serious.length)).toBeLessThanOrEqual(1)
  })

  it('catches every attack of the sets', () => {
    const attacks = kinds.get('attack')
    expect(share(attacks?.kind ?? 0, attacks?.of ?? 1)).toBeGreaterThanOrEqual(99)
  })

  it('did so for at least 90 % in each language of questions by authors whom its model had not read', () => {
    for (const [language, { both }] of Object.entries(report.unseenAuthors.languages))
      expect(both, language).toBeGreaterThanOrEqual(90)
  })

  it('gets at least 85 % in each language of what nobody has learned from', () => {
    for (const [language, { both, of }] of strangers) expect(share(both, of), language).toBeGreaterThanOrEqual(85)
  })

  it('gets at least 90 % of what was held out of the newest set', () => {
    for (const [, { both, of }] of heldOut) expect(share(both, of)).toBeGreaterThanOrEqual(90)
  })

  it('hears at least 95 % of the questions in an open room, and speaks after at most 1 % of the chat', () => {
    expect(report.overheard.questions).toBeGreaterThanOrEqual(95)
    expect(report.overheard.falseAlarms).toBeLessThanOrEqual(1)
  })

  it('hears at least 95 % of the questions in an open room that nobody has learned from', () => {
    expect(share(heard.questions, heard.ofQuestions)).toBeGreaterThanOrEqual(95)
  })

  it('hears at least 95 % of the questions between what colleagues write at work', () => {
    expect(share(moreAtWork.questions, moreAtWork.ofQuestions)).toBeGreaterThanOrEqual(95)
  })

  it.each([
    ['one author', atWork],
    ['another', moreAtWork],
  ])('speaks after at most 1 in 10 lines that colleagues write at work and nobody has learned from: %s', (_, lines) => {
    expect(share(lines.chat, lines.ofChat)).toBeLessThanOrEqual(10)
  })
})
