import type { AskContext } from '../ask-context.ts'
import type { Finding } from '../finding.ts'
import { plain } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { amenitiesAbout } from '../houses/house-facts.ts'
import { HOUSE_WORDS } from '../houses/house-facts.words.ts'
import { houseNames } from '../houses/house-names.ts'
import { listOf } from '../list-items.ts'
import type { ListingView } from '../stays/stay-view.ts'
import { FACT_WORDS } from './listing-fact.words.ts'

interface HouseRead {
  readonly house: ListingView
  /** Empty: nothing is recorded. */
  readonly facts: readonly string[]
}

/** In the order in which houses are told. Of `noted` ones the manual alone speaks, whichever way. */
const STANDINGS = ['with', 'noted', 'without'] as const

/** What is recorded of every house about a topic: counted, and of which houses nothing is. */
export function ofAllHouses(all: readonly HouseRead[], topic: string, about: string, context: AskContext): Finding {
  const { language } = context
  const known = STANDINGS.map((standing) =>
    all
      .filter(({ house, facts }) => facts.length > 0 && standingOf(house, topic) === standing)
      .sort((left, right) => left.house.name.localeCompare(right.house.name, 'en', { numeric: true })),
  )
  const unknown = all.flatMap(({ house, facts }) => (facts.length > 0 ? [] : [house]))
  const [listedWith, , listedWithout] = known.map(({ length }) => String(length))
  const counts = [
    FACT_WORDS.known[language]({ known: all.length - unknown.length, total: all.length }),
    HOUSE_WORDS.has[language](listedWith ?? ''),
    HOUSE_WORDS.hasNot[language](listedWithout ?? ''),
  ]
  const list = listOf(
    known.flat(),
    ({ house: { id, name }, facts }) => ({ id, line: `**${plain(name)}** · ${facts.join(' · ')}`, sources: [id] }),
    context,
  )
  const house = `${houseNames(unknown, language)} (${unknown.length})`
  return {
    headline: headlineOf([about], counts.join(', '), language),
    ...list,
    notes: [...list.notes, ...(unknown.length > 0 ? [FACT_WORDS.unknown[language]({ house, about })] : [])],
  }
}

function standingOf({ facts }: ListingView, topic: string): (typeof STANDINGS)[number] {
  const { has, hasNot } = amenitiesAbout(facts, topic)
  if (has.length > 0) return 'with'
  return hasNot.length > 0 ? 'without' : 'noted'
}
