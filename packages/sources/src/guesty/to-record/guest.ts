import type { GuestFacts } from '@innkeeper/core/record/facts'
import { toE164 } from '@innkeeper/core/record/phone'
import type { Observation } from '@innkeeper/core/record/record'

import { groupOf, observationOf, type Seen } from '../seen.ts'
import type { WireGuest } from '../wire.ts'
import { fullNameOf } from './stay.ts'

/** What a guest object says. Phones come as digits, often without a plus; what is no number is left out. */
export function guestFrom(id: string, guest: WireGuest, seen: Seen): Observation<'guest'> {
  return observationOf('guest', id, seen, {
    name: groupOf<GuestFacts['name']>({ full: fullNameOf(guest), first: guest.firstName, last: guest.lastName }),
    contact: contactOf(guest),
    profile: groupOf<GuestFacts['profile']>({
      language: guest.preferredLanguage,
      hometown: guest.hometown,
      isReturning: guest.returningGuest,
      tags: guest.tags,
    }),
    notes: groupOf<GuestFacts['notes']>({ notes: guest.notes, goodToKnow: guest.goodToKnowNotes }),
  })
}

function contactOf(guest: WireGuest): GuestFacts['contact'] | undefined {
  const { email, emails, phone, phones } = guest
  if (email === undefined && emails === undefined && phone === undefined && phones === undefined) return undefined
  const country = /^[A-Za-z]{2}$/.exec(guest.address?.countryCode ?? '')?.[0]
  const written = [email, ...(emails ?? []).map((item) => (typeof item === 'string' ? item : (item.address ?? item.email)))]
  const numbers = [phone, ...(phones ?? []).map((item) => (typeof item === 'object' ? (item.number ?? item.phone) : item))]
  return {
    emails: unique(written.map((item) => item?.trim().toLowerCase()).filter((item) => item?.includes('@'))),
    phones: unique(numbers.map((item) => toE164(item, country))),
  }
}

function unique(items: readonly (string | undefined)[]): string[] {
  return [...new Set(items.filter((item) => item !== undefined))]
}
