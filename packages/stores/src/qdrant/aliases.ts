import type { EmbedderIdentity } from '@innkeeper/core/embedding/embedder'
import { ServiceRefused } from '@innkeeper/core/errors'

import type { Qdrant } from './client.ts'
import { collectionPath, describeCollection, fitsTo, prepareCollection } from './collection.ts'

/**
 * What is searched and written has a name that stays, an alias; behind it lies one of a row of collections, `business-data-1` and so on. A new
 * index is a new collection, filled beside the one that serves, and serves from the moment that the alias is moved to it.
 */

/**
 * Makes the first collection behind an alias, unless there is one already. Can run twice, and side by side with itself.
 *
 * @returns Whether what is there was made for this embedder and by this version's rule of words: if not, a new index is needed.
 * @throws {ServiceRefused} There is a collection of the alias's name.
 */
export async function prepareAlias(qdrant: Qdrant, alias: string, identity: EmbedderIdentity): Promise<boolean> {
  const served = (await servedCollections(qdrant)).get(alias)
  if (served === undefined) {
    // Described by its name it could be the alias that somebody else made a moment ago.
    if ((await collectionNames(qdrant)).includes(alias))
      throw new ServiceRefused(`${alias} is a collection of this Qdrant server, and has to be an alias of one`)
    const first = collectionNamed(alias, 1)
    await prepareCollection(qdrant, first, identity)
    await moveAliases(qdrant, new Map([[alias, first]]))
    return true
  }
  const described = await describeCollection(qdrant, served)
  if (!described || !fitsTo(described, identity)) return false
  // Completes what an older version made without an index that this one filters by.
  await prepareCollection(qdrant, served, identity)
  return true
}

/** Makes the next collection behind an alias, empty and serving nobody; one that was begun before and never served goes. @returns Its name. */
export async function beginCollection(qdrant: Qdrant, alias: string, identity: EmbedderIdentity): Promise<string> {
  const served = (await servedCollections(qdrant)).get(alias)
  const numbers = (await collectionNames(qdrant)).flatMap((name) => numberOf(name, alias) ?? [])
  for (const number of numbers) {
    const name = collectionNamed(alias, number)
    if (name !== served) await removeCollection(qdrant, name)
  }
  const next = collectionNamed(alias, Math.max(0, ...numbers) + 1)
  await prepareCollection(qdrant, next, identity)
  return next
}

/** Lets collections serve under their aliases, all from one moment on, and removes those that did before. @param collections By alias. */
export async function promoteCollections(qdrant: Qdrant, collections: ReadonlyMap<string, string>): Promise<void> {
  const before = await servedCollections(qdrant)
  await moveAliases(qdrant, collections)
  for (const [alias, collection] of collections) {
    const served = before.get(alias)
    if (served !== undefined && served !== collection) await removeCollection(qdrant, served)
  }
}

async function moveAliases(qdrant: Qdrant, collections: ReadonlyMap<string, string>): Promise<void> {
  const before = await servedCollections(qdrant)
  const actions = [...collections].flatMap(([alias, collection]) => [
    ...(before.has(alias) ? [{ delete_alias: { alias_name: alias } }] : []),
    { create_alias: { alias_name: alias, collection_name: collection } },
  ])
  await qdrant.call('move an alias', { method: 'POST', path: '/collections/aliases', body: { actions } })
}

async function removeCollection(qdrant: Qdrant, name: string): Promise<void> {
  await qdrant.call('remove a collection', { method: 'DELETE', path: collectionPath(name) }, 404)
}

/** Collections by the aliases that they serve under. The cast is true of the documented answer. */
async function servedCollections(qdrant: Qdrant): Promise<ReadonlyMap<string, string>> {
  const result = await qdrant.call('list the aliases', { method: 'GET', path: '/aliases' })
  const { aliases } = result as {
    readonly aliases: readonly { readonly alias_name: string; readonly collection_name: string }[]
  }
  return new Map(aliases.map(({ alias_name: alias, collection_name: collection }) => [alias, collection]))
}

/** The cast is true of the documented answer. */
async function collectionNames(qdrant: Qdrant): Promise<string[]> {
  const result = await qdrant.call('list the collections', { method: 'GET', path: '/collections' })
  const { collections } = result as { readonly collections: readonly { readonly name: string }[] }
  return collections.map(({ name }) => name)
}

function collectionNamed(alias: string, number: number): string {
  return `${alias}-${number}`
}

function numberOf(name: string, alias: string): number | undefined {
  const rest = name.startsWith(`${alias}-`) ? name.slice(alias.length + 1) : ''
  return /^\d+$/.test(rest) ? Number(rest) : undefined
}
