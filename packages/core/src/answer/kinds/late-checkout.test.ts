import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import type { Finding } from '../finding.ts'
import { answerLateCheckout } from './late-checkout.ts'

const TODAY = { listing: 'lake', guest: 'maria', checkIn: '2027-03-24', checkOut: '2027-03-27' }

const house = () =>
  new PortfolioBuilder().listing('lake', { name: 'Lake House' }).guest('maria', { name: 'Maria Example' })

const asks = (stay: string, body = 'Can we check out at 13:00?') => ({ stay, body, at: '2027-03-26T08:00:00Z' })
const answers = (stay: string, body: string) => ({
  stay,
  body,
  at: '2027-03-26T09:15:00Z',
  from: 'host' as const,
  author: 'Ana Beispiel',
})

type Asking = Parameters<typeof askContext>[2]

const ask = (records: PortfolioBuilder, asking: Asking = {}): Promise<Finding> =>
  answerLateCheckout(
    askContext('late_checkout', records.records(), { ...asking, plan: { when: 'today', ...asking.plan } }),
  )

const ids = ({ items }: Finding): string[] => items.map(({ id }) => shortId(id))

describe('a late check-out', () => {
  test('approved in a message names who, when and in what words', async () => {
    const finding = await ask(
      house().stay('s1', TODAY).message('m1', asks('s1')).message('m2', answers('s1', 'Sure, no problem!')),
    )
    expect(finding.headline).toBe('Today, Saturday 27 March: 1 late check-out, 1 approved.')
    expect(finding.items[0]).toEqual({
      id: 'guesty:stay:s1',
      line: '**13:00** Maria Example · Lake House · ✓ approved by Ana Beispiel, 26 Mar 10:15: “Sure, no problem!” · asked 26 Mar 09:00: “Can we check out at 13:00?”',
      sources: ['guesty:stay:s1', 'guesty:message:m2', 'guesty:message:m1'],
    })
  })

  test('nobody has answered', async () => {
    const finding = await ask(house().stay('s1', TODAY).message('m1', asks('s1')))
    expect(finding.headline).toContain('1 asked for and not answered')
    expect(finding.items[0]?.line).toContain('**nobody has answered**')
  })

  test('declined', async () => {
    const finding = await ask(
      house().stay('s1', TODAY).message('m1', asks('s1')).message('m2', answers('s1', 'Sorry, that is not possible.')),
    )
    expect(finding.headline).toContain('1 declined')
    expect(finding.items[0]?.line).toContain('✗ declined by Ana Beispiel')
  })

  test('granted until another time', async () => {
    const finding = await ask(
      house()
        .stay('s1', TODAY)
        .message('m1', asks('s1'))
        .message('m2', answers('s1', 'You can check out until 12:00, that is fine.')),
    )
    expect(finding.items[0]?.line).toMatch(/^\*\*12:00\*\* Maria Example/)
  })

  test('agreed on the phone', async () => {
    const records = house()
      .guest('maria', { name: 'Maria Example', phones: ['+33199000001'] })
      .stay('s1', TODAY)
      .call('c1', {
        at: '2027-03-26T10:00:00Z',
        phone: '+33199000001',
        comments: [{ text: 'Late check-out until 13:00 agreed', by: 'Ben Example', at: '2027-03-26T10:05:00Z' }],
      })
    const finding = await ask(records)
    expect(finding.items[0]?.line).toContain('✓ approved by Ben Example, 26 Mar 11:05')
  })

  test('set in the PMS, as an agreement or a planned time', async () => {
    const records = house()
      .stay('agreement', { ...TODAY, facts: { agreements: { lateCheckOut: '14:00' } } })
      .stay('untimed', { ...TODAY, facts: { agreements: { lateCheckOut: 'agreed' } } })
      .stay('planned', { ...TODAY, facts: { planned: { departure: '13:00' } } })
      .stay('punctual', { ...TODAY, facts: { planned: { departure: '10:00' } } })
    const finding = await ask(records)
    expect(ids(finding).sort()).toEqual(['agreement', 'planned', 'untimed'])
    expect(finding.headline).toContain('3 late check-outs, 3 approved')
  })

  test('announced by the guest alone', async () => {
    const finding = await ask(
      house()
        .stay('s1', TODAY)
        .message('m1', { ...asks('s1'), body: 'We will check out at 13:00' }),
    )
    expect(finding.headline).toContain('1 announced by the guest alone')
    expect(finding.items[0]?.line).toContain('**nobody has approved it**')
  })

  test('an ordinary departure is none', async () => {
    const finding = await ask(
      house()
        .stay('s1', TODAY)
        .message('m1', { ...asks('s1'), body: 'We will check out at 10:00' }),
    )
    expect(finding).toMatchObject({ headline: 'Today, Saturday 27 March: no late check-outs.', items: [] })
  })
})

describe('the question', () => {
  const records = house()
    .stay('noon', { ...TODAY, facts: { agreements: { lateCheckOut: '12:00' } } })
    .stay('two', { ...TODAY, facts: { agreements: { lateCheckOut: '14:00' } } })

  test('with a time keeps those until then or longer', async () => {
    const finding = await ask(records, { plan: { time: '13:00' } })
    expect(ids(finding)).toEqual(['two'])
    expect(finding.headline).toBe('Today, Saturday 27 March: 1 late check-out until 13:00 or later, 1 approved.')
    expect(finding.notes).toContain('1 other late check-out ends before that time.')
  })

  test('about a guest needs no date, and tells the ordinary time when there is nothing late', async () => {
    const ordinary = house().stay('s1', { ...TODAY, checkOut: '2027-03-29' })
    const finding = await ask(ordinary, {
      plan: { when: 'none' },
      names: { guests: [named('maria', 'guesty:guest:maria')] },
    })
    expect(finding.headline).toBe('Maria: no late check-outs.')
    expect(finding.notes).toEqual(['Maria Example (Lake House) leaves Mon 29 Mar, **by 11:00** (house default).'])
  })

  test('without a date means the coming week', async () => {
    expect((await ask(records, { plan: { when: 'none' } })).headline).toContain('Saturday 27 March – Friday 2 April')
  })
})

test.for([
  ['en', '1 late check-out, 1 approved', '✓ set in Guesty'],
  ['es', '1 salida tardía, 1 aprobada', '✓ fijado en Guesty'],
  ['fr', '1 départ tardif, 1 accordé', '✓ enregistré dans Guesty'],
  ['de', '1 späte Abreise, 1 zugesagt', '✓ in Guesty eingetragen'],
  ['it', '1 check-out posticipato, 1 approvato', '✓ impostato in Guesty'],
  ['pt', '1 saída tardia, 1 aprovada', '✓ definido no Guesty'],
] as const)('speaks %s', async ([language, headline, line]) => {
  const finding = await ask(house().stay('s1', { ...TODAY, facts: { agreements: { lateCheckOut: '14:00' } } }), {
    language,
  })
  expect(finding.headline).toContain(headline)
  expect(finding.items[0]?.line).toContain(line)
})
