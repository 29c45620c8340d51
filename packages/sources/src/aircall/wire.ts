import * as z from 'zod/mini'

/*
 * What Aircall sends, as far as this system reads it. Part of it is unconfirmed, so every member but an id may be left out,
 * be null, or be of a shape that nobody has met: then it counts as left out, and the rest is still read. Members not named
 * here are ignored; links to recordings are read only for whether they exist, because they are dead within the hour.
 *
 * In the parsed value `undefined` means that the payload does not hold the member, `null` that it holds it as empty.
 */

// oxlint-disable-next-line promise/valid-params -- zod's catch, not a promise's
const tolerant = <S extends z.ZodMiniType>(schema: S) => z.catch(z.nullish(schema), undefined)

const idText = z.union([
  z.string().check(z.minLength(1), z.maxLength(100)),
  z.pipe(
    z.number(),
    z.transform((value: number) => String(value)),
  ),
])
const id = tolerant(idText)
const text = tolerant(
  z.union([
    z.string(),
    z.pipe(
      z.number(),
      z.transform((value: number) => String(value)),
    ),
  ]),
)
const flag = tolerant(z.boolean())
/** A text, or the object that it names. */
const label = tolerant(
  z.union([
    z.string(),
    z.pipe(
      z.object({ title: text, name: text, branch: text, label: text, key: text }),
      z.transform((value, context) => {
        const found = value.title ?? value.name ?? value.branch ?? value.label ?? value.key
        if (found) return found
        context.issues.push({ code: 'custom', message: 'no label', input: value })
        return z.NEVER
      }),
    ),
  ]),
)

/** Numbers below are seconds: they would be a date before 1973 in milliseconds. */
const FEWEST_MILLISECONDS = 1e11

/** A point in time as Aircall writes it (UNIX seconds, milliseconds or a UTC text), in milliseconds since the Unix epoch. */
const moment = tolerant(
  z.pipe(
    z.union([z.number(), z.string()]),
    z.transform((value: number | string, context) => {
      const instant = instantOf(value)
      if (instant !== undefined) return instant
      context.issues.push({ code: 'custom', message: 'no time', input: value })
      return z.NEVER
    }),
  ),
)

/** No call lies outside 1970 to 2199; a time that does is a filler or a mistake, and says nothing. */
const LAST_INSTANT = Date.UTC(2200, 0) - 1

function withinYears(instant: number): number | undefined {
  return instant > 0 && instant <= LAST_INSTANT ? instant : undefined
}

function instantOf(value: number | string): number | undefined {
  if (typeof value === 'string' && !/^\s*\d+(\.\d+)?\s*$/.test(value)) {
    const written = value
      .trim()
      .replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
      .replace(/ ?UTC$/, 'Z')
    if (!/^\d{4}-\d{2}-\d{2}/.test(written)) return undefined
    const parsed = Date.parse(
      /(?:Z|[+-]\d{2}:?\d{2})$/.test(written) || written.length === 10 ? written : `${written}Z`,
    )
    return withinYears(parsed)
  }
  const number = Number(value)
  return withinYears(Math.round(number < FEWEST_MILLISECONDS ? number * 1_000 : number))
}

/** A list without its elements of unknown shape. */
const listOf = <S extends z.ZodMiniType>(schema: S) =>
  tolerant(
    z.pipe(
      z.transform((value: unknown, context) => {
        if (!Array.isArray(value)) {
          context.issues.push({ code: 'custom', message: 'no list', input: value })
          return z.NEVER
        }
        return value.flatMap((item: unknown) => {
          const parsed = z.safeParse(schema, item)
          return parsed.success && parsed.data !== null && parsed.data !== undefined ? [parsed.data] : []
        })
      }),
      z.array(z.custom<NonNullable<z.output<S>>>()),
    ),
  )

/** What every delivery is wrapped in; numbers in proxy messaging mode say `event_name`. */
export const WireEnvelope = z.object({
  event: text,
  event_name: text,
  timestamp: moment,
  data: z.optional(z.unknown()),
})

