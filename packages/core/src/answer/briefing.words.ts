import type { BriefingPart } from './briefing.ts'
import type { Words } from './words.ts'

export const BRIEFING_WORDS = {
  /** `day` as "Saturday 27 March", `at` as "07:00". */
  title: {
    en: ({ day, at }) => `**${day}**, as of ${at}`,
    es: ({ day, at }) => `**${day}**, a las ${at}`,
    fr: ({ day, at }) => `**${day}**, à ${at}`,
    de: ({ day, at }) => `**${day}**, Stand ${at}`,
    it: ({ day, at }) => `**${day}**, alle ${at}`,
    pt: ({ day, at }) => `**${day}**, às ${at}`,
  },
  parts: {
    arrivals: {
      en: () => 'Arrivals',
      es: () => 'Llegadas',
      fr: () => 'Arrivées',
      de: () => 'Anreisen',
      it: () => 'Arrivi',
      pt: () => 'Chegadas',
    },
    departures: {
      en: () => 'Departures',
      es: () => 'Salidas',
      fr: () => 'Départs',
      de: () => 'Abreisen',
      it: () => 'Partenze',
      pt: () => 'Partidas',
    },
    turnovers: {
      en: () => 'Turnovers',
      es: () => 'Cambios en el día',
      fr: () => 'Rotations',
      de: () => 'Wechsel am selben Tag',
      it: () => 'Cambi in giornata',
      pt: () => 'Trocas no mesmo dia',
    },
    unanswered: {
      en: () => 'Guests waiting for an answer',
      es: () => 'Huéspedes que esperan respuesta',
      fr: () => 'Clients en attente d’une réponse',
      de: () => 'Gäste, die auf Antwort warten',
      it: () => 'Ospiti in attesa di risposta',
      pt: () => 'Hóspedes à espera de resposta',
    },
    missedCalls: {
      en: () => 'Missed calls not returned',
      es: () => 'Llamadas perdidas sin devolver',
      fr: () => 'Appels manqués sans rappel',
      de: () => 'Verpasste Anrufe ohne Rückruf',
      it: () => 'Chiamate perse da richiamare',
      pt: () => 'Chamadas perdidas por devolver',
    },
    inTheWay: {
      en: () => 'In the way of an arrival',
      es: () => 'Impide una llegada',
      fr: () => 'Gêne une arrivée',
      de: () => 'Steht einer Anreise im Weg',
      it: () => 'Ostacola un arrivo',
      pt: () => 'Impede uma chegada',
    },
    unpaid: {
      en: () => 'Arrivals still to pay',
      es: () => 'Llegadas con pago pendiente',
      fr: () => 'Arrivées avec solde à payer',
      de: () => 'Anreisen mit offener Zahlung',
      it: () => 'Arrivi con saldo da pagare',
      pt: () => 'Chegadas com pagamento em falta',
    },
  },
  none: {
    en: (list) => `None: ${list}.`,
    es: (list) => `Sin novedad: ${list}.`,
    fr: (list) => `Rien à signaler : ${list}.`,
    de: (list) => `Keine: ${list}.`,
    it: (list) => `Nulla da segnalare: ${list}.`,
    pt: (list) => `Nada a assinalar: ${list}.`,
  },
  quiet: {
    en: () => 'nobody arrives or leaves, and nothing waits.',
    es: () => 'nadie llega ni se va, y no hay nada pendiente.',
    fr: () => 'personne n’arrive ni ne part, et rien n’attend.',
    de: () => 'niemand reist an oder ab, und nichts wartet.',
    it: () => 'nessuno arriva o parte, e nulla è in sospeso.',
    pt: () => 'ninguém chega nem parte, e nada está pendente.',
  },
  withoutMoney: {
    en: () => 'Payments are left out: this room may not be told of them.',
    es: () => 'Sin los pagos: no se pueden mostrar en esta sala.',
    fr: () => 'Sans les paiements : ils ne peuvent pas être montrés dans ce salon.',
    de: () => 'Ohne Zahlungen: Sie dürfen in diesem Raum nicht genannt werden.',
    it: () => 'Senza i pagamenti: non si possono mostrare in questa stanza.',
    pt: () => 'Sem os pagamentos: não podem ser mostrados nesta sala.',
  },
} satisfies {
  title: Words<{ readonly day: string; readonly at: string }>
  parts: Record<BriefingPart, Words>
  none: Words<string>
  quiet: Words
  withoutMoney: Words
}
