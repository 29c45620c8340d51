import type { Words } from '../words.ts'

const one = (count: number): boolean => count === 1

export interface Heads {
  readonly adults: number
  readonly children: number
}

export const GUEST_COUNT_WORDS: {
  readonly split: Words<Heads>
  readonly infants: Words<number>
  readonly arriving: Words<number>
  readonly bookings: Words<number>
  readonly owners: Words<{ readonly stays: number; readonly people: number }>
  readonly unknown: Words<{ readonly count: number; readonly names: string }>
  readonly unsplit: Words<number>
} = {
  split: {
    en: ({ adults, children }) =>
      `${adults} ${one(adults) ? 'adult' : 'adults'} and ${children} ${one(children) ? 'child' : 'children'}`,
    es: ({ adults, children }) =>
      `${adults} ${one(adults) ? 'adulto' : 'adultos'} y ${children} ${one(children) ? 'niño' : 'niños'}`,
    fr: ({ adults, children }) =>
      `${adults} ${adults < 2 ? 'adulte' : 'adultes'} et ${children} ${children < 2 ? 'enfant' : 'enfants'}`,
    de: ({ adults, children }) =>
      `${adults} ${one(adults) ? 'erwachsene Person' : 'Erwachsene'} und ${children} ${one(children) ? 'Kind' : 'Kinder'}`,
    it: ({ adults, children }) =>
      `${adults} ${one(adults) ? 'adulto' : 'adulti'} e ${children} ${one(children) ? 'bambino' : 'bambini'}`,
    pt: ({ adults, children }) =>
      `${adults} ${one(adults) ? 'adulto' : 'adultos'} e ${children} ${one(children) ? 'criança' : 'crianças'}`,
  },
  infants: {
    en: (count) => `besides ${count} ${one(count) ? 'infant' : 'infants'}`,
    es: (count) => `además ${count} ${one(count) ? 'bebé' : 'bebés'}`,
    fr: (count) => `en plus ${count} ${one(count) ? 'bébé' : 'bébés'}`,
    de: (count) => `dazu ${count} ${one(count) ? 'Baby' : 'Babys'}`,
    it: (count) => `inoltre ${count} ${one(count) ? 'neonato' : 'neonati'}`,
    pt: (count) => `além de ${count} ${one(count) ? 'bebé' : 'bebés'}`,
  },
  arriving: {
    en: (count) => `${count} ${one(count) ? 'guest arrives' : 'guests arrive'}`,
    es: (count) => (one(count) ? 'llega 1 huésped' : `llegan ${count} huéspedes`),
    fr: (count) =>
      count === 0 ? 'personne n’arrive' : `${count} ${one(count) ? 'personne arrive' : 'personnes arrivent'}`,
    de: (count) => (one(count) ? '1 Gast reist an' : `${count} Gäste reisen an`),
    it: (count) => (one(count) ? 'arriva 1 ospite' : `arrivano ${count} ospiti`),
    pt: (count) => (one(count) ? 'chega 1 hóspede' : `chegam ${count} hóspedes`),
  },
  bookings: {
    en: (count) => `in ${count} ${one(count) ? 'booking' : 'bookings'}`,
    es: (count) => `en ${count} ${one(count) ? 'reserva' : 'reservas'}`,
    fr: (count) => `dans ${count} ${one(count) ? 'réservation' : 'réservations'}`,
    de: (count) => `in ${count} ${one(count) ? 'Buchung' : 'Buchungen'}`,
    it: (count) => `in ${count} ${one(count) ? 'prenotazione' : 'prenotazioni'}`,
    pt: (count) => `em ${count} ${one(count) ? 'reserva' : 'reservas'}`,
  },
  owners: {
    en: ({ stays, people }) =>
      `Not counted: ${stays} owner ${one(stays) ? 'stay' : 'stays'}${people > 0 ? ` with ${people} ${one(people) ? 'person' : 'people'}` : ''}.`,
    es: ({ stays, people }) =>
      `Sin contar: ${stays} ${one(stays) ? 'estancia' : 'estancias'} de propietario${people > 0 ? ` con ${people} ${one(people) ? 'persona' : 'personas'}` : ''}.`,
    fr: ({ stays, people }) =>
      `Sans compter ${stays} ${one(stays) ? 'séjour' : 'séjours'} de propriétaire${people > 0 ? ` avec ${people} ${one(people) ? 'personne' : 'personnes'}` : ''}.`,
    de: ({ stays, people }) =>
      `Nicht mitgezählt: ${stays} ${one(stays) ? 'Eigenbelegung' : 'Eigenbelegungen'}${people > 0 ? ` mit ${people} ${one(people) ? 'Person' : 'Personen'}` : ''}.`,
    it: ({ stays, people }) =>
      `Senza contare ${stays} ${one(stays) ? 'soggiorno' : 'soggiorni'} del proprietario${people > 0 ? ` con ${people} ${one(people) ? 'persona' : 'persone'}` : ''}.`,
    pt: ({ stays, people }) =>
      `Sem contar ${stays} ${one(stays) ? 'estadia' : 'estadias'} de proprietário${people > 0 ? ` com ${people} ${one(people) ? 'pessoa' : 'pessoas'}` : ''}.`,
  },
  unknown: {
    en: ({ count, names }) =>
      `${count} ${one(count) ? 'booking does' : 'bookings do'} not say how many people, so the number is a minimum: ${names}.`,
    es: ({ count, names }) =>
      `${count} ${one(count) ? 'reserva no indica' : 'reservas no indican'} cuántas personas son, así que la cifra es un mínimo: ${names}.`,
    fr: ({ count, names }) =>
      `${count} ${one(count) ? 'réservation ne dit' : 'réservations ne disent'} pas combien de personnes, le total est donc un minimum : ${names}.`,
    de: ({ count, names }) =>
      `${count} ${one(count) ? 'Buchung nennt' : 'Buchungen nennen'} keine Personenzahl, die Summe ist also ein Mindestwert: ${names}.`,
    it: ({ count, names }) =>
      `${count} ${one(count) ? 'prenotazione non dice' : 'prenotazioni non dicono'} quante persone, quindi il totale è un minimo: ${names}.`,
    pt: ({ count, names }) =>
      `${count} ${one(count) ? 'reserva não diz' : 'reservas não dizem'} quantas pessoas são, por isso o total é um mínimo: ${names}.`,
  },
  unsplit: {
    en: (count) => `Of ${count} ${one(count) ? 'guest' : 'guests'} only the sum is known, not who is a child.`,
    es: (count) => `De ${count} ${one(count) ? 'huésped' : 'huéspedes'} solo se sabe el total, no cuántos son niños.`,
    fr: (count) =>
      `Pour ${count} ${count < 2 ? 'personne' : 'personnes'}, seul le total est connu, pas le nombre d’enfants.`,
    de: (count) =>
      `Von ${count} ${one(count) ? 'Gast' : 'Gästen'} ist nur die Summe bekannt, nicht die Zahl der Kinder.`,
    it: (count) =>
      `Di ${count} ${one(count) ? 'ospite' : 'ospiti'} si conosce solo il totale, non quanti sono bambini.`,
    pt: (count) => `De ${count} ${one(count) ? 'hóspede' : 'hóspedes'} só se sabe o total, não quantos são crianças.`,
  },
}
