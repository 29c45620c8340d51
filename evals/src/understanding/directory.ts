import { foldWords } from '@innkeeper/core/language/fold'
import type { Directory, NamedThing } from '@innkeeper/core/question/directory'

const LISTINGS = [
  'Lake House Annecy',
  'Villa Serena',
  'Sea View Flat',
  'Casa Azul',
  'Unit 3',
  'Harbour Loft',
  'Seeblick',
  'Chalet Edelweiss',
  'Rua das Flores 12',
  'Atelier Bellevue',
  'Penthouse Aurora',
  'Alte Mühle',
]
const GUESTS = [
  'Marta Quillfeather',
  'Tobias Wannenmacher',
  'Inês Falcãozinho',
  'Giacomo Bellafronte',
  'Solène Carrouget',
  'Joaquín Ferrándiz',
  'Priya Venkatagiri',
  'Oluwaseun Adebisi',
  'Kirsten Moosbrugger',
  'Dermot O’Hanrahan',
  'Yuki Tanabeshi',
  'Beatriz Vasconcellos',
  'Luca Tarantello',
  'Aurélie Dubreuil',
  'Hendrik van der Plaats',
  'Zuzana Horáčková',
]
const STAFF = ['Nadia Belkacemi', 'Pavel Drobny', 'Rosalind Achterberg']
const CODES = ['HMX7K2Q9TZ', 'GY-4TB81QZX', '4012345678', 'BC-771204', 'HMQ2WA84LK']
const PHONES = ['+34 612 345 678', '+49 1512 3456789', '0033612345678', '+39 347 1234567', '+351 912 345 678']

const things: readonly NamedThing[] = [
  ...LISTINGS.map((name, at): NamedThing => ({ id: `guesty:listing:${at}`, type: 'listing', names: [name] })),
  ...GUESTS.map((name, at): NamedThing => ({ id: `guesty:guest:${at}`, type: 'guest', names: [name] })),
  ...STAFF.map((name, at): NamedThing => ({ id: `aircall:staff:${at}`, type: 'staff', names: [name] })),
]

/** A small invented portfolio, by whose names the placeholders of the question sets are filled. */
export const DIRECTORY: Directory = {
  listings: async () => things.filter(({ type }) => type === 'listing'),
  byNameWords: async (words) =>
    things.filter(
      ({ type, names }) => type !== 'listing' && names.flatMap(foldWords).some((word) => words.includes(word)),
    ),
  knownCodes: async (codes) => codes.filter((code) => CODES.includes(code)),
}

/** Puts names in the place of `{guest}`, `{listing}`, `{staff}`, `{code}` and `{phone}`; which ones depends on `seed` alone. */
export function fillPlaceholders(text: string, seed: number): string {
  let at = seed
  const next = <T>(values: readonly T[]): T => {
    at = (Math.imul(at, 1_103_515_245) + 12_345) >>> 0
    const value = values[(at >>> 8) % values.length]
    if (value === undefined) throw new RangeError('nothing to choose from')
    return value
  }
  const typed = (name: string): string => (text === text.toLowerCase() && at % 3 !== 0 ? name.toLowerCase() : name)
  return text.replaceAll(/\{(guest|listing|staff|code|phone)\}/g, (_, kind: string) => {
    if (kind === 'listing') return typed(next(LISTINGS))
    if (kind === 'code') return next(CODES)
    if (kind === 'phone') return next(PHONES)
    const full = next(kind === 'guest' ? GUESTS : STAFF)
    const words = full.split(' ')
    // As people do: mostly the family name of a guest, mostly the first name of a colleague.
    const short = kind === 'guest' ? words.slice(1).join(' ') : (words[0] ?? full)
    return typed(at % 4 === 0 ? full : short)
  })
}
