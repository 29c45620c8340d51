import { type CallDraft, DAY_MS, HOUR_MS, type Making, MINUTE_MS, type StayDraft } from './draft.ts'
import { hashOf, type Random, uuidOf } from './random.ts'
import { states } from './statements.ts'
import type { DemoContact, DemoInsight, DemoLanguage, DemoLine, DemoText } from './world.ts'

const SECOND_MS = 1_000

/** What a call is made from; the rest has a default. Times in minutes before now, lengths in seconds. */
interface CallPlan {
  readonly scenario?: string
  readonly at: number
  readonly direction?: 'inbound' | 'outbound'
  readonly phone: string | null
  readonly contactId?: number
  readonly lineId: number
  readonly staffId?: string | null | undefined
  /** Seconds of talk; absent: nobody answered. */
  readonly talk?: number
  readonly ring?: number
  readonly missedReason?: string
  readonly voicemail?: string
  readonly comments?: readonly { readonly text: string; readonly agreedArrival?: string }[]
  readonly tags?: readonly string[]
  readonly insight?: DemoInsight
  readonly stay?: StayDraft
  readonly assignedTo?: string
}

/** Rings the telephones: the calls that the story of the day needs, and ordinary ones of the last three months. */
export function makeCalls(making: Making, lines: readonly DemoLine[], contacts: readonly DemoContact[]): void {
  tellCalls(making, contacts)
  ordinaryCalls(making, lines, contacts)
}

function add(making: Making, plan: CallPlan): CallDraft {
  const { now, prefix, calls } = making
  const name = `${prefix}call/${plan.scenario ?? 'ordinary'}/${calls.length}`
  const startedAt = Math.floor((now - plan.at * MINUTE_MS) / SECOND_MS) * SECOND_MS
  const ring = plan.ring ?? 12
  const answeredAt = plan.talk === undefined ? null : startedAt + ring * SECOND_MS
  const endedAt = answeredAt === null ? startedAt + (ring + (plan.voicemail ? 25 : 0)) * SECOND_MS : answeredAt + (plan.talk ?? 0) * SECOND_MS
  const missed = answeredAt === null && plan.direction !== 'outbound'
  const staffId = plan.staffId ?? null
  const call: CallDraft = {
    id: 810_000_000 + (hashOf(name) % 90_000_000) * 10 + (calls.length % 10),
    uuid: `CA${uuidOf(name).replaceAll('-', '')}`,
    direction: plan.direction ?? 'inbound',
    startedAt,
    answeredAt,
    endedAt,
    missedReason: missed ? (plan.missedReason ?? 'agents_did_not_answer') : null,
    phone: plan.phone,
    contactId: plan.contactId ?? null,
    lineId: plan.lineId,
    staffId: answeredAt === null && plan.direction !== 'outbound' ? null : staffId,
    assignedTo: plan.assignedTo ?? null,
    voicemail: plan.voicemail !== undefined,
    archived: !missed && endedAt < now - DAY_MS,
    comments: (plan.comments ?? []).map(({ text, agreedArrival }, index) => ({
      id: 5_000_000 + (hashOf(`${name}/comment${index}`) % 4_000_000),
      text,
      at: endedAt + (2 + index) * MINUTE_MS,
      staffId: staffId ?? making.staff[0]?.id ?? '',
      says: agreedArrival === undefined ? [] : [states({ time: agreedArrival, agreed: true })],
    })),
    tags: plan.tags ?? [],
    insight: plan.insight ?? null,
    scenario: plan.scenario ?? null,
    stayId: plan.stay?.id ?? null,
    voicemailSays: plan.voicemail ?? null,
  }
  calls.push(call)
  return call
}

