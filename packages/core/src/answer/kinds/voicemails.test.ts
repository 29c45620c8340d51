import { askContext } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { answerVoicemails } from './voicemails.ts'

const spoken = (text: string) => ({ transcription: { lines: [{ speaker: 'caller' as const, text }] } })

const portfolio = () =>
  new PortfolioBuilder()
    .call('told', {
      at: '2027-03-27T08:00:00Z',
      phone: '+33199000001',
      answered: false,
      facts: { voicemail: { left: true }, ...spoken('We forgot a charger. The key box code was 4471.') },
    })
    .call('mute', {
      at: '2027-03-26T08:00:00Z',
      phone: '+33199000002',
      answered: false,
      facts: { voicemail: { left: true } },
    })
    .call('old', {
      at: '2027-03-10T08:00:00Z',
      phone: '+33199000003',
      answered: false,
      facts: { voicemail: { left: true } },
    })
    .call('back', { at: '2027-03-26T09:00:00Z', phone: '+33199000002', direction: 'outbound' })

const ask = (asking: Parameters<typeof askContext>[2] = {}) =>
  answerVoicemails(askContext('voicemails', portfolio().records(), asking))

test('voicemails are quoted, newest first, without the codes in them', async () => {
  const finding = await ask()
  expect(finding.headline).toBe('Sunday 21 March – Saturday 27 March: 2 voicemails.')
  expect(finding.items.map(({ line }) => line)).toEqual([
    '**09:00** +33199000001 · “We forgot a charger. The key box code was ••••.”',
    '**26 Mar 09:00** +33199000002 · what it says is not written down · ✓ answered since',
  ])
})

test('a number narrows', async () => {
  const finding = await ask({ names: { phones: ['+33199000002'] } })
  expect(finding.items.map(({ id }) => id)).toEqual(['aircall:call:mute'])
})

test('says it in each language', async () => {
  const headlines = await Promise.all(LANGUAGES.map(async (language) => (await ask({ language })).headline))
  expect(headlines.map((headline) => headline.slice(headline.indexOf(':') + 2))).toEqual([
    '2 voicemails.',
    '2 mensajes de voz.',
    '2 messages vocaux.',
    '2 Nachrichten auf der Mailbox.',
    '2 messaggi in segreteria.',
    '2 mensagens de voz.',
  ])
})
