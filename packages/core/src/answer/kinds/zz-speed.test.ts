import { test } from 'vitest'
import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { openDatabase } from '../../../../stores/src/sqlite/open-database.ts'
import { openRecordStore } from '../../../../stores/src/sqlite/record-store.ts'
import { emptyRecord, observe } from '../../record/record.ts'
import { facetsOf } from '../../record/facets-of.ts'
import { addDays } from '../../time/calendar.ts'
import { answerVacant } from './vacant.ts'
import { answerAvailability } from './availability.ts'
import { answerOccupancy } from './occupancy.ts'
import { answerDoubleBookings } from './double-bookings.ts'
import { answerStayByGuest } from './stay-by-guest.ts'
import { answerBalanceDue } from './balance-due.ts'
import { answerCancellations } from './cancellations.ts'
import { answerChanges } from './changes.ts'
import { answerNewBookings } from './new-bookings.ts'
import { answerReturningGuest } from './returning-guest.ts'
test('speed', async () => {
  const h = new PortfolioBuilder()
  const L = 200
  for (let i = 0; i < L; i++) h.listing(`l${i}`, { name: `House ${i}` })
  const first = ['Ana', 'Bo', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gus'], last = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Holly']
  let g = 0
  for (let i = 0; i < L; i++) { let d = '2020-01-0' + (1 + (i % 9)); while (d < '2027-10-01') { const n = 2 + (g % 6); const to = addDays(d, n); const id = `g${g}`
    if (g % 2 === 0) h.guest(id, { name: `${first[g % 7]} ${last[g % 8]}${Math.floor(g / 50)}`, phones: ['+3519' + String(10000000 + g)] })
    h.stay(`s${g}`, { listing: `l${i}`, guest: `g${g - (g % 2)}`, checkIn: d, checkOut: to, status: g % 9 === 0 ? 'cancelled' : 'booked', seenAt: `${addDays(d, -20)}T10:00:00Z`, facts: { lifecycle: { createdAt: Date.parse(`${addDays(d, -20)}T10:00:00Z`), ...(g % 9 === 0 ? { cancelledAt: Date.parse(`${addDays(d, -3)}T10:00:00Z`) } : {}) }, money: { balance: { minor: g % 5 ? 0 : 1000, currency: 'EUR' } } } })
    g++; d = addDays(to, g % 3) } }
  console.log('records', h.observations.length, 'stays', g)
  const store = openRecordStore(openDatabase(':memory:'))
  let batch: any[] = []
  for (const o of h.observations) { const record = observe(emptyRecord(o.id, o.type), o); batch.push({ record, facets: facetsOf(record), alive: true, expectedRevision: 0, storedAt: 0, traceId: 't' }); if (batch.length === 1000) { await store.commit(batch); batch = [] } }
  if (batch.length) await store.commit(batch)
  const run = async (name: string, answer: any, asking: any) => { const times: number[] = []; let items = 0
    for (let k = 0; k < 4; k++) { const t = performance.now(); items = (await answer(askContext(name as any, store, asking))).items.length; times.push(performance.now() - t) }
    console.log(name.padEnd(18), JSON.stringify(asking).slice(0, 60).padEnd(62), items, times.map((t) => t.toFixed(1)).join(' ')) }
  await run('vacant', answerVacant, {})
  await run('vacant', answerVacant, { plan: { when: 'next_month' } })
  await run('availability', answerAvailability, { plan: { when: 'range:05-03..05-06', guests: 2 } })
  await run('occupancy', answerOccupancy, { plan: { when: 'this_month' } })
  await run('occupancy', answerOccupancy, { question: 'how was it', plan: { when: 'range:2023-05-01..2023-05-31' } })
  await run('double_bookings', answerDoubleBookings, {})
  await run('stay_by_guest', answerStayByGuest, { names: { guests: [named('x', 'guesty:guest:g5000')] } })
  await run('balance_due', answerBalanceDue, { plan: { when: 'today' } })
  await run('balance_due', answerBalanceDue, {})
  await run('cancellations', answerCancellations, {})
  await run('cancellations', answerCancellations, { plan: { when: 'next_month' } })
  await run('changes', answerChanges, { plan: { when: 'since_yesterday' } })
  await run('new_bookings', answerNewBookings, {})
  await run('returning_guest', answerReturningGuest, { plan: { when: 'this_week' } })
  await run('returning_guest', answerReturningGuest, { names: { guests: [named('x', 'guesty:guest:g5000')] } })
}, 300_000)
