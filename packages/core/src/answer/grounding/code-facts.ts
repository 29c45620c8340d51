import { fold } from '../../language/fold.ts'
import { type Scan, take } from './fact.ts'

/** Takes addresses of pages and mailboxes. */
export function takeAddresses(scan: Scan): void {
  take(scan, /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu, ([text]) => ({
    kind: 'email',
    values: [text.toLowerCase()],
  }))
  take(
    scan,
    /(?:[a-z][a-z\d+.-]{1,12}:\/\/|www\.)[^\s<>()"“”]+|(?<![\p{L}\d.])(?:[a-z\d-]+\.)+(?:[a-z]{2,}\/[^\s<>()"“”]*|com|net|org|info|io|eu|app|test)(?![\p{L}\d])/giu,
    ([text]) => ({ kind: 'url', values: [text.toLowerCase().replace(/[.,;:!?]+$/, '')] }),
  )
}

/** Takes telephone numbers: their digits, with the plus of an international one, else without leading zeros. */
export function takePhones(scan: Scan): void {
  take(scan, /(?<![\p{L}\d])\+?\d[\d ()./-]{5,}\d(?![\p{L}\d])/gu, ([text]) => {
    const number = text
      .replace(/[^\d+]/g, '')
      .replace(/^00/, '+')
      .replace(/^0+/, '')
    return number.length < 7 ? undefined : { kind: 'phone', values: [number] }
  })
}

/** Not codes: "2nd", "1er", "4x", "150m", "5-star". */
const NO_CODE = /^\d+(?:st|nd|rd|th|er|e|eme|ème|a|o|ª|º|h|x|k|km|m|m2|m²|cm|gb|mb|pm|am)$|^\d{1,3}-\p{L}{3,}$/iu

/** Takes what mixes letters and digits, or is written in capitals: confirmation codes, door codes, passwords, flights. */
export function takeCodes(scan: Scan): void {
  take(
    scan,
    /(?<![\p{L}\d])(?=[\p{L}\d-]*\d)(?=[\p{L}\d-]*\p{L})[\p{L}\d]+(?:-[\p{L}\d]+)*(?![\p{L}\d])|(?<![\p{L}\d])(?:\p{Lu}{5,}|\p{Lu}{2,}(?:-\p{Lu}{2,})+)(?![\p{L}\d])/gu,
    ([text]) => (NO_CODE.test(text) ? undefined : { kind: 'code', values: [plainCode(text)] }),
  )
}

export function plainCode(text: string): string {
  return fold(text).replaceAll('-', '')
}
