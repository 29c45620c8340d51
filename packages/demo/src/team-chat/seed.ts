import type { Instant } from '@innkeeper/core/time/calendar'

import { makeStaff } from '../people.ts'
import type { ChatPerson, ChatRoom, ChatSeed } from './team-chat.ts'

export const ASSISTANT_ID = 'assistant'

/** Those of the staff who write here, by first name, each with a role that the chat knows. */
const ROLES: Readonly<Record<string, string>> = {
  olu: 'manager',
  nora: 'front-desk',
  tomas: 'front-desk',
  giada: 'housekeeping',
  marek: 'maintenance',
  hanne: 'accounts',
}
const EVERYBODY = [...Object.keys(ROLES), ASSISTANT_ID]

/** What was written: how many minutes ago, where, by whom; indented by `↳` in the thread of the last one that is not. */
const SAID = `
2890 ops nora Morning all. The bakery below Montmartre Nest is closed this week; please tell guests who count on it for breakfast.
2700 maintenance marek The boiler at Vineyard Cottage is out again: no hot water since last night, the pressure is at zero.
2690 maintenance nora ↳ The guests stay three more nights. Can it be done today?
2640 maintenance marek ↳ Gaston from Plomberie Tuyaubleu comes this afternoon. Somebody has to let him in, the key is at the bakery.
2600 cleaning giada Le lenzuola pulite per Palm Court A e B sono nell’armadio del corridoio, secondo ripiano.
2000 management olu Between us: next quarter’s prices go up by six per cent. Not a word outside before the owners know.
1990 management hanne ↳ Understood. I write to the owners on Monday.
1500 ops tomas A chave suplente do Alfama Terrace está outra vez na gaveta do escritório de Lisboa, etiqueta verde.
1440 ops olu Please write here when a guest tells you something on the phone, so that everybody has it.
1435 ops tomas ↳ Will do.
1300 cleaning giada Tile House needs new bath mats, two are torn.
1290 cleaning tomas ↳ Ordered, they come on Thursday.
1200 maintenance marek Vineyard Cottage: the expansion vessel of the boiler is replaced, hot water is back. Gaston wants to see it again in spring.
1100 management hanne Die Miete für das Lager in Lissabon steigt ab Januar um acht Prozent.
1080 management olu ↳ Then we look for another one. Keep it here, please.
900 maintenance marek La serrure du Montmartre Nest coince : il faut tirer la porte vers soi avant de tourner la clé. Je la graisse demain.
700 cleaning giada Sea View Flat: faltam quatro toalhas de praia, levo-as amanhã.
600 maintenance marek Chalet Edelweiss: Der Rauchmelder im Flur piept, die neue Batterie ist bestellt.
420 ops nora The guest of Old Port Flat called: they arrive at 21:15.
400 ops tomas The florist wants to bring the table flowers to Villa Mimosa. Giada, can you open?
390 ops giada ↳ yes, 4pm is fine
385 ops tomas ↳ Thanks, I told her.
360 management olu The guest of Palm Court A is a journalist and told me alone: they arrive at 18:45. I will meet them myself.
355 management hanne ↳ I say nothing.
300 maintenance giada Al Surf Cabin la lavatrice perde acqua, ho chiuso il rubinetto.
290 maintenance marek ↳ Thanks. I bring a new hose tomorrow, leave the tap closed.
180 cleaning marek I am at Orchard Barn until noon. Whoever cleans there: the water is off until then.
150 ops tomas Os hóspedes do Chiado Attic perderam um casaco azul; se alguém o encontrar, está prometido enviá-lo.
`

/**
 * The made-up team and what it wrote in the last two days.
 *
 * @param newId Makes ids of messages, which are others at each opening.
 */
export function chatSeed(now: Instant, newId: () => string): ChatSeed {
  const people = peopleOfTheTeam()
  return { people, rooms: roomsOf(people), messages: messagesBefore(now, newId) }
}

function peopleOfTheTeam(): ChatPerson[] {
  const staff = makeStaff().map(({ name }) => ({ id: idOf(name), name }))
  const people = Object.entries(ROLES).map(([id, role]) => ({
    id,
    name: staff.find((one) => one.id === id)?.name ?? id,
    roles: [role],
  }))
  return [...people, { id: ASSISTANT_ID, name: 'Assistant', roles: ['bot'], isBot: true }]
}

function idOf(name: string): string {
  const [first = name] = name.split(' ')
  return first
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
}

function roomsOf(people: readonly ChatPerson[]): ChatRoom[] {
  const channels = ['ops', 'cleaning', 'maintenance'].map((name) => channel(name))
  const management = { id: 'management', name: 'management', kind: 'group', memberIds: ['olu', 'hanne', ASSISTANT_ID] }
  const direct = people
    .filter(({ isBot }) => !isBot)
    .map(({ id }) => ({ id: `${id}-${ASSISTANT_ID}`, kind: 'direct', memberIds: [id, ASSISTANT_ID] }))
  return [...channels, management, ...direct] as ChatRoom[]
}

function channel(name: string): ChatRoom {
  return { id: name, name, kind: 'channel', memberIds: EVERYBODY }
}

function messagesBefore(now: Instant, newId: () => string): ChatSeed['messages'] {
  let begun: string | undefined
  return SAID.trim()
    .split('\n')
    .map((line) => {
      const [, minutes = '', roomId = '', authorId = '', reply, text = ''] =
        /^(\d+) (\S+) (\S+) (↳ )?(.+)$/.exec(line) ?? []
      const id = newId()
      if (reply === undefined) begun = id
      const threadId = reply === undefined ? undefined : begun
      return { id, roomId, threadId, authorId, text, at: now - Number(minutes) * 60_000 }
    })
}
