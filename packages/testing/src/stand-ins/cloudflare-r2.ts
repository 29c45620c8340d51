import * as z from 'zod'

export interface R2StandInOptions {
  readonly accountId: string
  readonly apiToken: string
  /** The long-lived keys there are, and the buckets each may lend out. */
  readonly parents: Readonly<Record<string, readonly string[]>>
}

export interface R2StandIn {
  readonly fetch: (request: Request) => Promise<Response>
  /** What was lent, in order. */
  readonly lent: readonly { readonly bucket: string; readonly parent: string; readonly seconds: number }[]
}

const Order = z.strictObject({
  bucket: z.string().min(3).max(63),
  parentAccessKeyId: z.string(),
  permission: z.enum(['admin-read-write', 'admin-read-only', 'object-read-write', 'object-read-only']),
  ttlSeconds: z.number().int().min(1).max(604_800),
  prefixes: z.array(z.string()).optional(),
  objects: z.array(z.string()).optional(),
})

/**
 * The one call of Cloudflare's API by which R2 lends out a key's rights for a time.
 *
 * @see https://developers.cloudflare.com/api/resources/r2/subresources/temporary_credentials/methods/create/
 */
export function r2StandIn({ accountId, apiToken, parents }: R2StandInOptions): R2StandIn {
  const lent: { bucket: string; parent: string; seconds: number }[] = []
  const refuse = (status: number, code: number, message: string) =>
    Response.json({ success: false, errors: [{ code, message }], messages: [], result: null }, { status })

  return {
    lent,
    async fetch(request) {
      if (request.headers.get('authorization') !== `Bearer ${apiToken}`)
        return refuse(403, 10_000, 'Authentication error')
      const path = `/client/v4/accounts/${accountId}/r2/temp-access-credentials`
      if (request.method !== 'POST' || new URL(request.url).pathname !== path)
        return refuse(404, 7_003, 'Could not route to the path')
      const order = Order.safeParse(await request.json())
      if (!order.success) return refuse(400, 10_005, z.prettifyError(order.error))
      const { bucket, parentAccessKeyId, ttlSeconds } = order.data
      if (!parents[parentAccessKeyId]?.includes(bucket)) return refuse(403, 10_006, 'The parent key has no such right')
      lent.push({ bucket, parent: parentAccessKeyId, seconds: ttlSeconds })
      const result = {
        accessKeyId: `lent-${lent.length}`,
        secretAccessKey: `secret-${lent.length}`,
        sessionToken: `session-${lent.length}`,
      }
      return Response.json({ success: true, errors: [], messages: [], result })
    },
  }
}
