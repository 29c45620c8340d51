/** An instant in the business's own zone: `Sat 28 Nov, 03:30`, or the clock alone with seconds. @param at ISO 8601. */
export function zonedMoment(at: string, timezone: string, form: 'moment' | 'clock' = 'moment'): string {
  const options: Intl.DateTimeFormatOptions =
    form === 'clock'
      ? { hour: '2-digit', minute: '2-digit', second: '2-digit' }
      : { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: timezone }).format(Date.parse(at))
}
