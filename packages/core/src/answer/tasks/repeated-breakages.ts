import { foldWords } from '../../language/fold.ts'
import type { When } from '../../question/plan.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { plain, shortDate } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import type { NarrowedNames } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { type ListingView, loadListings } from '../stays/stay-view.ts'
import { askedWindows, windowText } from '../windows.ts'
import type { Words } from '../words.ts'

/** Looked back on when the question names no time. */
const DEFAULT_WINDOW = 'last_days:60'
/** Two tasks with so many telling words in common are about the same thing. */
const COMMON_WORDS = 2
const SHORTEST_WORD = 4

/** "What has broken more than once", folded. */
const REPEATS =
  /\b(?:more than once|again and again|repeated(?:ly)?|recurring|keeps? (?:breaking|failing)|twice|mas de una vez|varias veces|repetid\w*|dos veces|plus d une fois|plusieurs fois|a repetition|deux fois|recurrent\w*|mehrmals|mehrfach|mehr als einmal|ofter als einmal|wiederholt|zweimal|immer wieder|piu di una volta|piu volte|ripetut\w*|due volte|mais de uma vez|varias vezes|duas vezes)\b/

/** Words of many reports that tell nothing of what broke, folded. */
const IDLE = new Set(
  'again does with have been this that from after before still does shows error fault help down needs need replace repair broken works working otra otro nuevo nuovo ancora nochmal wieder encore novamente defekt kaputt'.split(
    ' ',
  ),
)

/** @param question Folded. */
export function asksForRepeats(question: string): boolean {
  return REPEATS.test(question)
}

/** What broke in one house more than once, by the words of the maintenance tasks: the most often first. */
export async function answerRepeatedBreakages(context: AskContext, named: NarrowedNames): Promise<Finding> {
  const { language, plan, now } = context
  const asked = askedWindows({ ...context, plan: { ...plan, when: lookedBack(plan.when) } }, DEFAULT_WINDOW, 'past')
  const found = await findAll(context.records, {
    types: ['task'],
    where: [
      { facet: 'kind', in: ['maintenance'] },
      { facet: 'state', in: ['pending', 'confirmed', 'in_progress', 'done'] },
      { facet: 'start', gte: asked.reach.from, lte: asked.reach.to },
      ...(named.listingIds.length > 0 ? [{ facet: 'listing' as const, in: named.listingIds }] : []),
    ],
  })
  const listings = await loadListings(context)
  const zoneOf = (task: StoredRecord): string => listings.get(task.facets.listing ?? '')?.timezone ?? context.timezone
  const reported = found
    .map((task) => task as StoredRecord<'task'>)
    .filter((task) => {
      const { from, to } = asked.of(zoneOf(task))
      const date = task.facets.start ?? ''
      // A repair that is planned is no breakage of its own.
      return date >= from && date <= to && date <= localDateOf(now, zoneOf(task))
    })
  const repeats = clustersOf(reported, listings)
    .filter(({ length }) => length > 1)
    .sort((left, right) => right.length - left.length || newest(left) - newest(right))
  const list = listOf(repeats, (tasks) => itemOf(tasks, listings, context), context)
  const dates = windowText(
    asked,
    repeats.flatMap((tasks) => tasks.slice(0, 1).map(zoneOf)),
    context,
    language,
  )
  return {
    headline: headlineOf([dates, named.text], REPEATED[language](repeats.length), language),
    ...list,
    notes: [...list.notes, ...named.notes, ...sourceNotes(context, ['guesty'])],
    offers: named.offers,
  }
}

/** "In 60 days", asked of what has broken, are the last 60. */
function lookedBack(when: When): When {
  return when === 'now' ? 'none' : when.replace(/^(?:in|next)_days:/, 'last_days:')
}

