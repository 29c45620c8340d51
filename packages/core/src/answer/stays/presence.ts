import { addDays, localDateOf } from '../../time/calendar.ts'
import type { StayView } from './stay-view.ts'
import type { Utterance } from './utterances.ts'

/** Whether somebody has come or gone, and how that is known. */
export type Presence =
  | { readonly known: 'pms' }
  | { readonly known: 'said'; readonly utterance: Utterance; readonly quote: string }
  | { readonly known: 'no' }

/** The guests are there: checked in at the PMS, or somebody said so on or after the day of arrival. */
export function hasArrived(stay: StayView): Presence {
  const state = stay.facts.onSite?.state
  if (state === 'checked_in' || state === 'checked_out') return { known: 'pms' }
  return said(stay, 'arrived', stay.checkIn, addDays(stay.checkOut, 1))
}

/** The guests have left: checked out at the PMS, or somebody said so on the day of departure or the evening before. */
export function hasLeft(stay: StayView): Presence {
  if (stay.facts.onSite?.state === 'checked_out') return { known: 'pms' }
  return said(stay, 'departed', addDays(stay.checkOut, -1), addDays(stay.checkOut, 2))
}

/** The newest such word, spoken between two local dates, the later one left out. */
function said(stay: StayView, kind: 'arrived' | 'departed', from: string, before: string): Presence {
  let newest: Presence = { known: 'no' }
  for (const utterance of stay.utterances) {
    if (utterance.medium === 'note' && utterance.source === stay.id) continue
    const date = localDateOf(utterance.at, stay.timezone)
    if (date < from || date >= before) continue
    const statement = utterance.statements.find((one) => one.kind === kind)
    if (!statement || (newest.known === 'said' && newest.utterance.at > utterance.at)) continue
    newest = { known: 'said', utterance, quote: statement.quote }
  }
  return newest
}
