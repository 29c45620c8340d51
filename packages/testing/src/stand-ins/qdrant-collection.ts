import {
  QdrantError,
  type CollectionConfig,
  type Condition,
  type FieldSchema,
  type Filter,
  type Point,
  type PointId,
  type Range,
  type Selector,
  type Upsert,
} from './qdrant-wire.ts'

export type Payload = Readonly<Record<string, unknown>>

export interface KeptPoint {
  readonly id: PointId
  readonly vector: Point['vector']
  readonly payload: Payload
}

/** One collection: its points, what is indexed, and what strict mode makes of filters. */
export class QdrantCollection {
  readonly config: CollectionConfig
  readonly indexes = new Map<string, FieldSchema>()
  readonly points = new Map<PointId, KeptPoint>()

  constructor(config: CollectionConfig) {
    this.config = config
  }

  /** @throws {QdrantError} */
  upsert({ points, update_filter: condition }: Upsert): void {
    if (condition) this.checkFilter(condition, 'update')
    for (const point of points) this.#checkVectors(point)
    for (const { id, vector, payload = {} } of points) {
      const before = this.points.get(id)
      if (before && condition && !matches(before, condition)) continue
      this.points.set(id, { id, vector, payload })
    }
  }

  /** @throws {QdrantError} */
  delete(selector: Selector): void {
    if ('points' in selector) {
      for (const id of selector.points) this.points.delete(id)
      return
    }
    this.checkFilter(selector.filter, 'update')
    for (const point of this.points.values()) if (matches(point, selector.filter)) this.points.delete(point.id)
  }

  /** Points that match, in the order of ids. @throws {QdrantError} */
  select(filter: Filter | undefined): KeptPoint[] {
    if (filter) this.checkFilter(filter, 'retrieve')
    const found = [...this.points.values()].filter((point) => !filter || matches(point, filter))
    return found.sort((left, right) => (String(left.id) < String(right.id) ? -1 : 1))
  }

  /** @throws {QdrantError} Strict mode allows no such limit. */
  checkLimit(limit: number): void {
    const { enabled, max_query_limit: most } = this.config.strict_mode_config
    if (enabled && most !== undefined && limit > most)
      throw new QdrantError(
        400,
        `Bad request: Limit exceeded ${limit} > ${most} for "limit". Help: Reduce the "limit" parameter`,
      )
  }

  /** @throws {QdrantError} Strict mode allows no filter without an index of the right type. */
  checkFilter(filter: Filter, use: 'retrieve' | 'update'): void {
    const { enabled, ...strict } = this.config.strict_mode_config
    if (!enabled || strict[`unindexed_filtering_${use}`] !== false) return
    for (const condition of [...(filter.must ?? []), ...(filter.should ?? []), ...(filter.must_not ?? [])]) {
      if (condition.key === undefined) {
        this.checkFilter(condition, use)
        continue
      }
      const wanted = schemasFor(condition)
      const held = this.indexes.get(condition.key)
      if (held && wanted.includes(held)) continue
      throw new QdrantError(
        400,
        `Bad request: Index required but not found for "${condition.key}" of one of the following types: [${wanted.join(', ')}]. Help: Create an index for this key or use a different filter.`,
      )
    }
  }

  #checkVectors({ vector }: Point): void {
    for (const [name, value] of Object.entries(vector)) {
      const dense = this.config.vectors[name]
      const sparse = this.config.sparse_vectors[name]
      if (!dense && !sparse) throw new QdrantError(400, `Wrong input: Not existing vector name error: ${name}`)
      if (Array.isArray(value) !== (dense !== undefined))
        throw new QdrantError(400, `Wrong input: Conversion between sparse and regular vectors failed for ${name}`)
      if (dense && Array.isArray(value) && value.length !== dense.size)
        throw new QdrantError(
          400,
          `Wrong input: Vector dimension error: expected dim: ${dense.size}, got ${value.length}`,
        )
    }
  }
}

/** The types of index that serve a condition. */
function schemasFor({ match, range }: Condition): FieldSchema[] {
  if (range)
    return Object.values(range).some((bound) => typeof bound === 'string') ? ['datetime'] : ['integer', 'float']
  const value = match && ('any' in match ? match.any[0] : match.value)
  return typeof value === 'number' ? ['integer'] : typeof value === 'boolean' ? ['bool'] : ['keyword', 'uuid']
}

export function matches(point: KeptPoint, filter: Filter): boolean {
  const holds = (condition: Condition) => matchesCondition(point, condition)
  return (
    (filter.must ?? []).every(holds) &&
    (!filter.should?.length || filter.should.some(holds)) &&
    !(filter.must_not ?? []).some(holds)
  )
}

function matchesCondition(point: KeptPoint, condition: Condition): boolean {
  const { key, match, range, has_id: ids } = condition
  if (ids) return ids.includes(point.id)
  if (key === undefined) return matches(point, condition)
  const values = valuesAt(point.payload, key)
  if (range) return values.some((value) => isInRange(value, range))
  const wanted: readonly unknown[] = match ? ('any' in match ? match.any : [match.value]) : []
  return values.some((value) => wanted.includes(value))
}

const paths = new Map<string, readonly string[]>()

function partsOf(key: string): readonly string[] {
  const parts = paths.get(key) ?? key.split('.')
  paths.set(key, parts)
  return parts
}

/** Every value under a path; of a list each for itself. */
function valuesAt(payload: Payload, key: string): readonly unknown[] {
  let value: unknown = payload
  for (const part of partsOf(key)) value = isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined
  return Array.isArray(value) ? (value as readonly unknown[]) : [value]
}

function isObject(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null
}

/** A bound of another kind than the value compares with nothing. */
function isInRange(value: unknown, range: Range): boolean {
  const asNumber = (bound: unknown) =>
    typeof bound === 'number' ? bound : typeof bound === 'string' ? Date.parse(bound) : Number.NaN
  const [first] = Object.values(range)
  if (first === undefined || typeof first !== typeof value) return false
  const { gte = -Infinity, gt = -Infinity, lte = Infinity, lt = Infinity } = range
  const number = asNumber(value)
  return number >= asNumber(gte) && number > asNumber(gt) && number <= asNumber(lte) && number < asNumber(lt)
}