function clustersOf(
  tasks: readonly StoredRecord<'task'>[],
  listings: ReadonlyMap<string, ListingView>,
): StoredRecord<'task'>[][] {
  const clusters: { listing: string; words: Set<string>; tasks: StoredRecord<'task'>[] }[] = []
  for (const task of [...tasks].sort((left, right) =>
    (left.facets.start ?? '') < (right.facets.start ?? '') ? -1 : 1,
  )) {
    const listing = task.facets.listing ?? ''
    if (listing === '') continue
    const words = tellingWords(task, listings.get(listing)?.name ?? '')
    const known = clusters.find(
      (cluster) =>
        cluster.listing === listing &&
        [...words].filter((word) => cluster.words.has(word)).length >= Math.min(COMMON_WORDS, words.size),
    )
    if (known && words.size > 0) {
      known.tasks.push(task)
      for (const word of words) known.words.add(word)
    } else clusters.push({ listing, words, tasks: [task] })
  }
  return clusters.map((cluster) => cluster.tasks)
}

/** Of the title, where it has any; "F28" and "F 28" are one. */
function tellingWords({ record }: StoredRecord<'task'>, house: string): Set<string> {
  const { title = '', description = '' } = record.facts.what ?? {}
  const ofHouse = new Set(foldWords(house))
  const telling = (text: string): string[] =>
    foldWords(text.replace(/\b(\p{L}) (\d+)\b/gu, '$1$2')).filter(
      (word) => (word.length >= SHORTEST_WORD || /\d/.test(word)) && !IDLE.has(word) && !ofHouse.has(word),
    )
  const words = telling(title)
  return new Set(words.length >= COMMON_WORDS ? words : [...words, ...telling(description)])
}

function itemOf(
  tasks: readonly StoredRecord<'task'>[],
  listings: ReadonlyMap<string, ListingView>,
  { language, now, timezone }: AskContext,
): FindingItem {
  const last = tasks.at(-1)
  const listing = listings.get(last?.facets.listing ?? '')
  const today = localDateOf(now, listing?.timezone ?? timezone)
  const dates = tasks.map(({ facets }) => shortDate(facets.start ?? today, language, today))
  const parts = [
    `**${TIMES[language](tasks.length)}** ${plain(last?.record.facts.what?.title ?? '')}`,
    listing === undefined ? '' : plain(listing.name),
    dates.join(', '),
  ]
  return {
    id: last?.record.id ?? '',
    line: parts.filter((part) => part !== '').join(' · '),
    sources: tasks.map(({ record }) => record.id).toReversed(),
  }
}

function newest(tasks: readonly StoredRecord<'task'>[]): number {
  return -(tasks.at(-1)?.facets.at ?? 0)
}

const REPEATED: Words<number> = {
  en: (count) =>
    count === 0 ? 'nothing broke more than once' : `${count} ${count === 1 ? 'thing' : 'things'} broke more than once`,
  es: (count) =>
    count === 0
      ? 'nada se averió más de una vez'
      : `${count} ${count === 1 ? 'cosa se averió' : 'cosas se averiaron'} más de una vez`,
  fr: (count) =>
    count === 0
      ? 'rien n’est tombé en panne plus d’une fois'
      : `${count} ${count === 1 ? 'chose est tombée' : 'choses sont tombées'} en panne plus d’une fois`,
  de: (count) =>
    count === 0
      ? 'nichts ging mehr als einmal kaputt'
      : `${count} ${count === 1 ? 'Sache ging' : 'Sachen gingen'} mehr als einmal kaputt`,
  it: (count) =>
    count === 0
      ? 'niente si è rotto più di una volta'
      : `${count} ${count === 1 ? 'cosa si è rotta' : 'cose si sono rotte'} più di una volta`,
  pt: (count) =>
    count === 0
      ? 'nada avariou mais de uma vez'
      : `${count} ${count === 1 ? 'coisa avariou' : 'coisas avariaram'} mais de uma vez`,
}

const TIMES: Words<number> = {
  en: (count) => `${count} times`,
  es: (count) => `${count} veces`,
  fr: (count) => `${count} fois`,
  de: (count) => `${count}-mal`,
  it: (count) => `${count} volte`,
  pt: (count) => `${count} vezes`,
}
