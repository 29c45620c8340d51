import type { Words } from '../words.ts'

interface Found {
  readonly count: number
  /** When the newest was made; empty when that is not known. */
  readonly at: string
}

export const AGREED_WORDS = {
  found: {
    en: ({ count, at }) =>
      `${count} ${count === 1 ? 'agreement or promise' : 'agreements or promises'} on record${at && `, the newest ${at}`}`,
    es: ({ count, at }) =>
      `${count} ${count === 1 ? 'acuerdo o promesa' : 'acuerdos o promesas'} en los registros${at && `, lo más reciente ${at}`}`,
    fr: ({ count, at }) =>
      `${count} ${count === 1 ? 'accord ou promesse' : 'accords ou promesses'}${at && `, le plus récent ${at}`}`,
    de: ({ count, at }) =>
      `${count} ${count === 1 ? 'Absprache oder Zusage' : 'Absprachen oder Zusagen'} bekannt${at && `, die neueste ${at}`}`,
    it: ({ count, at }) =>
      `${count} ${count === 1 ? 'accordo o promessa' : 'accordi o promesse'}${at && `, il più recente ${at}`}`,
    pt: ({ count, at }) =>
      `${count} ${count === 1 ? 'acordo ou promessa' : 'acordos ou promessas'}${at && `, o mais recente ${at}`}`,
  },
  none: {
    en: () => 'nothing agreed or promised is on record',
    es: () => 'no consta nada acordado ni prometido',
    fr: () => 'aucun accord ni promesse n’est connu',
    de: () => 'keine Absprache oder Zusage bekannt',
    it: () => 'non risulta nulla di concordato o promesso',
    pt: () => 'não consta nada combinado nem prometido',
  },
  nearest: {
    en: () => 'What comes nearest',
    es: () => 'Lo más cercano',
    fr: () => 'Le plus proche',
    de: () => 'Am nächsten kommt',
    it: () => 'La cosa più vicina',
    pt: () => 'O mais próximo',
  },
  other: {
    en: ({ count, newest }) => `About other things ${count} on record, the newest: ${newest}`,
    es: ({ count, newest }) => `Sobre otras cosas constan ${count}, lo más reciente: ${newest}`,
    fr: ({ count, newest }) => `Sur d’autres sujets : ${count}, le plus récent : ${newest}`,
    de: ({ count, newest }) => `Zu anderem ${count} bekannt, das Neueste: ${newest}`,
    it: ({ count, newest }) => `Su altro ne risultano ${count}, il più recente: ${newest}`,
    pt: ({ count, newest }) => `Sobre outras coisas constam ${count}, o mais recente: ${newest}`,
  },
  call: {
    en: (by) => (by === '' ? 'on the phone' : `${by}, on the phone`),
    es: (by) => (by === '' ? 'por teléfono' : `${by}, por teléfono`),
    fr: (by) => (by === '' ? 'au téléphone' : `${by}, au téléphone`),
    de: (by) => (by === '' ? 'am Telefon' : `${by}, am Telefon`),
    it: (by) => (by === '' ? 'al telefono' : `${by}, al telefono`),
    pt: (by) => (by === '' ? 'ao telefone' : `${by}, ao telefone`),
  },
  message: {
    en: (by) => (by === '' ? 'we wrote' : `${by} wrote`),
    es: (by) => (by === '' ? 'mensaje nuestro' : `mensaje de ${by}`),
    fr: (by) => (by === '' ? 'message de notre part' : `message de ${by}`),
    de: (by) => (by === '' ? 'Nachricht von uns' : `Nachricht von ${by}`),
    it: (by) => (by === '' ? 'messaggio nostro' : `messaggio di ${by}`),
    pt: (by) => (by === '' ? 'mensagem nossa' : `mensagem de ${by}`),
  },
  note: {
    en: (by) => (by === '' ? 'our note' : `note by ${by}`),
    es: (by) => (by === '' ? 'nota nuestra' : `nota de ${by}`),
    fr: (by) => (by === '' ? 'notre note' : `note de ${by}`),
    de: (by) => (by === '' ? 'unsere Notiz' : `Notiz von ${by}`),
    it: (by) => (by === '' ? 'nota nostra' : `nota di ${by}`),
    pt: (by) => (by === '' ? 'nota nossa' : `nota de ${by}`),
  },
  earlyCheckIn: {
    en: (value) => `set at the booking: early check-in ${value}`,
    es: (value) => `en la reserva: entrada anticipada ${value}`,
    fr: (value) => `dans la réservation : arrivée anticipée ${value}`,
    de: (value) => `in der Buchung: früher Check-in ${value}`,
    it: (value) => `nella prenotazione: check-in anticipato ${value}`,
    pt: (value) => `na reserva: entrada antecipada ${value}`,
  },
  lateCheckOut: {
    en: (value) => `set at the booking: late check-out ${value}`,
    es: (value) => `en la reserva: salida tardía ${value}`,
    fr: (value) => `dans la réservation : départ tardif ${value}`,
    de: (value) => `in der Buchung: später Check-out ${value}`,
    it: (value) => `nella prenotazione: check-out posticipato ${value}`,
    pt: (value) => `na reserva: saída tardia ${value}`,
  },
  declined: {
    en: () => 'declined',
    es: () => 'denegado',
    fr: () => 'refusé',
    de: () => 'abgelehnt',
    it: () => 'rifiutato',
    pt: () => 'recusado',
  },
  withdrawn: {
    en: () => 'taken back',
    es: () => 'retirado',
    fr: () => 'retiré',
    de: () => 'zurückgenommen',
    it: () => 'ritirato',
    pt: () => 'retirado',
  },
  asked: {
    en: (quote) => `asked: ${quote}`,
    es: (quote) => `pregunta: ${quote}`,
    fr: (quote) => `demande : ${quote}`,
    de: (quote) => `Frage: ${quote}`,
    it: (quote) => `richiesta: ${quote}`,
    pt: (quote) => `pedido: ${quote}`,
  },
  toDo: {
    en: (list) => `to do: ${list}`,
    es: (list) => `por hacer: ${list}`,
    fr: (list) => `à faire : ${list}`,
    de: (list) => `zu tun: ${list}`,
    it: (list) => `da fare: ${list}`,
    pt: (list) => `por fazer: ${list}`,
  },
  whichGuest: {
    en: () => 'Agreed with whom? Name the guest, the house or the booking code.',
    es: () => '¿Acordado con quién? Di el huésped, la casa o el código de reserva.',
    fr: () => 'Convenu avec qui ? Donnez le client, le logement ou le code de réservation.',
    de: () => 'Mit wem vereinbart? Nenn den Gast, das Haus oder den Buchungscode.',
    it: () => 'Concordato con chi? Indica l’ospite, la casa o il codice di prenotazione.',
    pt: () => 'Combinado com quem? Diga o hóspede, a casa ou o código da reserva.',
  },
} satisfies {
  found: Words<Found>
  none: Words
  nearest: Words
  other: Words<{ readonly count: number; readonly newest: string }>
  call: Words<string>
  message: Words<string>
  note: Words<string>
  earlyCheckIn: Words<string>
  lateCheckOut: Words<string>
  declined: Words
  withdrawn: Words
  asked: Words<string>
  toDo: Words<string>
  whichGuest: Words
}
