import { expect, test } from 'vitest'

import { ServiceRefused, ServiceUnavailable, StoreUnavailable } from '../errors.ts'
import { afterEventFailure, afterFailure, isOfOne } from './retry-policy.ts'

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

const HOUR_MS = 3_600_000

test.for([
  ['what can never succeed is buried at once', new ServiceRefused('no'), 0, 'bury'],
  ['a service that is away is waited for', new StoreUnavailable('x'), 20 * HOUR_MS, 'retry'],
  ['until shortly before the trigger gives it up', new StoreUnavailable('x'), 20 * HOUR_MS + 1, 'bury'],
  ['so is a key that must be mended', new ServiceRefused('no', { status: 403 }), 20 * HOUR_MS, 'retry'],
  ['an unforeseen failure is tried again', new TypeError('bug'), HOUR_MS, 'retry'],
  ['for an hour', new TypeError('bug'), HOUR_MS + 1, 'bury'],
  ['a clock that is behind makes nothing old', new TypeError('bug'), -HOUR_MS, 'retry'],
] as const)('of an event that comes again, %s', ([, error, ageMs, next]) => {
  expect(afterEventFailure(error, ageMs)).toBe(next)
})

test.for([
  [new StoreUnavailable('x'), false],
  [new ServiceRefused('no', { status: 401 }), false],
  [new ServiceRefused('no', { status: 404 }), false],
  [new ServiceRefused('no', { status: 400 }), true],
  [new TypeError('bug'), true],
] as const)('%s may be the fault of one of several: %s', ([error, ofOne]) => {
  expect(isOfOne(error)).toBe(ofOne)
})
