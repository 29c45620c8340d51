import { BOOKINGS } from './questions/bookings.ts'
import { COMING_AND_GOING } from './questions/coming-and-going.ts'
import { CONVERSATIONS } from './questions/conversations.ts'
import { HOUSE } from './questions/house.ts'
import { NIGHTS } from './questions/nights.ts'
import { PEOPLE } from './questions/people.ts'
import type { EvalQuestion } from './questions/question.ts'
import { TYPED_IN_A_HURRY } from './questions/typed-in-a-hurry.ts'

/** Every question of the evaluation of answers. Those of one thread stand together, in order. */
export const QUESTIONS: readonly EvalQuestion[] = [
  ...COMING_AND_GOING,
  ...NIGHTS,
  ...BOOKINGS,
  ...PEOPLE,
  ...HOUSE,
  ...CONVERSATIONS,
  ...TYPED_IN_A_HURRY,
]
