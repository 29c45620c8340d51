import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'

/** What a keypad spells for ANONYMOUS; some carriers send it as the caller's number. */
const SPELLED_ANONYMOUS = '266696687'

/** Fewer digits are an extension or a service number, which nobody can be called back on from abroad. */
const FEWEST_DIGITS = 7

/**
 * A phone number in E.164 (`+4915112345678`), however it was typed.
 *
 * Digits without `+` are read as an international number first, because booking channels drop the plus, and then as one of
 * `defaultCountry`. What was typed with a plus only has to be possible; what had to be guessed has to be valid.
 *
 * @param raw Anything a source puts in a phone field: separators, `00`, `tel:` and an extension (dropped) are understood.
 * @param defaultCountry ISO 3166-1 alpha-2, for national numbers.
 * @returns undefined for withheld numbers, words, short codes and junk.
 */
export function toE164(raw: string | number | null | undefined, defaultCountry?: string): string | undefined {
  if (raw === null || raw === undefined) return undefined
  const typed = String(raw)
    .trim()
    .replace(/^tel:/i, '')
    .replace(/(?:;ext=|\bext(?:ension)?\.?|(?<=\d)\s*[x#])\s*\d{1,6}$/i, '')
  if (/[\p{Letter}@*#]/u.test(typed)) return undefined
  const digits = typed.replace(/\D/g, '')
  if (digits.length < FEWEST_DIGITS || digits === SPELLED_ANONYMOUS || /^0+$/.test(digits)) return undefined
  if (/^[^\d]*\+/.test(typed)) return possible(`+${digits.replace(/^00/, '')}`)
  if (digits.startsWith('00')) return possible(`+${digits.slice(2)}`)
  return valid(`+${digits}`) ?? (defaultCountry ? valid(digits, defaultCountry) : undefined)
}

function possible(international: string): string | undefined {
  const number = parsePhoneNumberFromString(international)
  return number?.isPossible() ? number.number : undefined
}

function valid(digits: string, country?: string): string | undefined {
  const number = parsePhoneNumberFromString(digits, country ? countryCodeOf(country) : undefined)
  return number?.isValid() ? number.number : undefined
}

/** The cast holds for the library's purpose: it ignores a default country that it has no metadata for. */
function countryCodeOf(country: string): CountryCode {
  return country.toUpperCase() as CountryCode
}
