/** A seeded source of numbers. The same seed gives the same sequence on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean
  /** @throws {RangeError} There is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item
  /** A new order of the same items. */
  shuffled<Item>(items: readonly Item[]): Item[]
  /** A source of its own for a named part of the world, so that a change in one part leaves the others as they were. */
  fork(name: string): Random
}

/** A 32-bit counter whose every step is mixed by two multiplications; good enough for made-up data, not for secrets. */
export function seededRandom(seed: string): Random {
  let state = hashOf(seed)
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new RangeError('nothing to pick from')
    return items[between(0, items.length - 1)] as Item
  }
  return {
    next,
    between,
    pick,
    chance: (probability) => next() < probability,
    shuffled: (items) => {
      const order = [...items]
      for (let index = order.length - 1; index > 0; index--) {
        const other = between(0, index)
        const held = order[index] as (typeof order)[number]
        order[index] = order[other] as (typeof order)[number]
        order[other] = held
      }
      return order
    },
    fork: (name) => seededRandom(`${seed}/${name}`),
  }
}

/** A 32-bit hash of a text. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    hash ^= hash >>> 13
  }
  return hash >>> 0
}

/** 24 lower-case hex digits, as Guesty's ids are: the same for the same name. */
export function hexId(name: string): string {
  const part = (salt: string): string => hashOf(`${salt}:${name}`).toString(16).padStart(8, '0')
  return `6${part('a').slice(1)}${part('b')}${part('c')}`
}

/** A version-4-shaped UUID: the same for the same name. */
export function uuidOf(name: string): string {
  const hex = `${hexId(name)}${hashOf(`d:${name}`).toString(16).padStart(8, '0')}`
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** `bytes` bytes of base64, the same for the same name. For made-up signing secrets of tests and of the demo. */
export function base64Of(name: string, bytes: number): string {
  const random = seededRandom(name)
  return btoa(String.fromCharCode(...Array.from({ length: bytes }, () => random.between(0, 255))))
}