function tellCalls(making: Making, contacts: readonly DemoContact[]): void {
  const [nora, tomas, ines, , , bea] = making.staff.map((member) => member.id)
  const of = (scenario: string): StayDraft => {
    const stay = making.stays.find((each) => each.scenario === scenario)
    if (!stay) throw new RangeError(`no stay ${scenario}`)
    return stay
  }
  const from = (scenario: string): { phone: string; stay: StayDraft } => {
    const stay = of(scenario)
    return { phone: stay.guest?.phone ?? '', stay }
  }
  const [paris, lisbon, newYork, mailbox] = [5501, 5502, 5503, 5504]
  const stranger = `+1${making.prefix ? '646' : '332'}5550${String(100 + (hashOf(making.prefix) % 90))}`
  const contactOf = (role: DemoContact['role']): DemoContact => {
    const contact = contacts.find((each) => each.role === role)
    if (!contact) throw new RangeError(`no contact ${role}`)
    return contact
  }

  // Missed since last night: every way that a missed call can go on.
  add(making, { scenario: 'missed-open', at: 240, ...from('vineyard-house'), lineId: paris })
  add(making, { scenario: 'missed-returned', at: 215, ...from('sintra-house'), lineId: lisbon })
  add(making, { scenario: 'return-call', at: 190, direction: 'outbound', ...from('sintra-house'), lineId: lisbon, staffId: tomas, talk: 95 })
  add(making, { scenario: 'missed-texted', at: 180, ...from('unit-3-house'), lineId: newYork, missedReason: 'no_available_agent' })
  text(making, { at: 170, direction: 'sent', phone: from('unit-3-house').phone, lineId: newYork, staffId: bea, body: 'Sorry we missed you. The spare keys are with the doorman.' })
  add(making, { scenario: 'missed-tried', at: 150, ...from('palm-b-house'), lineId: lisbon })
  add(making, { scenario: 'try', at: 130, direction: 'outbound', ...from('palm-b-house'), lineId: lisbon, staffId: tomas, ring: 25 })
  add(making, { scenario: 'missed-stranger', at: 285, phone: stranger, lineId: paris, missedReason: 'short_abandoned', ring: 4 })
  add(making, { scenario: 'missed-stranger', at: 118, phone: stranger, lineId: paris })
  add(making, { scenario: 'missed-withheld', at: 92, phone: null, lineId: paris })
  add(making, { scenario: 'missed-staff', at: 52, phone: making.staff[3]?.phone ?? null, lineId: paris })
  // The guest then wrote and was answered (surf-in's message).
  add(making, { scenario: 'missed-wrote', at: 300, ...from('surf-in'), lineId: lisbon })
  add(making, { scenario: 'missed-mailbox', at: 230, phone: contactOf('laundry').phone, contactId: contactOf('laundry').id, lineId: mailbox, voicemail: LINEN, insight: told('en', LINEN) })
  add(making, {
    scenario: 'voicemail',
    at: 65,
    ...from('old-port-out'),
    lineId: paris,
    voicemail: FORGOTTEN,
    insight: told('fr', FORGOTTEN),
    assignedTo: nora ?? '',
  })

  // Spoken with today.
  const mimosa = of('mimosa-in')
  add(making, {
    scenario: 'agreed-arrival',
    at: 120,
    direction: 'outbound',
    ...from('mimosa-in'),
    lineId: paris,
    staffId: ines,
    talk: 140,
    comments: [{ text: `Agreed with ${mimosa.guest?.fullName}: arrival at 21:00, the house keeper waits at the gate.`, agreedArrival: '21:00' }],
    tags: ['arrival'],
    insight: {
      language: 'fr',
      utterances: [
        { speaker: 'internal', text: 'Bonjour, c’est Inès des locations. À quelle heure arrivez-vous finalement ?' },
        { speaker: 'external', text: 'La voiture est en panne, ce sera plus tard que prévu.' },
        { speaker: 'internal', text: 'Pas de souci, on vous attend au portail.' },
      ],
      summary: 'The guest is delayed by a car breakdown; a later arrival was agreed and the house keeper will wait.',
      topics: ['arrival', 'delay'],
      sentiment: 'NEUTRAL',
      actionItems: ['Tell the house keeper about the later arrival'],
    },
  })
  add(making, {
    scenario: 'agreed-arrival',
    at: 190,
    ...from('river-in'),
    lineId: lisbon,
    staffId: tomas,
    talk: 75,
    comments: [{ text: `Guest called, we agreed on arrival at 22:30.`, agreedArrival: '22:30' }],
  })
  const refunded = of('palm-a-in')
  add(making, {
    scenario: 'promise',
    at: 275,
    ...from('palm-a-in'),
    lineId: lisbon,
    staffId: tomas,
    talk: 210,
    comments: [{ text: 'Promised to refund 60 EUR of the cleaning fee because the pool is closed.' }],
    tags: ['refund'],
  })
  promise(making, { call: 'promise', what: 'Promised to refund 60 EUR of the cleaning fee because the pool is closed.', topic: 'refund', stay: refunded, staffId: tomas ?? null })
  const paying = of('brownstone-in')
  add(making, {
    scenario: 'promise-price',
    at: 2 * 1440 + 90,
    ...from('brownstone-in'),
    lineId: newYork,
    staffId: bea,
    talk: 330,
    comments: [{ text: 'Told the guest that we will take 10% off if they stay a fifth night, and that the deposit is due by check-in.' }],
    insight: {
      language: 'en',
      utterances: [
        { speaker: 'external', text: 'If we added a night, could you do something about the price?' },
        { speaker: 'internal', text: 'We will take ten percent off if you stay a fifth night.' },
        { speaker: 'external', text: 'And the deposit?' },
        { speaker: 'internal', text: 'The deposit is due by check-in.' },
      ],
      summary: 'Ten percent off was offered for a fifth night; the deposit is due by check-in.',
      topics: ['price', 'deposit'],
      sentiment: 'POSITIVE',
      actionItems: ['Send the new offer by mail'],
    },
  })
  promise(making, { call: 'promise-price', what: 'We will take 10% off if they stay a fifth night.', topic: 'price', stay: paying, staffId: bea ?? null })
  add(making, { scenario: 'too-short', at: 40, ...from('chalet-in'), lineId: paris, staffId: nora, talk: 6 })
  const plumber = contactOf('plumber')
  add(making, {
    scenario: 'plumber',
    at: 75,
    phone: plumber.phone,
    contactId: plumber.id,
    lineId: paris,
    staffId: nora,
    talk: 64,
    comments: [{ text: 'Plumber comes to Marais Loft at 16:00 for the boiler.' }],
    tags: ['maintenance'],
  })

  // Text messages besides.
  text(making, { at: 81, direction: 'received', phone: from('tile-in').phone, lineId: lisbon, body: 'Hola, ¿cuál es el código de la puerta?', channel: 'whatsapp' })
  text(making, { at: 1500, direction: 'received', phone: from('alfama-in').phone, lineId: lisbon, body: 'Obrigado!', needsAnswer: false })
  text(making, { at: 1520, direction: 'sent', phone: from('alfama-in').phone, lineId: lisbon, staffId: tomas, body: 'O guia da casa segue por e-mail.' })
}

