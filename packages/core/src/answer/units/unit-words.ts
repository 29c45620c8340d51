import type { Language } from '../../language/language.ts'
import type { LocalDate } from '../../time/calendar.ts'
import { plain, shortDate } from '../format.ts'
import { datesText } from '../span-text.ts'
import { STAY_WORDS } from '../stays/stay-labels.words.ts'
import type { Words } from '../words.ts'
import type { Occupation } from './occupations.ts'
import type { WaitingStays } from './vacancy.ts'

/** What is said of units and of what takes their nights, by several kinds of question. */
export const UNIT_WORDS = {
  allNights: {
    en: (nights) => `all ${nights}`,
    es: (nights) => `las ${nights}`,
    fr: (nights) => `les ${nights}`,
    de: (nights) => `alle ${nights}`,
    it: (nights) => `tutte le ${nights}`,
    pt: (nights) => `todas as ${nights}`,
  },
  nextArrival: {
    en: (date) => `next arrival ${date}`,
    es: (date) => `próxima llegada ${date}`,
    fr: (date) => `prochaine arrivée ${date}`,
    de: (date) => `nächste Anreise ${date}`,
    it: (date) => `prossimo arrivo ${date}`,
    pt: (date) => `próxima chegada ${date}`,
  },
  nextBlock: {
    en: (date) => `blocked from ${date}`,
    es: (date) => `bloqueado desde ${date}`,
    fr: (date) => `bloqué à partir du ${date}`,
    de: (date) => `gesperrt ab ${date}`,
    it: (date) => `bloccato dal ${date}`,
    pt: (date) => `bloqueado a partir de ${date}`,
  },
  nothingUntil: {
    en: (date) => `nothing booked until ${date}`,
    es: (date) => `nada reservado hasta ${date}`,
    fr: (date) => `rien de réservé jusqu’au ${date}`,
    de: (date) => `nichts gebucht bis ${date}`,
    it: (date) => `niente prenotato fino al ${date}`,
    pt: (date) => `nada reservado até ${date}`,
  },
  leaving: {
    en: () => 'check-out that day',
    es: () => 'salida ese día',
    fr: () => 'départ ce jour-là',
    de: () => 'Abreise an diesem Tag',
    it: () => 'partenza quel giorno',
    pt: () => 'saída nesse dia',
  },
  notOffered: {
    en: () => 'not on offer',
    es: () => 'fuera de oferta',
    fr: () => 'hors location',
    de: () => 'nicht im Angebot',
    it: () => 'non in offerta',
    pt: () => 'fora de oferta',
  },
  ownerStay: {
    en: () => 'owner stay',
    es: () => 'estancia del propietario',
    fr: () => 'séjour du propriétaire',
    de: () => 'Eigenbelegung',
    it: () => 'soggiorno del proprietario',
    pt: () => 'estadia do proprietário',
  },
  ownerBlock: {
    en: () => 'blocked by the owner',
    es: () => 'bloqueado por el propietario',
    fr: () => 'bloqué par le propriétaire',
    de: () => 'vom Eigentümer gesperrt',
    it: () => 'bloccato dal proprietario',
    pt: () => 'bloqueado pelo proprietário',
  },
  maintenanceBlock: {
    en: () => 'blocked for maintenance',
    es: () => 'bloqueado por mantenimiento',
    fr: () => 'bloqué pour travaux',
    de: () => 'wegen Wartung gesperrt',
    it: () => 'bloccato per manutenzione',
    pt: () => 'bloqueado para manutenção',
  },
  block: {
    en: () => 'blocked in the calendar',
    es: () => 'bloqueado en el calendario',
    fr: () => 'bloqué dans le calendrier',
    de: () => 'im Kalender gesperrt',
    it: () => 'bloccato nel calendario',
    pt: () => 'bloqueado no calendário',
  },
  blocksUnknown: {
    en: () => 'No calendar blocks are known, so a unit may be blocked without my seeing it.',
    es: () => 'No hay datos de bloqueos del calendario: alguno podría estar bloqueado sin que yo lo vea.',
    fr: () => 'Aucun blocage de calendrier n’est connu : un logement peut être bloqué sans que je le voie.',
    de: () => 'Kalendersperren sind nicht bekannt: eine Unterkunft kann gesperrt sein, ohne dass ich es sehe.',
    it: () =>
      'Non ci sono dati sui blocchi del calendario: qualche alloggio potrebbe essere bloccato senza che io lo veda.',
    pt: () => 'Não há dados sobre bloqueios do calendário: algum pode estar bloqueado sem que eu o veja.',
  },
  waiting: {
    en: ({ stays, type, left }) =>
      `${type}: ${stays} ${stays === 1 ? 'stay has' : 'stays have'} no unit yet and will take ${stays === 1 ? 'one' : 'some'} of its free units, which leaves ${left} on the tightest night.`,
    es: ({ stays, type, left }) =>
      `${type}: ${stays} ${stays === 1 ? 'estancia sigue' : 'estancias siguen'} sin unidad asignada y ocupará${stays === 1 ? '' : 'n'} unidades libres; en la noche más justa ${left === 1 ? 'queda' : 'quedan'} ${left}.`,
    fr: ({ stays, type, left }) =>
      `${type} : ${stays} ${stays < 2 ? 'séjour n’a' : 'séjours n’ont'} pas encore d’unité et en ${stays < 2 ? 'prendra une' : 'prendront'} ; il en reste ${left} la nuit la plus chargée.`,
    de: ({ stays, type, left }) =>
      `${type}: ${stays} ${stays === 1 ? 'Aufenthalt hat' : 'Aufenthalte haben'} noch keine Einheit und ${stays === 1 ? 'braucht' : 'brauchen'} noch eine freie; in der engsten Nacht ${left === 1 ? 'bleibt' : 'bleiben'} ${left}.`,
    it: ({ stays, type, left }) =>
      `${type}: ${stays} ${stays === 1 ? 'soggiorno non ha' : 'soggiorni non hanno'} ancora un’unità e ne ${stays === 1 ? 'occuperà una' : 'occuperanno'} tra quelle libere; nella notte più piena ne ${left === 1 ? 'resta' : 'restano'} ${left}.`,
    pt: ({ stays, type, left }) =>
      `${type}: ${stays} ${stays === 1 ? 'estadia ainda não tem' : 'estadias ainda não têm'} unidade e ${stays === 1 ? 'vai ocupar uma' : 'vão ocupar algumas'} das livres; na noite mais apertada ${left === 1 ? 'resta' : 'restam'} ${left}.`,
  },
} satisfies {
  allNights: Words<string>
  nextArrival: Words<string>
  nextBlock: Words<string>
  nothingUntil: Words<string>
  leaving: Words
  notOffered: Words
  ownerStay: Words
  ownerBlock: Words
  maintenanceBlock: Words
  block: Words
  blocksUnknown: Words
  waiting: Words<{ stays: number; type: string; left: number }>
}

