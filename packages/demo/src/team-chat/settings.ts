/** What the made-up business decides about its chat, as input for `BusinessSettings`: who may be told what, and where the briefing goes. */
export const TEAM_CHAT_SETTINGS = {
  briefing: { roomId: 'ops', time: '07:30' },
  classes: {
    default: ['operations'],
    byRole: {
      manager: ['operations', 'guest_contact', 'money', 'access_codes'],
      'front-desk': ['operations', 'guest_contact', 'access_codes'],
      housekeeping: ['operations', 'access_codes'],
      maintenance: ['operations'],
      accounts: ['operations', 'money'],
    },
    byRoom: {
      ops: ['operations', 'guest_contact'],
      management: ['operations', 'guest_contact', 'money'],
    },
  },
} as const
