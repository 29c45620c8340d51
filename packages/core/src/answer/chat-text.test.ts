import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { chatParts, chatText } from './chat-text.ts'

test.for([
  ['escapes that the chat knows stay', '\\*not bold\\*', '\\*not bold\\*'],
  ['others are taken away', 'Casa \\[A\\] \\#2', 'Casa [A] #2'],
  ['nobody is called by what a guest wrote', 'hi @all and @here', 'hi @\u2060all and @\u2060here'],
] as const)('%s', ([, markdown, text]) => {
  expect(chatText(markdown)).toBe(text)
})

describe('parts of a long text', () => {
  test('a short text is one part', () => {
    expect(chatParts('two arrivals')).toEqual(['two arrivals'])
  })
  test('it is cut between lines', () => {
    expect(chatParts('- one is here\n- two is here', 20)).toEqual(['- one is here', '- two is here'])
  })
  test('a heading stays with its list', () => {
    const text = '**In**\n\n- one is here\n\n**Out**\n\n- two is here'
    expect(chatParts(text, 33)).toEqual(['**In**\n\n- one is here', '**Out**\n\n- two is here'])
  })
  test('nothing is lost, and no part is too long or broken', () => {
    const pieces = fc.constantFrom('a', 'word ', '\n', '\n\n', '- line', '😀', '@')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, longest) => {
        const parts = chatParts(text.join(''), longest)
        const bare = (some: string) => some.replaceAll(/\s/g, '')
        expect(bare(parts.join(''))).toBe(bare(text.join('')))
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(longest)
          expect(part.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
