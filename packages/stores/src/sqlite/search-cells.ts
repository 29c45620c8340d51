import type { Audience, DataClass } from '@innkeeper/core/access/data-class'
import type { IndexDocument } from '@innkeeper/core/document/index-document'

import type { Database } from './open-database.ts'

interface Cell {
  readonly type: string
  readonly dataClass: DataClass
  readonly roomId: string | undefined
}

/**
 * The combinations of type, class of data and chat room that documents have. A document carries the number of its cell, so that what an asker may
 * see, of which types, is one look-up a document.
 */
export class SearchCells {
  readonly #database: Database
  readonly #numbers = new Map<string, number>()
  readonly #cells: (Cell | undefined)[] = []

  constructor(database: Database) {
    this.#database = database
    const rows = database.prepare('SELECT number, type, data_class, room_id FROM search_cells').all()
    for (const row of rows) {
      const roomId = row['room_id']
      this.#remember(Number(row['number']), {
        type: String(row['type']),
        // The column holds nothing else: it is written from documents only.
        dataClass: row['data_class'] as DataClass,
        roomId: typeof roomId === 'string' ? roomId : undefined,
      })
    }
  }

  /** The cell's number, from 1; kept in the data file when it is new. Not to be called inside a transaction. */
  numberOf(document: IndexDocument): number {
    const cell: Cell = { type: document.facets.type, dataClass: document.dataClass, roomId: document.roomId }
    const known = this.#numbers.get(keyOf(cell))
    if (known !== undefined) return known
    const number = this.#database.write(() => {
      const row = this.#database
        .prepare('INSERT INTO search_cells (type, data_class, room_id) VALUES (?, ?, ?) RETURNING number')
        .get(cell.type, cell.dataClass, cell.roomId ?? null)
      return Number(row?.['number'])
    })
    this.#remember(number, cell)
    return number
  }

  /**
   * By cell number: 1 for what the audience may see and the types ask for.
   *
   * @param types Undefined for all.
   */
  visible(audience: Audience, types: readonly string[] | undefined): Uint8Array {
    const classes = new Set(audience.classes)
    const rooms = new Set(audience.rooms)
    const wanted = types && new Set(types)
    return Uint8Array.from(this.#cells, (cell) => {
      const seen =
        cell !== undefined &&
        classes.has(cell.dataClass) &&
        (cell.roomId === undefined || rooms.has(cell.roomId)) &&
        (wanted === undefined || wanted.has(cell.type))
      return seen ? 1 : 0
    })
  }

  #remember(number: number, cell: Cell): void {
    this.#numbers.set(keyOf(cell), number)
    while (this.#cells.length < number) this.#cells.push(undefined)
    this.#cells[number] = cell
  }
}

function keyOf(cell: Cell): string {
  return JSON.stringify([cell.type, cell.dataClass, cell.roomId ?? null])
}
