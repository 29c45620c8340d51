import type { Language } from '../../language/language.ts'
import { joined, plain } from '../format.ts'
import type { ListingView } from '../stays/stay-view.ts'

/** "Lake House, Old Mill and Sea View". */
export function houseNames(houses: readonly ListingView[], language: Language): string {
  return joined(
    houses.map(({ name }) => plain(name)),
    language,
  )
}
