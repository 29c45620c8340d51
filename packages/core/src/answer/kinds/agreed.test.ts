import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import type { SearchHit } from '../../search/search-index.ts'
import type { Finding } from '../finding.ts'
import { answerAgreed } from './agreed.ts'

const MARIA = '+33199000001'
const names = { guests: [named('Maria', 'guesty:guest:maria')] }

const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .guest('maria', { name: 'Maria Example', phones: [MARIA] })
    .stay('s1', { listing: 'lake', guest: 'maria', checkIn: '2027-03-28', checkOut: '2027-03-30' })
    .message('ask', { at: '2027-03-24T08:00:00Z', stay: 's1', guest: 'maria', body: 'Could we check out at 13:00?' })
    .message('grant', {
      at: '2027-03-24T08:30:00Z',
      stay: 's1',
      guest: 'maria',
      from: 'host',
      author: 'Ana Beispiel',
      body: 'Yes, late check-out until 13:00 is fine.',
    })
    .call('call', {
      at: '2027-03-26T08:00:00Z',
      phone: MARIA,
      agent: 'Rui Beispiel',
      comments: [{ text: 'Promised to refund 60 EUR. Key box code 4471.', by: 'Rui Beispiel' }],
      facts: { actionItems: { items: ['Send the refund'] } },
    })

type Asking = Parameters<typeof askContext>[2]
const ask = (records: PortfolioBuilder, asking: Asking = {}): Promise<Finding> =>
  answerAgreed(askContext('agreed', records.records(), { names, ...asking }))
const lines = ({ items }: Finding): string[] => items.map(({ line }) => line)

describe('what was agreed', () => {
  test('comes newest first, quoted, with who, when and what is to do, and without codes', async () => {
    const finding = await ask(portfolio())
    expect(finding.headline).toBe('Maria Example: 2 agreements or promises on record, the newest 26 Mar 09:00.')
    expect(lines(finding)).toEqual([
      '**26 Mar 09:00** Rui Beispiel, on the phone: “Promised to refund 60 EUR. Key box code ••••.” · to do: “Send the refund”',
      '**24 Mar 09:30** Ana Beispiel wrote: “Yes, late check-out until 13:00 is fine.” · asked: “Could we check out at 13:00?”',
    ])
    expect(finding.items[1]?.sources).toEqual(['guesty:message:grant', 'guesty:message:ask'])
  })

  test('is narrowed by the topic: words, and the side of a time', async () => {
    expect(lines(await ask(portfolio(), { plan: { topic: 'refund' } })).join()).toMatch(/^\*\*26 Mar/)
    expect(lines(await ask(portfolio(), { plan: { topic: 'late checkout' } })).join()).toMatch(/^\*\*24 Mar/)
  })

  test('nothing about a topic is said plainly, and that there is something else', async () => {
    const finding = await ask(portfolio(), { plan: { topic: 'pets' } })
    expect(finding.headline).toBe('Maria Example · Pets: nothing agreed or promised is on record.')
    expect(finding.items).toEqual([])
    expect(finding.notes[0]).toMatch(/^About other things 2 on record, the newest: .*refund 60 EUR/)
  })

  test('includes a refusal and a promise that was taken back, marked', async () => {
    const refused = portfolio()
      .message('ask2', { at: '2027-03-25T08:00:00Z', stay: 's1', guest: 'maria', body: 'Can we check in at 11:00?' })
      .message('no', {
        at: '2027-03-25T08:10:00Z',
        stay: 's1',
        guest: 'maria',
        from: 'host',
        body: 'Sorry, early check-in is not possible.',
      })
    expect(lines(await ask(refused)).find((line) => line.includes('early'))).toContain('· declined')
    const withdrawn = portfolio().message('w', {
      at: '2027-03-25T08:00:00Z',
      stay: 's1',
      guest: 'maria',
      from: 'host',
      body: 'We can no longer offer the refund, as promised.',
    })
    expect(lines(await ask(withdrawn)).find((line) => line.includes('no longer'))).toContain('· taken back')
  })

  test('includes what is set at the booking', async () => {
    const records = portfolio().stay('s2', {
      listing: 'lake',
      guest: 'maria',
      checkIn: '2027-05-01',
      checkOut: '2027-05-03',
      facts: { agreements: { earlyCheckIn: '12:00' } },
    })
    expect(lines(await ask(records)).at(-1)).toBe('set at the booking: early check-in 12:00')
  })

  test('an automatic message promises nothing', async () => {
    const records = portfolio().message('auto', {
      at: '2027-03-25T08:00:00Z',
      stay: 's1',
      guest: 'maria',
      from: 'host',
      author: 'Automatic message',
      body: 'We will send you the door code on the day of arrival.',
    })
    expect(lines(await ask(records))).toHaveLength(2)
  })

  test('is narrowed by who of the team, and by time', async () => {
    const records = portfolio().add('staff', 'ana', { name: { full: 'Ana Beispiel' } })
    const ofAna = { ...names, staff: [named('Ana', 'guesty:staff:ana')] }
    expect(lines(await ask(records, { names: ofAna }))).toHaveLength(1)
    expect(lines(await ask(records, { plan: { when: 'yesterday' } })).join()).toContain('refund')
  })
})

test('without anything agreed, the texts that come near are quoted', async () => {
  const records = new PortfolioBuilder().guest('maria', { name: 'Maria Example' }).records()
  const hit: SearchHit = {
    score: 1,
    similarity: 0.7,
    matchedWords: true,
    document: {
      id: 'x#operations-0',
      recordId: 'guesty:message:x',
      revision: 1,
      title: 'Message from the guest',
      text: 'Message from the guest\nMay we bring a dog?',
      dataClass: 'operations',
      facets: { type: 'message' },
    },
  }
  const context = askContext('agreed', records, { names, plan: { topic: 'pets' } })
  const finding = await answerAgreed({ ...context, search: () => Promise.resolve({ hits: [hit], degraded: true }) })
  expect(finding.headline).toBe('Maria Example · Pets: nothing agreed or promised is on record. What comes nearest.')
  expect(lines(finding)).toEqual(['Message from the guest: “May we bring a dog?”'])
  expect(finding.notes[0]).toMatch(/only matching words/)
})

test('nobody named, and a name that nobody has', async () => {
  expect((await ask(portfolio(), { names: {} })).headline).toMatch(/^Agreed with whom/)
  const unknown = { guests: [{ text: 'Zoe', ids: [], exact: false }] }
  expect((await ask(portfolio(), { names: unknown })).headline).toBe('I know no guest called “Zoe”.')
})

test('says it in each language', async () => {
  const headlines = await Promise.all(
    LANGUAGES.map(async (language) => (await ask(portfolio(), { language })).headline),
  )
  expect(headlines).toEqual([
    'Maria Example: 2 agreements or promises on record, the newest 26 Mar 09:00.',
    'Maria Example: 2 acuerdos o promesas en los registros, lo más reciente 26 mar 09:00.',
    'Maria Example : 2 accords ou promesses, le plus récent 26 mars 09:00.',
    'Maria Example: 2 Absprachen oder Zusagen bekannt, die neueste 26. März 09:00.',
    'Maria Example: 2 accordi o promesse, il più recente 26 mar 09:00.',
    'Maria Example: 2 acordos ou promessas, o mais recente 26/03 09:00.',
  ])
})
