import type { Words } from '../words.ts'

interface Last {
  readonly name: string
  /** "Nora spoke with them on the phone". */
  readonly contact: string
  readonly at: string
}

interface Counted {
  readonly count: number
  readonly name: string
}

/** How there was contact; with the name of who it was on our side, or an empty string. */
export const CONTACT_WORDS = {
  last: {
    en: ({ name, contact, at }) => `last contact with ${name}: ${at}, ${contact}`,
    es: ({ name, contact, at }) => `último contacto con ${name}: ${at}, ${contact}`,
    fr: ({ name, contact, at }) => `dernier contact avec ${name} : ${at}, ${contact}`,
    de: ({ name, contact, at }) => `letzter Kontakt mit ${name}: ${at}, ${contact}`,
    it: ({ name, contact, at }) => `ultimo contatto con ${name}: ${at}, ${contact}`,
    pt: ({ name, contact, at }) => `último contacto com ${name}: ${at}, ${contact}`,
  },
  called: {
    en: (by) => `${by || 'we'} called and spoke with them`,
    es: (by) => `llamada nuestra${by ? ` (${by})` : ''}, hablaron`,
    fr: (by) => `appel de notre part${by ? ` (${by})` : ''}, conversation`,
    de: (by) => `Anruf von uns${by ? ` (${by})` : ''}, es wurde gesprochen`,
    it: (by) => `chiamata nostra${by ? ` (${by})` : ''}, si sono parlati`,
    pt: (by) => `chamada nossa${by ? ` (${by})` : ''}, houve conversa`,
  },
  wasCalled: {
    en: (by) => `they called and spoke with ${by || 'us'}`,
    es: (by) => `llamó y habló con ${by || 'nosotros'}`,
    fr: (by) => `appel reçu, conversation avec ${by || 'nous'}`,
    de: (by) => `Anruf bei uns, Gespräch mit ${by || 'dem Team'}`,
    it: (by) => `ha chiamato e parlato con ${by || 'noi'}`,
    pt: (by) => `ligou e falou ${by === '' ? 'connosco' : `com ${by}`}`,
  },
  wroteToThem: {
    en: (by) => `${by || 'we'} wrote to them`,
    es: (by) => `mensaje nuestro${by ? ` (${by})` : ''}`,
    fr: (by) => `message de notre part${by ? ` (${by})` : ''}`,
    de: (by) => `Nachricht von uns${by ? ` (${by})` : ''}`,
    it: (by) => `messaggio nostro${by ? ` (${by})` : ''}`,
    pt: (by) => `mensagem nossa${by ? ` (${by})` : ''}`,
  },
  theyWrote: {
    en: () => 'they wrote to us',
    es: () => 'nos escribió',
    fr: () => 'message reçu',
    de: () => 'Nachricht an uns',
    it: () => 'ci ha scritto',
    pt: () => 'escreveu-nos',
  },
  team: {
    en: (list) => `From our side so far: ${list}.`,
    es: (list) => `Por nuestra parte hasta ahora: ${list}.`,
    fr: (list) => `De notre côté jusqu’ici : ${list}.`,
    de: (list) => `Von uns bisher: ${list}.`,
    it: (list) => `Da parte nostra finora: ${list}.`,
    pt: (list) => `Da nossa parte até agora: ${list}.`,
  },
  noContact: {
    en: (name) => `no contact with ${name}; the one before that is below`,
    es: (name) => `ningún contacto con ${name}; abajo, el anterior`,
    fr: (name) => `aucun contact avec ${name} ; le précédent figure ci-dessous`,
    de: (name) => `kein Kontakt mit ${name}; der letzte davor steht unten`,
    it: (name) => `nessun contatto con ${name}; il precedente è qui sotto`,
    pt: (name) => `nenhum contacto com ${name}; o anterior está abaixo`,
  },
  notWithThem: {
    en: ({ name, staff }) => `no contact between ${staff} and ${name}; the last with anyone is below`,
    es: ({ name, staff }) => `ningún contacto entre ${staff} y ${name}; abajo, el último con alguien`,
    fr: ({ name, staff }) => `aucun contact entre ${staff} et ${name} ; le dernier avec quelqu’un figure ci-dessous`,
    de: ({ name, staff }) => `kein Kontakt zwischen ${staff} und ${name}; der letzte überhaupt steht unten`,
    it: ({ name, staff }) => `nessun contatto tra ${staff} e ${name}; l’ultimo con qualcuno è qui sotto`,
    pt: ({ name, staff }) => `nenhum contacto entre ${staff} e ${name}; o último com alguém está abaixo`,
  },
  never: {
    en: (name) => `no call or message with ${name} is on record`,
    es: (name) => `no consta ninguna llamada ni mensaje con ${name}`,
    fr: (name) => `aucun appel ni message avec ${name} n’est connu`,
    de: (name) => `kein Anruf und keine Nachricht mit ${name} bekannt`,
    it: (name) => `non risultano chiamate o messaggi con ${name}`,
    pt: (name) => `não consta nenhuma chamada nem mensagem com ${name}`,
  },
  several: {
    en: ({ count, name }) => `“${name}” can mean ${count} people:`,
    es: ({ count, name }) => `“${name}” puede ser ${count} personas:`,
    fr: ({ count, name }) => `“${name}” peut désigner ${count} personnes :`,
    de: ({ count, name }) => `“${name}” kann ${count} Personen meinen:`,
    it: ({ count, name }) => `“${name}” può indicare ${count} persone:`,
    pt: ({ count, name }) => `“${name}” pode ser ${count} pessoas:`,
  },
  morePeople: {
    en: (count) => `${count} more with that name are not shown here.`,
    es: (count) => `${count} más con ese nombre no se muestran aquí.`,
    fr: (count) => `${count} de plus à ce nom ne sont pas affichés ici.`,
    de: (count) => `${count} weitere mit diesem Namen sind hier nicht gezeigt.`,
    it: (count) => `Altri ${count} con questo nome non sono mostrati qui.`,
    pt: (count) => `Mais ${count} com esse nome não são mostrados aqui.`,
  },
  whichGuest: {
    en: () => 'Which guest do you mean? Name the guest, the house or the booking code.',
    es: () => '¿Qué huésped? Di el nombre, la casa o el código de reserva.',
    fr: () => 'De quel client s’agit-il ? Donnez le nom, le logement ou le code de réservation.',
    de: () => 'Welcher Gast ist gemeint? Nenn den Namen, das Haus oder den Buchungscode.',
    it: () => 'Di quale ospite si tratta? Indica il nome, la casa o il codice di prenotazione.',
    pt: () => 'Que hóspede? Diga o nome, a casa ou o código da reserva.',
  },
} satisfies {
  last: Words<Last>
  called: Words<string>
  wasCalled: Words<string>
  wroteToThem: Words<string>
  theyWrote: Words<string>
  team: Words<string>
  noContact: Words<string>
  notWithThem: Words<{ readonly name: string; readonly staff: string }>
  never: Words<string>
  several: Words<Counted>
  morePeople: Words<number>
  whichGuest: Words
}
