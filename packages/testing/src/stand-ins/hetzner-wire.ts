import * as z from 'zod'

/* What Hetzner Cloud takes and sells, as far as backups ask for it, and how it says no. */

/** Of the x86 base snapshot, in GB. */
export const SNAPSHOT_DISK = 40
export const NETWORK = 4_711
export const SUBNETS = ['10.0.1.0/24', '10.0.2.0/24']
export const FIREWALL = 815
const LABEL = /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/

export const TYPES: Readonly<Record<string, { architecture: string; disk: number; locations: readonly string[] }>> = {
  cx23: { architecture: 'x86', disk: 40, locations: ['fsn1', 'nbg1', 'hel1'] },
  cx33: { architecture: 'x86', disk: 80, locations: ['fsn1', 'nbg1', 'hel1'] },
  cpx12: { architecture: 'x86', disk: 20, locations: ['fsn1', 'nbg1'] },
  cpx22: { architecture: 'x86', disk: 80, locations: ['fsn1', 'nbg1', 'hel1', 'sin'] },
  cax21: { architecture: 'arm', disk: 80, locations: ['fsn1', 'nbg1', 'hel1'] },
}

export const CreateServer = z.strictObject({
  name: z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i),
  server_type: z.string(),
  location: z.string(),
  image: z.union([z.string(), z.number().int()]),
  labels: z.record(z.string().regex(LABEL), z.string().regex(LABEL)).default({}),
  networks: z.array(z.number().int()).default([]),
  firewalls: z.array(z.strictObject({ firewall: z.number().int() })).default([]),
  ssh_keys: z.array(z.union([z.string(), z.number().int()])).default([]),
  public_net: z
    .strictObject({ enable_ipv4: z.boolean(), enable_ipv6: z.boolean() })
    .prefault({ enable_ipv4: true, enable_ipv6: true }),
  start_after_create: z.boolean().default(true),
  user_data: z
    .string()
    .max(32 * 1_024)
    .default(''),
})

export const Attach = z.strictObject({
  network: z.number().int(),
  ip_range: z.string().optional(),
  ip: z.string().optional(),
})

/** A request that the service does not take. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message = code) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** The ids that exist beside those a test makes. */
export const HETZNER_PROJECT = { networkId: NETWORK, subnetCidr: '10.0.2.0/24', firewallId: FIREWALL } as const

export function shownImage(id: number) {
  return { id, type: 'snapshot', status: 'available', architecture: 'x86', disk_size: SNAPSHOT_DISK }
}

/** Equality alone, joined by commas. */
export function isSelected(labels: Readonly<Record<string, string>>, selector: string | null): boolean {
  if (!selector) return true
  return selector.split(',').every((part) => {
    const [key = '', value] = part.split('=')
    return labels[key] === value
  })
}
