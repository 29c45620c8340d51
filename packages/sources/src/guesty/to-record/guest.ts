import type { GuestFacts } from '@innkeeper/core/record/facts'
import { toE164 } from '@innkeeper/core/record/phone'
import type { Observation } from '@innkeeper/core/record/record'

import { groupOf, hearsay, type MaybeFacts, observationOf, type Seen } from '../seen.ts'
import type { WireGuest } from '../wire.ts'
import { fullNameOf } from './stay.ts'

/** What a guest object says. Phones come as digits, often without a plus; what is no number is left out. */
export function guestFrom(id: string, guest: WireGuest, seen: Seen): Observation<'guest'> {
  const { email, emails, phone, phones, fullName, firstName, lastName } = guest
  // A part of a name or of the ways to reach a guest must not outdo the whole.
  const isWholeName = fullName !== undefined || (firstName !== undefined && lastName !== undefined)
  const isWholeContact = (email ?? emails) !== undefined && (phone ?? phones) !== undefined
  const facts: MaybeFacts<'guest'> = {
    name: groupOf<GuestFacts['name']>({ full: fullNameOf(guest), first: guest.firstName, last: guest.lastName }),
    contact: contactOf(guest),
    profile: groupOf<GuestFacts['profile']>({
      language: guest.preferredLanguage,
      hometown: guest.hometown,
      isReturning: guest.returningGuest,
      tags: guest.tags,
    }),
    notes: groupOf<GuestFacts['notes']>({ notes: guest.notes, goodToKnow: guest.goodToKnowNotes }),
  }
  return observationOf('guest', id, seen, facts, {
    ...(isWholeName ? {} : { name: hearsay(seen) }),
    ...(isWholeContact ? {} : { contact: hearsay(seen) }),
  })
}

function contactOf(guest: WireGuest): GuestFacts['contact'] | undefined {
  const { email, emails, phone, phones } = guest
  if (email === undefined && emails === undefined && phone === undefined && phones === undefined) return undefined
  const country = /^[A-Za-z]{2}$/.exec(guest.address?.countryCode ?? '')?.[0]
  const written = [
    email,
    ...(emails ?? []).map((item) => (typeof item === 'string' ? item : (item.address ?? item.email))),
  ]
  const numbers = [
    phone,
    ...(phones ?? []).map((item) => (typeof item === 'object' ? (item.number ?? item.phone) : item)),
  ]
  return {
    emails: unique(written.map((item) => item?.trim().toLowerCase()).filter((item) => item?.includes('@'))),
    phones: unique(numbers.map((item) => toE164(item, country))),
  }
}

function unique(items: readonly (string | undefined)[]): string[] {
  return [...new Set(items.filter((item) => item !== undefined))]
}
