import { expect, test } from 'vitest'

import { splitMarkers } from './markers.ts'

test.for([
  { name: 'no marker', text: 'Nobody.', parts: [{ text: 'Nobody.' }] },
  {
    name: 'neighbours are one part',
    text: 'Ann [1][2] and Bo [3]',
    parts: [{ text: 'Ann ' }, { numbers: [1, 2] }, { text: ' and Bo ' }, { numbers: [3] }],
  },
  { name: 'a number without a source is text', text: 'Room [12] [0]', parts: [{ text: 'Room [12] [0]' }] },
  { name: 'nothing', text: '', parts: [] },
])('$name', ({ text, parts }) => {
  expect(splitMarkers(text, 3)).toEqual(parts)
})
