import type { Instant } from '@innkeeper/core/time/calendar'

import type { Random } from './random.ts'
import { hexId } from './random.ts'
import type { DemoContact, DemoLine, DemoStaff } from './world-phone.ts'
import type { DemoGuest, DemoLanguage } from './world.ts'

const DAY_MS = 86_400_000

interface Names {
  readonly language: DemoLanguage
  readonly first: readonly string[]
  /** Joined to surnames that nobody is known to bear. */
  readonly front: readonly string[]
  readonly back: readonly string[]
  readonly towns: readonly string[]
  readonly phone: PhoneCountry
}

type PhoneCountry = 'FR' | 'US' | 'DE' | 'GB' | 'IE' | 'SE'

const NAMES: readonly Names[] = [
  {
    language: 'en',
    first: [
      'Maria',
      'Oliver',
      'May',
      'Rose',
      'Harriet',
      'Callum',
      'Will',
      'Grace',
      'Ewan',
      'Priya',
      'Tobias',
      'Amelia',
      'Jasper',
      'Nora',
      'Dev',
      'Ruth',
    ],
    front: ['Whistle', 'Thistle', 'Copper', 'Maple', 'Lantern', 'Bramble', 'Harbor', 'Quill', 'Otter'],
    back: ['wick', 'down', 'brook', 'ford', 'berry', 'haven', 'combe'],
    towns: ['Bristol', 'Leeds', 'Dublin', 'Edinburgh'],
    phone: 'GB',
  },
  {
    language: 'en',
    first: [
      'Dana',
      'Tyler',
      'Brooke',
      'Marcus',
      'Savannah',
      'Elena',
      'Kofi',
      'Mei',
      'Jordan',
      'Hazel',
      'Luis',
      'Summer',
    ],
    front: ['Juniper', 'Prairie', 'Canyon', 'Cedar', 'Sparrow', 'Redwood', 'Bluebell'],
    back: ['field', 'stone', 'well', 'mead', 'crest', 'lane'],
    towns: ['Chicago', 'Austin', 'Portland', 'Boston'],
    phone: 'US',
  },
  {
    language: 'es',
    first: [
      'María',
      'Sol',
      'Javier',
      'Lucía',
      'Mario',
      'Carmen',
      'Andrés',
      'Paloma',
      'Íñigo',
      'Rocío',
      'Álvaro',
      'Inés',
    ],
    front: ['Fuente', 'Monte', 'Valle', 'Campo', 'Luna', 'Rio'],
    back: ['clara', 'verde', 'serena', 'dorada', 'brava', 'nueva'],
    towns: ['Sevilla', 'Madrid', 'Bogotá', 'Valencia'],
    phone: 'IE',
  },
  {
    language: 'fr',
    first: [
      'Camille',
      'Élodie',
      'Hugo',
      'Margaux',
      'Benoît',
      'Chloé',
      'Théo',
      'Anaïs',
      'Luc',
      'Océane',
      'Jérôme',
      'Marie',
    ],
    front: ['Bois', 'Mont', 'Clair', 'Val', 'Rive', 'Beau', 'Haute'],
    back: ['matin', 'lune', 'joli', 'vent', 'fleur', 'cerf'],
    towns: ['Lyon', 'Nantes', 'Lille', 'Bruxelles'],
    phone: 'FR',
  },
  {
    language: 'de',
    first: [
      'Anna',
      'Jonas',
      'Franziska',
      'Lukas',
      'Heike',
      'Jürgen',
      'Svenja',
      'Matthias',
      'Käthe',
      'Emil',
      'Lena',
      'Till',
    ],
    front: ['Wolken', 'Apfel', 'Linden', 'Morgen', 'Wind', 'Stein', 'Birken'],
    back: ['garten', 'meer', 'tal', 'bach', 'weg', 'sprung'],
    towns: ['Hamburg', 'Graz', 'Zürich', 'Leipzig'],
    phone: 'DE',
  },
  {
    language: 'it',
    first: ['Giulia', 'Marco', 'Chiara', 'Franco', 'Alessia', 'Matteo', 'Bianca', 'Davide', 'Fiamma', 'Nicolò'],
    front: ['Monte', 'Val', 'Fonte', 'Bella', 'Torre', 'Acqua'],
    back: ['lucente', 'chiara', 'dolce', 'luna', 'serena', 'marina'],
    towns: ['Torino', 'Bologna', 'Bari', 'Verona'],
    phone: 'SE',
  },
  {
    language: 'pt',
    first: ['João', 'Beatriz', 'Tiago', 'Mariana', 'Rui', 'Conceição', 'Duarte', 'Leonor', 'Vasco', 'Inês'],
    front: ['Mar', 'Vale', 'Serra', 'Ribeira', 'Monte', 'Pedra'],
    back: ['clara', 'doce', 'nova', 'alta', 'mansa', 'fria'],
    towns: ['Coimbra', 'Braga', 'Recife', 'Faro'],
    phone: 'FR',
  },
]

