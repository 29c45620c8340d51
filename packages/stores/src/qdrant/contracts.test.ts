import { searchIndexContract } from '@innkeeper/testing/contracts/search-index-contract'

import { openIndex, PEER } from './testing/open-qdrant.ts'

searchIndexContract({
  open: openIndex,
  lacks: { beginnings: 'terms of a sparse vector are matched whole' },
  // A server answers in milliseconds what the stand-in answers in none.
  cases: PEER ? 10 : 60,
})
