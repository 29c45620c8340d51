import type { StateStore } from '@innkeeper/core/state/state-store'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { testClock, type Harness, type Opened } from './harness.ts'

/** The promises of every {@link StateStore}. */
export function stateStoreContract(harness: Harness<StateStore>): void {
  describe('StateStore contract', () => {
    let opened: Opened<StateStore>
    let store: StateStore

    beforeEach(async () => {
      opened = await harness.open(testClock())
      store = opened.subject
    })
    afterEach(() => opened.close())

    test('holds nothing at first', async () => {
      expect(await store.get('settings')).toBeUndefined()
      expect(await store.list('')).toEqual([])
      await store.remove('settings')
    })

    test.for([{ nested: [1, { two: null }] }, 'text', 0, false, null, []])(
      'gives back %j as it was put',
      async (value) => {
        expect(await store.put('settings', value)).toBe('stored')
        expect(await store.get('settings')).toEqual({ key: 'settings', value, version: 1 })
      },
    )

    test('counts the versions of each key', async () => {
      await store.put('a', 1)
      await store.put('a', 2)
      await store.put('b', 1)
      expect((await store.get('a'))?.version).toBe(2)
      expect((await store.get('b'))?.version).toBe(1)
    })

    test('writes only over the version that was expected', async () => {
      expect(await store.put('a', 'new', 1)).toBe('conflict')
      expect(await store.put('a', 'first', 0)).toBe('stored')
      expect(await store.put('a', 'again', 0)).toBe('conflict')
      expect(await store.put('a', 'second', 1)).toBe('stored')
      expect(await store.put('a', 'stale', 1)).toBe('conflict')
      expect(await store.get('a')).toEqual({ key: 'a', value: 'second', version: 2 })
    })

    test('lets exactly one of many racing puts from one version win', async () => {
      await store.put('a', 'start')
      const race = await Promise.all(Array.from({ length: 12 }, (_, turn) => store.put('a', turn, 1)))
      expect(race.filter((outcome) => outcome === 'stored')).toHaveLength(1)
      expect(await store.get('a')).toEqual({ key: 'a', value: race.indexOf('stored'), version: 2 })
    })

    test('forgets a removed key', async () => {
      await store.put('a', 1)
      await store.put('a', 2)
      await store.remove('a')
      expect(await store.get('a')).toBeUndefined()
      expect(await store.put('a', 3, 0)).toBe('stored')
      expect((await store.get('a'))?.version).toBe(1)
    })

    test('lists what begins with a prefix, in the order of keys, and nothing that only looks like it', async () => {
      for (const key of ['cursor:b', 'cursor:a', 'cursor', 'cursors:a', 'cur', 'other:cursor:a', 'cursor_a'])
        await store.put(key, key)
      expect((await store.list('cursor:')).map((entry) => entry.key)).toEqual(['cursor:a', 'cursor:b'])
      expect((await store.list('cursor_')).map((entry) => entry.key)).toEqual(['cursor_a'])
      expect(await store.list('nothing')).toEqual([])
    })
  })
}
