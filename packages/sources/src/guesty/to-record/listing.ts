import type { ListingFacts } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'

import { groupOf, hearsay, observationOf, referenceTo, type Seen } from '../seen.ts'
import type { WireListing } from '../wire.ts'
import { type NamedText, sayOfField, sortFields, wifiFrom } from './custom-fields.ts'
import { moneyFrom } from './money-fields.ts'
import { instantFrom, localTimeFrom, timeZoneFrom } from './time-fields.ts'

/** Where a listing's facts come from: its own read (with the labelled custom fields), its event, or a copy in a reservation. */
export type ListingReading = 'read' | 'event' | 'copy'

/**
 * What a listing object says.
 *
 * An event's custom fields have no labels, so what it says of the house manual, the Wi-Fi and the door counts only until
 * the listing itself was read.
 *
 * @param customFields The labelled fields of the properties API; undefined when they were not read.
 */
export function listingFrom(
  id: string,
  listing: WireListing,
  seen: Seen,
  reading: ListingReading,
  customFields?: readonly NamedText[],
): Observation<'listing'> {
  const at = reading === 'copy' ? hearsay(seen) : seen
  const loosely = customFields ? at : hearsay(seen)
  const fields = sortFields(customFields ?? (listing.customFields ?? []).flatMap((field) => sayOfField(field) ?? []))
  const wifi = wifiFrom(fields.wifi)
  const described = descriptionOf(listing)
  const hasFields = customFields !== undefined || listing.customFields !== undefined
  return observationOf(
    'listing',
    id,
    at,
    {
      name: groupOf<ListingFacts['name']>({ nickname: listing.nickname, title: listing.title, tags: listing.tags }),
      status: statusOf(listing),
      place: placeOf(listing),
      size: groupOf<ListingFacts['size']>({
        accommodates: listing.accommodates,
        bedrooms: listing.bedrooms,
        beds: listing.beds,
        bathrooms: listing.bathrooms,
        propertyType: listing.propertyType,
        areaSquareFeet: listing.areaSquareFeet,
      }),
      times: timesOf(listing),
      amenities:
        listing.amenities === undefined && listing.amenitiesNotIncluded === undefined
          ? undefined
          : { has: listing.amenities ?? [], hasNot: listing.amenitiesNotIncluded ?? [] },
      manual:
        described === undefined && !hasFields
          ? undefined
          : { entries: [...(described ?? []), ...fields.manual, ...wifi.rest] },
      wifi: groupOf<ListingFacts['wifi']>({
        name: listing.wifiName ?? wifi.name,
        password: listing.wifiPassword ?? wifi.password,
      }),
      access: hasFields ? { entries: fields.access } : undefined,
      cleaning: cleaningOf(listing),
      terms: termsOf(listing),
      multiUnit: multiUnitOf(listing),
    },
    { manual: loosely, wifi: loosely, access: loosely },
  )
}

function statusOf(listing: WireListing): ListingFacts['status'] | undefined {
  const active = listing.pms?.active ?? listing.active
  const listed = listing.isListed ?? listing.listed
  if (typeof active !== 'boolean' && typeof listed !== 'boolean') return undefined
  return { active: active ?? true, listed: listed ?? true }
}

function placeOf(listing: WireListing): ListingFacts['place'] | undefined {
  const address = listing.address ?? listing.publishedAddress
  const parts = [address?.street, address?.zipcode, address?.city, address?.state, address?.country]
  return groupOf<ListingFacts['place']>({
    address: address?.full ?? (parts.filter(Boolean).join(', ') || undefined),
    city: address?.city,
    country: address?.country,
    timezone: timeZoneFrom(listing.timezone),
    latitude: address?.lat,
    longitude: address?.lng,
  })
}

function timesOf(listing: WireListing): ListingFacts['times'] | undefined {
  const { defaultCheckInTime, defaultCheckOutTime } = listing
  if (defaultCheckInTime === undefined && defaultCheckOutTime === undefined) return undefined
  const checkIn = localTimeFrom(defaultCheckInTime)
  const checkOut = localTimeFrom(defaultCheckOutTime)
  return { ...(checkIn ? { checkIn } : {}), ...(checkOut ? { checkOut } : {}) }
}

/** Every part of the description that has words, by its own key as topic: `houseRules` becomes "house rules". */
function descriptionOf(listing: WireListing): NamedText[] | undefined {
  if (listing.publicDescription === undefined) return undefined
  return Object.entries(listing.publicDescription ?? {}).flatMap(([key, value]) => {
    const text = typeof value === 'string' ? value.trim() : ''
    const topic = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
    return text ? [{ topic, text }] : []
  })
}

const CLEANING_STATES: Readonly<Record<string, NonNullable<ListingFacts['cleaning']['status']>>> = {
  clean: 'clean',
  waitingforinspection: 'inspection',
  dirty: 'dirty',
  unknown: 'unknown',
}

function cleaningOf(listing: WireListing): ListingFacts['cleaning'] | undefined {
  const { cleaningStatus: state, cleaning } = listing
  return groupOf<ListingFacts['cleaning']>({
    status: state?.value ? (CLEANING_STATES[state.value.toLowerCase().replace(/[\s_-]/g, '')] ?? 'unknown') : undefined,
    statusAt: instantFrom(state?.updatedAt),
    instructions: cleaning?.instructions,
  })
}

function termsOf(listing: WireListing): ListingFacts['terms'] | undefined {
  const { terms, prices } = listing
  return groupOf<ListingFacts['terms']>({
    minNights: terms?.minNights,
    maxNights: terms?.maxNights,
    cancellation: terms?.cancellation,
    basePrice: moneyFrom(prices?.basePrice, prices?.currency),
    cleaningFee: moneyFrom(prices?.cleaningFee, prices?.currency),
  })
}

/** `MTL` is a multi-unit type; its units name it as parent. */
function multiUnitOf(listing: WireListing): ListingFacts['multiUnit'] | undefined {
  const parentId = referenceTo('listing', listing.mtl?.p ?? listing.parentId)
  const isType = /^(?:mtl|multi[\s_-]*unit)$/i.test(listing.type ?? '') && !parentId
  if (!parentId && !listing.type) return undefined
  return { isType, ...(parentId ? { parentId } : {}) }
}
