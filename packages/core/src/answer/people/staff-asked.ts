import type { StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import type { AskContext } from '../ask-context.ts'
import { joined, plain } from '../format.ts'

/** Whom of the team a question names. */
export interface StaffAsked {
  /** Nobody is named: everybody is meant. */
  readonly everybody: boolean
  readonly text: string
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
  return {
    everybody: staff.length === 0,
    text: joined(
      staff.map(({ text }) => plain(text)),
      context.language,
    ),
    isMeant: ({ by, staffId }) =>
      staff.length === 0 ||
      (staffId !== undefined && ids.has(staffId)) ||
      (by !== undefined && names.has(by.toLowerCase())),
  }
}
