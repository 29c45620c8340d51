import type { Language } from '../language/language.ts'
import { capitalised } from './format.ts'

/** "Today, Saturday 27 March · Lake House: 4 arrivals.": what was understood, then what was found. Empty parts fall away. */
export function headlineOf(understood: readonly string[], found: string, language: Language): string {
  const about = understood.filter((part) => part !== '').join(' · ')
  const sentence = /[.!?…]$/.test(found) ? found : `${found}.`
  if (about === '') return capitalised(sentence)
  return `${capitalised(about)}${language === 'fr' ? ' :' : ':'} ${sentence}`
}
