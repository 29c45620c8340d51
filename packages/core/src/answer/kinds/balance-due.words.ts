import type { Language } from '../../language/language.ts'
import type { Words } from '../words.ts'

interface Owing {
  /** How many owe. */
  readonly count: number
  /** Of how many stays. */
  readonly total: number
  /** "€450.00 and US$120.00"; empty when nobody owes. */
  readonly sum: string
}

export type Group = 'arrivals' | 'departures' | 'stays'

const groups: Record<Group, Words<number>> = {
  arrivals: {
    en: (count) => (count === 1 ? 'arrival' : 'arrivals'),
    es: (count) => (count === 1 ? 'llegada' : 'llegadas'),
    fr: (count) => (count < 2 ? 'arrivée' : 'arrivées'),
    de: (count) => (count === 1 ? 'Anreise' : 'Anreisen'),
    it: (count) => (count === 1 ? 'arrivo' : 'arrivi'),
    pt: (count) => (count === 1 ? 'chegada' : 'chegadas'),
  },
  departures: {
    en: (count) => (count === 1 ? 'departure' : 'departures'),
    es: (count) => (count === 1 ? 'salida' : 'salidas'),
    fr: (count) => (count < 2 ? 'départ' : 'départs'),
    de: (count) => (count === 1 ? 'Abreise' : 'Abreisen'),
    it: (count) => (count === 1 ? 'partenza' : 'partenze'),
    pt: (count) => (count === 1 ? 'saída' : 'saídas'),
  },
  stays: {
    en: (count) => (count === 1 ? 'stay' : 'stays'),
    es: (count) => (count === 1 ? 'estancia' : 'estancias'),
    fr: (count) => (count < 2 ? 'séjour' : 'séjours'),
    de: (count) => (count === 1 ? 'Aufenthalt' : 'Aufenthalten'),
    it: (count) => (count === 1 ? 'soggiorno' : 'soggiorni'),
    pt: (count) => (count === 1 ? 'estadia' : 'estadias'),
  },
}

