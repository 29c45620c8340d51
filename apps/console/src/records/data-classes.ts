/** The classes of business data, each of which an asker may or may not be told (docs/api.md). */
export const DATA_CLASSES = ['operations', 'guest_contact', 'money', 'access_codes'] as const

export const DATA_CLASS_NAMES: Readonly<Record<string, string>> = {
  operations: 'Operations',
  guest_contact: 'Guest contact',
  money: 'Money',
  access_codes: 'Access codes',
}
