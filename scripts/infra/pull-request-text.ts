/**
 * Makes a comment for a pull request of a diff: secrets masked, fenced so that nothing in it can end the fence, cut to what a comment may hold.
 *
 *   pull-request-text.ts TITLE SECRETS-FILE < diff
 */
import { existsSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'

import { parse } from 'yaml'

/** A comment may hold 65536 characters, the frame around the diff included. */
const MOST_CHARACTERS = 60_000
const MASK = '[masked]'

/** Shapes of secrets, for those that no file here knows. */
const SHAPES = [
  /-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|$)/g,
  /(?<=[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:)[^\s@/]+(?=@)/g,
  /\b(?:whsec_|gsk_|ghp_|github_pat_|xox[abp]-)[\w-]{8,}/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  /(?<=(?:Bearer|Basic) )[\w.~+/=-]{12,}/g,
] as const

/**
 * @param secrets Values that must not appear, also not in base64, percent-encoded, or as one line of several.
 */
export function masked(diff: string, secrets: readonly string[]): string {
  const spellings = secrets
    .flatMap((secret) => [secret, ...secret.split('\n')])
    .flatMap((line) => {
      const secret = line.trim()
      if (secret.length < 6) return []
      return [secret, Buffer.from(secret).toString('base64').replace(/=+$/, ''), encodeURIComponent(secret)]
    })
    // The longest first, so that no part of one is left over beside the mask of another.
    .sort((left, right) => right.length - left.length)
  let text = diff
  for (const spelling of new Set(spellings)) text = text.replaceAll(spelling, MASK)
  for (const shape of SHAPES) text = text.replaceAll(shape, MASK)
  return text
}

export function commentOf(title: string, diff: string): string {
  const body = diff.trim() === '' ? 'Nothing changes.' : diff.trimEnd()
  const longest = Math.max(0, ...[...body.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  const cut = body.length > MOST_CHARACTERS
  const shown = cut ? body.slice(0, body.lastIndexOf('\n', MOST_CHARACTERS)) : body
  return [
    `<details><summary>${title}</summary>`,
    '',
    `${fence}diff`,
    shown,
    fence,
    ...(cut ? ['', `Cut: ${body.length - shown.length} more characters are in the artifact of the run.`] : []),
    '',
    '</details>',
    '',
  ].join('\n')
}

/** Every text of a file of secrets, however deep. */
export function secretsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(secretsIn)
}

if (import.meta.main) {
  const [title = 'Ansible', file] = process.argv.slice(2)
  const secrets = file !== undefined && existsSync(file) ? secretsIn(parse(readFileSync(file, 'utf8'))) : []
  process.stdout.write(commentOf(title, masked(await text(process.stdin), secrets)))
}
