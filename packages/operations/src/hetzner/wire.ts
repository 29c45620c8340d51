import * as z from 'zod'

/*
 * What is read of Hetzner Cloud's answers, and nothing more.
 *
 * @see https://docs.hetzner.cloud/reference/cloud
 */

export const WireError = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

export const WireServer = z.object({
  id: z.number().int(),
  name: z.string(),
  status: z.string(),
  labels: z.record(z.string(), z.string()),
  private_net: z.array(z.object({ network: z.number().int() })).default([]),
  public_net: z.object({ ipv4: z.object({ ip: z.string() }).nullable() }),
})
export type WireServer = z.infer<typeof WireServer>

export const WireAction = z.object({
  id: z.number().int(),
  status: z.enum(['running', 'success', 'error']),
  error: z.object({ code: z.string(), message: z.string() }).nullish(),
})
export type WireAction = z.infer<typeof WireAction>

const Pages = z.object({ pagination: z.object({ next_page: z.number().int().nullable() }) })

export const OneServer = z.object({ server: WireServer })
export const CreatedServer = z.object({ server: WireServer, action: WireAction })
export const SomeServers = z.object({ servers: z.array(WireServer), meta: Pages })
export const OneAction = z.object({ action: WireAction })

const WireImage = z.object({ id: z.number().int(), status: z.string(), type: z.string() })
export const OneImage = z.object({ image: WireImage })
export const SomeImages = z.object({ images: z.array(WireImage) })
