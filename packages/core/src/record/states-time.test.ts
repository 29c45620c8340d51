import { expect, test } from 'vitest'

import type { Observation } from './record.ts'
import { statesTime, withTimeMark } from './states-time.ts'

test.for([
  'the guest of Casa Azul arrives at 4pm',
  'Lake House checks out at 12',
  'el huésped de Casa Azul llega a las 16:00',
  'Die Gäste vom Lake House reisen um 12 Uhr ab',
  'le client de Casa Azul arrive à 16h',
  'gli ospiti di Casa Azul arrivano alle 16',
  'o hóspede da Casa Azul chega às 16h',
])('a time is stated: %s', (text) => expect(statesTime(text, 0)).toBe(true))

test.for([
  'anyone landing after 8pm today',
  'does the guest of Casa Azul arrive at 4pm?',
  'lake house staying till half twelve today right',
  'wer kommt heute nach 20 Uhr an',
  'qui arrive après 22h',
  'quién llega después de las 21:30',
  'chi arriva dopo le 22',
  'quem chega depois das 21h',
  'can you bring milk at 4pm?',
  'cleaning at Casa Azul at 10',
  'hello',
])('no time is stated: %s', (text) => expect(statesTime(text, 0)).toBe(false))

const seen: Observation<'chat_message'> = {
  id: 'rocketchat:chat_message:m1',
  type: 'chat_message',
  facts: {
    origin: { roomId: 'r', authorId: 'u', authorName: 'Nora', at: 0, by: 'person' },
    text: { body: 'Lake House arrives at 16:00', attachments: [] },
  },
  version: { sourceTime: 1, observedAt: 1, seen: 'x' },
}

test('a message that states a time is marked, and nothing else of it changes', () => {
  const text = { ...seen.facts.text, statesTime: true }
  expect(withTimeMark(seen)).toEqual({ ...seen, facts: { ...seen.facts, text } })
})

test.for([
  ['that states none', { ...seen, facts: { ...seen.facts, text: { body: 'hello', attachments: [] } } }],
  ['without words', { ...seen, facts: { reactions: { items: [] } } }],
  ['that is gone', { ...seen, facts: { text: { body: '', attachments: [] } }, deleted: true }],
] as const)('a message %s is left as it is', ([, message]) => expect(withTimeMark(message)).toBe(message))
