import { describe, expect, test } from 'vitest'

import { type Body, fixture, joined, meaningOf } from '../fixtures/deliveries.ts'

describe('text messages', () => {
  const CONVERSATION = 'aircall:conversation:5501-33639980012'
  const asked = fixture('message-received')
  const answered = fixture('message-sent')
  const thanks: Body = {
    ...asked,
    timestamp: 1_795_083_600,
    data: { ...asked.data, id: 'x1', body: 'Perfect, thank you!', created_at: '2026-11-19T10:20:00.000Z' },
  }

  test('the newest one says whether somebody waits, whatever comes last', () => {
    const last = (...bodies: readonly Body[]) => joined('conversation', CONVERSATION, bodies).facts.last
    expect(last(asked)).toMatchObject({ from: 'guest', needsAnswer: true })
    expect(last(answered, asked)).toMatchObject({ from: 'host', needsAnswer: false })
    expect(last(thanks, answered, asked)).toMatchObject({ from: 'guest', needsAnswer: false })
  })

  test('a picture without a word waits', () => {
    const picture = { ...asked, data: { ...asked.data, body: null, media_url: 'https://assets.example.test/p.jpg' } }
    expect(joined('conversation', CONVERSATION, [picture]).facts.last?.needsAnswer).toBe(true)
  })

  test('a change of status changes the delivery and nothing else', () => {
    const id = 'aircall:message:2d0f6a52-6a5e-4c7d-9a01-5f7d2f0a1b24'
    for (const order of [
      [answered, fixture('message-status')],
      [fixture('message-status'), answered],
    ]) {
      const { facts } = joined('message', id, order)
      expect(facts.delivery).toEqual({ status: 'delivered' })
      expect(facts.text).toMatchObject({
        body: 'Nora will be there.',
        from: 'host',
        authorName: 'Nora Petit',
        attachments: 1,
      })
      expect(facts.refs).toMatchObject({ conversationId: CONVERSATION, phone: '+33639980012' })
    }
  })

  test('without a number belong to no conversation', () => {
    const { observations } = meaningOf(fixture('message-received-lean'))
    expect(observations.map(({ type }) => type)).toEqual(['message'])
  })
})
