import type { FactsByType } from '../../record/facts.ts'
import type { Language } from '../../language/language.ts'
import { joined, plain } from '../format.ts'
import { PART_NAMES, STAY_WORDS } from './stay-labels.words.ts'
import type { StayView } from './stay-view.ts'

/** "Maria Santos", "Owner stay (Ana Beispiel)", "guest unknown (HM7K2)". */
export function guestLabel(stay: Pick<StayView, 'facts' | 'guestName' | 'occupant'>, language: Language): string {
  const name = stay.guestName === undefined ? undefined : plain(stay.guestName)
  if (stay.occupant === 'block') return STAY_WORDS.block[language]()
  if (stay.occupant === 'owner') {
    const owner = STAY_WORDS.owner[language]()
    return name === undefined ? owner : `${owner} (${name})`
  }
  if (name !== undefined) return name
  const code = stay.facts.code?.confirmationCode
  const unknown = STAY_WORDS.guestUnknown[language]()
  return code === undefined ? unknown : `${unknown} (${plain(code)})`
}

/** "Lake House"; "Garden Studio, no unit assigned" for a stay that only has its type; "house unknown". */
export function houseLabel(stay: Pick<StayView, 'facts' | 'listing' | 'type'>, language: Language): string {
  if (stay.listing) return plain(stay.listing.name)
  const { listingId } = stay.facts.unit ?? {}
  if (stay.type && listingId === undefined) return STAY_WORDS.unassigned[language](plain(stay.type.name))
  return stay.type ? plain(stay.type.name) : STAY_WORDS.houseUnknown[language]()
}

/** "Maria Santos (Lake House) and João Dias (Sea View)". */
export function guestsWithHouses(stays: readonly StayView[], language: Language): string {
  return joined(
    stays.map((stay) => `${guestLabel(stay, language)} (${houseLabel(stay, language)})`),
    language,
  )
}

/** "2 adults, 1 child, 1 pet"; "3 guests" when only the sum is known; empty when nothing is. */
export function partyText(party: FactsByType['stay']['party'] | undefined, language: Language): string {
  if (!party) return ''
  const { total, adults, children, infants, pets } = party
  const words = STAY_WORDS
  const parts: string[] = []
  const split = adults !== undefined || (children ?? 0) > 0
  if (split) {
    if (adults !== undefined) parts.push(words.adults[language](adults))
    if (children) parts.push(words.children[language](children))
  } else if (total !== undefined) parts.push(words.guests[language](total))
  if (infants) parts.push(words.infants[language](infants))
  if (pets) parts.push(words.pets[language](pets))
  return parts.join(', ')
}

/** Adults and children; undefined when the source has told neither them nor a sum. */
export function guestsOf(party: FactsByType['stay']['party'] | undefined): number | undefined {
  if (party?.adults === undefined) return party?.total
  return party.adults + (party.children ?? 0)
}

/** "on hold", "awaiting payment": what keeps a stay from being certain. Empty for a booked one. */
export function statusMark(stay: Pick<StayView, 'facts'>, language: Language): string {
  const status = stay.facts.status?.status
  if (status === 'held') return STAY_WORDS.held[language]()
  return status === 'awaiting_payment' ? STAY_WORDS.awaitingPayment[language]() : ''
}

/** What answers about stays use; money, missing in many records, is for those that speak of it. */
const USUAL_PARTS: readonly string[] = ['status', 'dates', 'unit', 'times', 'guest']

/**
 * What the source could not complete in these stays, in one sentence; none when all are whole.
 *
 * @param parts What the answer uses; what else is missing goes unsaid.
 */
export function incompleteNotes(
  stays: readonly Pick<StayView, 'missing'>[],
  language: Language,
  parts: readonly string[] = USUAL_PARTS,
): string[] {
  const incomplete = stays.map(({ missing }) => missing.filter((part) => parts.includes(part)))
  const missing = incomplete.filter(({ length }) => length > 0)
  if (missing.length === 0) return []
  const names = [...new Set(missing.flat())].map((part) =>
    isNamedPart(part) ? PART_NAMES[part][language] : plain(part),
  )
  return [STAY_WORDS.incomplete[language]({ count: missing.length, missing: names.join(', ') })]
}

function isNamedPart(part: string): part is keyof typeof PART_NAMES {
  return Object.hasOwn(PART_NAMES, part)
}
