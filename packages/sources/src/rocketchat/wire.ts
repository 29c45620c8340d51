import * as z from 'zod'

/*
 * What Rocket.Chat (7 and 8) keeps in MongoDB, as far as this system reads it. Ids, rooms, authors and times must be there; every other
 * member may be left out, be null, or be of a shape that nobody has met: then it counts as left out. The driver gives dates, a parked
 * document that is applied again has them as ISO texts. Never read: a user's `services`, which hold password hashes and tokens.
 */

// oxlint-disable-next-line promise/valid-params -- zod's catch, not a promise's
const tolerant = <S extends z.ZodType>(schema: S) => z.catch(z.nullish(schema), undefined)

/** Each item by itself: one that is odd takes none of the others away. */
const listOf = <S extends z.ZodType>(item: S) =>
  tolerant(
    z.pipe(
      z.array(tolerant(item)),
      z.transform((items) =>
        items.filter((known): known is NonNullable<typeof known> => known !== undefined && known !== null),
      ),
    ),
  )

const id = z.string().min(1).max(180)
const text = tolerant(z.string())
const flag = tolerant(z.boolean())

/** Milliseconds since the Unix epoch. */
const instant = z.pipe(
  z.union([z.date(), z.string()]),
  z.transform((value: Date | string, context) => {
    const at = new Date(value).getTime()
    if (!Number.isNaN(at)) return at
    context.issues.push({ code: 'custom', message: 'no time', input: value })
    return z.NEVER
  }),
)

const attachment = z.object({ title: text, text, description: text })

export const WireMessage = z.object({
  _id: id,
  rid: id,
  ts: instant,
  _updatedAt: instant,
  u: z.object({ _id: id, username: text, name: text }),
  msg: text,
  t: text,
  tmid: tolerant(id),
  mentions: listOf(z.object({ _id: id, type: text })),
  attachments: listOf(attachment),
  reactions: tolerant(z.record(z.string(), tolerant(z.object({ usernames: listOf(z.string()) })))),
  editedAt: tolerant(instant),
  alias: text,
  bot: tolerant(z.unknown()),
  _hidden: flag,
  parent: text,
  e2e: text,
  content: tolerant(z.object({ algorithm: text })),
})
export type WireMessage = z.output<typeof WireMessage>

/*
 * What decides who may read is never left as it was because something new in it is odd: a type or a standing that nobody has met opens
 * nothing, and a missing time of change is the time at which it was seen.
 */

export const WireRoom = z.object({
  _id: id,
  t: text,
  _updatedAt: tolerant(instant),
  name: text,
  fname: text,
  teamId: text,
  teamMain: flag,
  prid: text,
  archived: flag,
  encrypted: flag,
})
export type WireRoom = z.output<typeof WireRoom>

export const WireSubscription = z.object({
  _id: id,
  rid: id,
  u: z.object({ _id: id }),
  _updatedAt: tolerant(instant),
  roles: listOf(z.string()),
  status: z.optional(z.unknown()),
})
export type WireSubscription = z.output<typeof WireSubscription>

export const WireUser = z.object({
  _id: id,
  _updatedAt: tolerant(instant),
  username: text,
  name: text,
  type: text,
  active: flag,
  roles: listOf(z.string()),
})
export type WireUser = z.output<typeof WireUser>
