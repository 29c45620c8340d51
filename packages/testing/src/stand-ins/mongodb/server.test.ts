import { type ChangeStream, type Document, MongoClient, MongoServerError } from 'mongodb'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { type MongoStandIn, startMongoStandIn } from './server.ts'

let server: MongoStandIn
let client: MongoClient
beforeEach(async () => {
  server = await startMongoStandIn()
  client = new MongoClient(server.uri)
})
afterEach(async () => {
  await client.close()
  await server.stop()
})

const rooms = () => client.db().collection<{ _id: string } & Document>('rocketchat_room')
const watch = (pipeline: Document[] = [], options: Document = {}): ChangeStream =>
  client.db().watch(pipeline, { fullDocument: 'updateLookup', maxAwaitTimeMS: 20, ...options })

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  const failure = await work.then(
    () => 'no failure',
    (error: unknown) => error,
  )
  return failure instanceof MongoServerError ? failure.code : failure
}

test('keeps what is written and gives it back by id, by date and in order', async () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute))
  await rooms().insertMany([2, 3, 1].map((minute) => ({ _id: `r${minute}`, t: 'c', _updatedAt: at(minute) })))
  const found = await rooms()
    .find({ _updatedAt: { $gte: at(2) } }, { sort: { _updatedAt: 1 }, projection: { t: 1 } })
    .toArray()
  expect(found).toEqual([
    { _id: 'r2', t: 'c' },
    { _id: 'r3', t: 'c' },
  ])
  expect(await rooms().estimatedDocumentCount()).toBe(3)
  expect(await codeOf(rooms().insertOne({ _id: 'r1' }))).toBe(11_000)
})

test('tells each write once, with the document as it is by then', async () => {
  const stream = watch()
  expect(await stream.tryNext()).toBeNull()
  await rooms().insertOne({ _id: 'r1', name: 'a' })
  await rooms().updateOne({ _id: 'r1' }, { $set: { name: 'b' } })
  await rooms().updateOne({ _id: 'r1' }, { $set: { name: 'b' } })
  await rooms().deleteOne({ _id: 'r1' })
  const seen: unknown[] = []
  for (
    let event = (await stream.tryNext()) as Document | null;
    event;
    event = (await stream.tryNext()) as Document | null
  ) {
    seen.push([event['operationType'], event['fullDocument'], event['updateDescription']?.updatedFields])
  }
  expect(seen).toEqual([
    ['insert', null, undefined],
    ['update', null, { name: 'b' }],
    ['delete', undefined, undefined],
  ])
})

test('goes on after a token, and refuses one that it has forgotten or never gave', async () => {
  const stream = watch()
  await stream.tryNext()
  const token = stream.resumeToken
  await stream.close()
  await rooms().insertOne({ _id: 'r1' })
  const again = watch([], { startAfter: token })
  expect(await again.next()).toMatchObject({ documentKey: { _id: 'r1' } })
  await again.close()
  server.forgetHistory()
  expect(await codeOf(watch([], { startAfter: token }).tryNext())).toBe(286)
  expect(await codeOf(watch([], { startAfter: { _data: 'ff' } }).tryNext())).toBe(260)
})

test.for([
  ['a stage of a stream', () => watch([{ $group: { _id: 1 } }]).tryNext(), 40_324],
  [
    'an operator of a filter',
    () =>
      rooms()
        .find({ t: { $near: 1 } })
        .toArray(),
    2,
  ],
  ['an operator of an expression', () => watch([{ $match: { $expr: { $toUpper: 'x' } } }]).tryNext(), 168],
  [
    'a projection that takes and leaves',
    () =>
      rooms()
        .find({}, { projection: { a: 1, b: 0 } })
        .toArray(),
    31_254,
  ],
  ['a modifier', () => rooms().updateOne({ _id: 'r1' }, { $inc: { a: 1 } }), 2],
  ['an option', () => rooms().find({}, { hint: 'x' }).toArray(), 40_415],
  ['a command', () => client.db().command({ shutdown: 1 }), 59],
  ['a database', () => client.db('other').collection('x').findOne(), 13],
  ['a stream that loses its tokens', () => watch([{ $project: { _id: 0 } }]).next(), 280],
] as const)('refuses %s that it does not know or allow', async ([, run, code]) => {
  await rooms().insertOne({ _id: 'r1', t: 'c' })
  const failing = codeOf(run())
  await rooms().insertOne({ _id: 'r2', t: 'c' })
  expect(await failing).toBe(code)
})

test('ends a stream when the database is dropped', async () => {
  await rooms().insertOne({ _id: 'r1' })
  const stream = watch()
  await stream.tryNext()
  await client.db().dropDatabase()
  expect(
    [await stream.next(), await stream.next(), await stream.next()].map(({ operationType }) => operationType),
  ).toEqual(['drop', 'dropDatabase', 'invalidate'])
})

test('takes no writes while it is no primary', async () => {
  server.stepDown()
  const late = new MongoClient(server.uri, { serverSelectionTimeoutMS: 100 })
  await expect(late.db().collection('x').insertOne({})).rejects.toThrow('Server selection')
  await late.close()
  server.elect()
  await rooms().insertOne({ _id: 'r1' })
  expect(await rooms().findOne({ _id: 'r1' })).toEqual({ _id: 'r1' })
})
