import { fold, foldWords } from '../../language/fold.ts'
import { withinOneEdit } from '../../question/edit-distance.ts'
import type { AskContext } from '../ask-context.ts'
import { askedWords } from '../asked-words.ts'
import { joined, plain } from '../format.ts'
import { DID_YOU_MEAN, NAME_WORDS } from '../narrow-by-names.words.ts'
import type { ListingView } from '../stays/stay-view.ts'

/** What stands between a thing and the place where it is, the last one in a question: "door code | of the | Old Mill". */
const PLACE =
  /^.*\s(?:(?:for|of|at|in|on|für|fuer|von|vom|im|bei|zu|zum|zur|de|del|du|des|à|au|chez|para|pour|en|di|della|dello|del|nel|nella|da|do|na|no|em)\s+)(?:(?:the|our|la|le|les|el|los|las|der|die|das|dem|den|il|lo|o|a)\s+|l['’])?(?<name>[^?!.,]+?)[\s?!.]*$/iu
const LONGEST_NAME = 5
/** More houses than this are not offered. */
const MOST_OFFERED = 5
/** Words this short are in every other name. */
const SHORTEST_SHARED = 4

/** Says that no house has the name that stands in the question, and which come near; undefined when none seems to stand there. */
export function unknownHouse(context: AskContext, houses: Iterable<ListingView>): string | undefined {
  const { question, language } = context
  const name = PLACE.exec(question)?.groups?.['name']?.trim()
  if (name === undefined) return undefined
  const words = foldWords(name)
  const telling = new Set(askedWords(context).map(fold))
  if (words.length > LONGEST_NAME || !words.some((word) => telling.has(word))) return undefined
  const near = [...houses].filter(({ facts, name: known }) => facts.status?.active !== false && isLike(words, known))
  const others = [...new Set(near.map((house) => plain(house.name)))].slice(0, MOST_OFFERED)
  if (others.length === 0) return NAME_WORDS.noListing[language]({ name: plain(name) })
  return DID_YOU_MEAN[language]({ name: plain(name), others: joined(others, language, 'or') })
}

/** One word the same but for a letter. */
function isLike(words: readonly string[], name: string): boolean {
  const long = (word: string): boolean => word.length >= SHORTEST_SHARED
  return foldWords(name).some((known) => long(known) && words.some((word) => long(word) && withinOneEdit(word, known)))
}
