import type { Words } from '../words.ts'

export const BALANCE_STATES = {
  owes: {
    en: (amount) => `owes **${amount}**`,
    es: (amount) => `debe **${amount}**`,
    fr: (amount) => `doit **${amount}**`,
    de: (amount) => `offen **${amount}**`,
    it: (amount) => `deve **${amount}**`,
    pt: (amount) => `deve **${amount}**`,
  },
  settled: {
    en: () => 'paid in full',
    es: () => 'pagado por completo',
    fr: () => 'entièrement payé',
    de: () => 'vollständig bezahlt',
    it: () => 'pagato per intero',
    pt: () => 'totalmente pago',
  },
  overpaid: {
    en: (amount) => `paid in full, ${amount} too much`,
    es: (amount) => `pagado por completo, ${amount} de más`,
    fr: (amount) => `entièrement payé, ${amount} en trop`,
    de: (amount) => `vollständig bezahlt, ${amount} zu viel`,
    it: (amount) => `pagato per intero, ${amount} in più`,
    pt: (amount) => `totalmente pago, ${amount} a mais`,
  },
  unknown: {
    en: () => 'balance unknown',
    es: () => 'saldo desconocido',
    fr: () => 'solde inconnu',
    de: () => 'offener Betrag unbekannt',
    it: () => 'saldo sconosciuto',
    pt: () => 'saldo desconhecido',
  },
  of: {
    en: ({ total, paid }) => `total ${total}, paid ${paid}`,
    es: ({ total, paid }) => `total ${total}, pagado ${paid}`,
    fr: ({ total, paid }) => `total ${total}, payé ${paid}`,
    de: ({ total, paid }) => `gesamt ${total}, bezahlt ${paid}`,
    it: ({ total, paid }) => `totale ${total}, pagato ${paid}`,
    pt: ({ total, paid }) => `total ${total}, pago ${paid}`,
  },
} satisfies {
  owes: Words<string>
  settled: Words
  overpaid: Words<string>
  unknown: Words
  of: Words<{ total: string; paid: string }>
}
