import * as z from 'zod'

import { ClassPolicy } from '../access/class-policy.ts'
import { LANGUAGES } from '../language/language.ts'

const LOCAL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/**
 * What the business decides rather than an operator. Kept as one validated record, editable in the console; every member has
 * a default, so that an empty record is a working one.
 */
export const BusinessSettings = z
  .object({
    /** Where English is ambiguous about dates ("3/5") and for the first day of a week. */
    locale: z.string().min(2).max(20).default('en-GB').describe('BCP 47 tag, e.g. en-GB'),
    weekStartsOn: z.enum(['monday', 'sunday']).default('monday'),
    /** The language of what nobody asked for (briefings). */
    language: z.enum(LANGUAGES).default('en'),
    /** Minutes a clean needs; a turnover with a shorter gap is a warning. */
    cleaningMinutes: z.number().int().min(0).max(1440).default(180),
    /** A guest's message is unanswered after this many minutes. */
    unansweredAfterMinutes: z.number().int().min(1).max(10_080).default(60),
    /** What people call a listing, besides its nickname and title: listing record id → names. */
    listingAliases: z.record(z.string(), z.array(z.string().min(1).max(80)).max(20)).default({}),
    /** Phone numbers of the team's own people: never callers to be called back. E.164 → name. */
    staffPhones: z.record(z.string().regex(/^\+[1-9]\d{6,14}$/), z.string().min(1).max(80)).default({}),
    /** Ids of lines that only take voicemail: a call there is not "missed". */
    voicemailOnlyLines: z.array(z.string()).default([]),
    /** The daily briefing in the team's chat: into which room, by the chat's own id, and when by the business's clocks. Null: there is none. */
    briefing: z
      .object({
        roomId: z.string().min(1).max(200),
        time: z.string().regex(LOCAL_TIME, 'must be a time such as 07:30'),
      })
      .strict()
      .nullable()
      .default(null),
    /** Which classes of data an asker may be told. */
    classes: ClassPolicy.prefault({}),
  })
  .strict()

export type BusinessSettings = z.infer<typeof BusinessSettings>

export const DEFAULT_SETTINGS: BusinessSettings = BusinessSettings.parse({})
