import { test } from 'vitest'
import { LANGUAGES } from '../../language/language.ts'
import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { compose } from '../compose.ts'
import { answerVacant } from './vacant.ts'
import { answerAvailability } from './availability.ts'
import { answerOccupancy } from './occupancy.ts'
import { answerDoubleBookings } from './double-bookings.ts'
import { answerStayByGuest } from './stay-by-guest.ts'
import { answerStayByCode } from './stay-by-code.ts'
import { answerBalanceDue } from './balance-due.ts'
import { answerCancellations } from './cancellations.ts'
import { answerChanges } from './changes.ts'
import { answerNewBookings } from './new-bookings.ts'
import { answerReturningGuest } from './returning-guest.ts'
const t = (s: string) => Date.parse(s)
const house = new PortfolioBuilder()
  .listing('lake', { name: 'Lake House', facts: { size: { accommodates: 6 }, terms: { minNights: 2 } } })
  .listing('sea', { name: 'Sea View', facts: { size: { accommodates: 4 }, terms: { minNights: 1 } } })
  .listing('loft', { name: 'Loft', facts: { size: { accommodates: 2 } } })
  .listing('old', { name: 'Old Barn', facts: { status: { active: false, listed: false } } })
  .guest('maria', { name: 'Maria Santos', phones: ['+351910000001'], emails: ['maria@example.test'] })
  .guest('mario', { name: 'Mario Santos', phones: ['+351910000001'] })
  .guest('jon', { name: 'Jon Testperson' })
  .stay('s1', {
    listing: 'lake',
    guest: 'maria',
    checkIn: '2027-03-25',
    checkOut: '2027-03-29',
    adults: 2,
    children: 1,
    code: 'HMAAA111',
    facts: {
      channel: { platform: 'airbnb2' },
      money: {
        total: { minor: 90000, currency: 'EUR' },
        paid: { minor: 45000, currency: 'EUR' },
        balance: { minor: 45000, currency: 'EUR' },
      },
      lifecycle: { createdAt: t('2027-03-27T08:00:00Z') },
    },
  })
  .stay('s0', { listing: 'sea', guest: 'mario', checkIn: '2026-08-03', checkOut: '2026-08-06' })
  .stay('s2', {
    listing: 'lake',
    guest: 'jon',
    checkIn: '2027-03-28',
    checkOut: '2027-04-02',
    facts: { channel: { platform: 'bookingCom' }, money: { balance: { minor: 12000, currency: 'USD' } } },
  })
  .stay('s3', {
    listing: 'sea',
    guest: 'jon',
    checkIn: '2027-04-01',
    checkOut: '2027-04-03',
    status: 'cancelled',
    facts: {
      lifecycle: {
        cancelledAt: t('2027-03-26T15:05:00Z'),
        cancelledBy: 'GUEST',
        cancellationReason: 'Change of\nplans',
      },
    },
  })
  .stay('s4', { listing: 'sea', guest: 'jon', checkIn: '2027-03-27', checkOut: '2027-03-28' })
  .stay('s5', { listing: 'sea', checkIn: '2027-03-30', checkOut: '2027-04-02', occupant: 'owner' })
  .stay('s1', {
    listing: 'lake',
    guest: 'maria',
    checkIn: '2027-03-26',
    checkOut: '2027-03-29',
    adults: 2,
    children: 2,
    code: 'HMAAA111',
    seenAt: '2027-03-27T09:00:00Z',
    facts: {
      channel: { platform: 'airbnb2' },
      money: {
        total: { minor: 90000, currency: 'EUR' },
        paid: { minor: 45000, currency: 'EUR' },
        balance: { minor: 45000, currency: 'EUR' },
      },
      lifecycle: { createdAt: t('2027-03-27T08:00:00Z') },
    },
  })
  .block('b1', 'loft', '2027-04-01', '2027-04-03', 'maintenance')
const g = { guests: [named('Maria', 'guesty:guest:maria')] }
const cases: [string, any, any, any][] = [
  ['vacant', answerVacant, {}, {}],
  ['vacant', answerVacant, { plan: { when: 'next_7_days' } }, {}],
  ['vacant', answerVacant, { question: 'gaps of one or two nights', language: null, plan: { when: 'next_month' } }, {}],
  ['vacant', answerVacant, { names: { listings: [named('lake', 'guesty:listing:lake')] } }, {}],
  ['availability', answerAvailability, { plan: { when: 'range:03-29..04-01', guests: 4 } }, {}],
  [
    'availability',
    answerAvailability,
    { plan: { when: 'range:03-29..04-01', guests: 4 }, names: { listings: [named('lake', 'guesty:listing:lake')] } },
    {},
  ],
  [
    'availability',
    answerAvailability,
    { plan: { when: 'next_month' }, names: { listings: [named('lake', 'guesty:listing:lake')] } },
    {},
  ],
  ['availability', answerAvailability, { plan: { when: 'next_7_days' } }, {}],
  ['occupancy', answerOccupancy, { plan: { when: 'next_week' } }, {}],
  [
    'occupancy',
    answerOccupancy,
    { plan: { when: 'tonight' }, names: { listings: [named('lake', 'guesty:listing:lake')] } },
    {},
  ],
  ['double_bookings', answerDoubleBookings, {}, {}],
  ['stay_by_guest', answerStayByGuest, { names: g }, {}],
  ['stay_by_guest', answerStayByGuest, { question: 'how long is Maria staying', names: g }, {}],
  [
    'stay_by_guest',
    answerStayByGuest,
    { question: 'phone', names: g, audience: { classes: ['operations'], rooms: [] } },
    {},
  ],
  [
    'stay_by_guest',
    answerStayByGuest,
    { names: { guests: [{ text: 'Jon Testpersom', ids: ['guesty:guest:jon'], exact: false }] } },
    {},
  ],
  ['stay_by_code', answerStayByCode, { names: { codes: ['HMAAA111'] } }, {}],
  ['stay_by_code', answerStayByCode, { names: { codes: ['NOPE'] } }, {}],
  ['balance_due', answerBalanceDue, {}, {}],
  ['balance_due', answerBalanceDue, { plan: { when: 'this_weekend' } }, {}],
  ['balance_due', answerBalanceDue, { names: g }, {}],
  ['cancellations', answerCancellations, {}, {}],
  ['cancellations', answerCancellations, { plan: { when: 'next_week' } }, {}],
  ['cancellations', answerCancellations, { names: g }, {}],
  ['changes', answerChanges, { plan: { when: 'since_yesterday' } }, {}],
  ['changes', answerChanges, { names: g }, {}],
  ['new_bookings', answerNewBookings, {}, {}],
  ['new_bookings', answerNewBookings, { plan: { when: 'next_week' } }, {}],
  ['returning_guest', answerReturningGuest, { names: g }, {}],
  ['returning_guest', answerReturningGuest, { plan: { when: 'this_weekend' } }, {}],
]
test('preview', async () => {
  for (const [kind, answerer, asking] of cases)
    for (const language of (process.env.LANGS ?? 'en').split(',')) {
      const context = askContext(kind as any, house.records(), { ...asking, language: language as any })
      const finding = await answerer(context)
      console.log(
        `### ${language} ${kind} ${JSON.stringify(asking)}\n` +
          compose([finding], { language: language as any, now: context.now, timezone: context.timezone }).text,
      )
    }
  void LANGUAGES
})
