import { expect, test } from 'vitest'

import { ServiceRefused, ServiceUnavailable, StoreUnavailable } from '../errors.ts'
import { afterFailure } from './retry-policy.ts'

test.for([
  ['what can never succeed is buried at once', new ServiceRefused('no'), 1, 0.5, { next: 'bury' }],
  [
    'what a wrong key keeps out waits minutes for the key to be mended',
    new ServiceRefused('no', { status: 401 }),
    1,
    0.5,
    { next: 'retry', delayMs: 450_000 },
  ],
  ['the first wait is up to a second', new StoreUnavailable('x'), 1, 0.5, { next: 'retry', delayMs: 500 }],
  ['it doubles', new StoreUnavailable('x'), 4, 0.5, { next: 'retry', delayMs: 4_000 }],
  ['up to five minutes', new StoreUnavailable('x'), 15, 0.999, { next: 'retry', delayMs: 299_700 }],
  [
    'what the service asked for comes on top',
    new ServiceUnavailable('x', { retryAfterMs: 9_000 }),
    1,
    0,
    { next: 'retry', delayMs: 9_000 },
  ],
  ['an unforeseen failure is tried again too', new TypeError('bug'), 1, 0, { next: 'retry', delayMs: 0 }],
  ['but not for ever', new TypeError('bug'), 18, 0, { next: 'bury' }],
] as const)('%s', ([, error, attempts, random, verdict]) => {
  expect(afterFailure(error, attempts, random)).toEqual(verdict)
})
