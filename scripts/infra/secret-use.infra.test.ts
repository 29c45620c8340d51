import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { exampleOf, readCatalogue } from './secret-examples.ts'

const root = join(import.meta.dirname, '../..')
const { secrets } = readCatalogue()

/** Secrets by the role that reads them. */
const uses = new Map<string, Set<string>>()
for (const path of globSync('ansible/roles/**/*.{yml,j2}', { cwd: root })) {
  const role = /roles\/(?:core\/|apps\/)?([^/]+)\//.exec(path)?.[1] ?? ''
  for (const [, name = ''] of readFileSync(join(root, path), 'utf8').matchAll(/\bsecrets\.([a-z0-9_]+)/g)) {
    uses.set(name, (uses.get(name) ?? new Set()).add(role))
  }
}

test('every secret that a role reads is in the catalogue, for the swarm', () => {
  expect([...uses.keys()].filter((name) => !secrets[name]?.where.includes('swarm'))).toEqual([])
})

test('every secret of the swarm is read by a role', () => {
  expect(Object.keys(secrets).filter((name) => secrets[name]?.where.includes('swarm') && !uses.has(name))).toEqual([])
})

test('the catalogue names every role that reads a secret', () => {
  for (const [name, roles] of uses) {
    expect({ name, missing: [...roles].filter((role) => !secrets[name]?.used_by.includes(role)) }).toEqual({
      name,
      missing: [],
    })
  }
})

test('an example holds no value', () => {
  for (const line of exampleOf('prod').split('\n').slice(2)) {
    if (line.trim() !== '' && !line.trim().startsWith('#')) expect(line).toContain('EXAMPLE')
  }
})
