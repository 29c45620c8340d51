import type { Language } from './language.ts'

/** One cell per number, alternatives separated by "/", as `foldEvenly` gives them. */
const ONES: Readonly<Record<Language, string>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  es: 'cero una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuna/veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
  fr: 'zero une/un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  de: 'null ein/eins zwei/zwo drei vier funf/fuenf sechs sieben acht neun zehn elf zwolf/zwoelf dreizehn vierzehn funfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn',
  it: 'zero una/uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  pt: 'zero uma/um duas/dois tres quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove',
}

const TENS: Readonly<Record<Language, string>> = {
  en: 'twenty thirty forty fifty',
  es: 'veinte treinta cuarenta cincuenta',
  fr: 'vingt trente quarante cinquante',
  de: 'zwanzig dreisig/dreissig vierzig funfzig/fuenfzig',
  it: 'venti trenta quaranta cinquanta',
  pt: 'vinte trinta quarenta cinquenta',
}

/** Number words from 0 to 59 of each language, as `foldEvenly` gives them, with single spaces for hyphens. */
export const NUMBER_WORDS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: numbersOf('en', (ten, one) => [`${ten} ${one}`, `${ten}${one}`]),
  es: numbersOf('es', (ten, one) => [`${ten} y ${one}`]),
  fr: numbersOf('fr', (ten, one) => [`${ten} ${one}`, `${ten} et ${one}`]),
  de: numbersOf('de', (ten, one) => [`${one}und${ten}`]),
  it: numbersOf('it', (ten, one) => [`${ten}${one}`, `${/^[uo]/.test(one) ? ten.slice(0, -1) : ten}${one}`]),
  pt: numbersOf('pt', (ten, one) => [`${ten} e ${one}`]),
}

function numbersOf(language: Language, compose: (ten: string, one: string) => string[]): Map<string, number> {
  const numbers = new Map<string, number>()
  const ones = ONES[language].split(' ').map((cell) => cell.replaceAll('-', ' ').split('/'))
  for (const [value, words] of ones.entries()) for (const word of words) numbers.set(word, value)
  for (const [index, cell] of TENS[language].split(' ').entries()) {
    for (const ten of cell.split('/')) {
      numbers.set(ten, (index + 2) * 10)
      for (let one = 1; one <= 9; one += 1) {
        for (const word of ones[one] ?? []) {
          for (const composed of compose(ten, word)) numbers.set(composed, (index + 2) * 10 + one)
        }
      }
    }
  }
  return numbers
}

/** The source of a pattern that matches each word of the map, the longest first. */
export function patternOfNumbers(numbers: ReadonlyMap<string, number>, accepts: (value: number) => boolean): string {
  return [...numbers]
    .filter(([, value]) => accepts(value))
    .map(([word]) => word.replaceAll(' ', '[ -]'))
    .sort((left, right) => right.length - left.length)
    .join('|')
}
