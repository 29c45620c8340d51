import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import type { Finding } from '../finding.ts'
import { answerCallsMissed } from './calls-missed.ts'

const MARIA = '+33199000001'
const missed = { at: '2027-03-27T08:00:00Z', phone: MARIA, answered: false } as const

const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .guest('maria', { name: 'Maria Example', phones: [MARIA] })
    .stay('s1', { listing: 'lake', guest: 'maria', checkIn: '2027-03-26', checkOut: '2027-03-28' })
    .call('missed', missed)

type Asking = Parameters<typeof askContext>[2]
const ask = (records: PortfolioBuilder, asking: Asking = {}): Promise<Finding> =>
  answerCallsMissed(askContext('calls_missed', records.records(), asking))
const lines = ({ items }: Finding): string[] => items.map(({ line }) => line)

describe('a missed call', () => {
  test('is listed with who it was and where they are', async () => {
    const finding = await ask(portfolio())
    expect(finding.headline).toBe('Sunday 21 March – Saturday 27 March: 1 missed caller has not been called back.')
    expect(lines(finding)).toEqual([`**09:00** Maria Example (${MARIA}) · in house until 28 Mar, Lake House`])
    expect(finding.items[0]?.sources).toEqual(['aircall:call:missed', 'guesty:guest:maria', 'guesty:stay:s1'])
    expect(finding.complete).toEqual({ shown: 1, total: 1 })
  })

  const later = '2027-03-27T08:30:00Z'
  test.for<[string, (records: PortfolioBuilder) => PortfolioBuilder, 'open' | 'returned']>([
    ['an answered call of ours', (r) => r.call('c', { at: later, phone: MARIA, direction: 'outbound' }), 'returned'],
    ['a later call of theirs that was answered', (r) => r.call('c', { at: later, phone: MARIA }), 'returned'],
    [
      'an unanswered try',
      (r) => r.call('c', { at: later, phone: MARIA, direction: 'outbound', answered: false }),
      'open',
    ],
    [
      'a text message of ours',
      (r) => r.message('m', { at: later, phone: MARIA, from: 'host', body: 'Sorry!' }),
      'returned',
    ],
    ['a text message of theirs', (r) => r.message('m', { at: later, phone: MARIA, body: 'Please call' }), 'open'],
    [
      'a message of ours before',
      (r) => r.message('m', { at: '2027-03-27T07:00:00Z', phone: MARIA, from: 'host', body: 'Hi' }),
      'open',
    ],
    [
      'what they wrote, unanswered',
      (r) => r.message('m', { at: later, guest: 'maria', body: 'I tried to call' }),
      'open',
    ],
    [
      'what they wrote and we answered',
      (r) =>
        r.message('m', { at: later, guest: 'maria', body: 'I tried to call' }).message('n', {
          at: '2027-03-27T08:40:00Z',
          guest: 'maria',
          from: 'host',
          author: 'Ana Beispiel',
          body: 'Yes?',
        }),
      'returned',
    ],
    [
      'what they wrote and a machine answered',
      (r) =>
        r.message('m', { at: later, guest: 'maria', body: 'I tried to call' }).message('n', {
          at: '2027-03-27T08:40:00Z',
          guest: 'maria',
          from: 'host',
          author: 'Automatic message',
          body: 'Hi',
        }),
      'open',
    ],
    [
      'what they wrote and an internal note',
      (r) =>
        r
          .message('m', { at: later, guest: 'maria', body: 'I tried to call' })
          .message('n', { at: '2027-03-27T08:40:00Z', guest: 'maria', from: 'note', body: 'Will call' }),
      'open',
    ],
  ])('%s', async ([, add, outcome]) => {
    const finding = await ask(add(portfolio()))
    expect(finding.items).toHaveLength(outcome === 'open' ? 1 : 0)
    if (outcome === 'returned') expect(finding.notes).toContain('1 other missed caller was called back or answered.')
  })

  test('that we tried to return is marked, and so is what we wrote of our own accord', async () => {
    const finding = await ask(
      portfolio()
        .call('try', { at: '2027-03-27T08:20:00Z', phone: MARIA, direction: 'outbound', answered: false })
        .message('n', { at: '2027-03-27T08:40:00Z', guest: 'maria', from: 'host', body: 'Welcome' }),
    )
    expect(lines(finding)[0]).toContain('we tried 09:20, no answer · we wrote to them 09:40')
    expect(finding.items[0]?.sources).toContain('aircall:call:try')
  })

  test('several tries of one number are one caller; those before a return do not count', async () => {
    const finding = await ask(
      portfolio()
        .call('answered', { at: '2027-03-27T08:10:00Z', phone: MARIA })
        .call('again', { at: '2027-03-27T08:20:00Z', phone: MARIA, answered: false })
        .call('andAgain', { at: '2027-03-27T08:25:00Z', phone: MARIA, answered: false }),
    )
    expect(lines(finding)[0]).toContain('**09:25** Maria Example')
    expect(lines(finding)[0]).toContain('2 tries')
    expect(finding.items[0]?.sources.slice(0, 2)).toEqual(['aircall:call:andAgain', 'aircall:call:again'])
  })
})

