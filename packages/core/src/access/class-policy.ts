import * as z from 'zod'

import { type Audience, DATA_CLASSES, type DataClass } from './data-class.ts'

const classes = z.array(z.enum(DATA_CLASSES))

/** Which classes of data whom may be told. Part of the business's settings. */
export const ClassPolicy = z
  .object({
    /** For an asker that no other rule names. */
    default: classes.default(['operations']),
    /** By the chat's own ids, which unlike names cannot be taken by somebody else: `admin`, a user's `_id`, a room's `_id`. */
    byRole: z.record(z.string(), classes).default({}),
    byUser: z.record(z.string(), classes).default({}),
    /** The most that may be said in a room, whoever asks there. A room without a rule hears what an asker without one is told. */
    byRoom: z.record(z.string(), classes).default({}),
  })
  .strict()
export type ClassPolicy = z.infer<typeof ClassPolicy>

export interface Asker {
  readonly userId: string
  readonly name?: string | undefined
  /** Where the answer is read by others too; absent where the asker alone reads it. */
  readonly roomId?: string | undefined
  /** Roles as the chat knows them; empty when unknown. */
  readonly roles?: readonly string[] | undefined
  /** Rooms that the asker can open, by record id; undefined when membership is unknown, which shows none. */
  readonly rooms?: readonly string[] | undefined
}

/** The operator of this installation, who holds its token: all classes of business data, and no chat rooms. */
export const OPERATOR_AUDIENCE: Audience = { classes: DATA_CLASSES, rooms: [] }

/** Whoever looks through records: codes are told by an answer alone, which keeps that it did. */
export const BROWSING_AUDIENCE: Audience = {
  ...OPERATOR_AUDIENCE,
  classes: DATA_CLASSES.filter((dataClass) => dataClass !== 'access_codes'),
}

/**
 * What may be used in an answer to this asker. An answer in a room is read by everyone in it, so the room's classes cut what the
 * asker alone may be told. Unknown means not shown.
 */
export function audienceOf(asker: Asker | undefined, policy: ClassPolicy): Audience {
  if (!asker) return OPERATOR_AUDIENCE
  const rules = [
    ruleOf(policy.byUser, asker.userId),
    ...(asker.roles ?? []).map((role) => ruleOf(policy.byRole, role)),
  ].filter((rule) => rule !== undefined)
  const granted = rules.length > 0 ? rules.flat() : policy.default
  const heard = asker.roomId === undefined ? DATA_CLASSES : (ruleOf(policy.byRoom, asker.roomId) ?? policy.default)
  const told = DATA_CLASSES.filter((dataClass) => granted.includes(dataClass) && heard.includes(dataClass))
  return { classes: told, rooms: asker.rooms ?? [] }
}

/** What everybody who reads a room may be told, when nobody in particular has asked. @param rooms Of the chat, that all of them can open. */
export function roomAudience(roomId: string, rooms: readonly string[], policy: ClassPolicy): Audience {
  return { classes: ruleOf(policy.byRoom, roomId) ?? policy.default, rooms }
}

/** Ids come from outside: `constructor` is no rule. */
function ruleOf(rules: Readonly<Record<string, readonly DataClass[]>>, id: string): readonly DataClass[] | undefined {
  return Object.hasOwn(rules, id) ? rules[id] : undefined
}
