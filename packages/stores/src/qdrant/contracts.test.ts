import { searchIndexContract } from '@innkeeper/testing/contracts/search-index-contract'

import { openIndex, openServed, PEER } from './testing/open-qdrant.ts'

searchIndexContract({
  open: openIndex,
  lacks: { beginnings: 'terms of a sparse vector are matched whole' },
  // A server answers in milliseconds what the stand-in answers in none.
  cases: PEER ? 10 : 60,
})

// Also as it is served, under aliases that a server has only once.
if (!PEER) {
  searchIndexContract({
    open: openServed,
    lacks: { beginnings: 'terms of a sparse vector are matched whole' },
    cases: 20,
  })
}
