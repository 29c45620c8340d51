import { describe, expect, test } from 'vitest'

import { hashingEmbedder } from './hashing.ts'

const embedder = hashingEmbedder()
const similarity = async (left: string, right: string): Promise<number> => {
  const [a, b] = await embedder.embedDocuments([left, right])
  return [...(a ?? [])].reduce((sum, value, index) => sum + value * (b?.[index] ?? 0), 0)
}

describe('the hashing embedder', () => {
  test('gives unit vectors of one size, the same for the same text', async () => {
    const vector = await embedder.embedQuery('Where do I park?')
    expect(vector).toHaveLength(384)
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
    expect(await embedder.embedQuery('Where do I park?')).toEqual(vector)
    expect(Math.hypot(...(await embedder.embedQuery('')))).toBeCloseTo(1, 5)
  })

  test.for([
    { near: 'the dishwasher is broken', far: 'late check-out was approved', query: 'dishwasher broke' },
    { near: 'Der Hund kommt mit', far: 'Die Heizung ist aus', query: 'anyone with a dog?' },
    { near: 'le chauffage ne marche pas', far: 'où est le parking', query: 'heating problem' },
    { near: 'we need a cot for the baby', far: 'we will pay on arrival', query: '¿quién pidió cuna?' },
    { near: 'Marcus Obermeier', far: 'Maria Santos', query: 'Markus Obermeyer' },
  ])('"$query" is nearer to "$near" than to "$far"', async ({ query, near, far }) => {
    expect(await similarity(query, near)).toBeGreaterThan(await similarity(query, far))
  })
})
