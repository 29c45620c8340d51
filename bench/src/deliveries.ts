import { createHmac, randomBytes } from 'node:crypto'

import type { DemoStay } from '../../packages/demo/src/world-stay.ts'

export const SECRET = `whsec_${Buffer.from('bench-secret-bench-secret').toString('base64')}`

export interface SignedDelivery {
  readonly headers: Record<string, string>
  readonly body: string
}

/** A guest's message as Guesty would deliver it, signed, needing nothing to be fetched. */
export function messageDelivery(index: number, words: string): SignedDelivery {
  const id = (prefix: string) => prefix + index.toString(16).padStart(24 - prefix.length, '0')
  const body = JSON.stringify({
    event: 'reservation.messageReceived',
    reservationId: id('67'),
    conversation: { _id: id('68'), meta: { guestName: 'Bench Guest' }, conversationWith: 'Guest' },
    message: { _id: id('69'), body: words, createdAt: new Date().toISOString(), type: 'fromGuest', module: 'airbnb2' },
  })
  return sign(body)
}

/** A new booking as Guesty's v2 event tells it: no guest, no times, no money. */
export function leanDelivery(stay: DemoStay): SignedDelivery {
  return sign(
    JSON.stringify({
      event: 'reservation.created.v2',
      data: {
        reservationId: stay.id,
        unitId: stay.listingId,
        status: stay.status,
        confirmationCode: stay.code,
        checkInDateLocalized: stay.checkIn,
        checkOutDateLocalized: stay.checkOut,
        publishedAt: new Date().toISOString(),
      },
    }),
  )
}

function sign(body: string): SignedDelivery {
  const svixId = `msg_${randomBytes(12).toString('hex')}`
  const timestamp = String(Math.floor(Date.now() / 1000))
  const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`${svixId}.${timestamp}.${body}`).digest('base64')
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'svix-id': svixId,
      'svix-timestamp': timestamp,
      'svix-signature': `v1,${signature}`,
    },
  }
}
