import { expect, test } from 'vitest'
import * as z from 'zod'

import type { ConfigInvalid } from './config-invalid.ts'
import { origin, parseSettings, secrets, text } from './settings.ts'

const Settings = z
  .object({ URL: origin, TOKENS: secrets, NAME: text.optional(), COUNT: z.coerce.number().int().default(3) })
  .refine(({ NAME }) => NAME !== 'alone', { path: ['PARTNER'], error: 'goes together with NAME' })
const good = { URL: 'https://example.test/base/', TOKENS: 'old, new,', NAME: '' }

function problemsOf(environment: object): string[] {
  try {
    parseSettings(Settings, environment)
  } catch (error) {
    return (error as ConfigInvalid).problems.map(({ setting, problem }) => `${setting} ${problem}`)
  }
  return []
}

test('what is empty counts as not set, and what is no text is no setting', () => {
  expect(parseSettings(Settings, { ...good, COUNT: { send() {} } })).toEqual({
    URL: 'https://example.test/base',
    TOKENS: ['old', 'new'],
    COUNT: 3,
  })
})

test.for([
  [{ ...good, URL: undefined, TOKENS: '' }, ['URL is missing', 'TOKENS is missing']],
  [{ ...good, URL: 'ftp://secret.example.test' }, ['URL must be an http(s) URL']],
  [{ ...good, TOKENS: ' , ' }, ['TOKENS holds only commas']],
  [{ ...good, NAME: 'alone' }, ['PARTNER goes together with NAME']],
] as const)('what is wrong is named, all at once, and never its value: %o', ([environment, problems]) => {
  expect(problemsOf(environment)).toEqual(problems)
})
