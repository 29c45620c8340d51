import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import type { Finding } from '../finding.ts'
import { answerOwnerStays } from './owner-stays.ts'

const house = () => new PortfolioBuilder().listing('lake', { name: 'Lake House' }).listing('mill', { name: 'Old Mill' })
const owner = { listing: 'lake', checkIn: '2027-04-05', checkOut: '2027-04-10', occupant: 'owner' as const }

type Asking = Parameters<typeof askContext>[2]

const ask = (records: PortfolioBuilder, asking: Asking = {}): Promise<Finding> =>
  answerOwnerStays(
    askContext('owner_stays', records.records(), { ...asking, plan: { when: 'next_month', ...asking.plan } }),
  )

const ids = ({ items }: Finding): string[] => items.map(({ id }) => shortId(id))

describe('owner stays and blocks', () => {
  const records = house()
    .stay('o1', { ...owner, adults: 2 })
    .block('b1', 'mill', '2027-04-01', '2027-04-04', 'owner')
    .block('b2', 'mill', '2027-04-20', '2027-04-22', 'maintenance')
    .block('before', 'mill', '2027-03-20', '2027-04-01', 'owner')
    .stay('guest', { listing: 'mill', checkIn: '2027-04-05', checkOut: '2027-04-10' })
    .stay('cancelled', { ...owner, status: 'cancelled' })

  test('are listed by date; other blocks are only counted', async () => {
    const finding = await ask(records)
    expect(finding.headline).toBe('Thursday 1 April – Friday 30 April: 2 owner stays or blocks.')
    expect(finding.items.map(({ line }) => line)).toEqual([
      '**Old Mill** · 1 Apr → 4 Apr (3 nights) · blocked by the owner',
      '**Lake House** · 5 Apr → 10 Apr (5 nights) · owner stay · 2 adults',
    ])
    expect(finding.notes).toEqual(['1 block for other reasons (maintenance, by hand) is not listed.'])
  })

  test('a night of departure is not the owner’s', async () => {
    expect(ids(await ask(records, { plan: { when: 'date:04-10' } }))).toEqual([])
    expect(ids(await ask(records, { plan: { when: 'date:04-09' } }))).toEqual(['o1'])
  })

  test('without a date, from today on', async () => {
    const finding = await ask(records, {
      plan: { when: 'none' },
      names: { listings: [named('lake', 'guesty:listing:lake')] },
    })
    expect(ids(finding)).toEqual(['o1'])
    expect(finding.headline).toContain('Lake House: 1 owner stay or block.')
  })

  test('when it is no owner, the guests are named', async () => {
    const finding = await ask(records, {
      plan: { when: 'date:04-07' },
      names: { listings: [named('mill', 'guesty:listing:mill')] },
    })
    expect(finding.items).toEqual([])
    expect(finding.notes).toEqual(['Booked by guests then: guest not known (GUEST) (Old Mill).'])
  })
})

test.for([
  ['en', 'no owner stays or blocks', '1 owner stay or block'],
  ['es', 'ninguna estancia ni bloqueo de propietario', '1 estancia o bloqueo de propietario'],
  ['fr', 'aucun séjour ni blocage de propriétaire', '1 séjour ou blocage de propriétaire'],
  ['de', 'keine Eigenbelegung und keine Eigentümersperre', '1 Eigenbelegung oder Eigentümersperre'],
  ['it', 'nessun soggiorno né blocco del proprietario', '1 soggiorno o blocco del proprietario'],
  ['pt', 'nenhuma estadia nem bloqueio de proprietário', '1 estadia ou bloqueio de proprietário'],
] as const)('speaks %s', async ([language, none, one]) => {
  expect((await ask(house(), { language })).headline).toContain(none)
  expect((await ask(house().stay('o1', owner), { language })).headline).toContain(one)
})
