/**
 * The classes of business data, each of which an asker may or may not be told.
 *
 * `operations` is what running the house needs (who, where, when, tasks, reviews, what was written); `guest_contact`
 * phone numbers and e-mail addresses; `money` prices, payments and balances; `access_codes` door and key-box codes.
 */
export const DATA_CLASSES = ['operations', 'guest_contact', 'money', 'access_codes'] as const
export type DataClass = (typeof DATA_CLASSES)[number]

/** What may be shown in one answer. Made only by this folder; every search and every read for an answer takes one. */
export interface Audience {
  readonly classes: readonly DataClass[]
  /** Chat rooms whose messages may be used, by record id (`rocketchat:room:…`). */
  readonly rooms: readonly string[]
}
