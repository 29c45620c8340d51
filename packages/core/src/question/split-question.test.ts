import { expect, test } from 'vitest'

import { splitQuestion } from './split-question.ts'

test.for<[string, string[]]>([
  ['who is checking in today and at what time?', ['who is checking in today and at what time?']],
  ['arrivals tomorrow', ['arrivals tomorrow']],
  [
    'What was cancelled since yesterday? Did any booking change today?',
    ['What was cancelled since yesterday?', 'Did any booking change today?'],
  ],
  ['Who needs a cot this week? Pets? Allergies?', ['Who needs a cot this week?', 'Pets?', 'Allergies?']],
  [
    'Open maintenance jobs by urgency; anything blocking tonight’s arrivals?',
    ['Open maintenance jobs by urgency', 'anything blocking tonight’s arrivals?'],
  ],
  ['occupancy this week; gaps next month', ['occupancy this week', 'gaps next month']],
  ['who arrives today? the cleaner wants to know', ['who arrives today? the cleaner wants to know']],
  ['hey? who is coming today?', ['hey? who is coming today?']],
  ['¿quién llega hoy? ¿y a qué hora?', ['¿quién llega hoy?', '¿y a qué hora?']],
])('%s', ([text, parts]) => {
  expect(splitQuestion(text)).toEqual(parts)
})
