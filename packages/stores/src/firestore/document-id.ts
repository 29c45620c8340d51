/**
 * One of our ids as the id of a Firestore document, which may hold no slash, be neither `.` nor `..`, and not begin and end with two
 * underscores. All else stays readable, and ids that differ stay different.
 *
 * @see https://firebase.google.com/docs/firestore/quotas, "Constraints on document IDs".
 */
export function documentIdOf(name: string): string {
  const escaped = name.replaceAll('%', '%25').replaceAll('/', '%2F')
  if (!/^(?:\.\.?|__.*__)$/s.test(escaped)) return escaped
  return `%${escaped.charCodeAt(0).toString(16).toUpperCase()}${escaped.slice(1)}`
}

export function nameFromDocumentId(id: string): string {
  return decodeURIComponent(id)
}
