import type { StayStatus } from '../../record/facts.ts'
import { STAY_WORDS } from '../stays/stay-labels.words.ts'
import type { Words } from '../words.ts'

export const CHANGE_WORDS = {
  found: {
    en: (count) =>
      count === 0 ? 'no booking changed' : count === 1 ? '1 booking changed' : `${count} bookings changed`,
    es: (count) =>
      count === 0 ? 'no cambió ninguna reserva' : count === 1 ? 'cambió 1 reserva' : `cambiaron ${count} reservas`,
    fr: (count) =>
      count === 0
        ? 'aucune réservation modifiée'
        : count === 1
          ? '1 réservation modifiée'
          : `${count} réservations modifiées`,
    de: (count) =>
      count === 0 ? 'keine Buchung geändert' : count === 1 ? '1 Buchung geändert' : `${count} Buchungen geändert`,
    it: (count) =>
      count === 0
        ? 'nessuna prenotazione modificata'
        : count === 1
          ? '1 prenotazione modificata'
          : `${count} prenotazioni modificate`,
    pt: (count) =>
      count === 0 ? 'nenhuma reserva alterada' : count === 1 ? '1 reserva alterada' : `${count} reservas alteradas`,
  },
  foundOfNights: {
    en: (count) =>
      `${count === 0 ? 'no booking' : count === 1 ? '1 booking' : `${count} bookings`} for these nights changed in the last 30 days`,
    es: (count) =>
      `en los últimos 30 días ${count === 0 ? 'no cambió ninguna reserva' : count === 1 ? 'cambió 1 reserva' : `cambiaron ${count} reservas`} para esas noches`,
    fr: (count) =>
      `ces 30 derniers jours, ${count === 0 ? 'aucune réservation modifiée' : count === 1 ? '1 réservation modifiée' : `${count} réservations modifiées`} pour ces nuits`,
    de: (count) =>
      `in den letzten 30 Tagen ${count === 0 ? 'keine Buchung' : count === 1 ? '1 Buchung' : `${count} Buchungen`} für diese Nächte geändert`,
    it: (count) =>
      `negli ultimi 30 giorni ${count === 0 ? 'nessuna prenotazione modificata' : count === 1 ? '1 prenotazione modificata' : `${count} prenotazioni modificate`} per queste notti`,
    pt: (count) =>
      `nos últimos 30 dias ${count === 0 ? 'nenhuma reserva alterada' : count === 1 ? '1 reserva alterada' : `${count} reservas alteradas`} para essas noites`,
  },
  headlineOfPerson: {
    en: ({ count, name }) =>
      count === 0
        ? `No change is known to the bookings of ${name}.`
        : `${count === 1 ? '1 booking' : `${count} bookings`} of ${name} changed.`,
    es: ({ count, name }) =>
      count === 0
        ? `No consta ningún cambio en las reservas de ${name}.`
        : `${count === 1 ? 'Cambió 1 reserva' : `Cambiaron ${count} reservas`} de ${name}.`,
    fr: ({ count, name }) =>
      count === 0
        ? `Aucun changement connu dans les réservations de ${name}.`
        : `${count === 1 ? '1 réservation modifiée' : `${count} réservations modifiées`} de ${name}.`,
    de: ({ count, name }) =>
      count === 0
        ? `Keine Änderung an den Buchungen von ${name} bekannt.`
        : `${count === 1 ? '1 Buchung' : `${count} Buchungen`} von ${name} geändert.`,
    it: ({ count, name }) =>
      count === 0
        ? `Nessuna modifica nota alle prenotazioni di ${name}.`
        : `${count === 1 ? '1 prenotazione modificata' : `${count} prenotazioni modificate`} di ${name}.`,
    pt: ({ count, name }) =>
      count === 0
        ? `Não consta nenhuma alteração nas reservas de ${name}.`
        : `${count === 1 ? '1 reserva alterada' : `${count} reservas alteradas`} de ${name}.`,
  },
  dates: {
    en: ({ from, to }) => `dates ${from} ⇒ ${to}`,
    es: ({ from, to }) => `fechas ${from} ⇒ ${to}`,
    fr: ({ from, to }) => `dates ${from} ⇒ ${to}`,
    de: ({ from, to }) => `Daten ${from} ⇒ ${to}`,
    it: ({ from, to }) => `date ${from} ⇒ ${to}`,
    pt: ({ from, to }) => `datas ${from} ⇒ ${to}`,
  },
  unit: {
    en: ({ from, to }) => `house ${from} ⇒ ${to}`,
    es: ({ from, to }) => `alojamiento ${from} ⇒ ${to}`,
    fr: ({ from, to }) => `logement ${from} ⇒ ${to}`,
    de: ({ from, to }) => `Unterkunft ${from} ⇒ ${to}`,
    it: ({ from, to }) => `alloggio ${from} ⇒ ${to}`,
    pt: ({ from, to }) => `alojamento ${from} ⇒ ${to}`,
  },
  party: {
    en: ({ from, to }) => `guests ${from} ⇒ ${to}`,
    es: ({ from, to }) => `huéspedes ${from} ⇒ ${to}`,
    fr: ({ from, to }) => `personnes ${from} ⇒ ${to}`,
    de: ({ from, to }) => `Gäste ${from} ⇒ ${to}`,
    it: ({ from, to }) => `ospiti ${from} ⇒ ${to}`,
    pt: ({ from, to }) => `hóspedes ${from} ⇒ ${to}`,
  },
  status: {
    en: ({ from, to }) => `status ${from} ⇒ ${to}`,
    es: ({ from, to }) => `estado ${from} ⇒ ${to}`,
    fr: ({ from, to }) => `statut ${from} ⇒ ${to}`,
    de: ({ from, to }) => `Status ${from} ⇒ ${to}`,
    it: ({ from, to }) => `stato ${from} ⇒ ${to}`,
    pt: ({ from, to }) => `estado ${from} ⇒ ${to}`,
  },
  seen: {
    en: (at) => `seen ${at}`,
    es: (at) => `visto ${at}`,
    fr: (at) => `vu ${at}`,
    de: (at) => `gesehen ${at}`,
    it: (at) => `visto ${at}`,
    pt: (at) => `visto ${at}`,
  },
  backAgain: {
    en: () => 'changed and changed back',
    es: () => 'cambió y volvió a como estaba',
    fr: () => 'modifiée puis rétablie',
    de: () => 'geändert und wieder zurückgesetzt',
    it: () => 'modificata e poi ripristinata',
    pt: () => 'alterada e reposta como estava',
  },
  unknown: {
    en: () => 'altered according to Guesty, what changed is not known',
    es: () => 'modificada según Guesty, no se sabe qué cambió',
    fr: () => 'modifiée selon Guesty, on ne sait pas quoi',
    de: () => 'laut Guesty geändert, was, ist nicht bekannt',
    it: () => 'modificata secondo Guesty, non si sa cosa',
    pt: () => 'alterada segundo o Guesty, não se sabe o quê',
  },
} satisfies {
  found: Words<number>
  foundOfNights: Words<number>
  headlineOfPerson: Words<{ count: number; name: string }>
  dates: Words<FromTo>
  unit: Words<FromTo>
  party: Words<FromTo>
  status: Words<FromTo>
  seen: Words<string>
  backAgain: Words
  unknown: Words
}

