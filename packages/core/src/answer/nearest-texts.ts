import type { RecordFilter } from '../record/facets.ts'
import { sourcesOf } from './answer-sources.ts'
import type { AskContext } from './ask-context.ts'
import type { FindingItem } from './finding.ts'
import { plain, quoted } from './format.ts'
import { withoutCodes } from './without-codes.ts'
import type { Words } from './words.ts'

/** A text must be found by its words and stand this near in meaning. */
const NEAR_ENOUGH = 0.45
const CANDIDATES = 10

const WORDS_ONLY: Words = {
  en: () => 'The search by meaning is not available right now; only matching words were looked for.',
  es: () => 'La búsqueda por significado no está disponible ahora; solo se buscaron palabras coincidentes.',
  fr: () => 'La recherche par le sens n’est pas disponible en ce moment ; seuls les mots ont été cherchés.',
  de: () => 'Die Suche nach Bedeutung steht gerade nicht zur Verfügung; es wurde nur nach Wörtern gesucht.',
  it: () => 'La ricerca per significato al momento non è disponibile; si sono cercate solo le parole.',
  pt: () => 'A pesquisa por significado não está disponível agora; só se procuraram palavras.',
}

/** Texts that come near to words, as what they are: quotes of what others wrote. */
export interface NearestTexts {
  readonly items: readonly FindingItem[]
  /** Says so when only words could be searched for. */
  readonly notes: readonly string[]
}

/** @param most How many are quoted at most. One per record. */
export async function nearestTexts(
  context: Pick<AskContext, 'search' | 'records' | 'language' | 'now' | 'timezone'>,
  text: string,
  filter: RecordFilter,
  most: number,
): Promise<NearestTexts> {
  if (text.trim() === '') return { items: [], notes: [] }
  const { hits, degraded } = await context.search(text, filter, CANDIDATES)
  const near = hits.filter(
    ({ similarity, matchedWords }) => matchedWords && (degraded || (similarity ?? 0) >= NEAR_ENOUGH),
  )
  const records = near.map(({ document }) => document.recordId)
  const shown = near.filter(({ document }, index) => records.indexOf(document.recordId) === index).slice(0, most)
  const titles = new Map((await sourcesOf(records, context.records, context)).map(({ id, title }) => [id, title]))
  const items = shown.map(({ document }) => ({
    id: document.recordId,
    line: `${plain(titles.get(document.recordId) ?? document.title)}: ${quoted(withoutCodes(document.text.replace(document.title, '')), 160)}`,
    sources: [document.recordId],
  }))
  return { items, notes: degraded ? [WORDS_ONLY[context.language]()] : [] }
}
