import { readFileSync } from 'node:fs'

import type { AccessToken } from '@innkeeper/runtime/google/access-token'
import { metadataServerToken } from '@innkeeper/runtime/google/metadata-server'
import {
  parseServiceAccount,
  type ServiceAccount,
  ServiceAccountInvalid,
} from '@innkeeper/runtime/google/service-account'
import type { Host } from '@innkeeper/runtime/json-service'
import { type Firestore, openFirestore } from '@innkeeper/stores/firestore/client'
import { openPubSub, type PubSub } from '@innkeeper/stores/pubsub/client'
import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'

import type { Config } from './config.ts'

/** Google's services as this installation reaches them. */
export interface Google {
  /** @param api The name of a service, as its address has it. */
  tokenFor(api: string): AccessToken
  firestore(): Firestore
  pubsub(): PubSub
}

/**
 * With the service account of the settings; without one as the machine that this runs on, which works on Google's own.
 *
 * @throws {ConfigInvalid} The key cannot be used.
 */
export function chooseGoogle(config: Config, host: Host): Google {
  const account = serviceAccountOf(config)
  const machine = metadataServerToken(host)
  const project = config.GOOGLE_CLOUD_PROJECT ?? ''

  const tokenFor = (api: string): AccessToken => account?.tokenFor(`https://${api}.googleapis.com/`, host) ?? machine

  function access(api: 'firestore' | 'pubsub', emulator: string | undefined): { baseUrl: string; token: AccessToken } {
    if (emulator !== undefined) return { baseUrl: `http://${emulator}/v1`, token: () => Promise.resolve('owner') }
    return { baseUrl: `https://${api}.googleapis.com/v1`, token: tokenFor(api) }
  }

  return {
    tokenFor,
    firestore: () => openFirestore({ ...host, project, ...access('firestore', config.FIRESTORE_EMULATOR_HOST) }),
    pubsub: () =>
      openPubSub({
        ...host,
        project: config.PUBSUB_PROJECT_ID ?? project,
        ...access('pubsub', config.PUBSUB_EMULATOR_HOST),
      }),
  }
}

function serviceAccountOf(config: Config): ServiceAccount | undefined {
  if (config.GCP_SA_KEY !== undefined) return parseServiceAccount(config.GCP_SA_KEY)
  const path = config.GOOGLE_APPLICATION_CREDENTIALS
  if (path === undefined) return undefined
  const setting = 'GOOGLE_APPLICATION_CREDENTIALS'
  try {
    return parseServiceAccount(readFileSync(path, 'utf8'))
  } catch (error) {
    const problem = error instanceof ServiceAccountInvalid ? error.message : 'names a file that cannot be read'
    throw new ConfigInvalid([{ setting, problem }], { cause: error })
  }
}
