import type { RepositoryAccess } from '@innkeeper/core/backup/ticket'
import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { openJsonService, type Host } from '@innkeeper/runtime/json-service'
import * as z from 'zod'

export interface R2Options extends Host {
  /** `https://api.cloudflare.com/client/v4` */
  readonly baseUrl: string
  readonly accountId: string
  /** May create temporary credentials of this account. */
  readonly apiToken: string
}

/** One repository in one bucket, and the long-lived key whose rights are lent out. */
export interface R2Repository {
  readonly bucket: string
  /** Where in the bucket, without slashes around it. */
  readonly prefix: string
  readonly parentAccessKeyId: string
  /** The repository's own. */
  readonly password: string
  /** `eu` for a bucket that must stay there. */
  readonly jurisdiction: 'eu' | undefined
}

export type LendAccess = (repository: R2Repository, seconds: number) => Promise<RepositoryAccess>

/** The service's longest. */
const LONGEST_SECONDS = 604_800

const Lent = z.object({
  success: z.literal(true),
  result: z.object({
    accessKeyId: z.string().min(1),
    secretAccessKey: z.string().min(1),
    sessionToken: z.string().min(1),
  }),
})

/**
 * Credentials for one repository that end by themselves.
 *
 * @returns A function that throws {@link ServiceUnavailable} or {@link ServiceRefused}. Asking again makes another set.
 * @see https://developers.cloudflare.com/api/resources/r2/subresources/temporary_credentials/methods/create/
 */
export function openR2Credentials(options: R2Options): LendAccess {
  const service = openJsonService({
    ...options,
    name: 'Cloudflare',
    headers: { authorization: `Bearer ${options.apiToken}` },
    unavailable: (message, details) => new ServiceUnavailable(message, details),
  })

  return async (repository, seconds) => {
    const answer = await service({
      method: 'POST',
      path: `/accounts/${options.accountId}/r2/temp-access-credentials`,
      body: {
        bucket: repository.bucket,
        parentAccessKeyId: repository.parentAccessKeyId,
        permission: 'object-read-write',
        ttlSeconds: Math.min(LONGEST_SECONDS, Math.ceil(seconds)),
        prefixes: [`${repository.prefix}/`],
      },
    })
    const lent = Lent.safeParse(answer.body)
    if (!lent.success)
      throw new ServiceRefused(`Cloudflare lent no credentials for bucket ${repository.bucket}`, {
        status: answer.status,
      })
    const host = [options.accountId, ...(repository.jurisdiction ? [repository.jurisdiction] : []), 'r2'].join('.')
    return {
      ...lent.data.result,
      repository: `s3:https://${host}.cloudflarestorage.com/${repository.bucket}/${repository.prefix}`,
      password: repository.password,
      region: 'auto',
    }
  }
}
