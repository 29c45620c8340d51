import type { RecordFilter } from '@innkeeper/core/record/facets'
import type { SearchHit, SearchIndex } from '@innkeeper/core/search/search-index'

/** Where documents lie, by alias: the team's chat apart from the business's own records. */
export const INDEX_ALIASES = ['business-data', 'chat-messages'] as const
export type IndexAlias = (typeof INDEX_ALIASES)[number]

function aliasOfType(type: string): IndexAlias {
  return type === 'chat_message' ? 'chat-messages' : 'business-data'
}

/** Several indexes that look like one: each document lies in the one for its record's type. */
export function openPartedIndex(open: (alias: IndexAlias) => SearchIndex): SearchIndex {
  const parts = INDEX_ALIASES.map((alias) => ({ alias, index: open(alias) }))

  /** The indexes that can hold matches, each with the part of the filter that concerns it. */
  function concerned<Filter extends RecordFilter | undefined>(filter: Filter) {
    return parts.flatMap(({ alias, index }) => {
      if (!filter) return [{ index, filter }]
      const types = filter.types.filter((type) => aliasOfType(type) === alias)
      return types.length === 0 ? [] : [{ index, filter: { ...filter, types } }]
    })
  }

  return {
    async put(entries) {
      const byAlias = Map.groupBy(entries, ({ recordId }) => aliasOfType(recordId.split(':', 2)[1] ?? ''))
      await Promise.all(parts.map(({ alias, index }) => index.put(byAlias.get(alias) ?? [])))
    },

    async search({ filter, ...request }) {
      const lists = await Promise.all(
        concerned(filter).map(({ index, filter: own }) =>
          index.search({ ...request, ...(own ? { filter: own } : {}) }),
        ),
      )
      // Ranks were fused by the same rule in each, so that their scores can be compared.
      return lists.flat().sort(byScore).slice(0, request.limit)
    },

    async scroll(filter, audience, limit, cursor) {
      const place = /^(\d+) (.*)$/s.exec(cursor ?? '0 ')
      const position = Number(place?.[1])
      const all = concerned(filter)
      const part = all[position]
      if (!place || !part) return { items: [], nextCursor: null }
      const page = await part.index.scroll(part.filter, audience, limit, place[2] === '' ? undefined : place[2])
      if (page.nextCursor !== null) return { items: page.items, nextCursor: `${position} ${page.nextCursor}` }
      return { items: page.items, nextCursor: position + 1 < all.length ? `${position + 1} ` : null }
    },

    async count(filter, audience) {
      const counts = concerned(filter).map(({ index, filter: own }) => index.count(own, audience))
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    },
  }
}

function byScore(left: SearchHit, right: SearchHit): number {
  return right.score - left.score || (right.similarity ?? 0) - (left.similarity ?? 0)
}
