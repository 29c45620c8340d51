import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import type { FactsByType } from '../../record/facts.ts'
import type { Finding } from '../finding.ts'
import { answerTasksOpen } from './tasks-open.ts'

interface Task {
  readonly title?: string
  readonly kind?: FactsByType['task']['what']['kind']
  readonly status?: FactsByType['task']['status']['status']
  readonly priority?: 'low' | 'medium' | 'high'
  readonly listing?: string
  /** ISO instant of the start; a date alone is a day without a time. */
  readonly at?: string
  readonly end?: string
  readonly staff?: { readonly id?: string; readonly name?: string }
  readonly description?: string
}

function task(records: PortfolioBuilder, id: string, shape: Task): PortfolioBuilder {
  const { title = `Task ${id}`, kind = 'cleaning', status = 'pending', at, end, staff } = shape
  return records.add('task', id, {
    what: { title, kind, ...(shape.description === undefined ? {} : { description: shape.description }) },
    status: { status, confirmed: status !== 'pending' },
    priority: shape.priority ? { priority: shape.priority } : {},
    where: { listingId: `guesty:listing:${shape.listing ?? 'lake'}` },
    who: {
      ...(staff?.id ? { staffId: `guesty:staff:${staff.id}` } : {}),
      ...(staff?.name ? { name: staff.name } : {}),
    },
    when: {
      ...(at === undefined
        ? {}
        : at.length === 10
          ? { date: at }
          : { startAt: Date.parse(at), timezone: 'Europe/Paris' }),
      ...(end === undefined ? {} : { endAt: Date.parse(end) }),
    },
  })
}

const portfolio = () => {
  const records = new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .listing('ny', { name: 'Brownstone', timezone: 'America/New_York' })
    .guest('maria', { name: 'Maria Example' })
    .stay('in', { listing: 'lake', guest: 'maria', checkIn: '2027-03-27', checkOut: '2027-03-30' })
  task(records, 'clean', { at: '2027-03-27T09:00:00Z', title: 'Clean Lake House' })
  task(records, 'boiler', {
    at: '2027-03-25T09:00:00Z',
    title: 'Boiler broken',
    kind: 'maintenance',
    status: 'in_progress',
    priority: 'high',
    listing: 'ny',
    staff: { id: 'rui', name: 'Rui Beispiel' },
    description: 'No heating. Lock code 4471.',
  })
  task(records, 'linen', { at: '2027-03-29', kind: 'laundry', status: 'confirmed' })
  task(records, 'undated', { kind: 'other' })
  task(records, 'done', { at: '2027-03-26T09:00:00Z', status: 'done' })
  task(records, 'off', { at: '2027-03-27T09:00:00Z', status: 'cancelled' })
  return records
}

type Asking = Parameters<typeof askContext>[2]
const ask = (records: PortfolioBuilder, asking: Asking = {}): Promise<Finding> =>
  answerTasksOpen(askContext('tasks_open', records.records(), asking))
const ids = ({ items }: Finding): string[] => items.map(({ id }) => shortId(id))

describe('open tasks', () => {
  test('come by urgency: what blocks an arrival, high priority, overdue, by day', async () => {
    const finding = await ask(portfolio())
    expect(ids(finding)).toEqual(['clean', 'boiler', 'linen', 'undated'])
    expect(finding.headline).toBe('4 open tasks, 1 overdue, 1 stands in the way of an arrival today.')
    expect(finding.items.map(({ line }) => line)).toEqual([
      '⚠ **Clean Lake House** · Sat 27 Mar 10:00 · not confirmed · nobody assigned · blocks arrival today: Maria Example',
      '⚠ **Boiler broken** · Brownstone · Thu 25 Mar 05:00 · high priority · in progress · Rui Beispiel · overdue · “No heating. Lock code ••••.”',
      '**Task linen** · Lake House · Mon 29 Mar · confirmed · nobody assigned',
      '**Task undated** · Lake House · no date · not confirmed · nobody assigned',
    ])
  })

  test('are narrowed by topic, house and who does them', async () => {
    expect(ids(await ask(portfolio(), { plan: { topic: 'maintenance' } }))).toEqual(['boiler'])
    expect(
      ids(await ask(portfolio(), { names: { listings: [named('the brownstone', 'guesty:listing:ny')] } })),
    ).toEqual(['boiler'])
    const rui = portfolio().add('staff', 'r2', { name: { full: 'Rui Beispiel' } })
    expect(ids(await ask(rui, { names: { staff: [named('Rui', 'guesty:staff:r2')] } }))).toEqual(['boiler'])
    expect(ids(await ask(portfolio(), { plan: { topic: 'ac' } }))).toEqual([])
  })

  test('of a day leave out what is overdue from before and what has no day, and say so', async () => {
    const finding = await ask(portfolio(), { plan: { when: 'today' } })
    expect(ids(finding)).toEqual(['clean'])
    expect(finding.notes).toEqual([
      '1 overdue from earlier days: Boiler broken (25 Mar, Brownstone).',
      '1 open task has no date and is not in this list.',
    ])
  })

  test('fall on the day of their own house', async () => {
    const records = task(portfolio(), 'late', { at: '2027-03-28T03:00:00Z', listing: 'ny' })
    expect(ids(await ask(records, { plan: { when: 'today' } }))).toContain('late')
    expect(ids(await ask(records, { plan: { when: 'tomorrow' } }))).not.toContain('late')
  })

  test('of today whose time is over are overdue', async () => {
    const records = task(portfolio(), 'over', {
      at: '2027-03-27T07:00:00Z',
      end: '2027-03-27T09:00:00Z',
      listing: 'ny',
    })
    expect((await ask(records)).items.find(({ id }) => shortId(id) === 'over')?.line).toContain('· overdue')
  })

  test.for([
    'Which cleans are not confirmed for today?',
    'Welche Reinigungen sind für heute noch nicht bestätigt?',
    '¿Qué limpiezas de hoy siguen sin confirmar?',
    'quels ménages ne sont pas encore confirmés aujourd’hui',
    'quali pulizie di oggi non sono confermate',
    'limpezas de hoje por confirmar',
  ])('that nobody confirmed: %s', async (question) => {
    const records = task(portfolio(), 'sure', { at: '2027-03-27T12:00:00Z', status: 'confirmed' })
    expect(ids(await ask(records, { question, plan: { when: 'today', topic: 'cleaning' } }))).toEqual(['clean'])
  })

  test('that are in the way of tonight’s arrivals', async () => {
    const question = 'any repairs blocking tonight’s arrivals?'
    expect(ids(await ask(portfolio(), { question, plan: { topic: 'maintenance' } }))).toEqual([])
    const records = task(portfolio(), 'tap', { at: '2027-03-26T08:00:00Z', kind: 'maintenance' })
    expect(ids(await ask(records, { question, plan: { topic: 'maintenance' } }))).toEqual(['tap'])
  })

  test('block no arrival once the guests are there', async () => {
    const records = portfolio().stay('in', {
      listing: 'lake',
      guest: 'maria',
      checkIn: '2027-03-27',
      checkOut: '2027-03-30',
      seenAt: '2027-03-27T09:00:00Z',
      facts: { onSite: { state: 'checked_in' } },
    })
    expect((await ask(records)).headline).toBe('4 open tasks, 1 overdue.')
  })
})

