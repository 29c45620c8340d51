import { ServiceRefused } from '@innkeeper/core/errors'
import type { Host } from '@innkeeper/runtime/json-service'
import { openGoogleService } from '@innkeeper/stores/google-service'

import { type GoogleSettings, googleToken } from './open-firestore.ts'

/** Tells people what they must look at. @throws {StoreUnavailable | ServiceRefused} Nobody heard of it. */
export type Alarm = (what: string, about: Readonly<Record<string, string>>) => Promise<void>

const ORIGIN = 'https://logging.googleapis.com'
/** The log of the project that its alert stands on; Terraform names it too. */
export const ALARM_LOG = 'innkeeper-dead-letters'

/**
 * Raises alarms in the project's Cloud Logging, where an alert mails them: Cloudflare notifies of neither its queues nor the Workers' logs.
 * With an emulator in Firestore's place there is nobody to hear.
 *
 * @throws {ConfigInvalid}
 */
export function openEdgeAlarm(settings: GoogleSettings, host: Host): Alarm {
  const { GOOGLE_CLOUD_PROJECT: project, GCP_SA_KEY: key, FIRESTORE_EMULATOR_HOST: emulator } = settings
  if (emulator !== undefined) return () => Promise.resolve()
  const token = googleToken(key, `${ORIGIN}/`, host)
  const service = openGoogleService({ ...host, name: 'Cloud Logging', baseUrl: `${ORIGIN}/v2`, token })
  return async (what, about) => {
    const entries = [{ severity: 'ERROR', jsonPayload: { message: what, ...about } }]
    const body = { logName: `projects/${project}/logs/${ALARM_LOG}`, resource: { type: 'global' }, entries }
    const { status } = await service({ method: 'POST', path: '/entries:write', body })
    if (status >= 300) throw new ServiceRefused(`Cloud Logging answered ${status}`, { status })
  }
}
