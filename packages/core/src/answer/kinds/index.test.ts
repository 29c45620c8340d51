import { askContext } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { KINDS } from '../../question/plan.ts'
import type { SearchHit } from '../../search/search-index.ts'
import { answerAttack } from './attack.ts'
import { answerersOf, KIND_ANSWERERS } from './index.ts'
import { answerSmallTalk } from './small-talk.ts'
import { answerUnknowable } from './unknowable.ts'
import { answerWhy } from './why.ts'
import { answerWhyPlan } from './why-plan.ts'

const nobody = new PortfolioBuilder().records()

describe('every kind of question', () => {
  const kinds = KINDS.filter((kind) => kind !== 'follow_up')

  test.for(kinds)('%s is answered of an empty house, in each language', async (kind) => {
    for (const language of LANGUAGES) {
      const finding = await KIND_ANSWERERS[kind](askContext(kind, nobody, { language }))
      expect(finding.headline.trim()).not.toBe('')
      expect(finding.items).toEqual([])
    }
  })

  test('a plan is answered part by part, its continuation by what it continues', () => {
    const { plan } = askContext('arrivals', nobody)
    const both = { ...plan, kinds: ['follow_up', 'arrivals', 'balance_due'] } as const
    expect(answerersOf(both, 'and who owes?')).toEqual([KIND_ANSWERERS.arrivals, KIND_ANSWERERS.balance_due])
  })

  test('"why 17:00?" after arrivals asks for their evidence, and how it was understood', () => {
    const { plan } = askContext('arrivals', nobody)
    const asked = { ...plan, kinds: ['follow_up', 'arrivals'], after: 'arrivals' } as const
    expect(answerersOf(asked, 'why 17:00?')).toEqual([answerWhy, answerWhyPlan])
  })

  test.for(kinds.filter((kind) => kind !== 'attack' && kind !== 'small_talk'))(
    '"why?" after %s shows the plan',
    (kind) => {
      const { plan } = askContext(kind, nobody)
      const asked = { ...plan, kinds: ['follow_up', kind], after: kind } as const
      expect(answerersOf(asked, 'why?')).toContain(answerWhyPlan)
    },
  )
})

describe('an attack', () => {
  test('is refused in each language, and nothing is read', async () => {
    const unread = { get: () => Promise.reject(), find: () => Promise.reject(), count: () => Promise.reject() }
    const headlines = await Promise.all(
      LANGUAGES.map(async (language) => {
        const finding = await answerAttack({ ...askContext('attack', nobody, { language }), records: unread })
        expect(finding).toMatchObject({ refused: true, items: [], notes: [] })
        return finding.headline
      }),
    )
    expect(new Set(headlines).size).toBe(LANGUAGES.length)
  })
})

test('team chat gets a short word and nothing is looked up', async () => {
  const finding = await answerSmallTalk(askContext('small_talk', nobody, { language: 'de' }))
  expect(finding).toMatchObject({ items: [], complete: null })
})

describe('what the data cannot tell', () => {
  const hit = (similarity: number, matchedWords = true): SearchHit => ({
    score: 1,
    similarity,
    matchedWords,
    document: {
      id: 'r#operations-0',
      recordId: 'guesty:review:r',
      revision: 1,
      title: 'Review of Lake House',
      text: 'Review of Lake House\nA helicopter **landed** nearby. Gate code 1234.',
      dataClass: 'operations',
      facets: { type: 'review' },
    },
  })
  const ask = (hits: readonly SearchHit[]) =>
    answerUnknowable({
      ...askContext('unknowable', nobody, { question: 'is there a helipad?' }),
      search: () => Promise.resolve({ hits, degraded: false }),
    })

  test('is said plainly', async () => {
    expect(await ask([])).toMatchObject({ headline: expect.stringMatching(/^I can’t know that/), items: [], notes: [] })
  })

  test('a text that comes very near is quoted as what it is, once, without codes', async () => {
    const { items } = await ask([hit(0.8), hit(0.7)])
    expect(items.map(({ line }) => line)).toEqual([
      'Review of Lake House: “A helicopter \\*\\*landed\\*\\* nearby. Gate code ••••.”',
    ])
  })

  test('a text that only resembles is not', async () => {
    expect((await ask([hit(0.2), hit(0.9, false)])).items).toEqual([])
  })
})
