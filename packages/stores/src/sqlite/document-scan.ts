/** Whether a document may be ranked, by its number: 1 or 0. */
export type Candidates = Uint8Array

/**
 * What has to be looked at for every document in every search, kept in memory: who may see it, and its sign code. About 70 bytes a
 * document at 384 dimensions.
 *
 * A pass over 100 000 codes takes some 5 ms here; the same pass inside sqlite-vec took 14 ms over a plain table and 20 to 60 ms in a `vec0` table
 * with k = 200, whose time grows with k and with the filter.
 */
export class DocumentScan {
  readonly #words: number
  /** Cell by document number, 0 where there is no document. */
  #cells = new Uint32Array(1_024)
  #coded = new Uint8Array(1_024)
  #codes: Uint32Array

  /** @param codeBits A multiple of 32. */
  constructor(codeBits: number) {
    this.#words = codeBits / 32
    this.#codes = new Uint32Array(1_024 * this.#words)
  }

  /** @param code Undefined for a document without a vector. */
  place(number: number, cell: number, code: Uint32Array | undefined): void {
    this.#growTo(number)
    this.#cells[number] = cell
    this.#coded[number] = code ? 1 : 0
    if (code) this.#codes.set(code, number * this.#words)
  }

  /** Keeps a document's code and puts it into another cell. */
  move(number: number, cell: number): void {
    this.#growTo(number)
    this.#cells[number] = cell
  }

  remove(number: number): void {
    if (number >= this.#cells.length) return
    this.#cells[number] = 0
    this.#coded[number] = 0
  }

  counts(): { readonly documents: number; readonly withoutVector: number } {
    let documents = 0
    let coded = 0
    for (const [number, cell] of this.#cells.entries()) {
      if (cell === 0) continue
      documents++
      coded += this.#coded[number] ?? 0
    }
    return { documents, withoutVector: documents - coded }
  }

  /**
   * The documents of visible cells.
   *
   * @param visible By cell: 1 when the asker may see it.
   * @param among Only these. Numbers of no document are passed over.
   */
  candidates(visible: Uint8Array, among?: readonly number[]): { readonly chosen: Candidates; readonly count: number } {
    const chosen = new Uint8Array(this.#cells.length)
    let count = 0
    const choose = (number: number): void => {
      const cell = this.#cells[number]
      if (cell === undefined || cell === 0 || visible[cell] !== 1) return
      chosen[number] = 1
      count++
    }
    if (among) for (const number of among) choose(number)
    else for (let number = 1; number < this.#cells.length; number++) choose(number)
    return { chosen, count }
  }

  /** The `count` candidates whose codes differ least from `code`, in no order. */
  nearest(code: Uint32Array, candidates: Candidates, count: number): number[] {
    const bits = this.#words * 32
    const distances = new Uint16Array(candidates.length)
    const histogram = new Uint32Array(bits + 1)
    for (let number = 1; number < candidates.length; number++) {
      if (candidates[number] !== 1 || this.#coded[number] !== 1) continue
      const distance = this.#distance(code, number)
      distances[number] = distance
      histogram[distance] = (histogram[distance] ?? 0) + 1
    }
    let cut = 0
    let within = 0
    while (cut <= bits && within + (histogram[cut] ?? 0) <= count) within += histogram[cut++] ?? 0
    // Of those exactly at the cut only as many as are still wanted.
    let spare = count - within
    const found: number[] = []
    for (let number = 1; number < candidates.length; number++) {
      if (candidates[number] !== 1 || this.#coded[number] !== 1) continue
      const distance = distances[number] ?? 0
      if (distance < cut || (distance === cut && spare-- > 0)) found.push(number)
    }
    return found
  }

  #distance(code: Uint32Array, number: number): number {
    const words = this.#words
    const codes = this.#codes
    let distance = 0
    for (let word = 0, place = number * words; word < words; word++, place++) {
      // The number of ones in a word, summed in pairs, fours and bytes.
      let ones = (codes[place] as number) ^ (code[word] as number)
      ones -= (ones >>> 1) & 0x55555555
      ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333)
      distance += Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
    }
    return distance
  }

  #growTo(number: number): void {
    if (number < this.#cells.length) return
    const size = Math.max(number + 1, Math.ceil(this.#cells.length * 1.5))
    this.#cells = grown(this.#cells, new Uint32Array(size))
    this.#coded = grown(this.#coded, new Uint8Array(size))
    this.#codes = grown(this.#codes, new Uint32Array(size * this.#words))
  }
}

function grown<Values extends Uint8Array | Uint32Array>(old: Values, larger: Values): Values {
  larger.set(old)
  return larger
}