test('of a house that is named, how clean it is and what was done last', async () => {
  const records = new PortfolioBuilder().listing('lake', {
    name: 'Lake House',
    facts: { cleaning: { status: 'clean', statusAt: Date.parse('2027-03-26T10:00:00Z') } },
  })
  task(records, 'done', { at: '2027-03-26T09:00:00Z', status: 'done', title: 'Turnover clean' })
  const finding = await ask(records, {
    names: { listings: [named('lake house', 'guesty:listing:lake')] },
    plan: { topic: 'cleaning' },
  })
  expect(finding.headline).toBe('Lake House · Cleaning: no open tasks.')
  expect(finding.notes).toEqual(['Lake House: marked as clean, 26 Mar 11:00.', 'Done last: Turnover clean (26 Mar).'])
})

describe('what has broken more than once', () => {
  const broken = () => {
    const records = new PortfolioBuilder().listing('lake', { name: 'Lake House' }).listing('sea', { name: 'Sea View' })
    const repair = (id: string, at: string, title: string, listing = 'lake') =>
      task(records, id, { at, title, kind: 'maintenance', status: 'done', listing })
    repair('a', '2027-02-10T09:00:00Z', 'Boiler shows F28, no heating')
    repair('b', '2027-03-01T09:00:00Z', 'Heating boiler fault F 28 again')
    repair('planned', '2027-03-29T09:00:00Z', 'Boiler F28: replace the ignition')
    repair('other', '2027-03-01T09:00:00Z', 'Boiler shows F28', 'sea')
    repair('paint', '2027-03-02T09:00:00Z', 'Paint the front door')
    repair('old', '2026-11-01T09:00:00Z', 'Boiler F28 heating')
    return records
  }

  test('is found by house and words, without what is only planned', async () => {
    const finding = await ask(broken(), {
      question: 'what has broken more than once in 60 days',
      plan: { when: 'in_days:60' },
    })
    expect(finding.headline).toBe('Wednesday 27 January – Saturday 27 March: 1 thing broke more than once.')
    expect(finding.items.map(({ line }) => line)).toEqual([
      '**2 times** Heating boiler fault F 28 again · Lake House · 10 Feb, 1 Mar',
    ])
    expect(finding.items[0]?.sources).toEqual(['guesty:task:b', 'guesty:task:a'])
  })

  test('is understood in each language', async () => {
    const asked = {
      en: 'what broke more than once',
      es: 'qué se ha averiado más de una vez',
      fr: 'qu’est-ce qui est tombé en panne plusieurs fois',
      de: 'was ist mehrmals kaputtgegangen',
      it: 'cosa si è rotto più volte',
      pt: 'o que avariou mais de uma vez',
    } as const
    for (const language of LANGUAGES)
      expect((await ask(broken(), { language, question: asked[language] })).items).toHaveLength(1)
  })
})

test('says it in each language', async () => {
  const headlines = await Promise.all(
    LANGUAGES.map(async (language) => (await ask(portfolio(), { language })).headline),
  )
  expect(headlines).toEqual([
    '4 open tasks, 1 overdue, 1 stands in the way of an arrival today.',
    '4 tareas pendientes, 1 atrasada, 1 bloquea una llegada de hoy.',
    '4 tâches ouvertes, 1 en retard, 1 bloque une arrivée du jour.',
    '4 offene Aufgaben, 1 überfällig, 1 steht einer heutigen Anreise im Weg.',
    '4 attività aperte, 1 in ritardo, 1 blocca un arrivo di oggi.',
    '4 tarefas por fazer, 1 em atraso, 1 bloqueia uma chegada de hoje.',
  ])
})
