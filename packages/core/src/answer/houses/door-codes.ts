import { foldWords } from '../../language/fold.ts'
import { speaksOfTopic } from '../../question/topics.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import { addDays, localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { type Booking, loadBookings, todayOf } from '../bookings/booking.ts'
import { plain, shortDate } from '../format.ts'
import { guestLabel } from '../stays/stay-labels.ts'
import type { ListingView } from '../stays/stay-view.ts'
import type { Words } from '../words.ts'
import { verbatim } from './house-facts.ts'

/** Topics whose answer is a code. */
export const CODE_TOPICS: ReadonlySet<string> = new Set(['door code', 'key box'])

/** What may be told of a house's codes. */
export interface DoorCodes {
  /** Worded, one code each, with the record that holds it. */
  readonly facts: readonly { readonly text: string; readonly source: RecordId }[]
  /** Codes of stays that are not told yet, or no longer, and from when on. */
  readonly notes: readonly string[]
}

/**
 * The codes of a house: its own, and those of its stays while these run, from the day of check-in to the day of check-out, or until the
 * guests have left. Only for who
 * may be told of access codes; the records of others hold none.
 *
 * @param guests Stays of guests who were named; undefined: whoever is there or comes today.
 */
export async function doorCodes(
  context: AskContext,
  listing: ListingView,
  guests: readonly StoredRecord[] | undefined,
): Promise<DoorCodes> {
  const { language } = context
  const stays = (await loadBookings(context, guests ?? (await staysAround(context, listing)))).filter(
    (stay) => stay.listing?.id === listing.id && stay.facts.access?.keyCode !== undefined,
  )
  const isTold = (stay: Booking): boolean => {
    const today = todayOf(stay, context)
    const state = stay.facts.onSite?.state
    const isOver = state === 'checked_out' || state === 'no_show'
    return today >= stay.checkIn && today <= stay.checkOut && !isOver
  }
  const told = stays.filter(isTold)
  const coming = stays.filter((stay) => stay.checkIn > todayOf(stay, context))
  const ofHouse = houseEntries(context, listing)
  return {
    facts: [
      ...told.map((stay) => {
        const today = todayOf(stay, context)
        const out = listing.facts.times?.checkOut
        const until = `${shortDate(stay.checkOut, language, today)}${out === undefined ? '' : ` ${out}`}`
        const code = verbatim(stay.facts.access?.keyCode) ?? ''
        return { text: STAY_CODE[language]({ guest: guestLabel(stay, language), code, until }), source: stay.id }
      }),
      ...ofHouse.map(({ topic, text }) => ({ text: `${plain(topic)}: **${plain(text)}**`, source: listing.id })),
    ],
    notes: coming.map((stay) =>
      LATER[language]({
        guest: guestLabel(stay, language),
        from: shortDate(stay.checkIn, language, todayOf(stay, context)),
      }),
    ),
  }
}

/** The house's own codes; of several those that the question's words name ("alarm", "key box"). */
function houseEntries(
  { question, plan }: AskContext,
  listing: ListingView,
): readonly { readonly topic: string; readonly text: string }[] {
  const entries = listing.facts.access?.entries ?? []
  const asked = new Set(foldWords(question))
  const named = entries.filter(
    ({ topic }) =>
      (plan.topic === 'key box' && speaksOfTopic(topic, 'key box')) ||
      foldWords(topic).some((word) => word !== 'code' && asked.has(word)),
  )
  return named.length > 0 ? named : entries
}

/** Stays of a house that run today. */
async function staysAround(context: AskContext, listing: ListingView): Promise<StoredRecord[]> {
  const today = localDateOf(context.now, listing.timezone)
  return findAll(context.records, {
    types: ['stay'],
    where: [
      { facet: 'listing', in: [listing.id] },
      { facet: 'state', in: STAY_STATUSES },
      { facet: 'start', lte: addDays(today, 1) },
      { facet: 'end', gte: today },
    ],
  })
}

interface StayCode {
  readonly guest: string
  readonly code: string
  readonly until: string
}

const STAY_CODE: Words<StayCode> = {
  en: ({ guest, code, until }) => `door code of ${guest}: ${code}, valid until ${until}`,
  es: ({ guest, code, until }) => `código de ${guest}: ${code}, válido hasta el ${until}`,
  fr: ({ guest, code, until }) => `code de ${guest} : ${code}, valable jusqu’au ${until}`,
  de: ({ guest, code, until }) => `Türcode von ${guest}: ${code}, gültig bis ${until}`,
  it: ({ guest, code, until }) => `codice di ${guest}: ${code}, valido fino al ${until}`,
  pt: ({ guest, code, until }) => `código de ${guest}: ${code}, válido até ${until}`,
}

const LATER: Words<{ readonly guest: string; readonly from: string }> = {
  en: ({ guest, from }) => `The code of ${guest} is told from the day of check-in on (${from}).`,
  es: ({ guest, from }) => `El código de ${guest} se da a partir del día de entrada (${from}).`,
  fr: ({ guest, from }) => `Le code de ${guest} est donné à partir du jour d’arrivée (${from}).`,
  de: ({ guest, from }) => `Den Code von ${guest} gibt es ab dem Anreisetag (${from}).`,
  it: ({ guest, from }) => `Il codice di ${guest} si dà dal giorno dell’arrivo (${from}).`,
  pt: ({ guest, from }) => `O código de ${guest} só é dado a partir do dia de entrada (${from}).`,
}
