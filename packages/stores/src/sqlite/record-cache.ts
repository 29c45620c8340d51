import type { RecordId } from '@innkeeper/core/record/record'
import type { StoredRecord } from '@innkeeper/core/record/record-store'

/** Characters of JSON whose records are held at most. A record takes about three bytes of memory for each. */
const CHARACTERS_HELD = 24_000_000

interface Held {
  readonly stored: StoredRecord
  readonly characters: number
}

/**
 * Records that were read lately, so that a question which asks for what the one before it asked for does not parse it again.
 *
 * What is held is never older than the file: this process alone writes that, and whoever writes a record drops it here. Two generations
 * stand in for the order of use: what the older one holds is given up when the younger one is full, unless it was asked for since.
 */
export class RecordCache {
  readonly #half: number
  #young = new Map<RecordId, Held>()
  #old = new Map<RecordId, Held>()
  #characters = 0

  /** @param characters How much is held at most, as JSON. */
  constructor(characters = CHARACTERS_HELD) {
    this.#half = characters / 2
  }

  get(id: RecordId): StoredRecord | undefined {
    const young = this.#young.get(id)
    if (young) return young.stored
    const old = this.#old.get(id)
    if (old) this.put(old.stored, old.characters)
    return old?.stored
  }

  put(stored: StoredRecord, characters: number): void {
    if (this.#characters + characters > this.#half) {
      this.#old = this.#young
      this.#young = new Map()
      this.#characters = 0
    }
    this.#young.set(stored.record.id, { stored, characters })
    this.#characters += characters
  }

  drop(id: RecordId): void {
    this.#old.delete(id)
    const held = this.#young.get(id)
    if (!held) return
    this.#young.delete(id)
    this.#characters -= held.characters
  }
}
