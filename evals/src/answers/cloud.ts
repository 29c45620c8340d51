import { COMPOSITE_INDEXES } from '@innkeeper/stores/firestore/indexes'
import { type CloudStandIn, cloudStandIn } from '@innkeeper/testing/stand-ins/cloud'

import { type Elsewhere, refuseNetwork } from './product.ts'

/** The cloud services that the product can run on, in this process. */
export function startCloud(): { readonly elsewhere: Elsewhere; readonly cloud: CloudStandIn } {
  const cloud = cloudStandIn({ compositeIndexes: COMPOSITE_INDEXES, now: Date.now })
  return {
    cloud,
    elsewhere: {
      environment: cloud.environment,
      fetch: (input, init) => {
        const request = new Request(input, init)
        return cloud.answer(request) ?? refuseNetwork(request)
      },
    },
  }
}
