import type { Settings } from '../api/schemas.ts'

/** One line of a list that is being edited. `id` is the line's own, for the page. */
export interface DraftRow<Value> {
  readonly id: number
  readonly key: string
  readonly value: Value
}
export type Rows<Value> = readonly DraftRow<Value>[]

/** The settings as a person edits them: numbers and names as typed, maps as lines. */
export interface Draft {
  readonly locale: string
  readonly weekStartsOn: Settings['weekStartsOn']
  readonly language: string
  readonly cleaningMinutes: string
  readonly unansweredAfterMinutes: string
  /** Listing id → names, comma between. */
  readonly listingAliases: Rows<string>
  /** Phone → name. */
  readonly staffPhones: Rows<string>
  readonly voicemailOnlyLines: readonly string[]
  /** Of the daily briefing; without a room there is none. */
  readonly briefingRoom: string
  readonly briefingTime: string
  readonly defaultClasses: readonly string[]
  readonly byRole: Rows<readonly string[]>
  readonly byUser: Rows<readonly string[]>
  readonly byRoom: Rows<readonly string[]>
}

/** What is wrong, by place: a member's name, or `member.<row id>`. */
export type DraftProblems = Readonly<Record<string, string>>

let lastRow = 0
export function newRow<Value>(key: string, value: Value): DraftRow<Value> {
  lastRow += 1
  return { id: lastRow, key, value }
}

function rowsOf<From, To>(map: Readonly<Record<string, From>>, value: (from: From) => To): Rows<To> {
  return Object.entries(map).map(([key, from]) => newRow(key, value(from)))
}

export function draftOf(settings: Settings): Draft {
  const { classes } = settings
  const same = (names: readonly string[]) => names
  return {
    locale: settings.locale,
    weekStartsOn: settings.weekStartsOn,
    language: settings.language,
    cleaningMinutes: String(settings.cleaningMinutes),
    unansweredAfterMinutes: String(settings.unansweredAfterMinutes),
    listingAliases: rowsOf(settings.listingAliases, (names) => names.join(', ')),
    staffPhones: rowsOf(settings.staffPhones, (name) => name),
    voicemailOnlyLines: settings.voicemailOnlyLines,
    briefingRoom: settings.briefing?.roomId ?? '',
    briefingTime: settings.briefing?.time ?? '07:30',
    defaultClasses: classes.default,
    byRole: rowsOf(classes.byRole, same),
    byUser: rowsOf(classes.byUser, same),
    byRoom: rowsOf(classes.byRoom, same),
  }
}

/** A phone number without the spaces and signs that people part it with. */
function bareNumber(phone: string): string {
  return phone.replaceAll(/[\s().\-/]/g, '')
}

const words = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
const number = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN)

function mapOf<From, To>(
  rows: Rows<From>,
  value: (from: From) => To,
  key = (text: string) => text.trim(),
): Record<string, To> {
  return Object.fromEntries(rows.map((row) => [key(row.key), value(row.value)]))
}

/** The settings that a draft means. To be sent once {@link checkDraft} finds nothing. */
export function settingsOf(draft: Draft): Settings {
  const same = (names: readonly string[]) => [...names]
  return {
    locale: draft.locale.trim(),
    weekStartsOn: draft.weekStartsOn,
    language: draft.language,
    cleaningMinutes: number(draft.cleaningMinutes),
    unansweredAfterMinutes: number(draft.unansweredAfterMinutes),
    listingAliases: mapOf(draft.listingAliases, words),
    staffPhones: mapOf(draft.staffPhones, (name) => name.trim(), bareNumber),
    voicemailOnlyLines: [...draft.voicemailOnlyLines],
    briefing:
      draft.briefingRoom.trim() === '' ? null : { roomId: draft.briefingRoom.trim(), time: draft.briefingTime.trim() },
    classes: {
      default: [...draft.defaultClasses],
      byRole: mapOf(draft.byRole, same),
      byUser: mapOf(draft.byUser, same),
      byRoom: mapOf(draft.byRoom, same),
    },
  }
}

/** What the server could not tell better: half-filled lines, doubled keys, and forms with an example. */
export function checkDraft(draft: Draft): DraftProblems {
  const problems: Record<string, string> = {}
  for (const member of ['cleaningMinutes', 'unansweredAfterMinutes'] as const) {
    if (Number.isNaN(number(draft[member]))) problems[member] = 'Write a whole number of minutes.'
  }
  if (draft.briefingRoom.trim() !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(draft.briefingTime.trim()))
    problems['briefingTime'] = 'Write a time such as 07:30.'
  const check = <Value>(
    member: string,
    rows: Rows<Value>,
    wrong: (row: DraftRow<Value>) => string | undefined,
  ): void => {
    const seen = new Set<string>()
    for (const row of rows) {
      const key = member === 'staffPhones' ? bareNumber(row.key) : row.key.trim()
      const problem = wrong(row) ?? (seen.has(key) ? 'This stands here twice.' : undefined)
      seen.add(key)
      if (problem !== undefined) problems[`${member}.${row.id}`] = problem
    }
  }
  check('listingAliases', draft.listingAliases, ({ key, value }) => {
    if (key === '') return 'Choose a listing.'
    return words(value).length === 0 ? 'Write at least one name, or remove the line.' : undefined
  })
  check('staffPhones', draft.staffPhones, ({ key, value }) => {
    if (!/^\+[1-9]\d{6,14}$/.test(bareNumber(key)))
      return 'Write the number with its country, such as +33 6 12 34 56 78.'
    return value.trim() === '' ? 'Write whose number this is.' : undefined
  })
  const nobody = ({ key }: DraftRow<unknown>) =>
    key.trim() === '' ? 'Write whom this is for, or remove the line.' : undefined
  check('byRole', draft.byRole, nobody)
  check('byUser', draft.byUser, nobody)
  check('byRoom', draft.byRoom, nobody)
  return problems
}

/** The server's field errors (`staffPhones.+33…`, `classes.byRole.cleaner.0`) at the places of a draft. */
export function placeProblems(
  fields: readonly { readonly path: string; readonly message: string }[],
  draft: Draft,
): { readonly problems: DraftProblems; readonly elsewhere: readonly string[] } {
  const problems: Record<string, string> = {}
  const elsewhere: string[] = []
  for (const { path, message } of fields) {
    const [member = '', ...rest] = path.replace(/^classes\./, '').split('.')
    const tail = rest.join('.')
    const held = Object.entries(draft).find(([name]) => name === member)?.[1]
    const row = Array.isArray(held) ? rowFor(held, tail) : undefined
    if (row !== undefined) problems[`${member}.${row}`] = message
    else if (member in draft && rest.length === 0) problems[member] = message
    else elsewhere.push(`${path}: ${message}`)
  }
  return { problems, elsewhere }
}

function rowFor(rows: readonly unknown[], tail: string): number | undefined {
  for (const row of rows) {
    if (typeof row !== 'object' || row === null || !('key' in row && 'id' in row)) continue
    const key = String(row.key).trim()
    if (typeof row.id === 'number' && (tail === key || tail.startsWith(`${key}.`) || tail === bareNumber(key)))
      return row.id
  }
  return undefined
}
