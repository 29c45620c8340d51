import type { Instant } from '@innkeeper/core/time/calendar'

import { DAY_MS } from './draft.ts'
import type { House } from './houses/house.ts'
import { hexId } from './random.ts'
import type { DemoListing } from './world.ts'

/** One house as the PMS holds it. @param copy 0 for the first of each; later ones carry their number in their names. */
export function listingOf(house: House, copy: number, now: Instant): DemoListing {
  const suffix = copy === 0 ? '' : ` ${copy + 1}`
  const idOf = (key: string): string => hexId(`listing/${copy}/${key}`)
  const [street, zipcode, city, country, lat, lng] = house.place
  const [accommodates, bedrooms, beds, bathrooms, areaSquareFeet] = house.size
  const currency = house.zone === 'America/New_York' ? 'USD' : 'EUR'
  return {
    id: idOf(house.key),
    nickname: `${house.nickname}${suffix}`,
    title: `${house.title}${suffix}`,
    timezone: house.zone,
    street,
    zipcode,
    city,
    country,
    lat,
    lng,
    propertyType: house.type,
    accommodates,
    bedrooms,
    beds,
    bathrooms,
    areaSquareFeet,
    tags: [house.zone === 'Europe/Paris' ? 'france' : house.zone === 'Europe/Lisbon' ? 'portugal' : 'usa'],
    checkInTime: house.times[0],
    checkOutTime: house.times[1],
    amenities: house.amenities,
    amenitiesNotIncluded: house.without,
    manual: Object.entries(house.manual).map(([topic, text]) => ({ topic, text })),
    wifi: { name: house.wifi[0], password: house.wifi[1] },
    access: Object.entries(house.access).map(([topic, text]) => ({ topic, text })),
    cleaningInstructions: `Two sets of linen per bed; check the ${house.type.toLowerCase()} for lost things.`,
    cleaningStatus: house.inactive ? 'unknown' : 'clean',
    minNights: house.minNights,
    currency,
    basePriceMinor: house.prices[0] * 100,
    cleaningFeeMinor: house.prices[1] * 100,
    active: house.inactive !== true,
    listed: house.unlisted !== true && house.inactive !== true,
    kind: house.kind ?? 'single',
    typeId: house.kind === 'unit' ? idOf('palm-court') : null,
    createdAt: now - 900 * DAY_MS,
    updatedAt: now - 20 * DAY_MS,
  }
}