describe('who counts', () => {
  test('withheld numbers are listed each by itself', async () => {
    const finding = await ask(
      portfolio()
        .call('x', { at: '2027-03-27T09:00:00Z', answered: false })
        .call('y', { at: '2027-03-27T09:05:00Z', answered: false }),
    )
    expect(lines(finding).filter((line) => line.includes('number withheld'))).toHaveLength(2)
  })

  test('the team’s own phones, voicemail-only lines and outbound calls do not', async () => {
    const records = new PortfolioBuilder()
      .call('staff', { at: '2027-03-27T09:00:00Z', phone: '+33199000009', answered: false })
      .call('box', {
        at: '2027-03-27T09:00:00Z',
        phone: '+33199000008',
        answered: false,
        facts: { line: { lineId: 'aircall:line:9' }, voicemail: { left: true } },
      })
      .call('out', { at: '2027-03-27T09:00:00Z', phone: '+33199000007', direction: 'outbound', answered: false })
    const finding = await ask(records, {
      settings: { staffPhones: { '+33199000009': 'Rui' }, voicemailOnlyLines: ['aircall:line:9'] },
    })
    expect(finding.items).toEqual([])
  })

  test('the last nine digits alone make it probable', async () => {
    const records = new PortfolioBuilder()
      .guest('jo', { name: 'Jo Beispiel', phones: ['+44199000001'] })
      .call('c', { ...missed })
    expect(lines(await ask(records))[0]).toContain(`probably Jo Beispiel (${MARIA})`)
  })

  test('contacts and the name on another call come after guests', async () => {
    const records = new PortfolioBuilder()
      .add('contact', 'c1', { name: { full: 'Laundry Ltd' }, contact: { emails: [], phones: ['+33199000002'] } })
      .call('a', { at: '2027-03-27T08:00:00Z', phone: '+33199000002', answered: false })
      .call('b', {
        at: '2027-03-27T08:01:00Z',
        phone: '+33199000003',
        answered: false,
        facts: { party: { phone: '+33199000003', name: 'Old Friend' } },
      })
    expect(lines(await ask(records)).join('|')).toMatch(/Old Friend .*Laundry Ltd/)
  })

  test('a voicemail is marked', async () => {
    const records = new PortfolioBuilder().call('v', { ...missed, facts: { voicemail: { left: true } } })
    expect(lines(await ask(records))[0]).toContain('left a voicemail')
  })
})

