import type { Language } from '../../language/language.ts'
import type { Words } from '../words.ts'

interface StayText {
  readonly house: string
  readonly from: string
  readonly to: string
}

export const WHO_WORDS = {
  guest: {
    en: (who) => `That is a guest: ${who}.`,
    es: (who) => `Es un huésped: ${who}.`,
    fr: (who) => `C’est un client : ${who}.`,
    de: (who) => `Das ist ein Gast: ${who}.`,
    it: (who) => `È un ospite: ${who}.`,
    pt: (who) => `É um hóspede: ${who}.`,
  },
  contact: {
    en: (who) => `That is in the address book: ${who}.`,
    es: (who) => `Está en la agenda: ${who}.`,
    fr: (who) => `C’est dans le carnet d’adresses : ${who}.`,
    de: (who) => `Das steht im Adressbuch: ${who}.`,
    it: (who) => `È in rubrica: ${who}.`,
    pt: (who) => `Está na agenda: ${who}.`,
  },
  caller: {
    en: (who) => `No guest or contact has this number; an earlier call names ${who}.`,
    es: (who) => `Ningún huésped ni contacto tiene este número; una llamada anterior nombra a ${who}.`,
    fr: (who) => `Aucun client ni contact n’a ce numéro ; un appel précédent indique ${who}.`,
    de: (who) => `Kein Gast oder Kontakt hat diese Nummer; ein früherer Anruf nennt ${who}.`,
    it: (who) => `Nessun ospite o contatto ha questo numero; una chiamata precedente indica ${who}.`,
    pt: (who) => `Nenhum hóspede ou contacto tem este número; uma chamada anterior indica ${who}.`,
  },
  unknownCaller: {
    en: (phone) => `Nobody on record has the number ${phone}, but it has called:`,
    es: (phone) => `Nadie en los registros tiene el número ${phone}, pero ha llamado:`,
    fr: (phone) => `Personne n’est connu sous le numéro ${phone}, mais il a appelé :`,
    de: (phone) => `Die Nummer ${phone} gehört niemandem Bekannten, hat aber angerufen:`,
    it: (phone) => `Nessuno risulta con il numero ${phone}, ma ha chiamato:`,
    pt: (phone) => `Ninguém consta com o número ${phone}, mas já ligou:`,
  },
  neverSeen: {
    en: (phone) => `The number ${phone} is not on record: no guest, no contact, no call.`,
    es: (phone) => `El número ${phone} no consta: ni huésped, ni contacto, ni llamada.`,
    fr: (phone) => `Le numéro ${phone} est inconnu : ni client, ni contact, ni appel.`,
    de: (phone) => `Die Nummer ${phone} ist nicht bekannt: kein Gast, kein Kontakt, kein Anruf.`,
    it: (phone) => `Il numero ${phone} non risulta: nessun ospite, contatto o chiamata.`,
    pt: (phone) => `O número ${phone} não consta: nem hóspede, nem contacto, nem chamada.`,
  },
  stay: {
    en: ({ house, from, to }) => `Stay: ${house}, ${from} to ${to}.`,
    es: ({ house, from, to }) => `Estancia: ${house}, del ${from} al ${to}.`,
    fr: ({ house, from, to }) => `Séjour : ${house}, du ${from} au ${to}.`,
    de: ({ house, from, to }) => `Aufenthalt: ${house}, ${from} bis ${to}.`,
    it: ({ house, from, to }) => `Soggiorno: ${house}, da ${from} a ${to}.`,
    pt: ({ house, from, to }) => `Estadia: ${house}, de ${from} a ${to}.`,
  },
  ownPhone: {
    en: (name) => `That is one of our own phones: ${name}.`,
    es: (name) => `Es uno de nuestros propios teléfonos: ${name}.`,
    fr: (name) => `C’est l’un de nos propres téléphones : ${name}.`,
    de: (name) => `Das ist eines unserer eigenen Telefone: ${name}.`,
    it: (name) => `È uno dei nostri telefoni: ${name}.`,
    pt: (name) => `É um dos nossos telefones: ${name}.`,
  },
  states: {
    answered: {
      en: () => 'spoke with us',
      es: () => 'habló con nosotros',
      fr: () => 'nous a parlé',
      de: () => 'Gespräch mit uns',
      it: () => 'ha parlato con noi',
      pt: () => 'falou connosco',
    },
    missed: {
      en: () => 'missed',
      es: () => 'perdida',
      fr: () => 'appel manqué',
      de: () => 'verpasst',
      it: () => 'persa',
      pt: () => 'perdida',
    },
    voicemail: {
      en: () => 'voicemail',
      es: () => 'mensaje de voz',
      fr: () => 'message vocal',
      de: () => 'Mailbox',
      it: () => 'segreteria',
      pt: () => 'mensagem de voz',
    },
    tried: {
      en: () => 'we called, no answer',
      es: () => 'llamamos, sin respuesta',
      fr: () => 'nous avons appelé, sans réponse',
      de: () => 'wir riefen an, niemand nahm ab',
      it: () => 'abbiamo chiamato, nessuna risposta',
      pt: () => 'ligámos, sem resposta',
    },
    ongoing: {
      en: () => 'on the line',
      es: () => 'en curso',
      fr: () => 'en cours',
      de: () => 'läuft',
      it: () => 'in corso',
      pt: () => 'em curso',
    },
  },
} satisfies {
  guest: Words<string>
  contact: Words<string>
  caller: Words<string>
  unknownCaller: Words<string>
  neverSeen: Words<string>
  stay: Words<StayText>
  ownPhone: Words<string>
  states: Record<string, Words>
}

/** "spoke with us", "missed", "voicemail": what became of a call. */
export function callStateText(state: string | undefined, language: Language): string {
  const { states } = WHO_WORDS
  const known = state !== undefined && Object.hasOwn(states, state) ? (state as keyof typeof states) : 'ongoing'
  return states[known][language]()
}
