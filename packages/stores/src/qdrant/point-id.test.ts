import { expect, test } from 'vitest'

import { pointId } from './point-id.ts'

test('a name always has the same id, a UUID of version 5', async () => {
  expect(await pointId('guesty:stay:1#operations-0')).toBe(await pointId('guesty:stay:1#operations-0'))
  expect(await pointId('guesty:stay:1#operations-0')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

test('the id of a name never changes: another one would leave every document in the index twice', async () => {
  expect(await pointId('guesty:stay:1#operations-0')).toBe('435b0551-1d02-5878-9f39-69b5c369c2d6')
})

test('other names have other ids', async () => {
  const ids = await Promise.all(['a', 'b', 'head a', ''].map(pointId))
  expect(new Set(ids).size).toBe(4)
})
