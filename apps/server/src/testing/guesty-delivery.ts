import { createHmac } from 'node:crypto'

/** A signing secret for tests; no account has it. */
export const GUESTY_TEST_SECRET = `whsec_${Buffer.from('a test secret of thirty-two bytes').toString('base64')}`

/** Signs a body as Svix does. @param at Milliseconds since the Unix epoch. */
export function signedHeaders(
  body: string,
  id: string,
  at: number,
  secret = GUESTY_TEST_SECRET,
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'content-type': 'application/json',
    'svix-id': id,
    'svix-timestamp': timestamp,
    'svix-signature': `v1,${signature}`,
  }
}

/** A guest's message as Guesty delivers it. @param number Makes its ids its own. */
export function messageBody(number: number, words: string, createdAt: string): string {
  const id = (prefix: string) => prefix + number.toString(16).padStart(24 - prefix.length, '0')
  return JSON.stringify({
    event: 'reservation.messageReceived',
    reservationId: id('67'),
    conversation: { _id: id('68'), meta: { guestName: 'Test Guest' }, conversationWith: 'Guest' },
    message: { _id: id('69'), body: words, createdAt, type: 'fromGuest', module: 'airbnb2' },
  })
}
