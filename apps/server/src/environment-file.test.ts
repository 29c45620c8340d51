import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { withEnvironmentFile } from './environment-file.ts'
import { dataFolder } from './testing/local-server.ts'

let folder: ReturnType<typeof dataFolder>
let file: string
beforeEach(() => {
  folder = dataFolder()
  file = join(folder.path, '.env')
})
afterEach(() => folder.remove())

test('what is set already outdoes the file', () => {
  writeFileSync(file, 'PORT=4100\nHOST="0.0.0.0" # everywhere\n')
  expect(withEnvironmentFile({ PORT: '4200' }, file)).toEqual({ PORT: '4200', HOST: '0.0.0.0' })
})

test('without a file the environment is all there is', () => {
  expect(withEnvironmentFile({ PORT: '4200' }, file)).toEqual({ PORT: '4200' })
})

test('a file that cannot be read is named, and not passed over', () => {
  mkdirSync(file)
  expect(() => withEnvironmentFile({}, file)).toThrow(`${file} is there and cannot be read (EISDIR)`)
})
