import { addCall } from './call-plan.ts'
import { makeCallsOfTheDay } from './calls-of-the-day.ts'
import { DAY_MS, HOUR_MS, type Making, MINUTE_MS, type StayDraft } from './draft.ts'
import type { Random } from './random.ts'
import type { DemoContact, DemoInsight, DemoLine } from './world-phone.ts'
import type { DemoLanguage } from './world.ts'

/** Rings the telephones: the calls that the story of the day needs, and ordinary ones of the last three months. */
export function makeCalls(making: Making, lines: readonly DemoLine[], contacts: readonly DemoContact[]): void {
  makeCallsOfTheDay(making, contacts)
  ordinaryCalls(making, lines, contacts)
}

const TALK: Readonly<Record<DemoLanguage, readonly (readonly [external: string, internal: string])[]>> = {
  en: [
    ['Hello, we are not sure how to find the house.', 'I will send you the map again.'],
    ['The tap in the kitchen drips a little.', 'We will have someone look at it.'],
  ],
  es: [['Hola, no encontramos la casa.', 'Les mando el mapa otra vez.']],
  fr: [['Bonjour, nous ne trouvons pas la maison.', 'Je vous renvoie le plan.']],
  de: [['Hallo, wir finden das Haus nicht.', 'Ich schicke Ihnen noch einmal den Plan.']],
  it: [['Buongiorno, non troviamo la casa.', 'Vi rimando la mappa.']],
  pt: [['Olá, não encontramos a casa.', 'Envio outra vez o mapa.']],
}

const COMMENTS = [
  'Asked for the way, map sent again.',
  'Wanted to know about parking.',
  'Asked whether the pool is heated.',
  'All fine, only said thank you.',
  'Wants the invoice by mail.',
]

function ordinaryCalls(making: Making, lines: readonly DemoLine[], contacts: readonly DemoContact[]): void {
  const random = making.random.fork('calls')
  const desks = lines.filter((line) => !line.voicemailOnly)
  const minutesAgo = (at: number): number => Math.round((making.now - at) / MINUTE_MS)
  for (const stay of making.stays) {
    if (!stay.guest || stay.story || stay.status !== 'confirmed' || !random.chance(0.85)) continue
    const at = stay.checkInAt - random.between(-30, 200) * HOUR_MS
    if (at > making.now - 2.5 * DAY_MS || at < making.now - 88 * DAY_MS || at < stay.createdAt) continue
    const line = desks.find(({ timezone }) => timezone === stay.timezone) ?? desks[0]
    if (line) guestCalls(making, random, { stay, lineId: line.id, ago: minutesAgo(at) })
  }
  for (let index = 0; index < 50; index++) {
    const contact = random.pick(contacts)
    const ago = random.between(3 * 1440, 86 * 1440)
    const line = random.pick(desks)
    const outbound = random.chance(0.5)
    addCall(making, {
      at: ago,
      direction: outbound ? 'outbound' : 'inbound',
      phone: contact.phone,
      contactId: contact.id,
      lineId: line.id,
      staffId: random.pick(making.staff).id,
      talk: random.between(15, 400),
      ...(random.chance(0.3) ? { comments: [{ text: `Spoke with ${contact.company} about next week.` }] } : {}),
    })
  }
}

function guestCalls(
  making: Making,
  random: Random,
  { stay, lineId, ago }: { stay: StayDraft; lineId: number; ago: number },
): void {
  const phone = stay.guest?.phone ?? null
  const staffId = random.pick(making.staff.slice(0, 6)).id
  const insight = random.chance(0.3) ? insightOf(random, stay.guest?.language ?? 'en') : undefined
  if (random.chance(0.16)) {
    addCall(making, { at: ago, phone, lineId, stay, ring: random.between(5, 40) })
    addCall(making, {
      at: ago - random.between(6, 55),
      direction: 'outbound',
      phone,
      lineId,
      staffId,
      stay,
      talk: random.between(20, 240),
    })
    return
  }
  addCall(making, {
    at: ago,
    phone,
    lineId,
    staffId,
    stay,
    direction: random.chance(0.3) ? 'outbound' : 'inbound',
    talk: random.between(12, 420),
    ...(random.chance(0.3) ? { comments: [{ text: random.pick(COMMENTS) }] } : {}),
    ...(insight ? { insight } : {}),
  })
}

function insightOf(random: Random, language: DemoLanguage): DemoInsight {
  const [external, internal] = random.pick(TALK[language])
  return {
    language,
    utterances: [
      { speaker: 'external', text: external },
      { speaker: 'internal', text: internal },
    ],
    summary: 'The guest asked for help and was helped on the phone.',
    topics: ['directions'],
    sentiment: random.pick(['POSITIVE', 'NEUTRAL'] as const),
    actionItems: [],
  }
}
