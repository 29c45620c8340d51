/** A time as the board gives it, parted for the eye: `from` `15:00`; or only words, where there is no clock time. */
export interface ShownTime {
  readonly before: string
  readonly clock: string | null
  readonly after: string
}

export function splitTime(time: string): ShownTime {
  const found = /^(\D*?)\s*(\d{1,2}:\d{2}(?:–\d{1,2}:\d{2})?)\s*(.*)$/.exec(time)
  // "flight lands 23:05" names a clock time that is not the arrival.
  if (!found || time.includes(',')) return { before: '', clock: null, after: time }
  return { before: found[1] ?? '', clock: found[2] ?? null, after: found[3] ?? '' }
}

/**
 * Where a time comes from, without the time itself: `**15:00** (house default)` → `house default`. A note of another form is
 * shown whole, without its bold marks.
 */
export function originOf(timeNote: string): string {
  const found = /^\*\*[^*]+\*\*\s*\((.*)\)$/s.exec(timeNote.trim())
  return found?.[1] ?? timeNote.replaceAll('**', '')
}
