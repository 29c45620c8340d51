import { foldWords } from '@innkeeper/core/language/fold'

import type { WireCustomField } from '../wire.ts'

/** A custom field by the name that people gave it. */
export interface NamedText {
  readonly topic: string
  readonly text: string
}

/**
 * What a custom field says. Undefined when it has no name that people would know it by (then nobody can say what class of
 * data its value is) or no value.
 *
 * @param names Display names by field id, for payloads that hold only the id.
 */
export function sayOfField(field: WireCustomField, names?: ReadonlyMap<string, string>): NamedText | undefined {
  const { fieldId } = field
  const ofDefinition = typeof fieldId === 'string' ? names?.get(fieldId) : (fieldId?.displayName ?? fieldId?.name)
  const topic = (field.displayName ?? field.fieldName ?? field.name ?? ofDefinition)?.trim()
  const text = field.fullText?.trim() || textOf(field.value)
  return topic && text ? { topic, text } : undefined
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.flatMap((item) => textOf(item) ?? []).join(', ') || undefined
  return undefined
}

export interface SortedFields {
  readonly manual: readonly NamedText[]
  readonly wifi: readonly NamedText[]
  /** Door, key-box and alarm codes. Class: access codes. */
  readonly access: readonly NamedText[]
}

/** Parts fields by what they are about. When in doubt between the manual and access, access: it is shown to fewer. */
export function sortFields(fields: readonly NamedText[]): SortedFields {
  const sorted = { manual: [] as NamedText[], wifi: [] as NamedText[], access: [] as NamedText[] }
  for (const field of fields) sorted[subjectOf(field)].push(field)
  return sorted
}

const WIFI = words('wifi wlan ssid internet wireless')

/** Folded words of the six languages that speak of getting in. */
const ACCESS = words(
  `door doors key keys keybox lock locks lockbox code codes alarm gate pin passcode keypad keyless entry keysafe doorcode
   puerta puertas llave llaves cerradura codigo codigos alarma porton cerrojo candado
   porte portes cle cles clef clefs serrure digicode portail alarme verrou
   tur ture tor schloss schlussel
   porta porte chiave chiavi serratura codice codici allarme cancello lucchetto
   chave chaves fechadura portao cofre cadeado`,
)

/** Parts of German and run-together words: Haustürcode, Schlüsselkasten, "lockboxcode". */
const ACCESS_PART =
  /schlussel|turcode|haustur|zugang|alarmcode|lockbox|keybox|keysafe|doorcode|passcode|pincode|digicode/

/** "Postal code", "dress code", "key facts", "porta cot": words of access that are not about it. */
const NOT_ACCESS =
  /\b(?:postal|post|zip|dress|promo|discount|tax|fiscal|fiscale|country|area|colou?r|qr|iban|bar|vat|building)\s+codes?\b|\bcod(?:e|igo|ice)\s+(?:postal|postale|fiscal|fiscale|promo\w*)\b|\bkey\s+(?:facts?|features?|points?|info\w*|selling)\b|\bporta\s+(?:cot|crib)\b/

const A_CODE_IN_WORDS =
  /\b(?:codes?|pin|passcode|codigos?|codic[ei]|digicode|zugangscode|turcode|key ?box|lock ?box|schlusseltresor|schlusselkasten)\b[^.\n]{0,40}?\d{3,8}\b/

function subjectOf({ topic, text }: NamedText): keyof SortedFields {
  const name = foldWords(topic)
  const folded = name.join(' ')
  if (name.some((word) => WIFI.has(word)) || /\bwi fi\b/.test(folded)) return 'wifi'
  if (!NOT_ACCESS.test(folded)) {
    if (name.some((word) => ACCESS.has(word) || ACCESS_PART.test(word))) return 'access'
    if (A_CODE_IN_WORDS.test(foldWords(text).join(' '))) return 'access'
  }
  return 'manual'
}

const PASSWORD = words(
  'password pass pw pwd passwort kennwort contrasena clave senha parola key chiave cle schlussel passe',
)
const NETWORK = words('name ssid network netzwerk netz red nombre reseau nom rete nome rede netzname')

/** Splits what is said of the Wi-Fi into its network's name, its password and the rest, by the fields' names. */
export function wifiFrom(fields: readonly NamedText[]): {
  name?: string
  password?: string
  rest: readonly NamedText[]
} {
  let name: string | undefined
  let password: string | undefined
  const rest: NamedText[] = []
  for (const field of fields) {
    const topic = foldWords(field.topic)
    if (topic.some((word) => PASSWORD.has(word) || /passwort|kennwort|password/.test(word))) password ??= field.text
    else if (topic.some((word) => NETWORK.has(word))) name ??= field.text
    else rest.push(field)
  }
  return { ...(name ? { name } : {}), ...(password ? { password } : {}), rest }
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}
