import type { RecordId } from '../../record/record.ts'
import type { AskContext } from '../ask-context.ts'
import { type ListingView, loadListings } from '../stays/stay-view.ts'

/** What one party sleeps in: a listing that is no multi-unit type, or a type of which no unit is known. */
export interface Unit {
  readonly id: RecordId
  readonly name: string
  readonly timezone: string
  /** The multi-unit type that it belongs to. */
  readonly typeId: RecordId | undefined
  /** Active and listed: what counts as vacant, available and in the occupancy. */
  readonly offered: boolean
  /** A type that stands for units which the source has not told: its stays may well share a night. */
  readonly standsForType: boolean
  readonly listing: ListingView
}

export interface Houses {
  readonly listings: ReadonlyMap<RecordId, ListingView>
  /** In the order of their names. */
  readonly units: readonly Unit[]
}

export async function loadHouses(context: Pick<AskContext, 'records' | 'timezone'>): Promise<Houses> {
  const listings = await loadListings(context)
  return { listings, units: unitsOf(listings) }
}

export function unitsOf(listings: ReadonlyMap<RecordId, ListingView>): Unit[] {
  const all = [...listings.values()]
  const typesWithUnits = new Set(all.flatMap(({ facts }) => facts.multiUnit?.parentId ?? []))
  return all
    .filter(({ id }) => !typesWithUnits.has(id))
    .map((listing) => ({
      id: listing.id,
      name: listing.name,
      timezone: listing.timezone,
      typeId: listing.facts.multiUnit?.parentId,
      offered: listing.facts.status?.active !== false && listing.facts.status?.listed !== false,
      standsForType: listing.facts.multiUnit?.isType === true,
      listing,
    }))
    .sort((left, right) => byName(left.name, right.name))
}

/** The units that listing ids mean: a type means all its units. `undefined` means every unit. */
export function unitsNamed(units: readonly Unit[], listingIds: ReadonlySet<RecordId> | undefined): readonly Unit[] {
  if (!listingIds) return units
  return units.filter(({ id, typeId }) => listingIds.has(id) || (typeId !== undefined && listingIds.has(typeId)))
}

const NAMES = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The order in which houses are listed: "Unit 2" before "Unit 10". */
export function byName(left: string, right: string): number {
  return NAMES.compare(left, right)
}
