import {
  FACET_SHAPES,
  type Condition,
  type FacetName,
  type Facets,
  type OrderedFacet,
  type RecordFilter,
} from '@innkeeper/core/record/facets'
import * as fc from 'fast-check'

/** Random facets and filters that often meet: small sets of values, so that conditions match about as often as not. */

const TYPES = ['stay', 'call', 'message', 'task']
const DATES = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-12-01', '2027-01-01']
const INSTANTS = [0, 1_795_000_000_000, 1_795_000_000_001, 1_795_086_400_000, 1_800_000_000_000]
const REFERENCES = ['guesty:listing:1', 'guesty:listing:2', 'guesty:listing:10']
const WORDS = ['maria', 'santos', 'lake', 'house', 'jose']
const PHONES = ['+34600000001', '+34600000002', '+4915100000003']

const FULL_NAMES = ['maria santos', 'jose santos']
const EMAILS = ['maria@example.test', 'jose@example.test']
const PHONE_TAILS = ['600000001', '100000003']

type ListFacet = 'phones' | 'phoneTails' | 'names' | 'fullNames' | 'emails'

const VALUES: {
  readonly [Name in Exclude<FacetName, 'type' | ListFacet>]: readonly (string | number)[]
} = {
  state: ['booked', 'cancelled', 'missed'],
  kind: ['guest', 'owner', 'cleaning'],
  listing: REFERENCES,
  guest: REFERENCES,
  stay: REFERENCES,
  conversation: REFERENCES,
  staff: REFERENCES,
  code: ['HMSAMPLE1', 'HMSAMPLE2'],
  start: DATES,
  end: DATES,
  at: INSTANTS,
  changedAt: INSTANTS,
  closedAt: INSTANTS,
  owing: [1],
  score: [0, 2.5, 3, 4.75, 5],
  incomplete: [1],
}

type ScalarName = keyof typeof VALUES
const SCALARS = Object.keys(VALUES) as ScalarName[]
const ORDERED = SCALARS.filter(isOrdered)

function isOrdered(name: ScalarName): name is OrderedFacet {
  return FACET_SHAPES[name] === 'date' || FACET_SHAPES[name] === 'number'
}

export const someFacets: fc.Arbitrary<Facets> = fc
  .record(
    {
      type: fc.constantFrom(...TYPES),
      phones: fc.array(fc.constantFrom(...PHONES), { maxLength: 3 }),
      phoneTails: fc.array(fc.constantFrom(...PHONE_TAILS), { maxLength: 2 }),
      names: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
      fullNames: fc.array(fc.constantFrom(...FULL_NAMES), { maxLength: 1 }),
      emails: fc.array(fc.constantFrom(...EMAILS), { maxLength: 2 }),
      ...Object.fromEntries(SCALARS.map((name) => [name, fc.constantFrom(...VALUES[name])])),
    },
    { requiredKeys: ['type'] },
  )
  .map(asFacets)

/** True of what {@link someFacets} makes: every member is drawn from the values of its own facet. */
function asFacets(drawn: { readonly type: string }): Facets {
  return drawn
}

const scalarCondition: fc.Arbitrary<Condition> = fc.oneof<fc.Arbitrary<Condition>[]>(
  fc
    .constantFrom(...SCALARS)
    .chain((facet) =>
      fc.record({ facet: fc.constant(facet), in: fc.array(fc.constantFrom(...VALUES[facet]), { maxLength: 3 }) }),
    ),
  fc.constantFrom(...ORDERED).chain((facet) => {
    const value = fc.constantFrom(...VALUES[facet])
    const bounds = { gte: value, gt: value, lte: value, lt: value }
    return fc.record({ facet: fc.constant(facet), ...bounds }, { requiredKeys: ['facet'] })
  }),
)

const listCondition: fc.Arbitrary<Condition> = fc.oneof<fc.Arbitrary<Condition>[]>(
  fc.record({
    facet: fc.constant('names' as const),
    in: fc.array(fc.constantFrom(...WORDS, 'nobody'), { maxLength: 3 }),
  }),
  fc.record({
    facet: fc.constant('phoneTails' as const),
    in: fc.array(fc.constantFrom(...PHONE_TAILS), { maxLength: 2 }),
  }),
  fc.record({
    facet: fc.constant('fullNames' as const),
    in: fc.array(fc.constantFrom(...FULL_NAMES, 'maria'), { maxLength: 2 }),
  }),
  fc.record({ facet: fc.constant('emails' as const), in: fc.array(fc.constantFrom(...EMAILS), { maxLength: 2 }) }),
  fc.record({ facet: fc.constant('phones' as const), in: fc.array(fc.constantFrom(...PHONES), { maxLength: 3 }) }),
)

export const someFilter: fc.Arbitrary<RecordFilter> = fc.record(
  {
    types: fc.array(fc.constantFrom(...TYPES, 'review'), { maxLength: 4 }),
    where: fc.array(fc.oneof({ weight: 4, arbitrary: scalarCondition }, { weight: 1, arbitrary: listCondition }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: ['types'] },
)
