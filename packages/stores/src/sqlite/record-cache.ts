import type { RecordId } from '@innkeeper/core/record/record'
import type { StoredRecord } from '@innkeeper/core/record/record-store'

/** Characters of JSON whose records are held at most. A record takes about two bytes of memory for each. */
const CHARACTERS_HELD = 36_000_000

interface Held {
  readonly stored: StoredRecord
  /** The record's number in the file. */
  readonly number: number
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
  #young = new Generation()
  #old = new Generation()

  /** @param characters How much is held at most, as JSON. */
  constructor(characters = CHARACTERS_HELD) {
    this.#half = characters / 2
  }

  get(id: RecordId): StoredRecord | undefined {
    return this.#used(this.#young.byId.get(id), () => this.#old.byId.get(id))
  }

  /** @param number The record's number in the file. */
  numbered(number: number): StoredRecord | undefined {
    return this.#used(this.#young.byNumber.get(number), () => this.#old.byNumber.get(number))
  }

  put(stored: StoredRecord, number: number, characters: number): void {
    if (this.#young.characters + characters > this.#half) {
      this.#old = this.#young
      this.#young = new Generation()
    }
    this.#young.add({ stored, number, characters })
  }

  drop(id: RecordId): void {
    this.#old.remove(id)
    this.#young.remove(id)
  }

  #used(young: Held | undefined, old: () => Held | undefined): StoredRecord | undefined {
    if (young) return young.stored
    const held = old()
    if (held) this.put(held.stored, held.number, held.characters)
    return held?.stored
  }
}

class Generation {
  readonly byId = new Map<RecordId, Held>()
  readonly byNumber = new Map<number, Held>()
  characters = 0

  add(held: Held): void {
    this.byId.set(held.stored.record.id, held)
    this.byNumber.set(held.number, held)
    this.characters += held.characters
  }

  remove(id: RecordId): void {
    const held = this.byId.get(id)
    if (!held) return
    this.byId.delete(id)
    this.byNumber.delete(held.number)
    this.characters -= held.characters
  }
}
