import { askContext } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { expect, test } from 'vitest'

import { answerSmallTalk } from './small-talk.ts'

const headline = async (question: string) =>
  (await answerSmallTalk(askContext('small_talk', new PortfolioBuilder().records(), { question }))).headline

test.for(['hello', 'Hi!', 'good morning', 'hola', 'bonjour', 'guten Morgen', 'ciao', 'bom dia', 'thanks!', '👍'])(
  '"%s" to the assistant is answered kindly',
  async (greeting) => expect(await headline(greeting)).toMatch(/^Here to help/),
)

test.for(['can you bring milk?', 'asdf qwerty'])('"%s" is nothing to be looked up', async (said) =>
  expect(await headline(said)).toMatch(/^That is nothing that I can look up/),
)
