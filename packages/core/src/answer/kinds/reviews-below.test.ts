import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import type { Finding } from '../finding.ts'
import { answerReviewsBelow } from './reviews-below.ts'

function review(
  records: PortfolioBuilder,
  id: string,
  score: number | undefined,
  at: string,
  text = 'The wifi did not work and the bathroom was dirty.',
  listing = 'lake',
): PortfolioBuilder {
  return records.add('review', id, {
    rating: score === undefined ? {} : { score, raw: score * 2, scale: 10 },
    text: { publicText: text, guestName: 'Maria Example' },
    refs: { listingId: `guesty:listing:${listing}`, stayId: 'guesty:stay:s1', channel: 'bookingCom' },
    at: { createdAt: Date.parse(at) },
  })
}

const portfolio = () => {
  const records = new PortfolioBuilder().listing('lake', { name: 'Lake House' }).listing('sea', { name: 'Sea View' })
  review(records, 'bad', 2, '2027-03-26T10:00:00Z')
  review(records, 'worse', 1.5, '2027-02-01T10:00:00Z', 'Loud music all night. Door code 4471!', 'sea')
  review(records, 'four', 4, '2027-03-26T10:00:00Z', 'Nice')
  review(records, 'unscored', undefined, '2027-03-26T10:00:00Z')
  return records
}

type Asking = Parameters<typeof askContext>[2]
const ask = (asking: Asking = {}): Promise<Finding> =>
  answerReviewsBelow(askContext('reviews_below', portfolio().records(), asking))
const ids = ({ items }: Finding): string[] => items.map(({ id }) => shortId(id))

test('without a number: below four of five, newest first, with what they complain about', async () => {
  const finding = await ask()
  expect(finding.headline).toBe('2 reviews below 4/5.')
  expect(finding.items.map(({ line }) => line)).toEqual([
    '**4/10** Lake House · Maria Example, Booking.com · 26 Mar 11:00 · complaint: Wi-Fi and cleanliness · “The wifi did not work and the bathroom was dirty.”',
    '**3/10** Sea View · Maria Example, Booking.com · 1 Feb 11:00 · complaint: noise · “Loud music all night. Door code ••••!”',
  ])
  expect(finding.items[0]?.sources).toEqual(['guesty:review:bad', 'guesty:stay:s1'])
  expect(finding.notes).toContain('1 review has no score and is not counted.')
})

test.for([
  ['en', 'who complained about noise', 'Noise: 1 review below 4/5.'],
  ['es', 'quejas por ruido', 'Ruido: 1 reseña por debajo de 4/5.'],
  ['fr', 'qui s’est plaint du bruit', 'Le bruit : 1 avis en dessous de 4/5.'],
  ['de', 'Beschwerden über Lärm', 'Lärm: 1 Bewertung unter 4/5.'],
  ['it', 'lamentele per il rumore', 'Rumore: 1 recensione sotto 4/5.'],
  ['pt', 'queixas sobre barulho', 'Barulho: 1 avaliação abaixo de 4/5.'],
] as const)('%s: complaints of a topic, whatever language they are in', async ([language, question, headline]) => {
  const finding = await ask({ language, question })
  expect([finding.headline, ids(finding)]).toEqual([headline, ['worse']])
})

test.for([
  ['en', 'complaints about cleanliness'],
  ['es', 'quejas del wifi'],
  ['fr', 'plaintes sur la propreté'],
  ['de', 'Beschwerden über WLAN'],
  ['it', 'lamentele sulla pulizia'],
  ['pt', 'queixas do wifi'],
] as const)('%s: %s', async ([language, question]) => {
  expect(ids(await ask({ language, question }))).toEqual(['bad'])
})

test('of "things" that are wrong: all', async () => {
  expect(ids(await ask({ question: 'what other things did guests complain about' }))).toEqual(['bad', 'worse'])
})

test('what is written in two languages is read in both', async () => {
  const records = new PortfolioBuilder().listing('lake', { name: 'Lake House' }).add('review', 'both', {
    rating: { score: 2, raw: 2, scale: 5 },
    text: {
      publicText: 'A casa estava suja e o wifi não funcionava.',
      privateText: 'We had expected more for this price.',
    },
    refs: { listingId: 'guesty:listing:lake' },
    at: { createdAt: Date.parse('2027-03-26T10:00:00Z') },
  })
  const { items } = await answerReviewsBelow(askContext('reviews_below', records.records()))
  expect(items[0]?.line).toContain('complaint: cleanliness and Wi-Fi')
})

test('a score above five is of ten, and "below" leaves the score itself out', async () => {
  expect(ids(await ask({ plan: { score: 8 } }))).toEqual(['bad', 'worse'])
  expect(ids(await ask({ plan: { score: 8.5 } }))).toContain('four')
  expect(ids(await ask({ plan: { score: 4, scoreScale: 10 } }))).toEqual(['worse'])
})

test('all of them, or the good ones, where those are asked for', async () => {
  const all = await ask({ question: 'show me all reviews' })
  expect(all.headline).toBe('4 reviews.')
  expect(all.notes).not.toContain('1 review has no score and is not counted.')
  const good = await ask({ question: 'gute Bewertungen', language: 'de' })
  expect([good.headline, ids(good)]).toEqual(['1 Bewertung ab 4/5.', ['four']])
  expect(ids(await ask({ question: 'all bad reviews' }))).toEqual(['bad', 'worse'])
  expect(ids(await ask({ question: 'avis négatifs récents' }))).toEqual(['bad', 'worse'])
  expect(ids(await ask({ question: 'new reviews and what they complain about' }))).toEqual(['bad', 'worse'])
  for (const question of [
    'new reviews',
    'neue Bewertungen',
    'reseñas más recientes',
    'nouveaux avis',
    'nuove recensioni',
  ])
    expect(ids(await ask({ question })), question).toHaveLength(4)
})

test('the window, the house and the guest narrow', async () => {
  expect(ids(await ask({ plan: { when: 'yesterday' } }))).toEqual(['bad'])
  expect(ids(await ask({ names: { listings: [named('sea view', 'guesty:listing:sea')] } }))).toEqual(['worse'])
})

test('says it in each language, topics too', async () => {
  const findings = await Promise.all(LANGUAGES.map((language) => ask({ language, plan: { when: 'yesterday' } })))
  expect(findings.map(({ headline }) => headline.slice(headline.indexOf(':') + 2))).toEqual([
    '1 review below 4/5.',
    '1 reseña por debajo de 4/5.',
    '1 avis en dessous de 4/5.',
    '1 Bewertung unter 4/5.',
    '1 recensione sotto 4/5.',
    '1 avaliação abaixo de 4/5.',
  ])
  expect(findings[3]?.items[0]?.line).toContain('Kritik: das WLAN und Sauberkeit')
})
