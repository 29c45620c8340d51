import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { answerBalanceDue } from './balance-due.ts'

const balance = (minor: number, currency = 'EUR') => ({ money: { balance: { minor, currency } } })

const portfolio = () =>
  new PortfolioBuilder()
    .listing('sea', { name: 'Sea View' })
    .listing('lake', { name: 'Lake House' })
    .guest('maria', { name: 'Maria Santos' })
    .guest('jon', { name: 'Jon Testperson' })
    .stay('owes', {
      listing: 'sea',
      guest: 'maria',
      checkIn: '2027-03-27',
      checkOut: '2027-03-30',
      facts: balance(45_000),
    })
    .stay('dollars', {
      listing: 'lake',
      guest: 'jon',
      checkIn: '2027-03-27',
      checkOut: '2027-03-28',
      facts: balance(12_000, 'USD'),
    })
    .stay('paid', { listing: 'lake', checkIn: '2027-03-27', checkOut: '2027-03-29', facts: balance(0) })
    .stay('unknown', {
      listing: 'lake',
      checkIn: '2027-03-27',
      checkOut: '2027-03-29',
      facts: { money: { total: { minor: 100, currency: 'EUR' } } },
    })
    .stay('owner', {
      listing: 'lake',
      occupant: 'owner',
      checkIn: '2027-03-27',
      checkOut: '2027-03-29',
      facts: balance(500),
    })
    .stay('cancelled', {
      listing: 'lake',
      status: 'cancelled',
      checkIn: '2027-03-27',
      checkOut: '2027-03-29',
      facts: balance(700),
    })
    .stay('leaving', { listing: 'sea', checkIn: '2027-03-20', checkOut: '2027-03-27', facts: balance(900) })
    .stay('left', {
      listing: 'sea',
      guest: 'jon',
      checkIn: '2027-03-10',
      checkOut: '2027-03-15',
      facts: balance(5_000),
    })
    .stay('future', {
      listing: 'sea',
      guest: 'maria',
      checkIn: '2027-08-10',
      checkOut: '2027-08-15',
      facts: balance(80_000),
    })

const ask = (asking: Parameters<typeof askContext>[2] = {}) =>
  answerBalanceDue(askContext('balance_due', portfolio().records(), asking))
const ids = (finding: Awaited<ReturnType<typeof ask>>) => finding.items.map(({ id }) => shortId(id))

describe('who still has to pay', () => {
  test('of those who arrive: owing ones are listed, unknown ones are said to be unknown', async () => {
    const finding = await ask({ plan: { when: 'today' } })
    expect(ids(finding)).toEqual(['dollars', 'owes'])
    expect(finding.notes[0]).toMatch(/^Balance unknown for 1 stay/)
    expect(finding.sources).toEqual(['guesty:stay:unknown'])
  })

  test('currencies are never added up', async () => {
    expect((await ask({ plan: { when: 'today' } })).headline).toBe(
      'Today, Saturday 27 March: 2 still owe money, €450.00 and US$120.00 in all (4 arrivals).',
    )
  })

  test.for([
    ['en', 'who is checking out today and still owes us'],
    ['de', 'Wer reist heute ab und muss noch zahlen?'],
    ['es', '¿quién sale hoy y no ha pagado?'],
    ['fr', 'qui part aujourd’hui sans avoir payé'],
    ['it', 'chi parte oggi e deve ancora pagare'],
    ['pt', 'quem sai hoje e ainda deve'],
  ] as const)('of those who leave, when the question says so (%s)', async ([language, question]) => {
    expect(ids(await ask({ language, question, plan: { when: 'today' } }))).toEqual(['leaving'])
  })

  test('without a time: everybody in house or to come, and who left lately in a note', async () => {
    const finding = await ask()
    expect(ids(finding)).toEqual(['leaving', 'dollars', 'owes', 'future'])
    expect(finding.notes[0]).toContain(
      'Still open after leaving (last 30 days): Jon Testperson (Sea View) owes **€50.00**',
    )
  })

  test('of a guest: each open stay, the nearest debt in the headline', async () => {
    const finding = await ask({ names: { guests: [named('Maria', 'guesty:guest:maria')] } })
    expect(finding.headline).toBe('Maria Santos: owes **€450.00**.')
    expect(ids(finding)).toEqual(['owes', 'future'])
  })

  test('of a code: paid, unknown and failed payments are told apart', async () => {
    const records = portfolio()
      .add('payment', 'p1', {
        event: { kind: 'failed', at: Date.parse('2027-03-26T09:15:00Z') },
        refs: { stayId: 'guesty:stay:owes' },
      })
      .records()
    const byCode = (code: string) => answerBalanceDue(askContext('balance_due', records, { names: { codes: [code] } }))
    expect((await byCode('PAID')).headline).toContain('paid in full')
    expect((await byCode('UNKNOWN')).headline).toContain('balance unknown')
    const failed = await byCode('OWES')
    expect(failed.items[0]?.line).toContain('a payment failed 26 Mar 10:15')
    expect(failed.items[0]?.sources).toEqual(['guesty:stay:owes', 'guesty:payment:p1'])
  })

  test('is refused to who may not be told of money, in each language', async () => {
    for (const language of LANGUAGES) {
      const finding = await ask({ language, audience: { classes: ['operations', 'guest_contact'], rooms: [] } })
      expect(finding.refused).toBe(true)
      expect(JSON.stringify(finding)).not.toMatch(/450|120/)
    }
  })
})

test('says it in each language', async () => {
  const headlines = await Promise.all(
    LANGUAGES.map(async (language) => (await ask({ language, plan: { when: 'today' } })).headline),
  )
  expect(headlines.map((headline) => headline.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([
    'Today, Saturday 27 March: 2 still owe money, €450.00 and US$120.00 in all (4 arrivals).',
    'Hoy, sábado 27 de marzo: 2 con pago pendiente, 450,00 € y 120,00 US$ en total (4 llegadas).',
    'Aujourd’hui, samedi 27 mars : 2 avec un solde dû, 450,00 € et 120,00 $US en tout (4 arrivées).',
    'Heute, Samstag 27. März: bei 2 ist noch etwas offen, zusammen 450,00 € und 120,00 $ (von 4 Anreisen).',
    'Oggi, sabato 27 marzo: 2 con saldo da pagare, 450,00 € e 120,00 USD in tutto (4 arrivi).',
    'Hoje, sábado 27 de março: 2 com pagamento em falta, 450,00 € e 120,00 US$ no total (4 chegadas).',
  ])
})
