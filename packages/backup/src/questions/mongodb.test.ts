import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { askMongodb } from './mongodb.ts'
import { ScratchFailed, type ScratchTools } from './scratch-tools.ts'

/** What each tool knows; anything else it refuses, as the real ones do. @see https://www.mongodb.com/docs/database-tools/mongorestore/ */
const KNOWN: Readonly<Record<string, RegExp>> = {
  mongod: /^(--(dbpath|logpath|pidfilepath|bind_ip) \S+|--fork|--shutdown)$/,
  mongorestore: /^(--uri \S+|--(oplogReplay|drop|gzip)|--archive=\S+)$/,
  mongosh: /^(mongodb:\/\/\S+|--(quiet|norc)|--eval .+)$/,
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-mongodb-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The tools of MongoDB, strict about their options; the database answers with what it is told. */
function mongodb(answers: Readonly<Record<string, number | string>>, broken?: string) {
  const calls: string[] = []
  const tools: ScratchTools = {
    user: undefined,
    async run(program, words) {
      const line = words.join(' ').replaceAll(/(?<=--(?:dbpath|logpath|pidfilepath|bind_ip|uri|eval)) /g, '\u0000')
      for (const option of line.split(/ (?=--)| (?=mongodb:)/)) {
        const shown = option.replace('\u0000', ' ').replaceAll('\u0000', ' ')
        if (!KNOWN[program]?.test(shown)) throw new ScratchFailed(`${program} does not know ${shown}`)
      }
      calls.push(words.includes('--shutdown') ? `${program} --shutdown` : program)
      if (program === broken) throw new ScratchFailed(`${program} ended with 1`)
      return program === 'mongosh' ? [JSON.stringify(answers)] : []
    },
  }
  return { tools, calls }
}

const FIGURES = { users: 24, messages: 90_000, 'newest message': '2026-11-28T01:30:00Z' }
const ask = (tools: ScratchTools) => askMongodb(join(folder, 'dump.gz'), FIGURES, join(folder, 'db'), tools)

test('a dump is loaded with its oplog, asked, and its server ended', async () => {
  const { tools, calls } = mongodb({ users: 24, messages: 90_040, 'newest message': '2026-11-28T01:33:00.000Z' })
  expect((await ask(tools)).map(({ question, right }) => [question, right])).toEqual([
    ['users', true],
    ['messages', true],
    ['newest message', true],
  ])
  expect(calls).toEqual(['mongod', 'mongorestore', 'mongosh', 'mongod --shutdown'])
})

test.for([
  {
    name: 'many messages are missing',
    answers: { users: 24, messages: 50_000, 'newest message': '2026-11-28T01:30:00Z' },
  },
  {
    name: 'the newest message is of yesterday',
    answers: { users: 24, messages: 90_000, 'newest message': '2026-11-27T01:30:00Z' },
  },
  { name: 'there is no message at all', answers: { users: 24, messages: 0, 'newest message': '' } },
  { name: 'nothing is answered', answers: {} },
])('the proof fails when $name', async ({ answers }) => {
  expect((await ask(mongodb(answers).tools)).every(({ right }) => right)).toBe(false)
})

test('a dump that cannot be loaded is an error, and its server is ended all the same', async () => {
  const { tools, calls } = mongodb({}, 'mongorestore')
  await expect(ask(tools)).rejects.toMatchObject({ code: 'proof.load_failed' })
  expect(calls.at(-1)).toBe('mongod --shutdown')
})
