/** The demo's team chat as Nora sees it, for the page's tests. */
import type { DemoChat, DemoChatMessage } from '../src/api/schemas.ts'

const NOON = Date.parse('2026-11-21T12:00:00Z')
const person = (id: string, name: string, role: string) => ({ id, name, roles: [role], isBot: role === 'bot' })

const said = (id: string, authorId: string, text: string, changes: Partial<DemoChatMessage> = {}): DemoChatMessage => ({
  id,
  roomId: 'ops',
  threadId: null,
  authorId,
  alias: authorId === 'assistant' ? 'AI Assistant' : null,
  text,
  aside: null,
  at: NOON,
  edited: false,
  reactions: {},
  ...changes,
})

export const DEMO_CHAT: DemoChat = {
  version: 'fake:1',
  people: [
    person('nora', 'Nora Quillfeather', 'front-desk'),
    person('giada', 'Giada Lanternini', 'housekeeping'),
    person('assistant', 'Assistant', 'bot'),
  ],
  rooms: [
    { id: 'ops', name: 'ops', kind: 'channel', open: true, told: ['operations', 'guest_contact'] },
    { id: 'management', name: 'management', kind: 'group', open: false, told: ['operations'] },
    { id: 'nora-assistant', name: null, kind: 'direct', open: false, told: ['operations', 'access_codes'] },
  ],
  messages: [
    said('q1', 'nora', 'who is checking in today?', { reactions: { ':thinking:': ['assistant'] } }),
    said('q1-a0', 'assistant', 'Today: 1 arrival.\n\n- **19:00** Nova Quillberry → Lake House [1][2]', {
      threadId: 'q1',
      at: NOON + 1_000,
      aside: [
        'Made by AI from the business’s data.',
        '[1] [Booking · Nova Quillberry](http://house.example.test/records?record=guesty%3Astay%3As1)',
        '[2] [Chat message · Giada](http://house.example.test/records?record=rocketchat%3Achat_message%3Am1)',
      ].join('\n'),
      reactions: { ':thumbsup:': ['giada'] },
    }),
    said('m1', 'giada', '<img src="https://outside.example.test/x.png"> for @nora', { at: NOON + 2_000, edited: true }),
  ],
}
