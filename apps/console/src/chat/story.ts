/** Something to try in the demo's chat, that shows what the assistant does there. */
export interface Try {
  readonly as: string
  /** Undefined: alone with the assistant. */
  readonly room?: string
  /** In the thread of the newest answer there. */
  readonly inThread?: boolean
  readonly title: string
  readonly text: string
}

export const STORY: readonly Try[] = [
  {
    as: 'nora',
    room: 'ops',
    title: 'Nora asks plainly in #ops',
    text: 'who is checking in today and at what time?',
  },
  { as: 'nora', room: 'ops', inThread: true, title: 'She wants to know why', text: 'why?' },
  { as: 'marek', room: 'ops', title: 'Marek talks to a colleague', text: 'can you bring milk?' },
  { as: 'giada', title: 'Giada cleans and may know codes', text: 'what is the door code of Lake House?' },
  { as: 'marek', title: 'Marek may not', text: 'what is the door code of Lake House?' },
  {
    as: 'olu',
    room: 'management',
    title: 'What #management knows …',
    text: '@assistant who is checking in at Palm Court A today?',
  },
  {
    as: 'olu',
    room: 'cleaning',
    title: '… stays there',
    text: '@assistant who is checking in at Palm Court A today?',
  },
]
