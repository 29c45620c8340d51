import { askContext } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { findAll } from '../../record/record-store.ts'
import { loadListings, loadStayViews, type StayView } from './stay-view.ts'

const PHONE = '+33199000001'

const house = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .guest('maria', { name: 'Maria Example', phones: [PHONE] })
    .stay('s1', { listing: 'lake', guest: 'maria', checkIn: '2027-03-27', checkOut: '2027-03-30', conversation: 'c1' })

async function viewsOf(builder: PortfolioBuilder, ...ids: readonly string[]): Promise<Map<string, StayView>> {
  const context = askContext('arrivals', builder.records())
  const stays = await findAll(context.records, { types: ['stay'] })
  const wanted = stays.filter(({ record }) => ids.length === 0 || ids.includes(shortId(record.id)))
  const views = await loadStayViews(context, wanted)
  return new Map(views.map((view) => [shortId(view.id), view]))
}

async function sourcesOf(builder: PortfolioBuilder, stay: string, ...asked: readonly string[]): Promise<string[]> {
  const views = await viewsOf(builder, ...(asked.length > 0 ? asked : [stay]))
  return (views.get(stay)?.utterances ?? []).map(({ source }) => shortId(source))
}

describe('what was said around a stay', () => {
  test('messages that name it, and those of its conversation that name none', async () => {
    const records = house()
      .message('named', { stay: 's1', at: '2027-03-20T10:00:00Z', body: 'Hello' })
      .message('ofConversation', { conversation: 'c1', at: '2027-03-21T10:00:00Z', body: 'Hello again' })
      .message('both', { stay: 's1', conversation: 'c1', at: '2027-03-22T10:00:00Z', body: 'And again' })
      .message('system', {
        stay: 's1',
        from: 'system',
        at: '2027-03-22T11:00:00Z',
        body: 'Reservation confirmed at 15:00',
      })
      .message('elsewhere', { conversation: 'c2', at: '2027-03-22T10:00:00Z', body: 'Somebody else' })
    expect(await sourcesOf(records, 's1')).toEqual(['named', 'ofConversation', 'both'])
  })

  test('calls and text messages with the guest’s number, going to the stay that runs or comes next', async () => {
    const records = house()
      .stay('later', { listing: 'lake', guest: 'maria', checkIn: '2027-05-01', checkOut: '2027-05-04' })
      .call('now', { at: '2027-03-26T10:00:00Z', phone: PHONE, comments: [{ text: 'Asked about parking' }] })
      .call('afterwards', { at: '2027-04-02T10:00:00Z', phone: PHONE, comments: [{ text: 'Asked about parking' }] })
      .call('other', { at: '2027-03-26T10:00:00Z', phone: '+33199000009', comments: [{ text: 'Hello' }] })
      .message('sms', { phone: PHONE, at: '2027-03-26T11:00:00Z', body: 'We are on our way' })
    expect(await sourcesOf(records, 's1')).toEqual(['now', 'sms'])
    expect(await sourcesOf(records, 'later')).toEqual(['afterwards'])
    expect(await sourcesOf(records, 'later', 's1', 'later')).toEqual(['afterwards'])
  })

  test('a number that two guest records share', async () => {
    const records = house()
      .guest('twin', { name: 'Maria E.', phones: [PHONE] })
      .stay('later', { listing: 'lake', guest: 'twin', checkIn: '2027-05-01', checkOut: '2027-05-04' })
      .call('now', { at: '2027-03-26T10:00:00Z', phone: PHONE, comments: [{ text: 'Asked about parking' }] })
    expect(await sourcesOf(records, 'later')).toEqual([])
  })

  test('a cancelled stay takes no call', async () => {
    const records = house()
      .stay('cancelled', {
        listing: 'lake',
        guest: 'maria',
        checkIn: '2027-03-26',
        checkOut: '2027-03-27',
        status: 'cancelled',
      })
      .call('now', { at: '2027-03-26T10:00:00Z', phone: PHONE, comments: [{ text: 'Asked about parking' }] })
    expect(await sourcesOf(records, 's1')).toEqual(['now'])
  })

  test('notes at the booking: the channel’s special requests are the guest’s words, all else the team’s', async () => {
    const records = house().stay('noted', {
      listing: 'lake',
      checkIn: '2027-03-27',
      checkOut: '2027-03-30',
      facts: { notes: { specialRequests: 'We arrive at 20:00', other: 'Arrival agreed for 21:00' } },
    })
    const view = (await viewsOf(records)).get('noted')
    expect(view?.utterances.map(({ author, text }) => [author, text])).toEqual([
      ['team', 'Arrival agreed for 21:00'],
      ['guest', 'We arrive at 20:00'],
    ])
    expect(view?.arrival.leading).toMatchObject({ basis: 'agreed', time: '21:00', medium: 'note' })
  })
})

describe('house, guest and zone', () => {
  test('a name that the guest record does not have is the booking’s', async () => {
    const records = house().stay('lean', {
      listing: 'lake',
      checkIn: '2027-03-27',
      checkOut: '2027-03-30',
      facts: { booker: { name: 'Somebody' } },
    })
    const views = await viewsOf(records)
    expect([views.get('s1')?.guestName, views.get('lean')?.guestName]).toEqual(['Maria Example', 'Somebody'])
  })

  test('a stay without a unit has its type’s zone and times', async () => {
    const records = house()
      .listing('type', {
        name: 'Garden Studios',
        timezone: 'America/New_York',
        checkIn: '16:00',
        facts: { multiUnit: { isType: true } },
      })
      .stay('typed', { listing: null, type: 'type', checkIn: '2027-03-27', checkOut: '2027-03-30' })
    const view = (await viewsOf(records)).get('typed')
    expect(view).toMatchObject({ listing: undefined, type: { name: 'Garden Studios' }, timezone: 'America/New_York' })
    expect(view?.arrival.leading).toMatchObject({ basis: 'default', time: '16:00' })
  })

  test('a unit that the source has not told of leaves the business’s zone', async () => {
    const records = house().stay('unknown', { listing: 'nowhere', checkIn: '2027-03-27', checkOut: '2027-03-30' })
    expect((await viewsOf(records)).get('unknown')).toMatchObject({ listing: undefined, timezone: 'Europe/Paris' })
  })

  test('listings are named by nickname, title, or the end of their id', async () => {
    const records = new PortfolioBuilder()
      .listing('a', { name: 'Nick' })
      .listing('b', { name: '', facts: { name: { title: 'Title' } } })
      .listing('c', { name: '', facts: { name: {} } })
    const listings = await loadListings(askContext('arrivals', records.records()))
    expect([...listings.values()].map(({ name }) => name)).toEqual(['Nick', 'Title', 'c'])
  })
})

test('nothing asked for reads nothing', async () => {
  expect(await loadStayViews(askContext('arrivals', house().records()), [])).toEqual([])
})
