/**
 * Writes secrets/ENVIRONMENT/swarm.example.yml from secrets/catalogue.yml: every secret that the swarm uses, described, with an example for a value.
 *
 *   secret-examples.ts            writes the files
 *   secret-examples.ts --check    ends with 1 when one is not as it would be written
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'
import * as z from 'zod'

const Catalogue = z.strictObject({
  secrets: z.record(
    z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name is lower-case letters, digits and underscores'),
    z.strictObject({
      what: z.string().endsWith('.'),
      kind: z.enum(['text', 'pem', 'json', 'url']),
      make: z.string(),
      used_by: z.array(z.string()).min(1),
      days: z.number().int().min(1).nullable(),
      where: z.array(z.enum(['swarm', 'github', 'google', 'cloudflare'])).min(1),
    }),
  ),
})

const EXAMPLES = {
  text: 'EXAMPLE-of-a-long-random-text',
  pem: 'EXAMPLE-of-several-lines-after-a-bar',
  json: '{"EXAMPLE": true}',
  url: 'https://EXAMPLE.example.com/hooks/EXAMPLE',
} as const

const root = join(import.meta.dirname, '..', '..')

/** @throws {z.ZodError} The catalogue is malformed. */
export function readCatalogue(): z.infer<typeof Catalogue> {
  return Catalogue.parse(parse(readFileSync(join(root, 'secrets/catalogue.yml'), 'utf8')))
}

export function exampleOf(environment: string): string {
  const lines = [
    `# Secrets of ${environment}: copy to swarm.yml beside it, which git-crypt encrypts, and replace every value. Written from ../catalogue.yml.`,
    'secrets:',
  ]
  for (const [name, { what, make, kind, where }] of Object.entries(readCatalogue().secrets)) {
    if (!where.includes('swarm')) continue
    lines.push(`  # ${what}`, `  #   ${make}`, `  ${name}: '${EXAMPLES[kind]}'`)
  }
  return `${lines.join('\n')}\n`
}

if (import.meta.main) {
  for (const environment of ['dev', 'staging', 'prod']) {
    const file = join(root, 'secrets', environment, 'swarm.example.yml')
    if (process.argv.includes('--check')) {
      if (readFileSync(file, 'utf8') === exampleOf(environment)) continue
      process.stderr.write(`${file} is not as the catalogue says; run scripts/infra/secret-examples.ts\n`)
      process.exitCode = 1
    } else {
      mkdirSync(join(root, 'secrets', environment), { recursive: true })
      writeFileSync(file, exampleOf(environment))
    }
  }
}
