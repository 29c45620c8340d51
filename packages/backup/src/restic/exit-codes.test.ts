import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openRestic } from './restic.ts'

const SUMMARY = JSON.stringify({
  message_type: 'summary',
  total_files_processed: 2,
  total_bytes_processed: 20,
  data_added_packed: 7,
  snapshot_id: 'ab12',
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-restic-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program in restic's place, which says and ends as told. */
function restic(code: number | 'killed', output: readonly string[] = [], errorOutput: readonly string[] = []) {
  const program = join(folder, 'restic')
  const say = (lines: readonly string[], to: string) => lines.map((line) => `printf '%s\\n' '${line}' >&${to}`)
  const end = code === 'killed' ? 'kill -9 $$' : `exit ${code}`
  writeFileSync(program, ['#!/bin/sh', ...say(output, '1'), ...say(errorOutput, '2'), end].join('\n'))
  chmodSync(program, 0o700)
  const lines: string[] = []
  const opened = openRestic({
    program,
    location: { repository: folder, passwordFile: folder, credentials: { AWS_SECRET_ACCESS_KEY: 'very-secret' } },
    host: 'house',
    workDirectory: join(folder, 'work'),
    path: process.env['PATH'] ?? '',
    remainingMs: () => 60_000,
    lockPatienceMs: 0,
    createRepository: false,
    onLine: (line) => lines.push(line),
  })
  const save = (onProgress?: Parameters<typeof opened.save>[2]) =>
    opened.save({ source: 'files', paths: ['/files'] }, 0, onProgress)
  return { ...opened, save, lines }
}

describe('exit codes', () => {
  test.for([
    [1, 'restic.failed', 'later'],
    [2, 'restic.crashed', 'later'],
    [10, 'restic.no_repository', 'never'],
    [11, 'restic.locked', 'later'],
    [12, 'restic.wrong_password', 'never'],
    [130, 'restic.interrupted', 'later'],
    [4, 'restic.exit_unknown', 'later'],
    [77, 'restic.exit_unknown', 'later'],
    ['killed', 'restic.killed', 'later'],
  ] as const)('%s is %s', async ([code, expected, retry]) => {
    await expect(restic(code, [SUMMARY]).save()).rejects.toMatchObject({ code: expected, retry })
  })

  test('0 is a success', async () => {
    expect(await restic(0, [SUMMARY]).save()).toEqual({
      snapshotId: 'ab12',
      files: 2,
      bytes: 20,
      bytesAdded: 7,
      unreadable: 0,
    })
  })

  test('3 is a snapshot that lacks something, even when nobody says what', async () => {
    expect(await restic(3, [SUMMARY]).save()).toMatchObject({ unreadable: 1 })
    const named = JSON.stringify({
      message_type: 'error',
      error: { message: 'denied' },
      during: 'archival',
      item: '/a',
    })
    expect(await restic(3, [SUMMARY], [named, named]).save()).toMatchObject({ unreadable: 2 })
  })

  test('3 of anything but a backup is a failure', async () => {
    await expect(restic(3).forget(['ab12'])).rejects.toMatchObject({ code: 'restic.incomplete' })
  })

  test('0 without a summary is no success', async () => {
    await expect(restic(0).save()).rejects.toMatchObject({ code: 'restic.unreadable_output' })
  })
})

describe('output', () => {
  test('is heard line by line, and what is unknown in it passes', async () => {
    const status = '{"message_type":"status","percent_done":0.5,"total_files":4,"files_done":2,"mood":"good"}'
    const seen: unknown[] = []
    await restic(0, ['plain words', '{"message_type":"fanfare"}', status, '{broken', SUMMARY]).save((it) =>
      seen.push(it),
    )
    expect(seen).toEqual([
      {
        message_type: 'status',
        percent_done: 0.5,
        total_files: 4,
        files_done: 2,
        total_bytes: 0,
        bytes_done: 0,
      },
    ])
  })

  test('reaches errors and log without the credentials', async () => {
    const words = '{"message_type":"exit_error","code":1,"message":"Fatal: denied for very-secret"}'
    const failing = restic(1, [], [words])
    await expect(failing.save()).rejects.toThrow('restic backup ended with 1: Fatal: denied for [hidden]')
    expect(failing.lines).toEqual(['Fatal: denied for [hidden]'])
  })
})
