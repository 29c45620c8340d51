import type { LocalTime } from '../../time/calendar.ts'
import type { Words } from '../words.ts'

interface Decided {
  /** Empty when it is not known who it was. */
  readonly by: string
  readonly at: string
  readonly quote: string
}

const one = (count: number): boolean => count === 1

export const LATE_CHECKOUT_WORDS: {
  readonly count: Words<{ readonly count: number; readonly time: LocalTime | null }>
  readonly counted: Record<'approved' | 'asked' | 'declined' | 'announced', Words<number>>
  readonly decided: Record<'approved' | 'declined', Words<Decided>>
  readonly open: Record<'asked' | 'announced', Words>
  readonly setInPms: Words
  readonly request: Words<Omit<Decided, 'by'>>
  readonly noTime: Words
  readonly noted: Words
  readonly others: Words<number>
  readonly ordinary: Words<{ readonly who: string; readonly date: string; readonly time: string }>
} = {
  count: {
    en: ({ count, time }) =>
      `${count === 0 ? 'no late check-outs' : one(count) ? '1 late check-out' : `${count} late check-outs`}${time ? ` until ${time} or later` : ''}`,
    es: ({ count, time }) =>
      `${count === 0 ? 'ninguna salida tardía' : one(count) ? '1 salida tardía' : `${count} salidas tardías`}${time ? ` hasta las ${time} o más` : ''}`,
    fr: ({ count, time }) =>
      `${count === 0 ? 'aucun départ tardif' : one(count) ? '1 départ tardif' : `${count} départs tardifs`}${time ? ` jusqu’à ${time} ou plus` : ''}`,
    de: ({ count, time }) =>
      `${count === 0 ? 'keine späte Abreise' : one(count) ? '1 späte Abreise' : `${count} späte Abreisen`}${time ? ` bis ${time} oder länger` : ''}`,
    it: ({ count, time }) =>
      `${count === 0 ? 'nessun check-out posticipato' : one(count) ? '1 check-out posticipato' : `${count} check-out posticipati`}${time ? ` fino alle ${time} o oltre` : ''}`,
    pt: ({ count, time }) =>
      `${count === 0 ? 'nenhuma saída tardia' : one(count) ? '1 saída tardia' : `${count} saídas tardias`}${time ? ` até às ${time} ou mais` : ''}`,
  },
  counted: {
    approved: {
      en: (count) => `${count} approved`,
      es: (count) => `${count} ${one(count) ? 'aprobada' : 'aprobadas'}`,
      fr: (count) => `${count} ${one(count) ? 'accordé' : 'accordés'}`,
      de: (count) => `${count} zugesagt`,
      it: (count) => `${count} ${one(count) ? 'approvato' : 'approvati'}`,
      pt: (count) => `${count} ${one(count) ? 'aprovada' : 'aprovadas'}`,
    },
    asked: {
      en: (count) => `${count} asked for and not answered`,
      es: (count) => `${count} ${one(count) ? 'pedida' : 'pedidas'} sin respuesta`,
      fr: (count) => `${count} ${one(count) ? 'demandé' : 'demandés'} sans réponse`,
      de: (count) => `${count} angefragt, noch ohne Antwort`,
      it: (count) => `${count} ${one(count) ? 'richiesto' : 'richiesti'} senza risposta`,
      pt: (count) => `${count} ${one(count) ? 'pedida' : 'pedidas'} sem resposta`,
    },
    declined: {
      en: (count) => `${count} declined`,
      es: (count) => `${count} ${one(count) ? 'denegada' : 'denegadas'}`,
      fr: (count) => `${count} ${one(count) ? 'refusé' : 'refusés'}`,
      de: (count) => `${count} abgelehnt`,
      it: (count) => `${count} ${one(count) ? 'rifiutato' : 'rifiutati'}`,
      pt: (count) => `${count} ${one(count) ? 'recusada' : 'recusadas'}`,
    },
    announced: {
      en: (count) => `${count} announced by the guest alone`,
      es: (count) => `${count} ${one(count) ? 'anunciada' : 'anunciadas'} solo por el huésped`,
      fr: (count) => `${count} ${one(count) ? 'annoncé' : 'annoncés'} par le client seul`,
      de: (count) => `${count} nur vom Gast angekündigt`,
      it: (count) => `${count} solo ${one(count) ? 'annunciato' : 'annunciati'} dall’ospite`,
      pt: (count) => `${count} só ${one(count) ? 'anunciada' : 'anunciadas'} pelo hóspede`,
    },
  },
  decided: {
    approved: {
      en: ({ by, at, quote }) => `✓ approved by ${by || 'the team'}, ${at}: ${quote}`,
      es: ({ by, at, quote }) => `✓ aprobado por ${by || 'el equipo'}, ${at}: ${quote}`,
      fr: ({ by, at, quote }) => `✓ accordé par ${by || 'l’équipe'}, ${at} : ${quote}`,
      de: ({ by, at, quote }) => `✓ zugesagt von ${by || 'unserem Team'}, ${at}: ${quote}`,
      it: ({ by, at, quote }) => `✓ approvato da ${by || 'noi'}, ${at}: ${quote}`,
      pt: ({ by, at, quote }) => `✓ aprovado por ${by || 'a equipa'}, ${at}: ${quote}`,
    },
    declined: {
      en: ({ by, at, quote }) => `✗ declined by ${by || 'the team'}, ${at}: ${quote}`,
      es: ({ by, at, quote }) => `✗ denegado por ${by || 'el equipo'}, ${at}: ${quote}`,
      fr: ({ by, at, quote }) => `✗ refusé par ${by || 'l’équipe'}, ${at} : ${quote}`,
      de: ({ by, at, quote }) => `✗ abgelehnt von ${by || 'unserem Team'}, ${at}: ${quote}`,
      it: ({ by, at, quote }) => `✗ rifiutato da ${by || 'noi'}, ${at}: ${quote}`,
      pt: ({ by, at, quote }) => `✗ recusado por ${by || 'a equipa'}, ${at}: ${quote}`,
    },
  },
  open: {
    asked: {
      en: () => '**nobody has answered**',
      es: () => '**nadie ha respondido**',
      fr: () => '**personne n’a répondu**',
      de: () => '**noch nicht beantwortet**',
      it: () => '**nessuno ha risposto**',
      pt: () => '**ninguém respondeu**',
    },
    announced: {
      en: () => '**nobody has approved it**',
      es: () => '**nadie lo ha aprobado**',
      fr: () => '**personne ne l’a accordé**',
      de: () => '**niemand hat zugesagt**',
      it: () => '**nessuno l’ha approvato**',
      pt: () => '**ninguém aprovou**',
    },
  },
  setInPms: {
    en: () => '✓ set in Guesty',
    es: () => '✓ fijado en Guesty',
    fr: () => '✓ enregistré dans Guesty',
    de: () => '✓ in Guesty eingetragen',
    it: () => '✓ impostato in Guesty',
    pt: () => '✓ definido no Guesty',
  },
  request: {
    en: ({ at, quote }) => `asked ${at}: ${quote}`,
    es: ({ at, quote }) => `pedido ${at}: ${quote}`,
    fr: ({ at, quote }) => `demandé ${at} : ${quote}`,
    de: ({ at, quote }) => `gefragt ${at}: ${quote}`,
    it: ({ at, quote }) => `chiesto ${at}: ${quote}`,
    pt: ({ at, quote }) => `pedido ${at}: ${quote}`,
  },
  noTime: {
    en: () => 'no time named',
    es: () => 'sin hora',
    fr: () => 'sans heure précise',
    de: () => 'ohne Uhrzeit',
    it: () => 'senza orario',
    pt: () => 'sem hora',
  },
  noted: {
    en: () => 'booking note',
    es: () => 'nota de la reserva',
    fr: () => 'note de la réservation',
    de: () => 'Notiz zur Buchung',
    it: () => 'nota della prenotazione',
    pt: () => 'nota da reserva',
  },
  others: {
    en: (count) => `${count} other late ${one(count) ? 'check-out ends' : 'check-outs end'} before that time.`,
    es: (count) =>
      `${count} ${one(count) ? 'otra salida tardía termina' : 'otras salidas tardías terminan'} antes de esa hora.`,
    fr: (count) =>
      `${count} ${one(count) ? 'autre départ tardif a' : 'autres départs tardifs ont'} lieu avant cette heure.`,
    de: (count) =>
      `${count} ${one(count) ? 'weitere späte Abreise liegt' : 'weitere späte Abreisen liegen'} vor dieser Uhrzeit.`,
    it: (count) =>
      `${count} ${one(count) ? 'altro check-out posticipato è' : 'altri check-out posticipati sono'} prima di quell’ora.`,
    pt: (count) => `${count} ${one(count) ? 'outra saída tardia é' : 'outras saídas tardias são'} antes dessa hora.`,
  },
  ordinary: {
    en: ({ who, date, time }) => `${who} leaves ${date}, ${time}.`,
    es: ({ who, date, time }) => `${who} sale ${date}, ${time}.`,
    fr: ({ who, date, time }) => `${who} part ${date}, ${time}.`,
    de: ({ who, date, time }) => `${who} reist ${date} ab, ${time}.`,
    it: ({ who, date, time }) => `${who} parte ${date}, ${time}.`,
    pt: ({ who, date, time }) => `${who} sai ${date}, ${time}.`,
  },
}
