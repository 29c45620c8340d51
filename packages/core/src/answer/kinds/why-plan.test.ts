import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { type Kind, KINDS } from '../../question/plan.ts'
import { continuePlan } from '../../question/continue-plan.ts'
import { recordDirectory } from '../../question/record-directory.ts'
import { understand } from '../../question/understand.ts'
import { DEFAULT_SETTINGS } from '../../settings/business-settings.ts'
import { kindName } from '../kind-names.ts'
import { answerersOf } from './index.ts'
import { answerWhyPlan } from './why-plan.ts'

const records = () => new PortfolioBuilder().listing('lake', { name: 'Lake House' }).records()

function ask(kind: Kind, plan: NonNullable<Parameters<typeof askContext>[2]>['plan'] = {}, sourceIds: string[] = []) {
  const names = { listings: [named('lake house', 'guesty:listing:lake')] }
  const before = askContext(kind, records(), { plan, names })
  const earlier = { question: 'who owes us something at the lake house', plan: before.plan, sourceIds }
  return answerWhyPlan({ ...askContext('follow_up', records()), earlier })
}

test('tells how the question was understood, and cites what its answer rests on', async () => {
  const window = { from: '2027-03-27', to: '2027-03-28' }
  const finding = await ask('balance_due', { window, time: '22:00', guests: 4, topic: 'wifi' }, ['guesty:listing:lake'])
  expect(finding.headline).toBe(
    '“who owes us something at the lake house” was understood as: **what is still to pay** · Saturday 27 March – Sunday 28 March · lake house · 22:00 · 4 guests · Wi-Fi. The answer rests on 1 record:',
  )
  expect(finding.sources).toEqual(['guesty:listing:lake'])
})

test('cites a few of many records, and counts them', async () => {
  const many = Array.from({ length: 32 }, (_, at) => `guesty:listing:h${at}`)
  const houses = new PortfolioBuilder()
  for (const id of many) houses.listing(id.slice('guesty:listing:'.length), { name: id })
  const { plan } = askContext('vacant', houses.records())
  for (const language of LANGUAGES) {
    const finding = await answerWhyPlan({
      ...askContext('follow_up', houses.records(), { language }),
      earlier: { question: 'which are empty', plan, sourceIds: many },
    })
    expect(finding.headline).toContain(' 32 ')
    expect(finding.sources).toEqual(many.slice(0, 5))
  }
})

test('names no record that is gone, or that may not be seen any more', async () => {
  const finding = await ask('reviews_below', { score: 4, scoreScale: 5 }, ['rocketchat:chat_message:gone'])
  expect(finding.headline).toContain(
    '**reviews** · no time named · lake house · below 4/5. The answer rests on no record.',
  )
  expect(finding.sources).toEqual([])
})

test('every kind has a name of its own in each language', () => {
  for (const language of LANGUAGES) {
    const all = KINDS.map((kind) => kindName(kind, language))
    expect(new Set(all).size).toBe(KINDS.length)
    expect(all.every((name) => name.length > 2)).toBe(true)
  }
})

const WHY = { en: 'why?', es: '¿por qué?', fr: 'pourquoi ?', de: 'warum?', it: 'perché?', pt: 'porquê?' } as const

test('"why?" is understood after every kind of answer, in each language', async () => {
  const settings = DEFAULT_SETTINGS
  const options = { now: 0, timezone: 'Europe/Paris', settings, directory: recordDirectory(records(), settings) }
  for (const language of LANGUAGES) {
    for (const kind of KINDS.filter((one) => one !== 'follow_up' && one !== 'attack' && one !== 'small_talk')) {
      const previous = { ...askContext(kind, records(), { language }).plan }
      const plan = continuePlan(await understand(WHY[language], { ...options, previous }), previous, options)
      expect([language, kind, plan.kinds[0], plan.language]).toEqual([language, kind, 'follow_up', language])
      expect(answerersOf(plan, WHY[language])).toContain(answerWhyPlan)
    }
  }
})
