import type { StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import type { AskContext } from '../ask-context.ts'
import { joined, plain } from '../format.ts'
import type { Words } from '../words.ts'

const NO_STAFF: Words<string> = {
  en: (name) => `I know nobody on the team called “${name}”.`,
  es: (name) => `No conozco a nadie del equipo llamado “${name}”.`,
  fr: (name) => `Je ne connais personne de l’équipe appelé “${name}”.`,
  de: (name) => `Ich kenne niemanden im Team namens “${name}”.`,
  it: (name) => `Non conosco nessuno del team di nome “${name}”.`,
  pt: (name) => `Não conheço ninguém da equipa chamado “${name}”.`,
}

/** Whom of the team a question names. */
export interface StaffAsked {
  /** Nobody is named: everybody is meant. */
  readonly everybody: boolean
  readonly text: string
  /** Said about names that nobody of the team has. */
  readonly notes: readonly string[]
  isMeant(one: { readonly by: string | undefined; readonly staffId: RecordId | undefined }): boolean
}

/** A member of the team is known to each source by another id, and to some by name alone. */
export async function staffAsked(context: Pick<AskContext, 'plan' | 'records' | 'language'>): Promise<StaffAsked> {
  const { staff } = context.plan.names
  const ids = new Set(staff.filter(({ exact }) => exact).flatMap((match) => match.ids))
  const records = ids.size === 0 ? [] : await context.records.get([...ids])
  const names = new Set(
    records.flatMap(({ record }) => (record as StoredRecord<'staff'>['record']).facts.name?.full.toLowerCase() ?? []),
  )
  const unknown = staff.filter((match) => match.ids.length === 0)
  return {
    everybody: staff.length === 0,
    text: joined(
      staff.map(({ text }) => plain(text)),
      context.language,
    ),
    notes: unknown.map(({ text }) => NO_STAFF[context.language](plain(text))),
    isMeant: ({ by, staffId }) =>
      staff.length === 0 ||
      (staffId !== undefined && ids.has(staffId)) ||
      (by !== undefined && names.has(by.toLowerCase())),
  }
}
