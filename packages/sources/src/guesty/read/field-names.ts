import * as z from 'zod/mini'

import type { GuestyClient } from '../client.ts'
import { text } from '../wire.ts'
import { readSafely } from './optional-read.ts'

const KNOWN_FOR_MS = 6 * 3_600_000

const Account = z.object({ _id: z.string() })
const Definition = z.object({ _id: text, fieldId: text, displayName: text, name: text })

/** What people call the account's custom fields, by field id; empty where Guesty does not say. Read at most every few hours. */
export function fieldNames(client: GuestyClient, now: () => number): { get(): Promise<ReadonlyMap<string, string>> } {
  let known: { names: Promise<ReadonlyMap<string, string>>; until: number } | undefined

  async function read(): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>()
    const account = z.safeParse(Account, await readSafely(() => client.one('/accounts/me')))
    if (!account.data) return names
    const path = `/accounts/${encodeURIComponent(account.data['_id'])}/custom-fields`
    const page = await readSafely(() => client.list(path))
    for (const row of page?.rows ?? []) {
      const definition = z.safeParse(Definition, row).data
      const name = definition?.displayName ?? definition?.name
      for (const id of [definition?.fieldId, definition?.['_id']]) if (id && name) names.set(id, name)
    }
    return names
  }

  return {
    get() {
      if (!known || known.until <= now()) {
        const names = read()
        known = { names, until: now() + KNOWN_FOR_MS }
        names.catch(() => {
          known = undefined
        })
      }
      return known.names
    },
  }
}
