import { describe, expect, it } from 'vitest'

import { isForAssistant, likelihoodForAssistant } from './for-assistant.ts'

describe('a message in an open room', () => {
  it.each([
    'who is checking in ~',
    'wer reist ~ ab und muss noch zahlen',
    'qui arrive ~ après 22h',
    'cuantas llegadas ~',
    'chi deve ancora pagare ~',
    'tem check-in ~ depois das 22h?',
    'wifi {listing}?',
  ])('is for the assistant: %s', (masked) => expect(isForAssistant(masked)).toBe(true))

  it.each([
    'thanks!',
    '👍',
    'guten morgen zusammen',
    'j’arrive dans 10 minutes, désolé',
    'quien quiere un cafe',
    'ho lasciato le chiavi in ufficio',
    'hahaha',
    'kkkk bom dia pessoal',
    'happy birthday {staff}!',
  ])('is left to people: %s', (masked) => expect(isForAssistant(masked)).toBe(false))

  it.each([
    '@maria who is checking in ~ ?',
    'hey @ {staff}  who is checking in ~ ?',
    '{staff} , who is checking in ~ ?',
    'Hallo  {name} , wer reist ~ an?',
    'chi arriva ~ , {staff} ?',
    'qui arrive ~ ? @paul',
  ])('is for the colleague whom it names: %s', (masked) => expect(isForAssistant(masked)).toBe(false))

  it.each([
    'who did {staff} call back ~ ?',
    'what did we agree with {guest} , {listing} ?',
    '{guest} , when is he coming ~ ?',
  ])('may be about somebody and for the assistant: %s', (masked) => expect(isForAssistant(masked)).toBe(true))

  it('is weighed between 0 and 1', () => {
    for (const masked of ['', '~', 'who is checking in ~', 'lol'])
      expect(likelihoodForAssistant(masked)).toSatisfy((share: number) => share >= 0 && share <= 1)
  })
})
