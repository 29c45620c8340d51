import type { KnownRecord } from './record.ts'

/** What a record may be called by, the shortest usual name first. */
const NAME_MEMBERS = ['nickname', 'title', 'full', 'company', 'name'] as const
type NameMember = (typeof NAME_MEMBERS)[number]

/** What a listing, a guest, a contact, a room, … is called; undefined when it is not known (yet). */
export function nameOfRecord(record: KnownRecord): string | undefined {
  const { facts }: { facts: { name?: { [member in NameMember]?: string } } } = record
  return NAME_MEMBERS.map((member) => facts.name?.[member]).find((name) => name !== undefined)
}
