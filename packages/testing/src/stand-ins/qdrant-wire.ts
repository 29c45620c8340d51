import * as z from 'zod'

/** Requests of Qdrant's REST interface 1.18, as far as this project speaks it. What is not named here is refused. */

const PointId = z.union([
  z.number().int().nonnegative(),
  z
    .string()
    .regex(
      /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      'is not a valid point ID, valid values are either an unsigned integer or a UUID',
    ),
])
export type PointId = z.infer<typeof PointId>

const SparseVector = z
  .strictObject({ indices: z.array(z.number().int().min(0).max(0xffffffff)), values: z.array(z.number()) })
  .refine(({ indices, values }) => indices.length === values.length, 'must be the same length as indices')
  .refine(({ indices }) => new Set(indices).size === indices.length, 'indices: must be unique')
export type SparseVector = z.infer<typeof SparseVector>

const DateText = z
  .string()
  .refine((text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)), 'no date')
const bounds = <Bound extends z.ZodType>(bound: Bound) =>
  z.strictObject({ gte: bound, gt: bound, lte: bound, lt: bound }).partial()
const Range = z.union([bounds(z.number()), bounds(DateText)])
export type Range = z.infer<typeof Range>

const Keyword = z.union([z.string(), z.number().int(), z.boolean()])
const Match = z.union([
  z.strictObject({ value: Keyword }),
  z.strictObject({ any: z.union([z.array(z.string()), z.array(z.number().int())]) }),
])

export interface Condition {
  readonly key?: string | undefined
  readonly match?: z.infer<typeof Match> | undefined
  readonly range?: Range | undefined
  readonly has_id?: readonly PointId[] | undefined
  readonly must?: readonly Condition[] | undefined
  readonly should?: readonly Condition[] | undefined
  readonly must_not?: readonly Condition[] | undefined
}
export type Filter = Pick<Condition, 'must' | 'should' | 'must_not'>

const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ key: z.string().min(1), match: Match }),
    z.strictObject({ key: z.string().min(1), range: Range }),
    z.strictObject({ has_id: z.array(PointId) }),
    Filter,
  ]),
)
const Filter: z.ZodType<Filter> = z.lazy(() =>
  z.strictObject({ must: z.array(Condition), should: z.array(Condition), must_not: z.array(Condition) }).partial(),
)

const Point = z.strictObject({
  id: PointId,
  vector: z.record(z.string(), z.union([z.array(z.number()), SparseVector])),
  payload: z.record(z.string(), z.unknown()).optional(),
})
export type Point = z.infer<typeof Point>

const Upsert = z.strictObject({ points: z.array(Point).min(1), update_filter: Filter.optional() })
export type Upsert = z.infer<typeof Upsert>
const Selector = z.union([z.strictObject({ points: z.array(PointId) }), z.strictObject({ filter: Filter })])
export type Selector = z.infer<typeof Selector>

const limit = z.number().int().min(1).default(10)
const Nearest = z.union([z.array(z.number()).min(1), SparseVector])
const Retrieval = z.strictObject({
  query: Nearest,
  using: z.string(),
  filter: Filter.optional(),
  limit,
  score_threshold: z.number().optional(),
})
export type Retrieval = z.infer<typeof Retrieval>
const Fusion = z.strictObject({
  rrf: z.strictObject({ k: z.number().int().min(1).default(2), weights: z.array(z.number()).optional() }),
})
const Query = z
  .strictObject({
    prefetch: z.array(Retrieval).min(1).optional(),
    query: z.union([Nearest, Fusion]),
    using: z.string().optional(),
    filter: Filter.optional(),
    limit,
    offset: z.number().int().min(0).default(0),
    score_threshold: z.number().optional(),
    with_payload: z.boolean().default(false),
    with_vector: z.boolean().default(false),
  })
  .refine(
    ({ prefetch, query }) => 'rrf' in query === (prefetch !== undefined),
    'fusion needs prefetches, and nothing else has them',
  )
export type Query = z.infer<typeof Query>

export const FIELD_SCHEMAS = ['keyword', 'integer', 'float', 'bool', 'datetime', 'uuid'] as const
export type FieldSchema = (typeof FIELD_SCHEMAS)[number]

const CreateCollection = z.strictObject({
  vectors: z.record(z.string(), z.strictObject({ size: z.number().int().min(1), distance: z.literal('Cosine') })),
  sparse_vectors: z
    .record(z.string(), z.strictObject({ modifier: z.enum(['none', 'idf']).default('none') }))
    .default({}),
  strict_mode_config: z
    .strictObject({
      enabled: z.boolean(),
      unindexed_filtering_retrieve: z.boolean(),
      unindexed_filtering_update: z.boolean(),
      max_query_limit: z.number().int().min(1),
    })
    .partial()
    .default({}),
  metadata: z.record(z.string(), z.unknown()).optional(),
})
export type CollectionConfig = z.infer<typeof CreateCollection>

/** The body of each call, by its name here. */
export const BODIES = {
  aliases: z.strictObject({
    actions: z.array(
      z.union([
        z.strictObject({ delete_alias: z.strictObject({ alias_name: z.string().min(1) }) }),
        z.strictObject({
          create_alias: z.strictObject({ alias_name: z.string().min(1), collection_name: z.string().min(1) }),
        }),
      ]),
    ),
  }),
  create: CreateCollection,
  index: z.strictObject({ field_name: z.string().min(1), field_schema: z.enum(FIELD_SCHEMAS) }),
  upsert: Upsert,
  delete: Selector,
  batch: z.strictObject({
    operations: z.array(z.union([z.strictObject({ upsert: Upsert }), z.strictObject({ delete: Selector })])),
  }),
  retrieve: z.strictObject({
    ids: z.array(PointId),
    with_payload: z.boolean().default(true),
    with_vector: z.boolean().default(false),
  }),
  scroll: z.strictObject({
    filter: Filter.optional(),
    limit,
    offset: PointId.optional(),
    with_payload: z.boolean().default(true),
    with_vector: z.boolean().default(false),
  }),
  count: z.strictObject({ filter: Filter.optional(), exact: z.boolean().default(true) }),
  query: Query,
  queryBatch: z.strictObject({ searches: z.array(Query) }),
}

/** A failure as the server words it. */
export class QdrantError extends Error {
  override readonly name = 'QdrantError'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}
