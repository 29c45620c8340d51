import { text } from '@innkeeper/runtime/settings'

/** What every Worker needs to reach Firestore. */
export const googleSettings = {
  GOOGLE_CLOUD_PROJECT: text,
  /** The key of a service account, plain or in base64. Not needed with an emulator. */
  GCP_SA_KEY: text.optional(),
  /** `host:port` of an emulator that answers in Firestore's place. */
  FIRESTORE_EMULATOR_HOST: text.optional(),
}
