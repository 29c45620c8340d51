import type { Words } from '../words.ts'

interface Counted {
  readonly count: number
  readonly window: string
}

export const CALL_WORDS = {
  headline: {
    en: ({ count, window }) =>
      count === 0
        ? `No missed call is waiting to be returned: ${window}.`
        : `${count} missed ${count === 1 ? 'caller has' : 'callers have'} not been called back: ${window}.`,
    es: ({ count, window }) =>
      count === 0
        ? `No queda ninguna llamada perdida por devolver: ${window}.`
        : `Falta devolver la llamada a ${count} ${count === 1 ? 'persona' : 'personas'}: ${window}.`,
    fr: ({ count, window }) =>
      count === 0
        ? `Aucun appel manqué n’attend d’être rappelé : ${window}.`
        : `${count} ${count === 1 ? 'personne n’a pas été rappelée' : 'personnes n’ont pas été rappelées'} : ${window}.`,
    de: ({ count, window }) =>
      count === 0
        ? `Kein verpasster Anruf wartet auf Rückruf: ${window}.`
        : `${count} ${count === 1 ? 'verpasster Anrufer wurde' : 'verpasste Anrufer wurden'} noch nicht zurückgerufen: ${window}.`,
    it: ({ count, window }) =>
      count === 0
        ? `Nessuna chiamata persa da richiamare: ${window}.`
        : `${count === 1 ? '1 persona è ancora da richiamare' : `${count} persone sono ancora da richiamare`}: ${window}.`,
    pt: ({ count, window }) =>
      count === 0
        ? `Nenhuma chamada perdida por devolver: ${window}.`
        : `${count === 1 ? '1 pessoa ainda não foi chamada de volta' : `${count} pessoas ainda não foram chamadas de volta`}: ${window}.`,
  },
  returned: {
    en: (count) => `${count} other missed ${count === 1 ? 'caller was' : 'callers were'} called back or answered.`,
    es: (count) =>
      `A ${count} ${count === 1 ? 'persona más ya se le ha devuelto' : 'personas más ya se les ha devuelto'} la llamada.`,
    fr: (count) =>
      `${count} ${count === 1 ? 'autre personne a déjà été rappelée' : 'autres personnes ont déjà été rappelées'}.`,
    de: (count) =>
      `${count} ${count === 1 ? 'weiterer wurde' : 'weitere wurden'} schon zurückgerufen oder angeschrieben.`,
    it: (count) =>
      `${count === 1 ? 'Un’altra persona è già stata richiamata' : `Altre ${count} persone sono già state richiamate`}.`,
    pt: (count) =>
      `${count === 1 ? 'Mais 1 pessoa já foi chamada' : `Mais ${count} pessoas já foram chamadas`} de volta.`,
  },
  tries: {
    en: (count) => `${count} tries`,
    es: (count) => `${count} intentos`,
    fr: (count) => `${count} essais`,
    de: (count) => `${count} Versuche`,
    it: (count) => `${count} tentativi`,
    pt: (count) => `${count} tentativas`,
  },
  voicemail: {
    en: () => 'left a voicemail',
    es: () => 'dejó mensaje de voz',
    fr: () => 'message vocal laissé',
    de: () => 'Nachricht auf der Mailbox',
    it: () => 'messaggio in segreteria',
    pt: () => 'deixou mensagem de voz',
  },
  tried: {
    en: (at) => `we tried ${at}, no answer`,
    es: (at) => `lo intentamos ${at}, sin respuesta`,
    fr: (at) => `rappel tenté ${at}, sans réponse`,
    de: (at) => `Rückruf versucht ${at}, niemand nahm ab`,
    it: (at) => `richiamato ${at}, nessuna risposta`,
    pt: (at) => `tentámos ${at}, sem resposta`,
  },
  withheld: {
    en: () => 'number withheld',
    es: () => 'número oculto',
    fr: () => 'numéro masqué',
    de: () => 'unterdrückte Nummer',
    it: () => 'numero nascosto',
    pt: () => 'número oculto',
  },
  probably: {
    en: (name) => `probably ${name}`,
    es: (name) => `probablemente ${name}`,
    fr: (name) => `probablement ${name}`,
    de: (name) => `wahrscheinlich ${name}`,
    it: (name) => `probabilmente ${name}`,
    pt: (name) => `provavelmente ${name}`,
  },
} satisfies {
  headline: Words<Counted>
  returned: Words<number>
  tries: Words<number>
  voicemail: Words
  tried: Words<string>
  withheld: Words
  probably: Words<string>
}
