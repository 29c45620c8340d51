import { expect, test } from 'vitest'

import { chatAside } from './chat-aside.ts'

const call = (number: number) => ({
  id: `aircall:call:${number}`,
  type: 'call',
  title: `Call from Ana [Lima], 2026-11-28 19:20 (voicemail)`,
})

test('says that a machine made it, and links its sources by names without brackets', () => {
  expect(chatAside([call(1)], 'en', 'https://innkeeper.example.test')).toBe(
    'Made by AI from the business’s data.\n' +
      '[1] [Call from Ana, Lima, 2026-11-28 19:20, voicemail](https://innkeeper.example.test/records?record=aircall%3Acall%3A1)',
  )
})

test('says in words how many sources it leaves out, and links none without an address', () => {
  const lines = chatAside(
    Array.from({ length: 32 }, (_, at) => call(at)),
    'de',
    undefined,
  ).split('\n')
  expect(lines).toHaveLength(22)
  expect(lines[1]).toBe('[1] Call from Ana, Lima, 2026-11-28 19:20, voicemail')
  expect(lines.at(-1)).toBe('und 12 weitere')
})