/** How many numbers a country's range has, and its n-th one. */
const RANGES: Readonly<
  Record<PhoneCountry, { readonly size: number; readonly instead: PhoneCountry; nth(digits: string): string }>
> = {
  FR: { size: 9_000, instead: 'US', nth: (digits) => `+3363998${digits.padStart(4, '0')}` },
  DE: { size: 100, instead: 'US', nth: (digits) => `+49176040690${digits.padStart(2, '0')}` },
  GB: { size: 1_000, instead: 'US', nth: (digits) => `+442079460${digits.padStart(3, '0')}` },
  IE: { size: 10_000, instead: 'US', nth: (digits) => `+35320912${digits.padStart(4, '0')}` },
  SE: { size: 90, instead: 'IE', nth: (digits) => `+467017406${Number(digits) + 10}` },
  US: { size: 78_000, instead: 'US', nth: (digits) => northAmerican(Number(digits)) },
}

/** 555-0100 to 555-0199 in one area after the other; 212 is where the business's own numbers are. */
function northAmerican(index: number): string {
  return `+1${213 + Math.floor(index / 100)}55501${String(index % 100).padStart(2, '0')}`
}

/**
 * Gives out telephone numbers that ring nowhere, each once: ranges that regulators keep for film and books (France 06 39 98,
 * Germany 0176 040690, United Kingdom 020 7946 0, Ireland 020 91, Sweden 070 174060, North America 555-01).
 */
export class PhoneBook {
  readonly #used = new Map<PhoneCountry, number>()

  /** @returns E.164; of another country when the range is used up. */
  take(country: PhoneCountry): string {
    const index = this.#used.get(country) ?? 0
    const range = RANGES[country]
    if (index >= range.size && range.instead !== country) return this.take(range.instead)
    this.#used.set(country, index + 1)
    return range.nth(String(index))
  }
}

/** Makes guests, each name once until the names run out; in a copy of the business with a second last name, so that copies are other people. */
export interface GuestMaker {
  /** @param language Any when absent. @param wish Fixes the name or takes over another guest's phone and mail. */
  make(options: {
    readonly language?: DemoLanguage | undefined
    readonly createdAt: Instant
    readonly sameNameAs?: DemoGuest
    readonly samePhoneAs?: DemoGuest
  }): DemoGuest
}

export function guestMaker(random: Random, phones: PhoneBook, prefix: string): GuestMaker {
  const taken = new Set<string>()
  let count = 0
  return {
    make({ language, createdAt, sameNameAs, samePhoneAs }) {
      const names = random.pick(language ? NAMES.filter((entry) => entry.language === language) : NAMES)
      const lastName = (): string => random.pick(names.front) + random.pick(names.back)
      let first = random.pick(names.first)
      let last = lastName()
      for (let tries = 0; tries < 40 && taken.has(`${first} ${last}`); tries++) {
        first = random.pick(names.first)
        last = lastName()
      }
      if (prefix !== '') last += `-${lastName()}`
      const like = sameNameAs ?? samePhoneAs
      if (like) [first, last] = [like.firstName, like.lastName]
      taken.add(`${first} ${last}`)
      count += 1
      const phone = samePhoneAs?.phone ?? phones.take(names.phone)
      return {
        id: hexId(`${prefix}guest${count}`),
        firstName: first,
        lastName: last,
        fullName: `${first} ${last}`,
        email: samePhoneAs?.email ?? mailOf(first, last, `${prefix}${count}`),
        phone,
        phoneAsTyped: count % 2 === 0 ? phone.slice(1) : phone,
        language: like?.language ?? names.language,
        hometown: random.pick(names.towns),
        notes: random.chance(0.06) ? random.pick(GUEST_NOTES) : null,
        goodToKnow: random.chance(0.05) ? random.pick(GOOD_TO_KNOW) : null,
        createdAt,
      }
    },
  }
}

