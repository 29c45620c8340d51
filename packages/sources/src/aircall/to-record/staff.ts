import type { FactsByType } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'

import { aircallId, mentioned, observationOf, saidOf, type Seen } from '../seen.ts'
import type { WirePerson, WireUser } from '../wire.ts'

type StaffObservation = Observation<'staff'> | undefined

/** @param event The event's name, `.v2` or not; undefined for what was read. */
export function staffFrom(user: WireUser, seen: Seen, event?: string): StaffObservation {
  const name = user.name ?? user.email
  const availability = availabilityOf(user, seen, event)
  return observationOf('staff', user.id, seen, {
    name: name ? { facts: { full: name }, seen } : undefined,
    contact: user.email === undefined ? undefined : { facts: saidOf({ email: user.email }), seen },
    // A closing is told twice when there is a substatus; the one that names it knows more.
    availability: availability && { facts: availability, seen, emphasis: user.substatus ? 1 : 0 },
  })
}

function availabilityOf(
  user: WireUser,
  seen: Seen,
  event: string | undefined,
): FactsByType['staff']['availability'] | undefined {
  const happened = event?.replace(/\.v2$/, '')
  const told = happened === undefined ? undefined : AFTER[happened]
  const available = told?.available ?? user.available ?? undefined
  const state = told?.state ?? user.substatus ?? user.availability_status ?? undefined
  if (available === undefined && state === undefined) return undefined
  return { ...saidOf<{ available?: boolean; state?: string }>({ available, state }), at: seen.observedAt }
}

/** What an event says by its name alone; the object that comes with it may be older or say less. */
const AFTER: Readonly<Record<string, { readonly available?: boolean; readonly state?: string }>> = {
  'user.opened': { available: true },
  'user.closed': { available: false },
  'user.disconnected': { available: false, state: 'disconnected' },
  'user.wut_start': { available: false, state: 'wrap_up' },
}

/** A person named in a call or message. */
export function mentionedStaff(person: WirePerson | undefined, seen: Seen): StaffObservation {
  if (!person?.id || !person.name) return undefined
  const copy = mentioned(seen)
  return observationOf('staff', person.id, copy, {
    name: { facts: { full: person.name }, seen: copy },
    contact: person.email ? { facts: { email: person.email }, seen: copy } : undefined,
  })
}

/** Who did something in a call; `{}` for nobody. */
export function personOf(person: NonNullable<WirePerson> | null): { staffId?: string; name?: string } {
  return saidOf({ staffId: person?.id ? aircallId('staff', person.id) : undefined, name: person?.name })
}
