import type { FactsByType } from '@innkeeper/core/record/facts'
import { toE164 } from '@innkeeper/core/record/phone'
import type { Observation } from '@innkeeper/core/record/record'

import { hearsay, mentioned, observationOf, saidOf, type Seen, type SeenGroup } from '../seen.ts'
import type { WireContact } from '../wire.ts'

type ContactObservation = Observation<'contact'> | undefined

/** An entry of the address book, told by an event or read; `updated_at` is its own clock where it is given. */
export function contactFrom(contact: WireContact, seen: Seen): ContactObservation {
  return observe(contact, contact.updated_at ? { ...seen, sourceTime: contact.updated_at } : seen)
}

/** @param country Of the line that it came over, for numbers without a country code. */
export function mentionedContact(
  contact: WireContact | null | undefined,
  seen: Seen,
  country: string | undefined,
): ContactObservation {
  return contact ? observe(contact, mentioned(seen), country) : undefined
}

function observe(contact: WireContact, seen: Seen, country?: string): ContactObservation {
  const { first_name, last_name, company_name, description, information } = contact
  const nameSaid = first_name !== undefined || last_name !== undefined || company_name !== undefined
  const noted = description !== undefined || information !== undefined
  return observationOf('contact', contact.id, seen, {
    name: nameSaid
      ? {
          facts: saidOf<FactsByType['contact']['name']>({ full: fullName(contact), company: company_name?.trim() }),
          seen: first_name !== undefined && last_name !== undefined ? seen : hearsay(seen),
        }
      : undefined,
    contact: waysOf(contact, seen, country),
    notes: noted
      ? {
          facts: saidOf<FactsByType['contact']['notes']>({ description, information }),
          seen: description !== undefined && information !== undefined ? seen : hearsay(seen),
        }
      : undefined,
  })
}

function waysOf(
  contact: WireContact,
  seen: Seen,
  country: string | undefined,
): SeenGroup<FactsByType['contact']['contact']> | undefined {
  const { phone_numbers, emails } = contact
  if (phone_numbers === undefined && emails === undefined) return undefined
  const facts = {
    emails: unique((emails ?? []).map((email) => email.trim().toLowerCase())),
    phones: unique((phone_numbers ?? []).map((phone) => toE164(phone, country))),
  }
  return { facts, seen: phone_numbers !== undefined && emails !== undefined ? seen : hearsay(seen) }
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))].filter(
    (value) => value !== undefined,
  )
}

function fullName({ first_name, last_name }: WireContact): string | undefined {
  return [first_name, last_name].flatMap((part) => part?.trim() || []).join(' ') || undefined
}

/** What to call a contact: the person, else the company. */
export function contactName(contact: WireContact): string | undefined {
  return fullName(contact) ?? (contact.company_name?.trim() || undefined)
}
