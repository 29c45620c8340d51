import { foldWords } from '@innkeeper/core/language/fold'

import type { Database } from './open-database.ts'

/** Words of a question that are looked at; what comes after is passed over. */
const WORDS_READ = 64
/** Words that are searched: the rarest of the question. */
const WORDS_SEARCHED = 8
/** Documents that all searched words together may stand in. A word in every second document tells nothing and takes longest to rank. */
const DOCUMENTS_RANKED = 8_000
/** A word shorter than this is not taken for the beginning of a longer one. */
const SHORTEST_PREFIX = 4
/** A beginning that more words than this share is only looked for as a whole word. */
const WIDEST_PREFIX = 200

/** Counting a common word means reading its whole list, so counts from here on are remembered for a while. */
const REMEMBERED_FROM = 500
const REMEMBERED_SEARCHES = 500

interface Term {
  readonly match: string
  readonly documents: number
}

/** Chooses which words of a question are searched, by how many documents hold them. */
export class WordQuery {
  readonly #database: Database
  readonly #count: string
  readonly #countPrefix: string
  #remembered = new Map<string, number>()
  #searches = 0

  /** @param vocabulary An `fts5vocab` table of kind `row`. */
  constructor(database: Database, vocabulary: string) {
    this.#database = database
    this.#count = `SELECT doc FROM ${vocabulary} WHERE term = ?`
    this.#countPrefix = `
      SELECT count(*) AS terms, sum(doc) AS documents
      FROM (SELECT doc FROM ${vocabulary} WHERE term >= ? AND term < ? LIMIT ${WIDEST_PREFIX + 1})`
  }

  /**
   * A query in FTS5's language that matches any of the rarest known words. Words reach it folded, as letters and digits in quotes, so that nothing in a
   * question can be read as syntax.
   *
   * @returns `undefined` when no document holds any of the words.
   */
  of(text: string): string | undefined {
    if (this.#searches++ % REMEMBERED_SEARCHES === 0) this.#remembered = new Map()
    const read = foldWords(text)
    const last = read.at(-1)
    const words = [...new Set(read)].slice(0, WORDS_READ)
    const terms = words
      .map((word) => (word === last && word.length >= SHORTEST_PREFIX ? this.#beginning(word) : this.#whole(word)))
      .filter((term) => term.documents > 0)
      .sort((left, right) => left.documents - right.documents)
    const chosen: string[] = []
    let documents = 0
    for (const term of terms.slice(0, WORDS_SEARCHED)) {
      documents += term.documents
      if (chosen.length > 0 && documents > DOCUMENTS_RANKED) break
      chosen.push(term.match)
    }
    return chosen.length > 0 ? chosen.join(' OR ') : undefined
  }

  #whole(word: string): Term {
    const match = `"${word}"`
    let documents = this.#remembered.get(word)
    if (documents === undefined) {
      documents = Number(this.#database.prepare(this.#count).get(word)?.['doc'] ?? 0)
      if (documents >= REMEMBERED_FROM) this.#remembered.set(word, documents)
    }
    return { match, documents }
  }

  #beginning(word: string): Term {
    const row = this.#database.prepare(this.#countPrefix).get(word, `${word}\u{10ffff}`)
    const documents = Number(row?.['documents'] ?? 0)
    if (Number(row?.['terms']) > WIDEST_PREFIX || documents > DOCUMENTS_RANKED) return this.#whole(word)
    return { match: `"${word}"*`, documents }
  }
}
