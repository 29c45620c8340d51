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

/** @param secrets Values that must not appear, in none of the spellings that programs print them in, nor as one line of several. */
export function masked(diff: string, secrets: readonly string[]): string {
  const spellings = secrets
    .flatMap((secret) => [secret, ...secret.split('\n')])
    .map((line) => line.trim())
    .filter((line) => line.length >= 6)
    .flatMap(spellingsOf)
    // The longest first, so that no part of one is left over beside the mask of another.
    .sort((left, right) => right.length - left.length)
  let text = diff
  for (const spelling of new Set(spellings)) text = text.replaceAll(foldable(spelling), MASK)
  for (const shape of SHAPES) text = text.replaceAll(shape, MASK)
  return text
}

/** As it is; in base64 of both alphabets, percent-encoded, and as JSON, YAML and a shell quote it. */
function spellingsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '')
  const json = JSON.stringify(secret).slice(1, -1)
  const ascii = json.replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return [
    secret,
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
    encodeURIComponent(secret),
    json,
    ascii,
    secret.replaceAll("'", "''"),
    secret.replaceAll("'", String.raw`'"'"'`),
  ]
}

/** Where a secret has spaces, what prints it may break the line. */
function foldable(spelling: string): RegExp {
  return new RegExp(
    spelling.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`),
    'g',
  )
}

export function commentOf(title: string, diff: string): string {
  const body = diff.trim() === '' ? 'Nothing changes.' : diff.trimEnd()
  const longest = Math.max(0, ...[...body.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  const cut = body.length > MOST_CHARACTERS
  const lastLine = body.lastIndexOf('\n', MOST_CHARACTERS)
  const shown = cut ? body.slice(0, lastLine > 0 ? lastLine : MOST_CHARACTERS) : body
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

/** What a file of secrets holds: nothing while git-crypt has not been given its key. @throws {Error} Without a word of the file. */
function secretsOf(path: string): string[] {
  if (!existsSync(path)) return []
  const content = readFileSync(path, 'utf8')
  if (content.startsWith('\0GITCRYPT\0')) return []
  try {
    // Numbers as they are written: 0123456789 is a password, and no number.
    return secretsIn(parse(content, { prettyErrors: false, schema: 'failsafe' }))
  } catch {
    throw new Error(`${path} is no YAML; nothing could be masked`)
  }
}

if (import.meta.main) {
  const [title = 'Ansible', file] = process.argv.slice(2)
  const secrets = file === undefined ? [] : secretsOf(file)
  process.stdout.write(commentOf(title, masked(await text(process.stdin), secrets)))
}