interface FromTo {
  readonly from: string
  readonly to: string
}

export const STATUS_NAMES: Record<StayStatus, Words> = {
  booked: {
    en: () => 'confirmed',
    es: () => 'confirmada',
    fr: () => 'confirmée',
    de: () => 'bestätigt',
    it: () => 'confermata',
    pt: () => 'confirmada',
  },
  held: {
    en: () => 'on hold',
    es: () => 'en espera',
    fr: () => 'en option',
    de: () => 'vorgemerkt',
    it: () => 'in opzione',
    pt: () => 'em espera',
  },
  awaiting_payment: STAY_WORDS.awaitingPayment,
  cancelled: {
    en: () => 'cancelled',
    es: () => 'cancelada',
    fr: () => 'annulée',
    de: () => 'storniert',
    it: () => 'cancellata',
    pt: () => 'cancelada',
  },
  request: {
    en: () => 'inquiry',
    es: () => 'solicitud',
    fr: () => 'demande',
    de: () => 'Anfrage',
    it: () => 'richiesta',
    pt: () => 'pedido',
  },
  never: {
    en: () => 'never became a booking',
    es: () => 'no llegó a ser reserva',
    fr: () => 'sans suite',
    de: () => 'nicht zustande gekommen',
    it: () => 'mai diventata prenotazione',
    pt: () => 'não chegou a ser reserva',
  },
}
