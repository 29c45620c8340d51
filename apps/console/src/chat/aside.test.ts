import { expect, test } from 'vitest'

import { parseAside } from './aside.ts'

test('the sources of an answer are parted from the line that marks it', () => {
  const text = [
    'Made by AI from the business’s data.',
    '[1] [Booking · Ana Lima · 4 Jul → 6 Jul](http://127.0.0.1:4000/records?record=guesty%3Astay%3A1)',
    '[2] [Message · #ops](https://house.example.test/inn/records?record=rocketchat%3Achat_message%3Am1)',
    '+ 3',
  ].join('\n')
  expect(parseAside(text)).toEqual({
    lines: ['Made by AI from the business’s data.', '+ 3'],
    sources: [
      { id: 'guesty:stay:1', type: 'stay', title: 'Booking · Ana Lima · 4 Jul → 6 Jul' },
      { id: 'rocketchat:chat_message:m1', type: 'chat_message', title: 'Message · #ops' },
    ],
  })
})

test.for(['[1] Booking without a link', '[1] [x](http://h/records?record=%E0%A4%A)', '[1] [x](http://elsewhere)', ''])(
  '"%s" stays what it is',
  (line) => {
    expect(parseAside(line)).toEqual({ lines: [line], sources: [] })
  },
)
