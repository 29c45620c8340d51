/** A member of an object; undefined for anything else, and for null. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return new Map<string, unknown>(Object.entries(value)).get(name) ?? undefined
}

/** The items of a list; one thing alone is a list of one. */
export function listIn(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The first of an object's members that is a text. */
export function textIn(value: unknown, ...members: readonly string[]): string | undefined {
  for (const name of members) {
    const text = textOf(memberOf(value, name))
    if (text) return text
  }
  return undefined
}

/** A text itself, or the first of an object's members that is one. */
export function textOf(value: unknown, ...members: readonly string[]): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : textIn(value, ...members)
}

const LABELS = new Set(['name', 'title', 'label', 'question', 'criterion', 'key'])
const ANSWERS = new Set(['value', 'result', 'answer', 'score', 'content', 'text'])
const ASIDE =
  /^(?:id|.*_id|uuid|.*_uuid|language|direct_link|color|created_at|updated_at|timestamp|position|type|ai_generated)$/

/**
 * Structured fields whose names the business chose itself, as lines of text: `name: value`. Ids, links and times of the
 * record itself are left out.
 */
export function describeFields(value: unknown): string | undefined {
  return linesOf(value).join('\n') || undefined
}

function linesOf(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap(linesOf)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  if (typeof value !== 'object') return []
  const members = Object.entries(value).filter(
    ([name, member]) => !ASIDE.test(name) && member !== null && member !== '',
  )
  const label = members.find(([name, member]) => LABELS.has(name) && typeof member === 'string')
  const answer = members.find(([name]) => ANSWERS.has(name))
  const rest = members.filter((member) => member !== label && member !== answer).flatMap(lineOf)
  if (!label) return answer ? [...linesOf(answer[1]), ...rest] : rest
  if (!answer) return [...(rest.length > 0 ? [`${String(label[1])}:`] : [String(label[1])]), ...rest]
  return [`${String(label[1])}: ${linesOf(answer[1]).join('; ')}`, ...rest]
}

function lineOf([name, value]: readonly [string, unknown]): string[] {
  const lines = linesOf(value)
  return typeof value === 'object' ? lines : lines.map((line) => `${name.replaceAll('_', ' ')}: ${line}`)
}
