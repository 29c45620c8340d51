import { addCall, addText } from './call-plan.ts'
import type { Making, StayDraft } from './draft.ts'
import { hashOf } from './random.ts'
import type { DemoContact, DemoInsight } from './world-phone.ts'
import type { DemoLanguage } from './world.ts'

/** The calls and texts that the story of the day needs: every way that a missed call can go on, agreements and promises. */
export function makeCallsOfTheDay(making: Making, contacts: readonly DemoContact[]): void {
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
  addCall(making, { scenario: 'missed-open', at: 240, ...from('vineyard-house'), lineId: paris })
  addCall(making, { scenario: 'missed-returned', at: 215, ...from('sintra-house'), lineId: lisbon })
  addCall(making, {
    scenario: 'return-call',
    at: 190,
    direction: 'outbound',
    ...from('sintra-house'),
    lineId: lisbon,
    staffId: tomas,
    talk: 95,
  })
  addCall(making, {
    scenario: 'missed-texted',
    at: 180,
    ...from('unit-3-house'),
    lineId: newYork,
    missedReason: 'no_available_agent',
  })
  addText(making, {
    at: 170,
    direction: 'sent',
    phone: from('unit-3-house').phone,
    lineId: newYork,
    staffId: bea,
    body: 'Sorry we missed you. The spare keys are with the doorman.',
  })
  addCall(making, { scenario: 'missed-tried', at: 150, ...from('palm-b-house'), lineId: lisbon })
  addCall(making, {
    scenario: 'try',
    at: 130,
    direction: 'outbound',
    ...from('palm-b-house'),
    lineId: lisbon,
    staffId: tomas,
    ring: 25,
  })
  addCall(making, {
    scenario: 'missed-stranger',
    at: 285,
    phone: stranger,
    lineId: paris,
    missedReason: 'short_abandoned',
    ring: 4,
  })
  addCall(making, { scenario: 'missed-stranger', at: 118, phone: stranger, lineId: paris })
  addCall(making, { scenario: 'missed-withheld', at: 92, phone: null, lineId: paris })
  addCall(making, { scenario: 'missed-staff', at: 52, phone: making.staff[3]?.phone ?? null, lineId: paris })
  // The guest then wrote and was answered (surf-in's message).
  addCall(making, { scenario: 'missed-wrote', at: 300, ...from('surf-in'), lineId: lisbon })
  addCall(making, {
    scenario: 'missed-mailbox',
    at: 230,
    phone: contactOf('laundry').phone,
    contactId: contactOf('laundry').id,
    lineId: mailbox,
    voicemail: LINEN,
    insight: told('en', LINEN),
  })
  addCall(making, {
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
  addCall(making, {
    scenario: 'agreed-arrival',
    at: 120,
    direction: 'outbound',
    ...from('mimosa-in'),
    lineId: paris,
    staffId: ines,
    talk: 140,
    comments: [
      {
        text: `Agreed with ${mimosa.guest?.fullName}: arrival at 21:00, the house keeper waits at the gate.`,
        agreedArrival: '21:00',
      },
    ],
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
  addCall(making, {
    scenario: 'agreed-arrival',
    at: 190,
    ...from('river-in'),
    lineId: lisbon,
    staffId: tomas,
    talk: 75,
    comments: [{ text: `Guest called, we agreed on arrival at 22:30.`, agreedArrival: '22:30' }],
  })
  const refunded = of('palm-a-in')
  addCall(making, {
    scenario: 'promise',
    at: 275,
    ...from('palm-a-in'),
    lineId: lisbon,
    staffId: tomas,
    talk: 210,
    comments: [{ text: 'Promised to refund 60 EUR of the cleaning fee because the pool is closed.' }],
    tags: ['refund'],
  })
  promise(making, {
    call: 'promise',
    what: 'Promised to refund 60 EUR of the cleaning fee because the pool is closed.',
    topic: 'refund',
    stay: refunded,
    staffId: tomas ?? null,
  })
  const paying = of('brownstone-in')
  addCall(making, {
    scenario: 'promise-price',
    at: 2 * 1440 + 90,
    ...from('brownstone-in'),
    lineId: newYork,
    staffId: bea,
    talk: 330,
    comments: [
      {
        text: 'Told the guest that we will take 10% off if they stay a fifth night, and that the deposit is due by check-in.',
      },
    ],
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
  promise(making, {
    call: 'promise-price',
    what: 'We will take 10% off if they stay a fifth night.',
    topic: 'price',
    stay: paying,
    staffId: bea ?? null,
  })
  addCall(making, { scenario: 'too-short', at: 40, ...from('chalet-in'), lineId: paris, staffId: nora, talk: 6 })
  const plumber = contactOf('plumber')
  addCall(making, {
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
  addText(making, {
    at: 81,
    direction: 'received',
    phone: from('tile-in').phone,
    lineId: lisbon,
    body: 'Hola, ¿cuál es el código de la puerta?',
    channel: 'whatsapp',
  })
  addText(making, {
    at: 1500,
    direction: 'received',
    phone: from('alfama-in').phone,
    lineId: lisbon,
    body: 'Obrigado!',
    needsAnswer: false,
  })
  addText(making, {
    at: 1520,
    direction: 'sent',
    phone: from('alfama-in').phone,
    lineId: lisbon,
    staffId: tomas,
    body: 'O guia da casa segue por e-mail.',
  })
}

const FORGOTTEN = 'Bonjour, nous avons oublié un chargeur dans la cuisine. Merci de nous rappeler.'
const LINEN = 'We bring the linen for Villa Mimosa one hour later, at eleven.'

/** A voicemail's transcript. */
function told(language: DemoLanguage, says: string): DemoInsight {
  return {
    language,
    utterances: [{ speaker: 'external', text: says }],
    summary: null,
    topics: [],
    sentiment: null,
    actionItems: [],
  }
}

function promise(
  making: Making,
  facts: { call: string; what: string; topic: string; stay: StayDraft; staffId: string | null },
): void {
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
