import type { Clock, Opened } from '@innkeeper/testing/contracts/harness'
import { firestoreStandIn } from '@innkeeper/testing/stand-ins/firestore-rest'

import { hostOf } from '../../testing/host.ts'
import { openFirestore, type Firestore } from '../client.ts'
import { COMPOSITE_INDEXES } from '../indexes.ts'

/** The emulator to be asked in place of the stand-in, as `host:port`. */
export const PEER = process.env['FIRESTORE_EMULATOR_HOST']

const TOKEN = 'owner'

/** Each test has a project of its own: the stand-in's is gone with it, the emulator's is never looked at again. */
export function openingFirestore<Subject>(
  open: (firestore: Firestore, clock: Clock) => Subject,
): (clock: Clock) => Promise<Opened<Subject>> {
  return async (clock) => {
    const project = `sample-${crypto.randomUUID()}`
    const token = () => Promise.resolve(TOKEN)
    if (PEER) {
      const host = { fetch: globalThis.fetch, now: Date.now, sleep: () => Promise.resolve(), random: Math.random }
      return {
        subject: open(openFirestore({ ...host, baseUrl: `http://${PEER}/v1`, project, token }), clock),
        close() {},
      }
    }
    const standIn = firestoreStandIn({
      project,
      token: TOKEN,
      compositeIndexes: COMPOSITE_INDEXES,
      now: () => clock.now(),
    })
    const host = hostOf(clock, standIn.fetch)
    return {
      subject: open(openFirestore({ ...host, baseUrl: 'http://firestore.example.test/v1', project, token }), clock),
      close() {
        if (standIn.refusals.some((words) => !EXPECTED.test(words))) throw new Error(standIn.refusals.join('\n'))
      },
    }
  }
}

/** Refusals that are part of how the adapter works; any other one is a request that the service would not have understood. */
const EXPECTED = /^(?:Document already exists|No document to update|the stored version)/
