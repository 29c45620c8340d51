/** A house of the made-up business, as its people would describe it. */
export interface House {
  readonly key: string
  readonly nickname: string
  readonly title: string
  readonly zone: 'Europe/Paris' | 'Europe/Lisbon' | 'America/New_York'
  readonly place: readonly [street: string, zipcode: string, city: string, country: string, lat: number, lng: number]
  readonly type: string
  /** Guests, bedrooms, beds, bathrooms, square feet. */
  readonly size: readonly [number, number, number, number, number]
  readonly times: readonly [checkIn: string, checkOut: string]
  readonly minNights: number
  /** Whole units of the listing's currency: a night, the cleaning. */
  readonly prices: readonly [number, number]
  readonly amenities: readonly string[]
  readonly without: readonly string[]
  readonly wifi: readonly [string, string]
  /** Parking, bins, heating, water shut-off, how to get in, and what else there is to know. */
  readonly manual: Readonly<Record<string, string>>
  readonly access: Readonly<Record<string, string>>
  readonly kind?: 'type' | 'unit'
  readonly unlisted?: true
  readonly inactive?: true
}

/** What every house has. */
export const BASICS = [
  'Wireless Internet',
  'Kitchen',
  'Essentials',
  'Bed linens',
  'Towels',
  'Hair dryer',
  'Smoke detector',
]
