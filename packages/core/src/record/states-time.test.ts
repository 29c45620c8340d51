import { expect, test } from 'vitest'

import { statesTime } from './states-time.ts'

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
