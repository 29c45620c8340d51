import { ServiceRefused } from '@innkeeper/core/errors'
import type { AccessToken } from '@innkeeper/runtime/google/access-token'
import type { Host } from '@innkeeper/runtime/json-service'

import { googleErrorOf, openGoogleService } from '../google-service.ts'

export interface PubSubOptions extends Host {
  /**
   * `https://pubsub.googleapis.com/v1`, or a region's own (`https://europe-west1-pubsub.googleapis.com/v1`) where order matters; of an
   * emulator `http://<PUBSUB_EMULATOR_HOST>/v1`.
   */
  readonly baseUrl: string
  readonly project: string
  /** An emulator takes `owner`. */
  readonly token: AccessToken
}

/** Pub/Sub over REST, which is the only way into it from a Worker. */
export interface PubSub {
  /**
   * @param resource `topics/<name>` or `subscriptions/<name>`.
   * @param verb Undefined: makes the resource.
   * @throws {StoreUnavailable | ServiceRefused}
   */
  call(resource: `${'topics' | 'subscriptions'}/${string}`, verb: string | undefined, body: unknown): Promise<unknown>
  /** The whole name of a resource of this project. */
  nameOf(resource: string): string
}

export function openPubSub(options: PubSubOptions): PubSub {
  const service = openGoogleService({ ...options, name: 'Pub/Sub' })
  const nameOf = (resource: string) => `projects/${options.project}/${resource}`
  return {
    nameOf,
    async call(resource, verb, body) {
      const path = `/${nameOf(resource)}${verb === undefined ? '' : `:${verb}`}`
      const answer = await service({ method: verb === undefined ? 'PUT' : 'POST', path, body })
      const { status } = answer
      if (status < 300) return answer.body
      // Without the service's own words: they may quote what was sent.
      const name = googleErrorOf(answer.body) ?? String(status)
      throw new ServiceRefused(`Pub/Sub refused to ${verb ?? 'make'} ${resource}: ${name}`, { status })
    },
  }
}
