import type { KindAnswerer } from '../ask-context.ts'
import { CARD_WORDS as WORDS } from '../bookings/stay-card.words.ts'
import { findStaysNamed, narrowByNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { answerForStays } from './stay-by-guest.ts'

/** The booking with a confirmation code, whatever became of it. A code that no booking has is said to be unknown. */
export const answerStayByCode: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) {
    const finding = nothingNamed(named)
    return { ...finding, notes: [...finding.notes, ...sourceNotes(context, ['guesty'])] }
  }
  if (!named.person)
    return { headline: WORDS.whichGuest[context.language](), items: [], notes: named.notes, complete: null }
  return answerForStays(context, named, await findStaysNamed(context, named))
}
