import { addDays } from '../time/calendar.ts'
import type { QuestionPlan } from './plan.ts'

/** "And the day after?", at the end of a question, in six languages: before "tomorrow" or "they leave" it means something else. */
const AFTER =
  /(?<!\p{L})(?:(?:the )?(?:day after|following day|next day)|(?:el |al )?d[ií]a (?:siguiente|despu[eé]s)|(?:le )?lendemain|(?:le )?jour (?:suivant|d[’']apr[eè]s)|(?:am |der |den )?(?:tag (?:danach|darauf)|n[aä]chsten tag|folgetag)|tags darauf|(?:il )?giorno (?:dopo|seguente|successivo)|(?:no |o )?dia (?:seguinte|a seguir|depois))(?=\s*[?!.]*\s*$)/iu
const BEFORE =
  /(?<!\p{L})(?:(?:the )?(?:day before|previous day)|(?:el )?d[ií]a (?:anterior|antes)|la veille|(?:le )?jour (?:d[’']avant|pr[eé]c[eé]dent)|(?:am |der |den )?(?:tag davor|vortag)|(?:il )?giorno (?:prima|precedente)|(?:no |o )?dia (?:anterior|antes))(?=\s*[?!.]*\s*$)/iu

/** The question with its "day after" or "day before" as the date that it means beside what was asked about last. */
export function withDayBeside(question: string, previous: Pick<QuestionPlan, 'window'> | undefined): string {
  const window = previous?.window
  if (!window) return question
  return question.replace(AFTER, addDays(window.to, 1)).replace(BEFORE, addDays(window.from, -1))
}
