/** The types of records, as the API names them and as a person does. */
export const RECORD_TYPE_NAMES = {
  stay: 'Reservations',
  listing: 'Listings',
  guest: 'Guests',
  call: 'Calls',
  message: 'Messages',
  conversation: 'Conversations',
  task: 'Tasks',
  review: 'Reviews',
  payment: 'Payments',
  block: 'Calendar blocks',
  contact: 'Contacts',
  staff: 'Team',
  line: 'Phone lines',
  interaction: 'Questions asked',
} as const

export function typeName(type: string): string {
  return Object.entries(RECORD_TYPE_NAMES).find(([known]) => known === type)?.[1] ?? type
}