export const WireUser = z.object({
  id: idText,
  name: text,
  email: text,
  available: flag,
  availability_status: text,
  substatus: label,
})
export type WireUser = z.output<typeof WireUser>

/** A person named in another object; at times without an id. */
const Person = tolerant(z.object({ id, name: text, email: text }))
export type WirePerson = z.output<typeof Person>

export const WireNumber = z.object({
  id: idText,
  name: text,
  digits: text,
  country: text,
  time_zone: text,
  open: flag,
  availability_status: text,
})
export type WireNumber = z.output<typeof WireNumber>

const Value = tolerant(
  z.union([
    z.string(),
    z.pipe(
      z.object({ value: z.string() }),
      z.transform((entry) => entry.value),
    ),
  ]),
)

export const WireContact = z.object({
  id: idText,
  first_name: text,
  last_name: text,
  company_name: text,
  description: text,
  information: text,
  phone_numbers: listOf(Value),
  emails: listOf(Value),
  updated_at: moment,
})
export type WireContact = z.output<typeof WireContact>

const Participant = z.object({ id, type: text, name: text, phone_number: text })

/** A number outside, as a text or as the object that holds it. */
const Digits = tolerant(
  z.union([
    z.string(),
    z.pipe(
      z.object({ phone_number: text, raw_digits: text, digits: text, number: text, value: text }),
      z.transform(
        (entry) => entry.phone_number ?? entry.raw_digits ?? entry.digits ?? entry.number ?? entry.value ?? '',
      ),
    ),
  ]),
)

export const WireCall = z.object({
  id: idText,
  direction: tolerant(z.enum(['inbound', 'outbound'])),
  status: text,
  missed_call_reason: text,
  started_at: moment,
  answered_at: moment,
  ended_at: moment,
  raw_digits: text,
  participants: listOf(Participant),
  /** The REST API's name of `participants`. */
  conference_participants: listOf(Participant),
  voicemail: text,
  voicemail_short_url: text,
  asset: text,
  archived: flag,
  number: tolerant(WireNumber),
  user: Person,
  assigned_to: Person,
  contact: tolerant(WireContact),
  comments: listOf(z.object({ id, content: text, body: text, posted_at: moment, posted_by: Person })),
  tags: listOf(label),
  transferred_by: Person,
  transferred_to: Person,
  external_transferred_to: Digits,
  external_transfer_to: Digits,
  external_transferred_number: Digits,
  ivr_options: listOf(label),
  ivr_options_selected: listOf(label),
  ivr_option_selected: label,
  ivr_option: label,
})
export type WireCall = z.output<typeof WireCall>

export const WireMessage = z.object({
  id,
  message_id: id,
  body: text,
  content: text,
  status: text,
  channel: text,
  direction: text,
  created_at: moment,
  sent_at: moment,
  external_number: text,
  raw_digits: text,
  media_url: tolerant(z.union([z.string(), z.array(z.unknown())])),
  media_details: tolerant(z.array(z.unknown())),
  number: tolerant(WireNumber),
  contact: tolerant(WireContact),
  user: Person,
  group_conversation_id: id,
  /** Digits without `+` in group messages. */
  participants: listOf(z.union([text, Digits])),
})
export type WireMessage = z.output<typeof WireMessage>

export const WireVoiceAgent = z.object({
  call_id: id,
  id,
  call_end_reason: text,
  escalation_reason: text,
  escalated: flag,
  summary: tolerant(
    z.union([
      z.string(),
      z.pipe(
        z.object({ content: z.string() }),
        z.transform((it) => it.content),
      ),
    ]),
  ),
  content: text,
  /** Answers to the questions that the agent was told to ask. */
  extracted_data: z.optional(z.unknown()),
})
export type WireVoiceAgent = z.output<typeof WireVoiceAgent>

/** An intelligence event; what it holds besides is read by `to-record/insight.ts`. */
export const WireInsight = z.looseObject({ call_id: idText })

/** One page of a list. The list itself lies under the collection's own name. */
export const WirePage = z.looseObject({
  meta: tolerant(z.object({ total: tolerant(z.number()), next_page_link: text })),
})
