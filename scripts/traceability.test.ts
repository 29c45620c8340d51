import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const rows = readFileSync(join(root, 'docs/traceability.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Item') && !line.startsWith('| ---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  // What proves it is told for some.
  .map(([, item = '', ...cells]): [string, string] => [item, cells.join(' ')])

test('the page has its rows', () => {
  expect(rows.length).toBeGreaterThan(20)
})

test.for(rows)('%s is where the page says', ([, where]) => {
  const paths = [...where.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
  const letters = /\*\*[B-E]\*\*/.test(where)
  expect(paths.length > 0 || letters).toBe(true)
  for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true)
})