export const BALANCE_WORDS = {
  found: {
    en: ({ count, total, sum, group }) =>
      `${count === 0 ? 'nothing known to be owed' : `${count} still ${count === 1 ? 'owes' : 'owe'} money, ${sum} in all`} (${total} ${groups[group].en(total)})`,
    es: ({ count, total, sum, group }) =>
      `${count === 0 ? 'no consta ningún pago pendiente' : `${count} con pago pendiente, ${sum} en total`} (${total} ${groups[group].es(total)})`,
    fr: ({ count, total, sum, group }) =>
      `${count === 0 ? 'aucun solde dû connu' : `${count} avec un solde dû, ${sum} en tout`} (${total} ${groups[group].fr(total)})`,
    de: ({ count, total, sum, group }) =>
      `${count === 0 ? 'nichts Offenes bekannt' : `bei ${count} ist noch etwas offen, zusammen ${sum}`} (von ${total} ${groups[group].de(total)})`,
    it: ({ count, total, sum, group }) =>
      `${count === 0 ? 'nessun saldo in sospeso noto' : `${count} con saldo da pagare, ${sum} in tutto`} (${total} ${groups[group].it(total)})`,
    pt: ({ count, total, sum, group }) =>
      `${count === 0 ? 'não consta nenhum pagamento em falta' : `${count} com pagamento em falta, ${sum} no total`} (${total} ${groups[group].pt(total)})`,
  },
  openStays: {
    en: () => 'Guests in house or still to come',
    es: () => 'Huéspedes alojados o por llegar',
    fr: () => 'Clients présents ou à venir',
    de: () => 'Gäste im Haus oder noch unterwegs',
    it: () => 'Ospiti in casa o in arrivo',
    pt: () => 'Hóspedes alojados ou por chegar',
  },
  failed: {
    en: (at) => `a payment failed ${at}`,
    es: (at) => `un cobro falló ${at}`,
    fr: (at) => `un paiement a échoué ${at}`,
    de: (at) => `eine Zahlung schlug fehl ${at}`,
    it: (at) => `un pagamento è fallito ${at}`,
    pt: (at) => `um pagamento falhou ${at}`,
  },
  unknownBalances: {
    en: ({ count, list }) =>
      `Balance unknown for ${count} ${groups.stays.en(count)}, which may or may not be paid: ${list}.`,
    es: ({ count, list }) => `Saldo desconocido, pagado o no, en ${count} ${groups.stays.es(count)}: ${list}.`,
    fr: ({ count, list }) => `Solde inconnu pour ${count} ${groups.stays.fr(count)}, payé ou non : ${list}.`,
    de: ({ count, list }) =>
      `Bei ${count} ${groups.stays.de(count)} ist der offene Betrag unbekannt, bezahlt oder nicht: ${list}.`,
    it: ({ count, list }) => `Saldo sconosciuto, pagato o no, per ${count} ${groups.stays.it(count)}: ${list}.`,
    pt: ({ count, list }) => `Saldo desconhecido, pago ou não, em ${count} ${groups.stays.pt(count)}: ${list}.`,
  },
  afterLeaving: {
    en: (list) => `Still open after leaving (last 30 days): ${list}.`,
    es: (list) => `Pendiente tras la salida (últimos 30 días): ${list}.`,
    fr: (list) => `Encore dû après le départ (30 derniers jours) : ${list}.`,
    de: (list) => `Nach der Abreise noch offen (letzte 30 Tage): ${list}.`,
    it: (list) => `Ancora da pagare dopo la partenza (ultimi 30 giorni): ${list}.`,
    pt: (list) => `Por pagar depois da saída (últimos 30 dias): ${list}.`,
  },
  more: {
    en: (count) => `${count} more`,
    es: (count) => `${count} más`,
    fr: (count) => `${count} de plus`,
    de: (count) => `${count} weitere`,
    it: (count) => `altri ${count}`,
    pt: (count) => `mais ${count}`,
  },
  noStay: {
    en: (name) => `No stay of ${name} is known.`,
    es: (name) => `No consta ninguna estancia de ${name}.`,
    fr: (name) => `Aucun séjour connu de ${name}.`,
    de: (name) => `Kein Aufenthalt von ${name} bekannt.`,
    it: (name) => `Nessun soggiorno noto di ${name}.`,
    pt: (name) => `Não consta nenhuma estadia de ${name}.`,
  },
  refused: {
    en: () => 'You may not be told about prices, payments and balances.',
    es: () => 'No puedo darte información sobre precios, pagos ni saldos.',
    fr: () => 'Je ne peux pas vous donner d’informations sur les prix, paiements et soldes.',
    de: () => 'Über Preise, Zahlungen und offene Beträge darf ich hier nichts sagen.',
    it: () => 'Non posso darti informazioni su prezzi, pagamenti e saldi.',
    pt: () => 'Não posso dar informações sobre preços, pagamentos e saldos.',
  },
} satisfies {
  found: Words<Owing & { readonly group: Group }>
  openStays: Words
  failed: Words<string>
  unknownBalances: Words<{ count: number; list: string }>
  afterLeaving: Words<string>
  more: Words<number>
  noStay: Words<string>
  refused: Words
}

/** Asks about those who leave. Folded. */
export const LEAVING: Record<Language, RegExp> = {
  en: /\b(?:leav\w*|depart\w*|check(?:s|ing)?[ -]?outs?|going (?:home|out))\b/,
  es: /\b(?:salen|sale|salidas?|se van?|check ?-?outs?|marchan?)\b/,
  fr: /\b(?:part|partent|partants?|departs?|sort(?:ent)?|check ?-?outs?)\b/,
  de: /\b(?:reis\w* \w* ?ab|abreis\w*|abreisen\w*|auschecke\w*|check\w* \w* ?aus|check ?-?outs?|gehen)\b|\breis(?:t|en)\b.*\bab\b/,
  it: /\b(?:part(?:e|ono)|partenze?|escono|check ?-?outs?|in uscita)\b/,
  pt: /\b(?:saem|sai|saidas?|vao embora|partem|check ?-?outs?)\b/,
}

/** Asks about everybody who stays in the window, not only about those who arrive. Folded. */
export const STAYING: Record<Language, RegExp> = {
  en: /\b(?:stays?|staying|in house|here (?:now|right now))\b/,
  es: /\b(?:estancias?|alojad[oa]s?|estan|hospedad[oa]s?)\b/,
  fr: /\b(?:sejours?|presents?|sur place|loges?)\b/,
  de: /\b(?:aufenthalte?n?|im haus|wohnen|sind da)\b/,
  it: /\b(?:soggiorn\w*|in casa|ospitat\w*|alloggiat\w*)\b/,
  pt: /\b(?:estadias?|alojad[oa]s?|hospedad[oa]s?|estao)\b/,
}
