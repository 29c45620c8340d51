import { describe, expect, test } from 'vitest'

import { firestoreStandIn } from './firestore-rest.ts'

const ROOT = 'projects/sample/databases/(default)/documents'
const name = `${ROOT}/records/a`

function open() {
  const standIn = firestoreStandIn({ now: () => 1_795_000_000_000 })
  return async (verb: string, body: unknown, token = 'owner'): Promise<{ status: number; body: unknown }> => {
    const request = new Request(`http://firestore.example.test/v1/${ROOT}:${verb}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    const response = await standIn.fetch(request)
    return { status: response.status, body: await response.json() }
  }
}

const put = (value: unknown, more: object = {}) => ({ writes: [{ update: { name, fields: { value } }, ...more }] })
const failed = (code: number, status: string) => ({
  status: code,
  body: { error: { code, status, message: expect.any(String) as string } },
})

describe('the stand-in of Firestore refuses as the service does', () => {
  test.for<{ what: string; verb?: string; body: unknown; code: number; status: string }>([
    {
      what: 'an unknown name',
      body: { ...put({ stringValue: 'x' }), dryRun: true },
      code: 400,
      status: 'INVALID_ARGUMENT',
    },
    { what: 'a value of no type', body: put({}), code: 400, status: 'INVALID_ARGUMENT' },
    {
      what: 'a value of two types',
      body: put({ stringValue: 'x', nullValue: null }),
      code: 400,
      status: 'INVALID_ARGUMENT',
    },
    { what: 'a bare value', body: put('x'), code: 400, status: 'INVALID_ARGUMENT' },
    {
      what: 'an integer beyond 64 bits',
      body: put({ integerValue: '9223372036854775808' }),
      code: 400,
      status: 'INVALID_ARGUMENT',
    },
    {
      what: 'an array in an array',
      body: put({ arrayValue: { values: [{ arrayValue: {} }] } }),
      code: 400,
      status: 'INVALID_ARGUMENT',
    },
    {
      what: 'a string that is too long',
      body: put({ stringValue: 'é'.repeat(524_288) }),
      code: 400,
      status: 'INVALID_ARGUMENT',
    },
    {
      what: 'a reserved field name',
      body: { writes: [{ update: { name, fields: { __x__: { nullValue: null } } } }] },
      code: 400,
      status: 'INVALID_ARGUMENT',
    },
    {
      what: 'a document id with a slash',
      body: { writes: [{ delete: `${name}/b` }] },
      code: 400,
      status: 'INVALID_ARGUMENT',
    },
    {
      what: 'a document of another database',
      body: { writes: [{ delete: 'projects/other/databases/(default)/documents/a/b' }] },
      code: 400,
      status: 'INVALID_ARGUMENT',
    },
    {
      what: 'a field path that needs quotes',
      body: put({ nullValue: null }, { updateMask: { fieldPaths: ['a-b'] } }),
      code: 400,
      status: 'INVALID_ARGUMENT',
    },
    {
      what: 'a change of what is not there',
      body: put({ nullValue: null }, { currentDocument: { exists: true } }),
      code: 404,
      status: 'NOT_FOUND',
    },
    { what: 'a verb that it has not', verb: 'rollback', body: {}, code: 404, status: 'NOT_FOUND' },
  ])('$what', async ({ verb = 'commit', body, code, status }) => {
    expect(await open()(verb, body)).toMatchObject(failed(code, status))
  })

  test('a wrong token', async () => {
    expect(await open()('commit', { writes: [] }, 'stale')).toMatchObject(failed(401, 'UNAUTHENTICATED'))
  })

  test('a second creation, an older update time, and everything written with them', async () => {
    const ask = open()
    await ask('commit', put({ integerValue: 1 }, { currentDocument: { exists: false } }))
    expect(await ask('commit', put({ nullValue: null }, { currentDocument: { exists: false } }))).toMatchObject(
      failed(409, 'ALREADY_EXISTS'),
    )
    const other = { update: { name: `${ROOT}/records/b`, fields: {} } }
    const stale = { delete: name, currentDocument: { updateTime: '2020-01-01T00:00:00.000000Z' } }
    expect(await ask('commit', { writes: [other, stale] })).toMatchObject(failed(400, 'FAILED_PRECONDITION'))
    const { body } = await ask('batchGet', { documents: [name, `${ROOT}/records/b`] })
    expect(body).toMatchObject([
      { found: { fields: { value: { integerValue: '1' } } } },
      { missing: `${ROOT}/records/b` },
    ])
  })

  test.for<{ what: string; query: object; status: string }>([
    {
      what: 'a range beside an equality without a composite index',
      query: {
        where: {
          compositeFilter: {
            op: 'AND',
            filters: [filter('a', 'EQUAL', { stringValue: 'x' }), filter('b', 'LESS_THAN', { integerValue: '1' })],
          },
        },
      },
      status: 'FAILED_PRECONDITION',
    },
    {
      what: 'the order of names under a range',
      query: {
        where: filter('b', 'LESS_THAN', { integerValue: '1' }),
        orderBy: [{ field: { fieldPath: '__name__' } }],
      },
      status: 'FAILED_PRECONDITION',
    },
    {
      what: 'more than 30 alternatives',
      query: {
        where: {
          compositeFilter: {
            op: 'AND',
            filters: [filter('a', 'IN', texts(6)), filter('b', 'IN', texts(6))],
          },
        },
      },
      status: 'INVALID_ARGUMENT',
    },
    { what: 'a list of none', query: { where: filter('a', 'IN', { arrayValue: {} }) }, status: 'INVALID_ARGUMENT' },
    {
      what: 'two conditions on what arrays hold',
      query: {
        where: {
          compositeFilter: {
            op: 'AND',
            filters: [filter('a', 'ARRAY_CONTAINS_ANY', texts(1)), filter('b', 'ARRAY_CONTAINS_ANY', texts(1))],
          },
        },
      },
      status: 'INVALID_ARGUMENT',
    },
  ])('a query with $what', async ({ query, status }) => {
    const answer = await open()('runQuery', { structuredQuery: { from: [{ collectionId: 'records' }], ...query } })
    expect(answer).toMatchObject({ status: 400, body: [{ error: { status } }] })
  })
})

test('the update time stands still when a write changes nothing, and rises when it does', async () => {
  const ask = open()
  const timeOf = async (value: unknown) => {
    const { body } = await ask('commit', put(value))
    return (body as { writeResults: { updateTime: string }[] }).writeResults[0]?.updateTime
  }
  const first = await timeOf({ integerValue: '1' })
  expect(await timeOf({ integerValue: '1' })).toBe(first)
  const second = await timeOf({ integerValue: '2' })
  expect(second && first && second > first).toBe(true)
})

function filter(fieldPath: string, op: string, value: object): object {
  return { fieldFilter: { field: { fieldPath }, op, value } }
}

function texts(count: number): object {
  return { arrayValue: { values: Array.from({ length: count }, (_, number) => ({ stringValue: String(number) })) } }
}
