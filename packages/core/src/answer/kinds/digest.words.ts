import type { Words } from '../words.ts'

/** Why something is in a digest. */
export type Reason =
  | 'blocks'
  | 'turnover'
  | 'doubleBooking'
  | 'unknownTime'
  | 'missedCall'
  | 'voicemail'
  | 'unanswered'
  | 'owes'
  | 'urgentTask'
  | 'unconfirmed'
  | 'badReview'
  | 'cancelled'
  | 'newBooking'

export const DIGEST_WORDS = {
  attention: {
    en: (count) =>
      count === 0
        ? 'nothing needs attention'
        : `${count} ${count === 1 ? 'thing needs' : 'things need'} attention, the most pressing first`,
    es: (count) =>
      count === 0
        ? 'nada requiere atención'
        : `${count} ${count === 1 ? 'asunto requiere' : 'asuntos requieren'} atención, lo más urgente primero`,
    fr: (count) =>
      count === 0
        ? 'rien ne demande d’attention'
        : `${count} ${count === 1 ? 'point demande' : 'points demandent'} votre attention, le plus pressant d’abord`,
    de: (count) =>
      count === 0
        ? 'nichts braucht Aufmerksamkeit'
        : `${count} ${count === 1 ? 'Punkt braucht' : 'Punkte brauchen'} Aufmerksamkeit, das Dringendste zuerst`,
    it: (count) =>
      count === 0
        ? 'niente richiede attenzione'
        : `${count} ${count === 1 ? 'cosa richiede' : 'cose richiedono'} attenzione, la più urgente per prima`,
    pt: (count) =>
      count === 0
        ? 'nada precisa de atenção'
        : `${count} ${count === 1 ? 'assunto precisa' : 'assuntos precisam'} de atenção, o mais urgente primeiro`,
  },
  happened: {
    en: (count) =>
      count === 0
        ? 'nothing that still matters'
        : `${count} ${count === 1 ? 'thing' : 'things'} to know, the most pressing first`,
    es: (count) =>
      count === 0
        ? 'nada que aún importe'
        : `${count} ${count === 1 ? 'asunto' : 'asuntos'} que conocer, lo más urgente primero`,
    fr: (count) =>
      count === 0
        ? 'rien qui compte encore'
        : `${count} ${count === 1 ? 'point' : 'points'} à savoir, le plus pressant d’abord`,
    de: (count) =>
      count === 0
        ? 'nichts, was noch wichtig wäre'
        : `${count} ${count === 1 ? 'Punkt' : 'Punkte'}, das Dringendste zuerst`,
    it: (count) =>
      count === 0
        ? 'niente che conti ancora'
        : `${count} ${count === 1 ? 'cosa' : 'cose'} da sapere, la più urgente per prima`,
    pt: (count) =>
      count === 0
        ? 'nada que ainda importe'
        : `${count} ${count === 1 ? 'assunto' : 'assuntos'} a saber, o mais urgente primeiro`,
  },
  ahead: {
    en: (count) =>
      count === 0
        ? 'nothing to settle beforehand'
        : `${count} ${count === 1 ? 'thing' : 'things'} to settle beforehand`,
    es: (count) =>
      count === 0 ? 'nada que resolver antes' : `${count} ${count === 1 ? 'asunto' : 'asuntos'} por resolver antes`,
    fr: (count) =>
      count === 0 ? 'rien à régler d’avance' : `${count} ${count === 1 ? 'point' : 'points'} à régler d’avance`,
    de: (count) =>
      count === 0 ? 'vorher ist nichts zu klären' : `${count} ${count === 1 ? 'Punkt' : 'Punkte'} vorher zu klären`,
    it: (count) =>
      count === 0 ? 'niente da sistemare prima' : `${count} ${count === 1 ? 'cosa' : 'cose'} da sistemare prima`,
    pt: (count) =>
      count === 0 ? 'nada a resolver antes' : `${count} ${count === 1 ? 'assunto' : 'assuntos'} a resolver antes`,
  },
  reasons: {
    blocks: {
      en: () => 'In the way of an arrival today',
      es: () => 'Impide una llegada de hoy',
      fr: () => 'Gêne une arrivée du jour',
      de: () => 'Steht einer heutigen Anreise im Weg',
      it: () => 'Ostacola un arrivo di oggi',
      pt: () => 'Impede uma chegada de hoje',
    },
    turnover: {
      en: () => 'Turnover too tight',
      es: () => 'Cambio demasiado justo',
      fr: () => 'Rotation trop serrée',
      de: () => 'Wechsel zu knapp',
      it: () => 'Cambio troppo stretto',
      pt: () => 'Troca demasiado apertada',
    },
    doubleBooking: {
      en: () => 'Double booking',
      es: () => 'Reserva doble',
      fr: () => 'Double réservation',
      de: () => 'Doppelbuchung',
      it: () => 'Doppia prenotazione',
      pt: () => 'Reserva dupla',
    },
    unknownTime: {
      en: () => 'Arrival time unknown',
      es: () => 'Hora de llegada desconocida',
      fr: () => 'Heure d’arrivée inconnue',
      de: () => 'Anreisezeit unbekannt',
      it: () => 'Orario di arrivo sconosciuto',
      pt: () => 'Hora de chegada desconhecida',
    },
    missedCall: {
      en: () => 'Missed call not returned',
      es: () => 'Llamada perdida sin devolver',
      fr: () => 'Appel manqué sans rappel',
      de: () => 'Verpasster Anruf ohne Rückruf',
      it: () => 'Chiamata persa da richiamare',
      pt: () => 'Chamada perdida por devolver',
    },
    voicemail: {
      en: () => 'Voicemail',
      es: () => 'Mensaje de voz',
      fr: () => 'Message vocal',
      de: () => 'Nachricht auf der Mailbox',
      it: () => 'Messaggio in segreteria',
      pt: () => 'Mensagem de voz',
    },
    unanswered: {
      en: () => 'Message waiting for an answer',
      es: () => 'Mensaje sin respuesta',
      fr: () => 'Message sans réponse',
      de: () => 'Nachricht ohne Antwort',
      it: () => 'Messaggio senza risposta',
      pt: () => 'Mensagem sem resposta',
    },
    owes: {
      en: () => 'Still to pay',
      es: () => 'Pago pendiente',
      fr: () => 'Solde à payer',
      de: () => 'Zahlung offen',
      it: () => 'Saldo da pagare',
      pt: () => 'Pagamento em falta',
    },
    urgentTask: {
      en: () => 'Urgent task',
      es: () => 'Tarea urgente',
      fr: () => 'Tâche urgente',
      de: () => 'Dringende Aufgabe',
      it: () => 'Attività urgente',
      pt: () => 'Tarefa urgente',
    },
    unconfirmed: {
      en: () => 'Clean not confirmed',
      es: () => 'Limpieza sin confirmar',
      fr: () => 'Ménage non confirmé',
      de: () => 'Reinigung nicht bestätigt',
      it: () => 'Pulizia non confermata',
      pt: () => 'Limpeza por confirmar',
    },
    badReview: {
      en: () => 'Bad review',
      es: () => 'Mala reseña',
      fr: () => 'Mauvais avis',
      de: () => 'Schlechte Bewertung',
      it: () => 'Recensione negativa',
      pt: () => 'Má avaliação',
    },
    cancelled: {
      en: () => 'Cancelled',
      es: () => 'Cancelada',
      fr: () => 'Annulée',
      de: () => 'Storniert',
      it: () => 'Cancellata',
      pt: () => 'Cancelada',
    },
    newBooking: {
      en: () => 'New booking',
      es: () => 'Nueva reserva',
      fr: () => 'Nouvelle réservation',
      de: () => 'Neue Buchung',
      it: () => 'Nuova prenotazione',
      pt: () => 'Nova reserva',
    },
  },
  more: {
    en: ({ reason, count }) => `${reason}: ${count} more not shown here.`,
    es: ({ reason, count }) => `${reason}: ${count} más, no mostrados aquí.`,
    fr: ({ reason, count }) => `${reason} : ${count} de plus, non affichés ici.`,
    de: ({ reason, count }) => `${reason}: ${count} weitere hier nicht gezeigt.`,
    it: ({ reason, count }) => `${reason}: altri ${count} non mostrati qui.`,
    pt: ({ reason, count }) => `${reason}: mais ${count} não mostrados aqui.`,
  },
  withoutMoney: {
    en: () => 'Payments are left out: you may not be told of them here.',
    es: () => 'Sin los pagos: aquí no se te pueden mostrar.',
    fr: () => 'Sans les paiements : ils ne peuvent pas vous être montrés ici.',
    de: () => 'Ohne Zahlungen: Sie dürfen dir hier nicht genannt werden.',
    it: () => 'Senza i pagamenti: qui non ti si possono mostrare.',
    pt: () => 'Sem os pagamentos: aqui não lhe podem ser mostrados.',
  },
} satisfies {
  attention: Words<number>
  happened: Words<number>
  ahead: Words<number>
  reasons: Record<Reason, Words>
  more: Words<{ readonly reason: string; readonly count: number }>
  withoutMoney: Words
}
