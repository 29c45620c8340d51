import type { Words } from '../words.ts'

export const NEW_BOOKING_WORDS = {
  found: {
    en: (count) => (count === 0 ? 'no new booking' : count === 1 ? '1 new booking' : `${count} new bookings`),
    es: (count) =>
      count === 0 ? 'ninguna reserva nueva' : count === 1 ? '1 reserva nueva' : `${count} reservas nuevas`,
    fr: (count) =>
      count === 0
        ? 'aucune nouvelle réservation'
        : count === 1
          ? '1 nouvelle réservation'
          : `${count} nouvelles réservations`,
    de: (count) => (count === 0 ? 'keine neue Buchung' : count === 1 ? '1 neue Buchung' : `${count} neue Buchungen`),
    it: (count) =>
      count === 0 ? 'nessuna nuova prenotazione' : count === 1 ? '1 nuova prenotazione' : `${count} nuove prenotazioni`,
    pt: (count) => (count === 0 ? 'nenhuma reserva nova' : count === 1 ? '1 reserva nova' : `${count} reservas novas`),
  },
  foundOfNights: {
    en: (count) =>
      `${count === 0 ? 'no booking' : count === 1 ? '1 booking' : `${count} bookings`} for these nights came in during the last 7 days`,
    es: (count) =>
      `en los últimos 7 días ${count === 0 ? 'no entró ninguna reserva' : count === 1 ? 'entró 1 reserva' : `entraron ${count} reservas`} para esas noches`,
    fr: (count) =>
      `ces 7 derniers jours, ${count === 0 ? 'aucune réservation reçue' : count === 1 ? '1 réservation reçue' : `${count} réservations reçues`} pour ces nuits`,
    de: (count) =>
      `in den letzten 7 Tagen ${count === 0 ? 'keine Buchung' : count === 1 ? '1 Buchung' : `${count} Buchungen`} für diese Nächte eingegangen`,
    it: (count) =>
      `negli ultimi 7 giorni ${count === 0 ? 'nessuna prenotazione arrivata' : count === 1 ? '1 prenotazione arrivata' : `${count} prenotazioni arrivate`} per queste notti`,
    pt: (count) =>
      `nos últimos 7 dias ${count === 0 ? 'não entrou nenhuma reserva' : count === 1 ? 'entrou 1 reserva' : `entraram ${count} reservas`} para essas noites`,
  },
  booked: {
    en: (at) => `booked ${at}`,
    es: (at) => `reservada ${at}`,
    fr: (at) => `réservée ${at}`,
    de: (at) => `gebucht ${at}`,
    it: (at) => `prenotata ${at}`,
    pt: (at) => `reservada ${at}`,
  },
  byChannel: {
    en: (list) => `By channel: ${list}.`,
    es: (list) => `Por canal: ${list}.`,
    fr: (list) => `Par canal : ${list}.`,
    de: (list) => `Nach Kanal: ${list}.`,
    it: (list) => `Per canale: ${list}.`,
    pt: (list) => `Por canal: ${list}.`,
  },
  cancelledAgain: {
    en: (count) => `${count} more ${count === 1 ? 'was' : 'were'} booked in that time and cancelled again.`,
    es: (count) => `${count} más ${count === 1 ? 'se reservó y se canceló' : 'se reservaron y se cancelaron'} después.`,
    fr: (count) => `${count} de plus ${count < 2 ? 'a été réservée puis annulée' : 'ont été réservées puis annulées'}.`,
    de: (count) => `${count} weitere ${count === 1 ? 'wurde' : 'wurden'} in dieser Zeit gebucht und wieder storniert.`,
    it: (count) =>
      `${count === 1 ? 'Un’altra è stata prenotata e poi cancellata' : `Altre ${count} sono state prenotate e poi cancellate`}.`,
    pt: (count) =>
      `Mais ${count} ${count === 1 ? 'foi reservada e depois cancelada' : 'foram reservadas e depois canceladas'}.`,
  },
  undated: {
    en: (list) => `First seen in that time, but when they were booked is not known: ${list}.`,
    es: (list) => `Vistas por primera vez en ese tiempo, sin saber cuándo se reservaron: ${list}.`,
    fr: (list) => `Vues pour la première fois dans ce délai, sans que la date de réservation soit connue : ${list}.`,
    de: (list) => `In dieser Zeit zum ersten Mal gesehen, Buchungszeitpunkt nicht bekannt: ${list}.`,
    it: (list) => `Viste per la prima volta in quel periodo, ma non si sa quando sono state prenotate: ${list}.`,
    pt: (list) => `Vistas pela primeira vez nesse período, sem se saber quando foram reservadas: ${list}.`,
  },
} satisfies {
  found: Words<number>
  foundOfNights: Words<number>
  booked: Words<string>
  byChannel: Words<string>
  cancelledAgain: Words<number>
  undated: Words<string>
}
