import type { Kind, QuestionPlan } from '../../question/plan.ts'
import type { KindAnswerer } from '../ask-context.ts'
import { answerAgreed } from './agreed.ts'
import { answerArrivals } from './arrivals.ts'
import { answerArrivalsAfter } from './arrivals-after.ts'
import { answerArrivalsUnknownTime } from './arrivals-unknown-time.ts'
import { answerAttack } from './attack.ts'
import { answerAvailability } from './availability.ts'
import { answerBalanceDue } from './balance-due.ts'
import { answerCallsMissed } from './calls-missed.ts'
import { answerCancellations } from './cancellations.ts'
import { answerChanges } from './changes.ts'
import { answerDepartures } from './departures.ts'
import { answerDigest } from './digest.ts'
import { answerDoubleBookings } from './double-bookings.ts'
import { answerGuestCount } from './guest-count.ts'
import { answerInHouse } from './in-house.ts'
import { answerLastContact } from './last-contact.ts'
import { answerLateCheckout } from './late-checkout.ts'
import { answerListingFact } from './listing-fact.ts'
import { answerNewBookings } from './new-bookings.ts'
import { answerOccupancy } from './occupancy.ts'
import { answerOwnerStays } from './owner-stays.ts'
import { answerReturningGuest } from './returning-guest.ts'
import { answerReviewsBelow } from './reviews-below.ts'
import { answerSmallTalk } from './small-talk.ts'
import { answerSpecialRequests } from './special-requests.ts'
import { answerStayByCode } from './stay-by-code.ts'
import { answerStayByGuest } from './stay-by-guest.ts'
import { answerTasksOpen } from './tasks-open.ts'
import { answerTurnovers } from './turnovers.ts'
import { answerUnansweredMessages } from './unanswered-messages.ts'
import { answerUnknowable } from './unknowable.ts'
import { answerVacant } from './vacant.ts'
import { answerVoicemails } from './voicemails.ts'
import { answerWhoCalled } from './who-called.ts'
import { answerWhy, asksWhy } from './why.ts'
import { answerWhyPlan } from './why-plan.ts'

/** What answers each kind of question. A follow-up is made a whole plan of other kinds before it comes here. */
export const KIND_ANSWERERS: Readonly<Record<Exclude<Kind, 'follow_up'>, KindAnswerer>> = {
  arrivals: answerArrivals,
  arrivals_unknown_time: answerArrivalsUnknownTime,
  arrivals_after: answerArrivalsAfter,
  departures: answerDepartures,
  late_checkout: answerLateCheckout,
  turnovers: answerTurnovers,
  in_house: answerInHouse,
  vacant: answerVacant,
  availability: answerAvailability,
  occupancy: answerOccupancy,
  guest_count: answerGuestCount,
  stay_by_guest: answerStayByGuest,
  stay_by_code: answerStayByCode,
  balance_due: answerBalanceDue,
  cancellations: answerCancellations,
  changes: answerChanges,
  new_bookings: answerNewBookings,
  double_bookings: answerDoubleBookings,
  calls_missed: answerCallsMissed,
  voicemails: answerVoicemails,
  who_called: answerWhoCalled,
  last_contact: answerLastContact,
  agreed: answerAgreed,
  unanswered_messages: answerUnansweredMessages,
  tasks_open: answerTasksOpen,
  reviews_below: answerReviewsBelow,
  listing_fact: answerListingFact,
  special_requests: answerSpecialRequests,
  owner_stays: answerOwnerStays,
  returning_guest: answerReturningGuest,
  digest: answerDigest,
  unknowable: answerUnknowable,
  small_talk: answerSmallTalk,
  attack: answerAttack,
}

/**
 * What answers a plan, part by part. "Why?" asks how the question before was understood and what its answer rests on, rather than for the answer
 * again; after an answer with times also for their evidence.
 */
export function answerersOf(plan: QuestionPlan, question: string): KindAnswerer[] {
  const [main = 'unknowable'] = plan.kinds
  const why = main === 'follow_up' ? asksWhy(question, plan.after) : undefined
  // "Why 16:30 for Maria?" goes on from nothing.
  if (!why && plan.time !== null && asksWhy(question, main) === 'times') return [answerWhy]
  if (why) return why === 'times' ? [answerWhy, answerWhyPlan] : [answerWhyPlan]
  return plan.kinds.flatMap((kind) => (kind === 'follow_up' ? [] : [KIND_ANSWERERS[kind]]))
}
