import type { Language } from '../../language/language.ts'
import { plain } from '../format.ts'
import type { Words } from '../words.ts'
import type { Caller } from './callers.ts'

const WITHHELD: Words = {
  en: () => 'number withheld',
  es: () => 'número oculto',
  fr: () => 'numéro masqué',
  de: () => 'unterdrückte Nummer',
  it: () => 'numero nascosto',
  pt: () => 'número oculto',
}

const PROBABLY: Words<string> = {
  en: (name) => `probably ${name}`,
  es: (name) => `probablemente ${name}`,
  fr: (name) => `probablement ${name}`,
  de: (name) => `wahrscheinlich ${name}`,
  it: (name) => `probabilmente ${name}`,
  pt: (name) => `provavelmente ${name}`,
}

/** "Maria Santos (+33 …)", "probably Maria Santos (…)", "+33 …", "number withheld". */
export function callerText(caller: Caller | undefined, phone: string | undefined, language: Language): string {
  if (phone === undefined) return WITHHELD[language]()
  const number = plain(phone)
  if (!caller) return number
  const name = plain(caller.name)
  return `${caller.certain ? name : PROBABLY[language](name)} (${number})`
}
