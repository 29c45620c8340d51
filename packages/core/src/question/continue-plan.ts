import { asksWhichHouses } from './asks-which-houses.ts'
import type { RankedKind } from './classify.ts'
import { directionOf } from './kind-traits.ts'
import type { Kind, PlanNames, QuestionPlan } from './plan.ts'
import type { UnderstandOptions } from './understand.ts'
import { windowOf } from './window.ts'

/** The kinds that a plan really asks for; empty for a follow-up that nothing went before. */
export function meantKinds(plan: QuestionPlan): Kind[] {
  return plan.kinds.filter((kind) => kind !== 'follow_up')
}

/** Words that carry a question on and ask nothing by themselves, folded. */
const CARRYING = new Set(
  (
    'and then so ok okay what about how for on in at just only the again also too now instead or but with of ' +
    'y e o pero que tal para en solo solamente el la los las de tambien pues ahora ' +
    'et alors pour juste seulement sinon le les des du en aussi ou mais dans ' +
    'und dann was ist mit wie siehts sieht es aus fur am im nur der die das auch aber oder noch bei ' +
    'allora invece per solo soltanto il lo gli i anche ma oppure di da del della a ' +
    'entao so somente para pra o os as no na do da tambem mas ou em'
  ).split(' '),
)
/** Words that begin a continuation. */
const OPENING =
  /^(?:and|y|e|et|und|pis|ok|or|oder|ou|allora|sinon|entao|what about|how about|que tal|why|warum|wieso|weshalb|pourquoi|por que|porque|perche|only|just|nur|solo|seulement|juste|so os?|apenas|somente)$/
/** Words that point back at what was said. */
const POINTING = new Set(
  'them those these they that one ones davon denen dieser diesen deren dessen esos esas ellos ellas ese esa ceux celles celui celle eux leur quelli quelle quello loro gliene ne desses dessas esses essas deles delas dele dela ele ela eles elas'.split(
    ' ',
  ),
)
/** Words that choose among what was said, where neither a time nor a name says among what. */
const CHOOSING = /^(?:lesquels|lesquelles|lequel|laquelle)$/
const POINTS_BACK_WITHIN = 9
/** Above this the words are a question of their own, even if they begin with "and". */
const OWN_QUESTION = 0.75

/**
 * True when a text only makes sense after another: nothing but a time or a name, "and …", "why 17:00?", "which of them …".
 *
 * @param words Of `kindWords`. @param first What the classifier makes of the text by itself.
 */
export function continuesEarlier(words: readonly string[], first: RankedKind): boolean {
  if (first.kind === 'follow_up') return true
  if (words.every((word) => word === '~' || word === '#' || word.startsWith('{') || CARRYING.has(word))) return true
  const pair = words.slice(0, 2).join(' ')
  const opens = OPENING.test(words[0] ?? '') || OPENING.test(pair)
  if (opens && (first.probability < OWN_QUESTION || words.length <= 4)) return true
  const bare = words.every((word) => word !== '~' && !word.startsWith('{'))
  if (bare && words.length <= POINTS_BACK_WITHIN && CHOOSING.test(words[0] ?? '')) return true
  return (
    words.length <= POINTS_BACK_WITHIN && words.some((word) => POINTING.has(word)) && first.probability < OWN_QUESTION
  )
}

/**
 * What a follow-up really asks: the earlier plan with what the new words change. A new time or person replaces the old one, a house narrows, a
 * new kind is asked of the same stays.
 *
 * @returns `plan` itself unless it is a follow-up. Otherwise its kinds are `follow_up` and those that are meant.
 */
export function continuePlan(
  plan: QuestionPlan,
  previous: QuestionPlan,
  options: Pick<UnderstandOptions, 'now' | 'timezone' | 'settings'>,
): QuestionPlan {
  const before = meantKinds(previous)
  if (plan.kinds[0] !== 'follow_up' || before.length === 0) return plan
  const asked = meantKinds(plan)
  const kinds = asked.length > 0 ? asked : before
  const sameKind = kinds[0] === before[0]
  const when = plan.when === 'none' ? previous.when : plan.when
  return {
    ...plan,
    kinds: ['follow_up', ...kinds],
    when,
    window: windowOf(when, {
      now: options.now,
      timezone: options.timezone,
      weekStartsOn: options.settings.weekStartsOn,
      direction: directionOf(kinds[0] ?? 'follow_up'),
    }),
    names: joinNames(plan.names, previous.names),
    time: plan.time ?? (sameKind ? previous.time : null),
    guests: plan.guests ?? previous.guests,
    score: plan.score ?? (sameKind ? previous.score : null),
    scoreScale: plan.score === null ? (sameKind ? previous.scoreScale : null) : plan.scoreScale,
    topic: plan.topic ?? (sameKind ? previous.topic : null),
    after: before[0] ?? null,
  }
}

/** Asked of one person or one house, so that without a name whoever was spoken of is meant. */
const OF_ONE: ReadonlySet<Kind> = new Set([
  'agreed',
  'last_contact',
  'returning_guest',
  'stay_by_guest',
  'listing_fact',
])
/**
 * A question of its own about whoever was spoken of: "what did we agree with her", "what is the wifi there". It takes over the names, and nothing else.
 *
 * @returns `plan` itself where it names somebody, or needs no name.
 */
export function carryNames(plan: QuestionPlan, previous: QuestionPlan, question: string): QuestionPlan {
  const { guests, listings, codes, phones } = plan.names
  const [kind] = plan.kinds
  if (guests.length + listings.length + codes.length + phones.length > 0) return plan
  if (kind === undefined || !OF_ONE.has(kind) || asksWhichHouses(question)) return plan
  return { ...plan, names: { ...previous.names, staff: plan.names.staff } }
}

/** Whoever is named anew takes the place of who was named before; a house alone narrows what was asked. */
function joinNames(named: PlanNames, before: PlanNames): PlanNames {
  const anew = named.guests.length > 0 || named.codes.length > 0 || named.phones.length > 0
  if (anew) return { ...named, listings: named.listings, staff: named.staff }
  return {
    guests: before.guests,
    codes: before.codes,
    phones: before.phones,
    listings: named.listings.length > 0 ? named.listings : before.listings,
    staff: named.staff.length > 0 ? named.staff : before.staff,
  }
}
