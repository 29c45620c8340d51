import * as z from 'zod'

/** Requests of Firestore's REST interface v1, as far as this project speaks it. What is not named here is refused, as the service refuses unknown names. */

const INT64 = 2n ** 63n

/** A number is taken and comes back as text, as the service does it. */
const integerValue = z
  .union([z.string().regex(/^-?\d{1,19}$/), z.number().int()])
  .transform((value) => String(value))
  .refine((value) => BigInt(value) < INT64 && BigInt(value) >= -INT64, 'out of the range of 64 bits')

export interface Value {
  readonly nullValue?: null | undefined
  readonly booleanValue?: boolean | undefined
  readonly integerValue?: string | undefined
  readonly doubleValue?: number | undefined
  readonly timestampValue?: string | undefined
  readonly stringValue?: string | undefined
  readonly bytesValue?: string | undefined
  readonly referenceValue?: string | undefined
  readonly arrayValue?: { readonly values?: readonly Value[] | undefined } | undefined
  readonly mapValue?: { readonly fields?: Readonly<Record<string, Value>> | undefined } | undefined
}

export type Fields = Readonly<Record<string, Value>>

const Value: z.ZodType<Value> = z.lazy(() =>
  z
    .strictObject({
      nullValue: z.null(),
      booleanValue: z.boolean(),
      integerValue,
      doubleValue: z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity']).transform(Number)]),
      timestampValue: z.iso.datetime({ offset: true }),
      stringValue: z.string(),
      bytesValue: z.base64(),
      referenceValue: z.string(),
      arrayValue: z.strictObject({ values: z.array(Value).optional() }),
      mapValue: z.strictObject({ fields: Fields.optional() }),
    })
    .partial()
    .refine((value) => Object.keys(value).length === 1, 'a value has exactly one type'),
)
const Fields: z.ZodType<Fields> = z.lazy(() =>
  z.record(
    z
      .string()
      .min(1)
      .refine((name) => !/^__.*__$/s.test(name), 'a reserved field name'),
    Value,
  ),
)

const FieldReference = z.strictObject({ fieldPath: z.string().min(1) })
const Mask = z.strictObject({ fieldPaths: z.array(z.string().min(1)) })

const CurrentDocument = z.union([z.strictObject({ exists: z.boolean() }), z.strictObject({ updateTime: z.string() })])

const Transform = z
  .strictObject({
    fieldPath: z.string().min(1),
    minimum: Value.optional(),
    maximum: Value.optional(),
    increment: Value.optional(),
    appendMissingElements: z.strictObject({ values: z.array(Value).optional() }).optional(),
    setToServerValue: z.literal('REQUEST_TIME').optional(),
  })
  .refine((transform) => Object.keys(transform).length === 2, 'one transform each')

const Write = z
  .strictObject({
    update: z.strictObject({ name: z.string(), fields: Fields.optional() }).optional(),
    delete: z.string().optional(),
    updateMask: Mask.optional(),
    updateTransforms: z.array(Transform).max(500).optional(),
    currentDocument: CurrentDocument.optional(),
  })
  .refine((write) => (write.update === undefined) !== (write.delete === undefined), 'one operation each')
  .refine((write) => write.delete === undefined || !(write.updateMask ?? write.updateTransforms), 'nothing to mask')
export type Write = z.infer<typeof Write>
export type Transform = z.infer<typeof Transform>

export interface FieldFilter {
  readonly field: { readonly fieldPath: string }
  readonly op: (typeof OPERATORS)[number]
  readonly value: Value
}
export interface Filter {
  readonly fieldFilter?: FieldFilter | undefined
  readonly compositeFilter?: { readonly op: 'AND' | 'OR'; readonly filters: readonly Filter[] } | undefined
}

const OPERATORS = [
  'EQUAL',
  'IN',
  'ARRAY_CONTAINS',
  'ARRAY_CONTAINS_ANY',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
] as const

const Filter: z.ZodType<Filter> = z.lazy(() =>
  z
    .strictObject({
      fieldFilter: z.strictObject({ field: FieldReference, op: z.enum(OPERATORS), value: Value }),
      compositeFilter: z.strictObject({ op: z.enum(['AND', 'OR']), filters: z.array(Filter).min(1) }),
    })
    .partial()
    .refine((filter) => Object.keys(filter).length === 1, 'a filter has exactly one type'),
)

const Cursor = z.strictObject({ values: z.array(Value), before: z.boolean().default(false) })

const StructuredQuery = z.strictObject({
  select: z.strictObject({ fields: z.array(FieldReference) }).optional(),
  from: z.array(z.strictObject({ collectionId: z.string().min(1) })).length(1),
  where: Filter.optional(),
  orderBy: z
    .array(
      z.strictObject({ field: FieldReference, direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING') }),
    )
    .default([]),
  startAt: Cursor.optional(),
  limit: z.number().int().min(0).optional(),
})
export type StructuredQuery = z.infer<typeof StructuredQuery>

/** The body of each verb. */
export const BODIES = {
  batchGet: z.strictObject({ documents: z.array(z.string()), mask: Mask.optional() }),
  commit: z.strictObject({ writes: z.array(Write).default([]) }),
  batchWrite: z.strictObject({ writes: z.array(Write).max(500) }),
  runQuery: z.strictObject({ structuredQuery: StructuredQuery }),
  runAggregationQuery: z.strictObject({
    structuredAggregationQuery: z.strictObject({
      structuredQuery: StructuredQuery,
      aggregations: z
        .array(z.strictObject({ alias: z.string().optional(), count: z.strictObject({}) }))
        .min(1)
        .max(5),
    }),
  }),
}

/** A failure as the service words it; `status` is a name of google.rpc.Code. */
export class FirestoreError extends Error {
  override readonly name = 'FirestoreError'
  readonly status: keyof typeof CODES

  constructor(status: keyof typeof CODES, message: string) {
    super(message)
    this.status = status
  }
}

/** HTTP status and number in google.rpc.Code of each name. */
export const CODES = {
  INVALID_ARGUMENT: { http: 400, rpc: 3 },
  NOT_FOUND: { http: 404, rpc: 5 },
  ALREADY_EXISTS: { http: 409, rpc: 6 },
  FAILED_PRECONDITION: { http: 400, rpc: 9 },
  UNAUTHENTICATED: { http: 401, rpc: 16 },
} as const
