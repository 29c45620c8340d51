import { fold } from '../../language/fold.ts'
import { guestsOf } from './stay-labels.ts'
import { minutesOfEvidence } from './time-evidence.ts'
import type { Side } from './time-findings.ts'
import type { StayView } from './stay-view.ts'

/** The order in which a list of comings and goings is read: guests before owners and blocks, by date, by time (unknown last), by house. */
export function inOrder(stays: readonly StayView[], side: Side): StayView[] {
  const dateOf = (stay: StayView): string => (side === 'arrival' ? stay.checkIn : stay.checkOut)
  const minutes = new Map(
    stays.map((stay) => [stay.id, minutesOfEvidence(stay[side].leading) ?? Number.POSITIVE_INFINITY]),
  )
  return [...stays].sort(
    (left, right) =>
      Number(left.occupant !== 'guest') - Number(right.occupant !== 'guest') ||
      compare(dateOf(left), dateOf(right)) ||
      compare(minutes.get(left.id) ?? 0, minutes.get(right.id) ?? 0) ||
      HOUSES.compare(houseOf(left), houseOf(right)) ||
      compare(left.id, right.id),
  )
}

/** By house, then date: for questions that ask "per house". */
export function byHouse(stays: readonly StayView[], side: Side): StayView[] {
  return inOrder(stays, side).sort((left, right) => HOUSES.compare(houseOf(left), houseOf(right)))
}

/** The biggest party first, those of unknown size last: for questions that ask for it. */
function bySize(stays: readonly StayView[], side: Side): StayView[] {
  const sizeOf = ({ facts }: StayView): number => guestsOf(facts.party) ?? 0
  return inOrder(stays, side).sort((left, right) => sizeOf(right) - sizeOf(left))
}

const BIGGEST =
  /\b(?:(?:bigg|larg)est|groe?sste\w*|mayor(?:es)?|maior(?:es)?|(?:mas|plus|piu|mais) (?:grand|gros|numeros|nombreu)\w*)\b/

/** The order in which a question wants its stays: the biggest party first, by house, or `otherwise` where it does not say. */
export function askedOrder(question: string, otherwise = inOrder): typeof inOrder {
  const folded = fold(question)
  if (BIGGEST.test(folded)) return bySize
  return asksPerHouse(folded) ? byHouse : otherwise
}

const HOUSES = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function houseOf(stay: StayView): string {
  return stay.listing?.name ?? stay.type?.name ?? ''
}

function compare<Value extends string | number>(left: Value, right: Value): number {
  return left < right ? -1 : left > right ? 1 : 0
}

const PER_HOUSE =
  /\b(?:per|by|each) (?:house|flat|apartment|unit|property|listing|villa)|\bpor (?:casa|piso|apartamento|alojamiento|unidad|propiedad|alojamento|apto)|\bpar (?:maison|logement|appart\w*|bien|villa)|\b(?:pro|je) (?:haus|wohnung|whg|unterkunft|objekt|apartment)|\bper (?:casa|appartamento|alloggio|unita|villa)\b/

/** Whether a folded question wants its list sorted by house. */
export function asksPerHouse(foldedQuestion: string): boolean {
  return PER_HOUSE.test(foldedQuestion)
}
