import type { AskContext } from './ask-context.ts'
import type { Finding, FindingItem } from './finding.ts'
import type { Words } from './words.ts'

/** The most lines that a list prints in an answer; what lies beyond is counted. */
export const LIST_LIMIT = 60
/** A question for a number still gets its list up to this length. */
export const COUNT_LIST_LIMIT = 20

/** Said of what a list leaves out. */
export const MORE: Words<number> = {
  en: (count) => `${count} more ${count === 1 ? 'is' : 'are'} not shown here.`,
  es: (count) => `Hay ${count} más que no se ${count === 1 ? 'muestra' : 'muestran'} aquí.`,
  fr: (count) => (count === 1 ? '1 autre n’est pas affiché ici.' : `${count} autres ne sont pas affichés ici.`),
  de: (count) =>
    count === 1 ? '1 weiterer Eintrag ist hier nicht gezeigt.' : `${count} weitere Einträge sind hier nicht gezeigt.`,
  it: (count) => (count === 1 ? 'Un’altra voce non è mostrata qui.' : `Altre ${count} voci non sono mostrate qui.`),
  pt: (count) => (count === 1 ? 'Há mais 1 que não é mostrado aqui.' : `Há mais ${count} que não são mostrados aqui.`),
}

type ListContext = Pick<AskContext, 'language' | 'plan' | 'linesAtMost'>
type List = Pick<Finding, 'items' | 'complete' | 'notes'>

/** What of a list is printed, and how much more there is: nothing is cut without saying so. */
export function listItems(all: readonly FindingItem[], context: ListContext): List {
  return listOf(all, (item) => item, context)
}

/** As {@link listItems}, writing only the lines that are printed. */
export function listOf<One>(all: readonly One[], lineOf: (one: One) => FindingItem, context: ListContext): List {
  const counted = context.plan.wants === 'count' && all.length > COUNT_LIST_LIMIT
  const items = counted ? [] : all.slice(0, context.linesAtMost ?? LIST_LIMIT).map(lineOf)
  const hidden = counted ? 0 : all.length - items.length
  return {
    items,
    complete: { shown: counted ? all.length : items.length, total: all.length },
    notes: hidden > 0 ? [MORE[context.language](hidden)] : [],
  }
}
