import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { readConfig } from './config.ts'
import { isSeaweedfsAt } from './mount-seaweedfs.ts'

const NOTE = {
  exchangeUrl: 'https://backup.example/exchange',
  reportUrl: 'https://backup.example/report',
  runId: '2026-11-29',
  ticket: 'a'.repeat(64),
  environment: 'prod',
  deadline: 1,
}

describe('the mounted file system', () => {
  const at = (place: string, type: string) => `36 25 0:31 / ${place} ro,relatime shared:1 - ${type} filer:8888:/ ro`
  test.for([
    { name: 'SeaweedFS', mounts: at('/mnt/seaweedfs', 'fuse.seaweedfs'), mounted: true },
    { name: 'the helper of its name', mounts: at('/mnt/seaweedfs', 'fuse.weed'), mounted: true },
    { name: 'SeaweedFS elsewhere', mounts: at('/mnt/other', 'fuse.seaweedfs'), mounted: false },
    { name: 'another file system', mounts: at('/mnt/seaweedfs', 'ext4'), mounted: false },
    { name: 'something that only begins alike', mounts: at('/mnt/seaweedfs2', 'fuse.seaweedfs'), mounted: false },
    { name: 'nothing', mounts: '', mounted: false },
  ])('that is $name counts: $mounted', ({ mounts, mounted }) => {
    expect(isSeaweedfsAt('/mnt/seaweedfs', `${at('/', 'ext4')}\n${mounts}\n`)).toBe(mounted)
  })
})

describe('the settings', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'innkeeper-agent-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value))
  const read = () => readConfig(join(folder, 'note'), join(folder, 'image'))

  test('need a note, and have an image of their own', () => {
    expect(read).toThrow(/note cannot be read as JSON/)
    write('note', NOTE)
    expect(read().image.sources.map(({ name }) => name)).toEqual(['rocketchat', 'keycloak', 'seaweedfs', 'files'])
  })

  test('name what is wrong and keep its value to themselves', () => {
    write('note', { ...NOTE, ticket: 'short-secret' })
    expect(read).toThrow(/note is wrong: ticket: /)
    expect(read).not.toThrow(/short-secret/)
    write('note', NOTE)
    write('image', { sources: [{ name: 'files', path: '/a/../../etc', dump: false }] })
    expect(read).toThrow(/sources\.0\.path: must begin with a slash and never go up/)
  })
})
