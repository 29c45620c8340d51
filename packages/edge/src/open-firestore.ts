import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'
import type { AccessToken } from '@innkeeper/runtime/google/access-token'
import { parseServiceAccount, ServiceAccountInvalid } from '@innkeeper/runtime/google/service-account'
import type { Host } from '@innkeeper/runtime/json-service'
import { type Firestore, openFirestore } from '@innkeeper/stores/firestore/client'

const ORIGIN = 'https://firestore.googleapis.com'

export interface GoogleSettings {
  readonly GOOGLE_CLOUD_PROJECT: string
  readonly GCP_SA_KEY?: string | undefined
  readonly FIRESTORE_EMULATOR_HOST?: string | undefined
}

/** Firestore over REST, with a token that is signed here. @throws {ConfigInvalid} */
export function openEdgeFirestore(settings: GoogleSettings, host: Host): Firestore {
  const { GOOGLE_CLOUD_PROJECT: project, GCP_SA_KEY: key, FIRESTORE_EMULATOR_HOST: emulator } = settings
  if (emulator !== undefined) {
    const token = () => Promise.resolve('owner')
    return openFirestore({ ...host, project, baseUrl: `http://${emulator}/v1`, token })
  }
  return openFirestore({ ...host, project, baseUrl: `${ORIGIN}/v1`, token: googleToken(key, `${ORIGIN}/`, host) })
}

/** A token for one of Google's services, signed with the Worker's key. @throws {ConfigInvalid} */
export function googleToken(key: GoogleSettings['GCP_SA_KEY'], audience: string, host: Host): AccessToken {
  if (key === undefined) throw new ConfigInvalid([{ setting: 'GCP_SA_KEY', problem: 'is missing' }])
  try {
    return parseServiceAccount(key).tokenFor(audience, host)
  } catch (error) {
    if (!(error instanceof ServiceAccountInvalid)) throw error
    throw new ConfigInvalid([{ setting: 'GCP_SA_KEY', problem: error.message }])
  }
}