/** "Maria Santos", "owner stay", "blocked for maintenance": who or what takes the nights. */
export function takerText(row: Occupation, names: ReadonlyMap<string, string>, language: Language): string {
  if (row.use === 'sold') {
    const name = names.get(row.id)
    return name === undefined ? STAY_WORDS.guestUnknown[language]() : plain(name)
  }
  if (row.use === 'owner') return UNIT_WORDS.ownerStay[language]()
  if (row.byOwner) return UNIT_WORDS.ownerBlock[language]()
  return (row.blockKind === 'maintenance' ? UNIT_WORDS.maintenanceBlock : UNIT_WORDS.block)[language]()
}

/** "Maria Santos, 24 Mar → 26 Mar". */
export function takerWithDates(
  row: Occupation,
  names: ReadonlyMap<string, string>,
  language: Language,
  today: LocalDate,
): string {
  return `${takerText(row, names, language)}, ${datesText(row, language, today)}`
}

/** "next arrival 3 Apr", "nothing booked until 10 Apr". */
export function nextText(
  next: Occupation | undefined,
  horizon: LocalDate,
  language: Language,
  today: LocalDate,
): string {
  if (!next) return UNIT_WORDS.nothingUntil[language](shortDate(horizon, language, today))
  const date = shortDate(next.from, language, today)
  return (next.use === 'blocked' ? UNIT_WORDS.nextBlock : UNIT_WORDS.nextArrival)[language](date)
}

/** Stays of a type that wait for a unit, one sentence a type. */
export function waitingNotes(waiting: readonly WaitingStays[], language: Language): string[] {
  return waiting.map(({ name, stays, left }) =>
    UNIT_WORDS.waiting[language]({ stays: stays.length, type: plain(name), left: Math.max(0, left) }),
  )
}
