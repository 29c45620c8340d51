import { describe, expect, test } from 'vitest'

import { NIGHT, partOfDay } from './part-of-day.ts'

const MORNING = { from: '05:00', to: '12:00' }
const AFTERNOON = { from: '12:00', to: '18:00' }

describe('the part of a day that a question names', () => {
  test.for([
    ['who called this morning', MORNING],
    ['quién llamó esta mañana', MORNING],
    ['ayer por la mañana', MORNING],
    ['qui a appelé ce matin', MORNING],
    ['verpasste Anrufe heute Vormittag', MORNING],
    ['wer hat heute früh angerufen', MORNING],
    ['chi ha chiamato stamattina', MORNING],
    ['quem ligou hoje de manhã', MORNING],
    ['missed calls this afternoon', AFTERNOON],
    ['llamadas perdidas esta tarde', AFTERNOON],
    ['appels manqués cet après-midi', AFTERNOON],
    ['Nachrichten von heute Nachmittag', AFTERNOON],
    ['messaggi di questo pomeriggio', AFTERNOON],
    ['chamadas perdidas esta tarde', AFTERNOON],
    ['who rang last night', NIGHT],
    ['quién llamó anoche', NIGHT],
    ['appels de cette nuit', NIGHT],
    ['wer hat heute Nacht angerufen', NIGHT],
    ['chi ha chiamato stanotte', NIGHT],
    ['quem ligou ontem à noite', NIGHT],
    ['tonight’s calls', NIGHT],
  ] as const)('%s', ([question, part]) => {
    expect(partOfDay(question)).toEqual(part)
  })

  test.for([
    'since last night',
    'desde anoche',
    'depuis hier soir',
    'seit gestern Abend',
    'da ieri sera',
    'desde ontem à noite',
  ])('%s: until now', (question) => {
    expect(partOfDay(question)).toEqual({ from: NIGHT.from })
  })

  test('of several all from the first on', () => {
    expect(partOfDay('calls this afternoon and this morning')).toEqual({ from: MORNING.from })
  })

  test.for([
    'good morning, who called today',
    'morning! any missed calls today',
    'llamadas perdidas de mañana',
    'Guten Morgen, wer hat heute angerufen',
    'buona sera, chi ha chiamato oggi',
    'boa tarde, quem ligou hoje',
    'llegan más tarde',
    'será que alguém ligou hoje',
    'Anrufe seit Mitternacht',
    'ligações desde a meia-noite',
    'wer reist morgen an',
  ])('%s: none', (question) => {
    expect(partOfDay(question)).toBeUndefined()
  })
})