test('of a number that just rang its earlier calls too, written with its country or without', async () => {
  const records = new PortfolioBuilder()
    .call('a', { at: '2027-03-25T07:30:00Z', phone: '+33639980099', answered: false })
    .call('b', { at: '2027-03-27T07:40:00Z', phone: '+33639980100', answered: false })
  for (const phone of ['+33639980099', '0639980099'])
    expect(
      (await ask(records, { names: { phones: [phone] }, plan: { when: 'now' } })).items.map(({ id }) => id),
    ).toEqual(['aircall:call:a'])
})

describe('the window', () => {
  test('"since last night" begins at 18:00', async () => {
    const records = new PortfolioBuilder()
      .call('before', { at: '2027-03-26T16:30:00Z', phone: '+33199000004', answered: false })
      .call('after', { at: '2027-03-26T17:30:00Z', phone: '+33199000005', answered: false })
    const finding = await ask(records, { plan: { when: 'last_night' } })
    expect(finding.headline).toMatch(/^Since yesterday, Friday 26 March, 18:00: 1 missed caller/)
    expect(finding.items.map(({ id }) => id)).toEqual(['aircall:call:after'])
  })

  test('"last night" without "since" ends at 05:00, once the morning is over', async () => {
    const records = new PortfolioBuilder()
      .call('night', { at: '2027-03-26T23:30:00Z', phone: '+33199000004', answered: false })
      .call('morning', { at: '2027-03-27T07:30:00Z', phone: '+33199000005', answered: false })
    const asking = { plan: { when: 'last_night' }, question: 'missed calls last night' }
    const finding = await ask(records, { ...asking, now: '2027-03-27T15:00:00Z' })
    expect(finding.headline).toMatch(/^Yesterday, Friday 26 March, 18:00–05:00: 1 missed caller/)
    expect(finding.items.map(({ id }) => id)).toEqual(['aircall:call:night'])
    const early = await ask(records, asking)
    expect(early.headline).toMatch(/^Since yesterday, Friday 26 March, 18:00: 2 missed callers/)
  })

  test('a return after the window still counts', async () => {
    const records = new PortfolioBuilder()
      .call('a', { at: '2027-03-26T09:00:00Z', phone: MARIA, answered: false })
      .call('b', { at: '2027-03-27T09:00:00Z', phone: MARIA })
    expect((await ask(records, { plan: { when: 'yesterday' } })).items).toEqual([])
  })
})

test('of a guest who is named the returned calls are shown too', async () => {
  const records = portfolio()
    .call('back', { at: '2027-03-27T08:30:00Z', phone: MARIA, direction: 'outbound', agent: 'Ana Beispiel' })
    .call('other', { at: '2027-03-27T08:30:00Z', phone: '+33199000005', answered: false })
  const finding = await ask(records, { names: { guests: [named('Maria', 'guesty:guest:maria')] } })
  expect(finding.headline).toContain('no missed call is waiting to be returned')
  expect(lines(finding)).toHaveLength(1)
  expect(lines(finding)[0]).toContain('✓ spoken with 09:30')
})

test('without the class of guest contact only the last digits are shown', async () => {
  const finding = await ask(portfolio(), { audience: { classes: ['operations'], rooms: [] } })
  expect(lines(finding)[0]).toContain('Maria Example (…001)')
  expect(JSON.stringify(finding)).not.toContain(MARIA)
})

test.for([
  ['es', 'Domingo 21 de marzo – sábado 27 de marzo: falta devolver la llamada a 1 persona.'],
  ['fr', 'Dimanche 21 mars – samedi 27 mars : 1 personne n’a pas été rappelée.'],
  ['de', 'Sonntag 21. März – Samstag 27. März: 1 Person hat vergeblich angerufen und wurde nicht zurückgerufen.'],
  ['it', 'Domenica 21 marzo – sabato 27 marzo: 1 persona è ancora da richiamare.'],
  ['pt', 'Domingo 21 de março – sábado 27 de março: 1 pessoa ainda não foi chamada de volta.'],
] as const)('speaks %s', async ([language, headline]) => {
  expect((await ask(portfolio(), { language })).headline).toBe(headline)
})