const GUEST_NOTES = [
  'Prefers messages to calls.',
  'Writes for the whole family.',
  'Left the house very tidy last time.',
  'Needs the invoice in the name of a firm.',
]
const GOOD_TO_KNOW = ['Light sleeper.', 'Comes by bicycle.', 'Works from the house.', 'Likes a late supper.']

function mailOf(first: string, last: string, suffix: string): string {
  const plain = `${first}.${last}`
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z.]/g, '')
  return `${plain}.${suffix.replaceAll(/[^a-z0-9]/g, '')}@example.test`
}

const STAFF: readonly (readonly [name: string, role: string, zone: string])[] = [
  ['Nora Quillfeather', 'front desk', 'Europe/Paris'],
  ['Tomás Farolindo', 'front desk', 'Europe/Lisbon'],
  ['Inès Papillombre', 'guest care', 'Europe/Paris'],
  ['Marek Kettlewood', 'maintenance', 'Europe/Paris'],
  ['Giada Lanternini', 'housekeeping', 'Europe/Lisbon'],
  ['Bea Sandpiper', 'front desk', 'America/New_York'],
  ['Olu Brightwater', 'manager', 'Europe/Lisbon'],
  ['Hanne Regenbogen', 'owner relations', 'Europe/Paris'],
]

export function makeStaff(): DemoStaff[] {
  return STAFF.map(([name, role, timezone], index) => {
    const [first = name] = name.split(' ')
    return {
      id: String(77_001 + index),
      guestyId: hexId(`staff${index}`),
      name,
      email: mailOf(first, 'team', String(index + 1)),
      phone: `+336399890${String(index + 10)}`,
      role,
      timezone,
      available: index % 3 !== 2,
    }
  })
}

export function makeLines(): DemoLine[] {
  return [
    {
      id: 5501,
      name: 'Paris desk',
      phone: '+33199000055',
      country: 'FR',
      timezone: 'Europe/Paris',
      voicemailOnly: false,
    },
    {
      id: 5502,
      name: 'Lisbon desk',
      phone: '+441632960155',
      country: 'GB',
      timezone: 'Europe/Lisbon',
      voicemailOnly: false,
    },
    {
      id: 5503,
      name: 'New York desk',
      phone: '+12125550198',
      country: 'US',
      timezone: 'America/New_York',
      voicemailOnly: false,
    },
    {
      id: 5504,
      name: 'Night mailbox',
      phone: '+33199000077',
      country: 'FR',
      timezone: 'Europe/Paris',
      voicemailOnly: true,
    },
  ]
}

const CONTACTS: readonly (readonly [
  first: string,
  last: string,
  company: string,
  role: DemoContact['role'],
  phone: string,
])[] = [
  ['Gaston', 'Tuyaubleu', 'Plomberie Tuyaubleu', 'plumber', '+33199001201'],
  ['Ivo', 'Fiodouro', 'Eletricidade Fiodouro', 'electrician', '+353209199902'],
  ['Solange', 'Draperie', 'Blanchisserie des Nuages', 'laundry', '+33199001203'],
  ['Rita', 'Espumaleve', 'Limpezas Espumaleve', 'cleaning', '+353209199904'],
  ['Walter', 'Dunegrass', 'Owner of Montauk Dunes', 'owner', '+12125550191'],
  ['Mirela', 'Schlossberger', 'Schlüsseldienst Drehrum', 'locksmith', '+33199001206'],
  ['Fausto', 'Rotabela', 'Táxis Rotabela', 'taxi', '+353209199907'],
  ['Agathe', 'Roseau', 'Owner of Lake House', 'owner', '+33199001208'],
]

export function makeContacts(now: Instant): DemoContact[] {
  return CONTACTS.map(([firstName, lastName, company, role, phone], index) => ({
    id: 3_100_001 + index,
    firstName,
    lastName,
    company,
    phone,
    email: mailOf(firstName, lastName, 'contact'),
    role,
    createdAt: now - (400 + index * 11) * DAY_MS,
  }))
}
