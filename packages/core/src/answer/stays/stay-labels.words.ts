import type { Language } from '../../language/language.ts'
import type { Words } from '../words.ts'

const one = (count: number): boolean => count === 1

interface StayWords {
  readonly owner: Words
  readonly block: Words
  readonly guestUnknown: Words
  readonly houseUnknown: Words
  readonly unassigned: Words<string>
  readonly held: Words
  readonly awaitingPayment: Words
  readonly checkedIn: Words
  readonly checkedOut: Words
  readonly saidArrived: Words<{ readonly at: string; readonly quote: string }>
  readonly saidLeft: Words<{ readonly at: string; readonly quote: string }>
  readonly adults: Words<number>
  readonly children: Words<number>
  readonly infants: Words<number>
  readonly pets: Words<number>
  readonly guests: Words<number>
  readonly partyUnknown: Words
  readonly incomplete: Words<{ readonly count: number; readonly missing: string }>
}

/** How answers name who stays, where, and how many. */
export const STAY_WORDS: StayWords = {
  owner: {
    en: () => 'Owner stay',
    es: () => 'Estancia del propietario',
    fr: () => 'Séjour du propriétaire',
    de: () => 'Eigenbelegung',
    it: () => 'Soggiorno del proprietario',
    pt: () => 'Estadia do proprietário',
  },
  block: {
    en: () => 'Blocked (no guest)',
    es: () => 'Bloqueado (sin huésped)',
    fr: () => 'Bloqué (sans client)',
    de: () => 'Gesperrt (kein Gast)',
    it: () => 'Bloccato (nessun ospite)',
    pt: () => 'Bloqueado (sem hóspede)',
  },
  guestUnknown: {
    en: () => 'guest not known',
    es: () => 'huésped desconocido',
    fr: () => 'client inconnu',
    de: () => 'Gast nicht bekannt',
    it: () => 'ospite non noto',
    pt: () => 'hóspede desconhecido',
  },
  houseUnknown: {
    en: () => 'house not known',
    es: () => 'alojamiento desconocido',
    fr: () => 'logement inconnu',
    de: () => 'Unterkunft nicht bekannt',
    it: () => 'alloggio non noto',
    pt: () => 'alojamento desconhecido',
  },
  unassigned: {
    en: (type) => `${type}, no unit assigned`,
    es: (type) => `${type}, sin unidad asignada`,
    fr: (type) => `${type}, sans unité attribuée`,
    de: (type) => `${type}, noch keine Einheit zugeteilt`,
    it: (type) => `${type}, nessuna unità assegnata`,
    pt: (type) => `${type}, sem unidade atribuída`,
  },
  held: {
    en: () => 'on hold, not confirmed',
    es: () => 'en espera, sin confirmar',
    fr: () => 'en option, non confirmé',
    de: () => 'vorgemerkt, nicht bestätigt',
    it: () => 'in opzione, non confermato',
    pt: () => 'em espera, por confirmar',
  },
  awaitingPayment: {
    en: () => 'awaiting payment',
    es: () => 'pendiente de pago',
    fr: () => 'en attente de paiement',
    de: () => 'Zahlung ausstehend',
    it: () => 'in attesa di pagamento',
    pt: () => 'a aguardar pagamento',
  },
  checkedIn: {
    en: () => '✓ already checked in',
    es: () => '✓ ya ha hecho el check-in',
    fr: () => '✓ check-in déjà fait',
    de: () => '✓ schon eingecheckt',
    it: () => '✓ check-in già fatto',
    pt: () => '✓ check-in já feito',
  },
  checkedOut: {
    en: () => '✓ already checked out',
    es: () => '✓ ya ha hecho el check-out',
    fr: () => '✓ check-out déjà fait',
    de: () => '✓ schon ausgecheckt',
    it: () => '✓ check-out già fatto',
    pt: () => '✓ check-out já feito',
  },
  saidArrived: {
    en: ({ at, quote }) => `✓ there already, ${at}: ${quote}`,
    es: ({ at, quote }) => `✓ ya está allí, ${at}: ${quote}`,
    fr: ({ at, quote }) => `✓ déjà sur place, ${at} : ${quote}`,
    de: ({ at, quote }) => `✓ schon da, ${at}: ${quote}`,
    it: ({ at, quote }) => `✓ già sul posto, ${at}: ${quote}`,
    pt: ({ at, quote }) => `✓ já lá está, ${at}: ${quote}`,
  },
  saidLeft: {
    en: ({ at, quote }) => `✓ left already, ${at}: ${quote}`,
    es: ({ at, quote }) => `✓ ya se ha marchado, ${at}: ${quote}`,
    fr: ({ at, quote }) => `✓ départ déjà fait, ${at} : ${quote}`,
    de: ({ at, quote }) => `✓ schon abgereist, ${at}: ${quote}`,
    it: ({ at, quote }) => `✓ partenza già avvenuta, ${at}: ${quote}`,
    pt: ({ at, quote }) => `✓ já saiu, ${at}: ${quote}`,
  },
  adults: {
    en: (count) => `${count} ${one(count) ? 'adult' : 'adults'}`,
    es: (count) => `${count} ${one(count) ? 'adulto' : 'adultos'}`,
    fr: (count) => `${count} ${count < 2 ? 'adulte' : 'adultes'}`,
    de: (count) => `${count} ${one(count) ? 'erwachsene Person' : 'Erwachsene'}`,
    it: (count) => `${count} ${one(count) ? 'adulto' : 'adulti'}`,
    pt: (count) => `${count} ${one(count) ? 'adulto' : 'adultos'}`,
  },
  children: {
    en: (count) => `${count} ${one(count) ? 'child' : 'children'}`,
    es: (count) => `${count} ${one(count) ? 'niño' : 'niños'}`,
    fr: (count) => `${count} ${count < 2 ? 'enfant' : 'enfants'}`,
    de: (count) => `${count} ${one(count) ? 'Kind' : 'Kinder'}`,
    it: (count) => `${count} ${one(count) ? 'bambino' : 'bambini'}`,
    pt: (count) => `${count} ${one(count) ? 'criança' : 'crianças'}`,
  },
  infants: {
    en: (count) => `${count} ${one(count) ? 'infant' : 'infants'}`,
    es: (count) => `${count} ${one(count) ? 'bebé' : 'bebés'}`,
    fr: (count) => `${count} ${count < 2 ? 'bébé' : 'bébés'}`,
    de: (count) => `${count} ${one(count) ? 'Baby' : 'Babys'}`,
    it: (count) => `${count} ${one(count) ? 'neonato' : 'neonati'}`,
    pt: (count) => `${count} ${one(count) ? 'bebé' : 'bebés'}`,
  },
  pets: {
    en: (count) => `${count} ${one(count) ? 'pet' : 'pets'}`,
    es: (count) => `${count} ${one(count) ? 'mascota' : 'mascotas'}`,
    fr: (count) => `${count} ${count < 2 ? 'animal' : 'animaux'}`,
    de: (count) => `${count} ${one(count) ? 'Haustier' : 'Haustiere'}`,
    it: (count) => `${count} ${one(count) ? 'animale' : 'animali'}`,
    pt: (count) => `${count} ${one(count) ? 'animal' : 'animais'}`,
  },
  guests: {
    en: (count) => `${count} ${one(count) ? 'guest' : 'guests'}`,
    es: (count) => `${count} ${one(count) ? 'huésped' : 'huéspedes'}`,
    fr: (count) => `${count} ${count < 2 ? 'personne' : 'personnes'}`,
    de: (count) => `${count} ${one(count) ? 'Gast' : 'Gäste'}`,
    it: (count) => `${count} ${one(count) ? 'ospite' : 'ospiti'}`,
    pt: (count) => `${count} ${one(count) ? 'hóspede' : 'hóspedes'}`,
  },
  partyUnknown: {
    en: () => 'number of people not known',
    es: () => 'número de personas desconocido',
    fr: () => 'nombre de personnes inconnu',
    de: () => 'Personenzahl nicht bekannt',
    it: () => 'numero di persone non noto',
    pt: () => 'número de pessoas desconhecido',
  },
  incomplete: {
    en: ({ count, missing }) =>
      `${count} ${one(count) ? 'booking is' : 'bookings are'} not complete yet (missing: ${missing}).`,
    es: ({ count, missing }) =>
      `${count} ${one(count) ? 'reserva aún no está completa' : 'reservas aún no están completas'} (falta: ${missing}).`,
    fr: ({ count, missing }) =>
      `${count} ${one(count) ? 'réservation n’est pas encore complète' : 'réservations ne sont pas encore complètes'} (manque : ${missing}).`,
    de: ({ count, missing }) =>
      `${count} ${one(count) ? 'Buchung ist' : 'Buchungen sind'} noch nicht vollständig (es fehlt: ${missing}).`,
    it: ({ count, missing }) =>
      `${count} ${one(count) ? 'prenotazione non è ancora completa' : 'prenotazioni non sono ancora complete'} (manca: ${missing}).`,
    pt: ({ count, missing }) =>
      `${count} ${one(count) ? 'reserva ainda não está completa' : 'reservas ainda não estão completas'} (falta: ${missing}).`,
  },
}

/** The parts of a booking that a source may not have told yet. */
export const PART_NAMES = {
  status: { en: 'status', es: 'estado', fr: 'statut', de: 'Status', it: 'stato', pt: 'estado' },
  dates: { en: 'dates', es: 'fechas', fr: 'dates', de: 'Daten', it: 'date', pt: 'datas' },
  unit: { en: 'unit', es: 'unidad', fr: 'logement', de: 'Einheit', it: 'unità', pt: 'unidade' },
  times: { en: 'times', es: 'horas', fr: 'horaires', de: 'Uhrzeiten', it: 'orari', pt: 'horas' },
  guest: { en: 'guest', es: 'huésped', fr: 'client', de: 'Gast', it: 'ospite', pt: 'hóspede' },
  money: { en: 'amounts', es: 'importes', fr: 'montants', de: 'Beträge', it: 'importi', pt: 'valores' },
} satisfies Record<string, Record<Language, string>>
