import { findClockTimes } from '../../language/clock-time.ts'
import { wordsAfterWhy } from '../../question/asks-why.ts'
import type { Kind } from '../../question/plan.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { FindingItem } from '../finding.ts'
import { listDate } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { nothingNamed } from '../narrow-by-names.ts'
import { clockText, describeBasis, sourcesOfTime } from '../stays/describe-time.ts'
import { inOrder } from '../stays/in-order.ts'
import { guestLabel, houseLabel } from '../stays/stay-labels.ts'
import { loadStayViews, type StayView } from '../stays/stay-view.ts'
import type { Side } from '../stays/time-findings.ts'
import { staysInWindow } from '../windows.ts'
import { WHY_WORDS as WORDS } from './why.words.ts'

/** Of a whole list the evidence of so many is told. */
const FEW = 5

/** Kinds whose answers show times of departure. */
const DEPARTING: ReadonlySet<string> = new Set(['departures', 'late_checkout'])
const WITH_TIMES: ReadonlySet<string> = new Set([
  'arrivals',
  'arrivals_after',
  'arrivals_unknown_time',
  'departures',
  'late_checkout',
  'turnovers',
  'in_house',
  'stay_by_guest',
  'stay_by_code',
])

/** Words that ask nothing of their own after "why": "is that", "do you say so". Folded. */
const POINTING_BACK =
  /^(?: (?:a|as|an|is|are|was|do|does|did|you|he|it|its|that|thats|this|these|those|so|the|all|say|says|said|think|know|come|comes|came|from|get|answer|es|eso|esa|esto|lo|la|las|los|tu|sabes|dices|sale|salen|respuesta|c est|est|ce|ca|cela|il|tu|le|les|dis|sais|sait|vient|viennent|reponse|on|vous|savez|das|dies|die|der|ist|sind|so|weisst|weiss|weist|du|sie|es|kommt|kommen|hast|habt|antwort|denn|e|sono|questo|quello|cio|lo|dici|sai|viene|vengono|risposta|isso|isto|esse|essa|diz|voce|vem|resposta|o))*$/

/** Whether a question, asked after an answer of a kind, only asks where that answer comes from: its times, or all of it. */
export function asksWhy(question: string, after: Kind | null): 'times' | 'plan' | undefined {
  if (after === null || after === 'attack' || after === 'small_talk') return undefined
  const words = wordsAfterWhy(question)
  if (words === undefined) return undefined
  if (WITH_TIMES.has(after)) return 'times'
  return POINTING_BACK.test(words) ? 'plan' : undefined
}

/**
 * Names the evidence of the times in the previous answer: who said it, when and in what words, what contradicts it, and by which rule it
 * leads. The plan is the earlier question's; a time in the question narrows to the stays that were shown with it.
 */
export const answerWhy: KindAnswerer = async (context) => {
  const { language, plan } = context
  const kind = plan.after ?? plan.kinds[0] ?? 'arrivals'
  const side: Side = DEPARTING.has(kind) ? 'departure' : 'arrival'
  const found = await staysInWindow(context, side === 'departure' ? 'end' : 'start', 'today')
  if (found.named.nobody) return nothingNamed(found.named)
  const views = (await loadStayViews(context, found.stays, found.listings)).filter(
    ({ facts }) => facts.onSite?.state !== 'no_show',
  )
  const time = plan.time ?? findClockTimes(context.question, language)[0]?.from ?? null
  const meant = time === null ? views : views.filter((stay) => isShown(stay, side, time))
  const stays = meant.length > 0 ? meant : views
  const list = listOf(inOrder(stays, side), (stay) => itemOf(stay, side, context), { ...context, linesAtMost: FEW })
  const missing = time !== null && meant.length === 0 && views.length > 0
  return {
    headline: headlineOf(
      [found.dates, found.subject],
      views.length === 0
        ? WORDS.nothing[language]()
        : missing
          ? WORDS.noSuchTime[language](time)
          : WORDS.reasons[language](stays.length),
      language,
    ),
    ...list,
    notes: [...list.notes, WORDS.rule[language](), ...found.named.notes],
    offers: found.named.offers,
  }
}

/** Whether an answer showed the time for this stay, as what leads or as what contradicts it. */
function isShown(stay: StayView, side: Side, time: string): boolean {
  const { leading, conflicting, earlier } = stay[side]
  return [leading, conflicting, earlier].some(
    (evidence) => evidence && (evidence.time === time || evidence.to === time || evidence.flight?.landsAt === time),
  )
}

/** "Maria Santos → Lake House: **19:30**, because guest’s message, 16:05: “…”; but also 17:00 (planned time in Guesty)". */
function itemOf(stay: StayView, side: Side, { language, now }: AskContext): FindingItem {
  const today = localDateOf(now, stay.timezone)
  const evidence = stay[side]
  const basis = describeBasis(evidence, side, { language, timezone: stay.timezone, today })
  const date = listDate(side === 'arrival' ? stay.checkIn : stay.checkOut, language, today)
  const clock = clockText(evidence.leading, side, language)
  const parts = [
    `${date} **${clock}** ${guestLabel(stay, language)} ${side === 'arrival' ? '→' : '·'} ${houseLabel(stay, language)}`,
    basis === '' ? WORDS.nobodySaid[language]() : basis,
  ]
  return { id: stay.id, line: parts.join(' · '), sources: [...new Set([stay.id, ...sourcesOfTime(evidence)])] }
}