const FORGOTTEN = 'Bonjour, nous avons oublié un chargeur dans la cuisine. Merci de nous rappeler.'
const LINEN = 'We bring the linen for Villa Mimosa one hour later, at eleven.'

/** A voicemail's transcript. */
function told(language: DemoLanguage, says: string): DemoInsight {
  return { language, utterances: [{ speaker: 'external', text: says }], summary: null, topics: [], sentiment: null, actionItems: [] }
}

function promise(making: Making, facts: { call: string; what: string; topic: string; stay: StayDraft; staffId: string | null }): void {
  const call = making.calls.find((each) => each.scenario === facts.call)
  if (!call) return
  making.promises.push({
    what: facts.what,
    topic: facts.topic,
    sourceType: 'call',
    sourceId: String(call.id),
    staffId: facts.staffId,
    at: call.comments[0]?.at ?? call.endedAt,
    stayId: facts.stay.id,
    guestId: facts.stay.guestId,
    withdrawn: false,
  })
}

function text(
  making: Making,
  facts: { at: number; direction: DemoText['direction']; phone: string; lineId: number; staffId?: string | undefined; body: string; channel?: 'whatsapp'; needsAnswer?: boolean },
): void {
  making.texts.push({
    id: uuidOf(`${making.prefix}text/${making.texts.length}`),
    direction: facts.direction,
    phone: facts.phone,
    lineId: facts.lineId,
    staffId: facts.staffId ?? null,
    channel: facts.channel ?? null,
    body: facts.body,
    at: making.now - facts.at * MINUTE_MS,
    needsAnswer: facts.direction === 'received' && facts.needsAnswer !== false,
  })
}

const TALK: Readonly<Record<DemoLanguage, readonly (readonly [external: string, internal: string])[]>> = {
  en: [['Hello, we are not sure how to find the house.', 'I will send you the map again.'], ['The tap in the kitchen drips a little.', 'We will have someone look at it.']],
  es: [['Hola, no encontramos la casa.', 'Les mando el mapa otra vez.']],
  fr: [['Bonjour, nous ne trouvons pas la maison.', 'Je vous renvoie le plan.']],
  de: [['Hallo, wir finden das Haus nicht.', 'Ich schicke Ihnen noch einmal den Plan.']],
  it: [['Buongiorno, non troviamo la casa.', 'Vi rimando la mappa.']],
  pt: [['Olá, não encontramos a casa.', 'Envio outra vez o mapa.']],
}

const COMMENTS = ['Asked for the way, map sent again.', 'Wanted to know about parking.', 'Asked whether the pool is heated.', 'All fine, only said thank you.', 'Wants the invoice by mail.']

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
    add(making, { at: ago, direction: outbound ? 'outbound' : 'inbound', phone: contact.phone, contactId: contact.id, lineId: line.id, staffId: random.pick(making.staff).id, talk: random.between(15, 400), ...(random.chance(0.3) ? { comments: [{ text: `Spoke with ${contact.company} about next week.` }] } : {}) })
  }
}

function guestCalls(making: Making, random: Random, { stay, lineId, ago }: { stay: StayDraft; lineId: number; ago: number }): void {
  const phone = stay.guest?.phone ?? null
  const staffId = random.pick(making.staff.slice(0, 6)).id
  const insight = random.chance(0.3) ? insightOf(random, stay.guest?.language ?? 'en') : undefined
  if (random.chance(0.16)) {
    add(making, { at: ago, phone, lineId, stay, ring: random.between(5, 40) })
    add(making, { at: ago - random.between(6, 55), direction: 'outbound', phone, lineId, staffId, stay, talk: random.between(20, 240) })
    return
  }
  add(making, {
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
