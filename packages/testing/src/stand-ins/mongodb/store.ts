import { calculateObjectSize, type Document } from 'bson'

import { badValue, CommandFailed } from './failure.ts'
import type { History } from './history.ts'
import { compareValues, matches, project } from './query.ts'
import { valueAt } from './value-at.ts'

const LARGEST_DOCUMENT = 16 * 1024 * 1024

/** The collections of one database and every write to them. Documents are found by `_id` fast and by anything else by looking at all. */
export class Store {
  readonly #collections = new Map<string, Map<string, Document>>()
  readonly #history: History
  readonly #database: string

  constructor(database: string, history: History) {
    this.#database = database
    this.#history = history
  }

  find(collection: string, id: unknown): Document | undefined {
    return this.#collections.get(collection)?.get(String(id))
  }

  count(collection: string): number {
    return this.#collections.get(collection)?.size ?? 0
  }

  query(collection: string, { filter = {}, sort = {}, projection = {} }: Document): Document[] {
    const all = this.#collections.get(collection)
    if (!all) return []
    const ids = idsIn(filter as Document)
    const candidates = ids ? ids.flatMap((id) => all.get(id) ?? []) : [...all.values()]
    const found = candidates.filter((document) => matches(document, filter as Document))
    for (const [path, direction] of Object.entries(sort as Document)) {
      if (direction !== 1 || Object.keys(sort as Document).length > 1)
        throw badValue('this server sorts by one field, ascending')
      found.sort((left, right) => compareValues(valueAt(left, path), valueAt(right, path)))
    }
    return found.map((document) => project(document, projection as Document))
  }

  /** @throws {CommandFailed} 11000 when its id is taken. */
  insert(collection: string, document: Document): void {
    const id: unknown = document['_id']
    if (typeof id !== 'string' || id === '') throw badValue("the chat's ids are strings")
    if (calculateObjectSize(document) > LARGEST_DOCUMENT) {
      throw new CommandFailed(10334, 'BSONObjectTooLarge', 'BSONObj size is invalid')
    }
    const documents = this.#collection(collection)
    if (documents.has(id)) throw new CommandFailed(11000, 'DuplicateKey', 'E11000 duplicate key error collection')
    documents.set(id, document)
    this.#tell('insert', collection, id)
  }

  /** `$set` and `$unset` of whole fields. @returns How many documents were changed. */
  update(collection: string, filter: Document, change: Document, many: boolean): { matched: number; modified: number } {
    const { $set = {}, $unset = {}, ...others } = change as { $set?: Document; $unset?: Document }
    const [other] = Object.keys(others)
    if (other !== undefined) throw badValue(`unknown modifier: ${other}`)
    const found = this.query(collection, { filter }).slice(0, many ? undefined : 1)
    let modified = 0
    for (const document of found) {
      const set = Object.entries($set).filter(([path, value]) => !isEqual(valueAt(document, path), value))
      const unset = Object.keys($unset).filter((path) => valueAt(document, path) !== undefined)
      if (set.length === 0 && unset.length === 0) continue
      const changed = { ...document, ...Object.fromEntries(set.filter(([path]) => !path.includes('.'))) }
      for (const path of [...set.map(([path]) => path), ...unset]) {
        if (path.includes('.')) throw badValue('this server changes whole fields')
      }
      for (const path of unset) delete changed[path]
      this.#collection(collection).set(String(document['_id']), changed)
      this.#tell('update', collection, String(document['_id']), {
        updateDescription: { updatedFields: Object.fromEntries(set), removedFields: unset, truncatedArrays: [] },
      })
      modified += 1
    }
    return { matched: found.length, modified }
  }

  remove(collection: string, filter: Document, many: boolean): number {
    const found = this.query(collection, { filter }).slice(0, many ? undefined : 1)
    for (const { _id } of found) {
      this.#collection(collection).delete(String(_id))
      this.#tell('delete', collection, String(_id))
    }
    return found.length
  }

  drop(collection: string): boolean {
    const was = this.#collections.delete(collection)
    if (was) this.#history.add({ operationType: 'drop', ns: { db: this.#database, coll: collection } })
    return was
  }

  dropAll(): void {
    for (const collection of this.#collections.keys()) this.drop(collection)
    this.#history.add({ operationType: 'dropDatabase', ns: { db: this.#database } })
    this.#history.add({ operationType: 'invalidate' })
  }

  #collection(name: string): Map<string, Document> {
    let documents = this.#collections.get(name)
    if (!documents) this.#collections.set(name, (documents = new Map()))
    return documents
  }

  #tell(operationType: string, coll: string, id: string, more: Document = {}): void {
    this.#history.add({ operationType, ns: { db: this.#database, coll }, documentKey: { _id: id }, ...more })
  }
}

/** The ids that a filter names, when it names them. */
function idsIn({ _id }: Document): string[] | undefined {
  if (typeof _id === 'string') return [_id]
  const named = typeof _id === 'object' && _id !== null && '$in' in _id ? (_id.$in as unknown) : undefined
  return Array.isArray(named) ? named.map(String) : undefined
}

function isEqual(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
