import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import type { Finding } from '../finding.ts'
import { answerLastContact } from './last-contact.ts'

const MARIA = '+33199000001'
const ofMaria = { guests: [named('Maria', 'guesty:guest:maria')] }

const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .guest('maria', { name: 'Maria Example', phones: [MARIA] })
    .stay('s1', { listing: 'lake', guest: 'maria', checkIn: '2027-03-26', checkOut: '2027-03-28', conversation: 'k1' })
    .message('m1', { at: '2027-03-25T08:00:00Z', guest: 'maria', conversation: 'k1', body: 'Is there parking?' })
    .message('m2', {
      at: '2027-03-25T08:30:00Z',
      guest: 'maria',
      from: 'host',
      author: 'Ana Beispiel',
      body: 'Yes, behind the house. The gate code is 7315.',
    })

type Asking = Parameters<typeof askContext>[2]
const ask = (records: PortfolioBuilder, asking: Asking = { names: ofMaria }): Promise<Finding> =>
  answerLastContact(askContext('last_contact', records.records(), asking))

describe('the last contact with a guest', () => {
  test('is the newest message either way, with who and the words, codes left out', async () => {
    const finding = await ask(portfolio())
    expect(finding.headline).toBe('Last contact with Maria Example: 25 Mar 09:30, Ana Beispiel wrote to them.')
    expect(finding.items.map(({ line }) => line)).toEqual([
      '**25 Mar 09:30** Ana Beispiel wrote to them · “Yes, behind the house. The gate code is ••••.”',
      '**25 Mar 09:00** they wrote to us · “Is there parking?”',
    ])
    expect(finding.notes).toContain('From our side so far: Ana Beispiel.')
  })

  test('is a call in which people spoke', async () => {
    const finding = await ask(
      portfolio().call('c', { at: '2027-03-27T08:00:00Z', phone: MARIA, agent: 'Rui Beispiel' }),
    )
    expect(finding.headline).toContain('09:00, they called and spoke with Rui Beispiel')
    expect(finding.sources).toEqual(['aircall:call:c', 'guesty:guest:maria'])
  })

  test.for([
    ['was missed', { answered: false }],
    [
      'was answered for ten seconds only',
      { facts: { progress: { direction: 'inbound', startedAt: 1, answeredAt: 20_000, endedAt: 30_000 } } },
    ],
    [
      'rang long and was answered shortly',
      { facts: { progress: { direction: 'outbound', startedAt: 1, answeredAt: 90_000, endedAt: 95_000 } } },
    ],
  ] as const)('is no call that %s', async ([, shape]) => {
    const finding = await ask(portfolio().call('c', { at: '2027-03-27T08:00:00Z', phone: MARIA, ...shape }))
    expect(finding.headline).toContain('25 Mar 09:30')
  })

  test('is no note, no line of the system and no automatic message', async () => {
    const finding = await ask(
      portfolio()
        .message('n', { at: '2027-03-26T08:00:00Z', guest: 'maria', from: 'note', body: 'VIP' })
        .message('s', { at: '2027-03-26T08:00:00Z', guest: 'maria', from: 'system', body: 'Confirmed' })
        .message('a', {
          at: '2027-03-26T08:00:00Z',
          guest: 'maria',
          from: 'host',
          author: 'Automatic message',
          body: 'Hi',
        }),
    )
    expect(finding.headline).toContain('25 Mar 09:30')
  })

  test('of a house is that of its present guest', async () => {
    const finding = await ask(portfolio(), { names: { listings: [named('lake house', 'guesty:listing:lake')] } })
    expect(finding.headline).toContain('Last contact with Maria Example')
  })

  test('with a time says whether there was one then', async () => {
    const finding = await ask(portfolio(), { names: ofMaria, plan: { when: 'yesterday' } })
    expect(finding.headline).toBe(
      'Yesterday, Friday 26 March: no contact with Maria Example; the one before that is below.',
    )
    expect(finding.items).toHaveLength(1)
  })

  test('with one of the team is told apart from that with others', async () => {
    const records = portfolio().add('staff', 'rui', { name: { full: 'Rui Beispiel' } })
    const rui = { ...ofMaria, staff: [named('Rui', 'guesty:staff:rui')] }
    expect((await ask(records, { names: rui })).headline).toContain('No contact between Rui and Maria Example')
    records.call('c', { at: '2027-03-24T08:00:00Z', phone: MARIA, agent: 'Rui Beispiel' })
    expect((await ask(records, { names: rui })).headline).toContain(
      '24 Mar 09:00, they called and spoke with Rui Beispiel',
    )
  })
})

test('two guests of one name are told apart', async () => {
  const records = portfolio().guest('other', { name: 'Maria Muster', phones: ['+33199000002'] })
  const both = { guests: [named('Maria', 'guesty:guest:maria', 'guesty:guest:other')] }
  const finding = await ask(records, { names: both })
  expect(finding.headline).toBe('“Maria” can mean 2 people:')
  expect(finding.items.map(({ line }) => line)).toEqual([
    'Last contact with Maria Example: 25 Mar 09:30, Ana Beispiel wrote to them.',
  ])
  expect(finding.notes).toContain('No call or message with Maria Muster is on record.')
})

test('one guest kept twice with the same number is one', async () => {
  const records = portfolio().guest('twin', { name: 'Maria Example', phones: [MARIA] })
  const both = { guests: [named('Maria', 'guesty:guest:maria', 'guesty:guest:twin')] }
  expect((await ask(records, { names: both })).headline).toContain('Last contact with Maria Example')
})

test('nobody named, and a name that nobody has', async () => {
  expect((await ask(portfolio(), {})).headline).toMatch(/^Which guest/)
  const unknown = { guests: [{ text: 'Zoe', ids: [], exact: false }] }
  expect((await ask(portfolio(), { names: unknown })).headline).toBe('I know no guest called “Zoe”.')
})

test.for([
  ['es', 'Último contacto con Maria Example: 25 mar 09:30, mensaje nuestro (Ana Beispiel).'],
  ['fr', 'Dernier contact avec Maria Example : 25 mars 09:30, message de notre part (Ana Beispiel).'],
  ['de', 'Letzter Kontakt mit Maria Example: 25. März 09:30, Nachricht von uns (Ana Beispiel).'],
  ['it', 'Ultimo contatto con Maria Example: 25 mar 09:30, messaggio nostro (Ana Beispiel).'],
  ['pt', 'Último contacto com Maria Example: 25/03 09:30, mensagem nossa (Ana Beispiel).'],
] as const)('speaks %s', async ([language, headline]) => {
  expect((await ask(portfolio(), { language, names: ofMaria })).headline).toBe(headline)
})
