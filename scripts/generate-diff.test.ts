import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'
import { stringify } from 'yaml'

const root = join(import.meta.dirname, '..')
/** Values as a rotation might bring them, each hostile to some way of finding it again. */
const SECRETS = {
  expression: 'a.*+?^${}()|[]\\b-value',
  replacement: "$&-$1-$`-$'-value",
  quotes: `pa"ss\\word'and'more`,
  umlauts: 'pässwörd-ключ-密码',
  spaces: 'correct horse battery staple',
  digits: '0739182645012',
  slashes: 'ab+/cd?ef=gh&ij kl??>>',
  fence: '````\n</details>\n````````',
  certificate: '-----BEGIN EC PRIVATE KEY-----\r\nMHcCAQEEIHostileKey\r\n-----END EC PRIVATE KEY-----\r\n',
  inside: 'horse battery',
}

let tree: string
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'generate-diff-'))
  for (const path of [
    'scripts/generate-diff.sh',
    'scripts/infra/environment-options.sh',
    'scripts/infra/pull-request-text.ts',
  ])
    cpSync(join(root, path), join(tree, path))
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
  mkdirSync(join(tree, 'secrets/prod'), { recursive: true })
  mkdirSync(join(tree, 'bin'))
  const tools = join(tree, 'scripts/infra/ansible-tools.sh')
  writeFileSync(tools, `#!/bin/sh\necho ${join(tree, 'bin')}\n`, { mode: 0o755 })
})
afterEach(() => rmSync(tree, { recursive: true, force: true }))

/** Makes a comment of what an Ansible says that stands in for the real one. */
async function comment(said: string, secrets: string, exit = 0) {
  writeFileSync(join(tree, 'said'), said)
  writeFileSync(join(tree, 'secrets/prod/swarm.yml'), secrets)
  writeFileSync(join(tree, 'bin/ansible-playbook'), `#!/bin/sh\ncat ${join(tree, 'said')}\nexit ${exit}\n`, {
    mode: 0o755,
  })
  const output = join(tree, 'ansible-diff.txt')
  writeFileSync(output, '')
  const { code, printed } = await new Promise<{ code: number; printed: string }>((resolve) => {
    const words = ['prod', '--live', '--output', output]
    execFile(join(tree, 'scripts/generate-diff.sh'), words, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), printed: stdout + stderr }),
    )
  })
  return { code, printed, text: readFileSync(output, 'utf8') }
}

test('no secret is in the comment, however it is written', async () => {
  const values = Object.values(SECRETS)
  const said = values
    .flatMap((value) => [
      `+ plain: ${value}`,
      `+ json: ${JSON.stringify(value)}`,
      `+ yaml: '${value.replaceAll("'", "''")}'`,
      `+ base64: ${Buffer.from(value).toString('base64')}`,
      `+ base64url: ${Buffer.from(value).toString('base64url')}`,
      `+ address: mongodb://u:${encodeURIComponent(value)}@mongo1/x`,
      `+ folded: ${value.replaceAll(' ', '\n    ')}`,
    ])
    .join('\n')
  const { code, text, printed } = await comment(said, stringify({ secrets: SECRETS }))
  expect(code).toBe(0)
  for (const value of values) {
    for (const line of value.split(/\r?\n/).filter((it) => it.trim().length >= 6 && !/^[`<]/.test(it))) {
      for (const spelling of [line, JSON.stringify(line).slice(1, -1), encodeURIComponent(line)])
        expect(text + printed).not.toContain(spelling)
    }
    expect(text).not.toContain(Buffer.from(value).toString('base64').slice(0, 16))
    expect(text).not.toContain(Buffer.from(value).toString('base64url').slice(0, 16))
  }
  expect(text).not.toMatch(/horse|staple/)
})

test('nothing of what changes can leave the fence around it', async () => {
  const { text } = await comment('`````\n</details>\n# a heading', 'secrets: {}')
  const fence = /^`{3,}/m.exec(text)?.[0] ?? ''
  expect(fence.length).toBeGreaterThan(5)
  expect(text.split('\n').filter((line) => line === fence)).toHaveLength(1)
})

test('a check that fails says so, and its words are masked too', async () => {
  const { code, text } = await comment('fatal: the password is 0739182645012', stringify({ a: SECRETS.digits }), 2)
  expect(code).toBe(1)
  expect(text).toContain('fatal: the password is [masked]')
})

test('one line that is longer than a comment is cut', async () => {
  const { text } = await comment('x'.repeat(100_000), 'secrets: {}')
  expect(text.length).toBeLessThan(65_536)
})

test('a file that is still locked masks by shape alone', async () => {
  const { code, text } = await comment('token: ghp_abcdefghijklmnop', '\0GITCRYPT\0\u0001a: b: c')
  expect(code).toBe(0)
  expect(text).toContain('token: [masked]')
})

test('a file that is no YAML stops it, and none of it is shown', async () => {
  const { code, text, printed } = await comment('+ a', 'secrets: {a: hunter22-hunter22\nb: [')
  expect(code).not.toBe(0)
  expect(printed).toContain('is no YAML')
  expect(text + printed).not.toContain('hunter22')
})
