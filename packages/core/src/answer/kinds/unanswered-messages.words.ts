import type { Words } from '../words.ts'

interface Counted {
  readonly count: number
  /** "1 h". */
  readonly wait: string
}

export const WAITING_WORDS = {
  headline: {
    en: ({ count, wait }) =>
      count === 0
        ? `no message has been waiting for an answer longer than ${wait}`
        : `${count} ${count === 1 ? 'message has' : 'messages have'} been waiting for an answer longer than ${wait}`,
    es: ({ count, wait }) =>
      count === 0
        ? `ningún mensaje lleva más de ${wait} sin respuesta`
        : `${count} ${count === 1 ? 'mensaje lleva' : 'mensajes llevan'} más de ${wait} sin respuesta`,
    fr: ({ count, wait }) =>
      count === 0
        ? `aucun message n’attend de réponse depuis plus de ${wait}`
        : `${count} ${count === 1 ? 'message attend' : 'messages attendent'} une réponse depuis plus de ${wait}`,
    de: ({ count, wait }) =>
      count === 0
        ? `keine Nachricht wartet länger als ${wait} auf Antwort`
        : `${count} ${count === 1 ? 'Nachricht wartet' : 'Nachrichten warten'} länger als ${wait} auf Antwort`,
    it: ({ count, wait }) =>
      count === 0
        ? `nessun messaggio aspetta una risposta da più di ${wait}`
        : `${count} ${count === 1 ? 'messaggio aspetta' : 'messaggi aspettano'} una risposta da più di ${wait}`,
    pt: ({ count, wait }) =>
      count === 0
        ? `nenhuma mensagem espera resposta há mais de ${wait}`
        : `${count} ${count === 1 ? 'mensagem espera' : 'mensagens esperam'} resposta há mais de ${wait}`,
  },
  waiting: {
    en: (count) => (count === 0 ? 'nothing is waiting for an answer' : `${count} waiting for an answer`),
    es: (count) => (count === 0 ? 'nada espera respuesta' : `${count} sin respuesta`),
    fr: (count) => (count === 0 ? 'rien n’attend de réponse' : `${count} sans réponse`),
    de: (count) => (count === 0 ? 'nichts wartet auf Antwort' : `${count} ohne Antwort`),
    it: (count) => (count === 0 ? 'niente aspetta una risposta' : `${count} senza risposta`),
    pt: (count) => (count === 0 ? 'nada espera resposta' : `${count} sem resposta`),
  },
  fresh: {
    en: ({ count, wait }) => `${count} more ${count === 1 ? 'has' : 'have'} been waiting for less than ${wait}.`,
    es: ({ count, wait }) => `${count} más ${count === 1 ? 'lleva' : 'llevan'} menos de ${wait} esperando.`,
    fr: ({ count, wait }) => `${count} de plus ${count === 1 ? 'attend' : 'attendent'} depuis moins de ${wait}.`,
    de: ({ count, wait }) => `${count} weitere ${count === 1 ? 'wartet' : 'warten'} seit weniger als ${wait}.`,
    it: ({ count, wait }) => `${count === 1 ? 'Un altro aspetta' : `Altri ${count} aspettano`} da meno di ${wait}.`,
    pt: ({ count, wait }) => `Mais ${count} ${count === 1 ? 'espera' : 'esperam'} há menos de ${wait}.`,
  },
  answered: {
    en: (at) => `The last word was ours, ${at}.`,
    es: (at) => `La última palabra fue nuestra, ${at}.`,
    fr: (at) => `Le dernier message était de nous, ${at}.`,
    de: (at) => `Das letzte Wort war von uns, ${at}.`,
    it: (at) => `L’ultima parola è stata nostra, ${at}.`,
    pt: (at) => `A última palavra foi nossa, ${at}.`,
  },
  needsNone: {
    en: (at) => `Their last message, ${at}, asks for no answer.`,
    es: (at) => `Su último mensaje, ${at}, no pide respuesta.`,
    fr: (at) => `Son dernier message, ${at}, ne demande pas de réponse.`,
    de: (at) => `Die letzte Nachricht, ${at}, verlangt keine Antwort.`,
    it: (at) => `Il suo ultimo messaggio, ${at}, non chiede risposta.`,
    pt: (at) => `A última mensagem, ${at}, não pede resposta.`,
  },
  owner: {
    en: () => 'owner',
    es: () => 'propietario',
    fr: () => 'propriétaire',
    de: () => 'Eigentümer',
    it: () => 'proprietario',
    pt: () => 'proprietário',
  },
  noBooking: {
    en: () => 'no booking yet',
    es: () => 'sin reserva todavía',
    fr: () => 'pas encore de réservation',
    de: () => 'noch keine Buchung',
    it: () => 'ancora senza prenotazione',
    pt: () => 'ainda sem reserva',
  },
  cancelled: {
    en: () => 'booking cancelled',
    es: () => 'reserva cancelada',
    fr: () => 'réservation annulée',
    de: () => 'Buchung storniert',
    it: () => 'prenotazione cancellata',
    pt: () => 'reserva cancelada',
  },
  textUnknown: {
    en: () => 'its text is not known',
    es: () => 'no consta el texto',
    fr: () => 'texte inconnu',
    de: () => 'Text nicht bekannt',
    it: () => 'testo non noto',
    pt: () => 'texto desconhecido',
  },
  picture: {
    en: () => 'a picture or file without words',
    es: () => 'una imagen o un archivo sin texto',
    fr: () => 'une image ou un fichier sans texte',
    de: () => 'ein Bild oder eine Datei ohne Text',
    it: () => 'un’immagine o un file senza testo',
    pt: () => 'uma imagem ou ficheiro sem texto',
  },
  spoken: {
    en: (at) => `spoken on the phone since, ${at}`,
    es: (at) => `se habló por teléfono después, ${at}`,
    fr: (at) => `échange au téléphone depuis, ${at}`,
    de: (at) => `seitdem telefoniert, ${at}`,
    it: (at) => `sentiti al telefono dopo, ${at}`,
    pt: (at) => `falou-se ao telefone depois, ${at}`,
  },
} satisfies {
  headline: Words<Counted>
  waiting: Words<number>
  fresh: Words<Counted>
  answered: Words<string>
  needsNone: Words<string>
  owner: Words
  noBooking: Words
  cancelled: Words
  textUnknown: Words
  picture: Words
  spoken: Words<string>
}
