import type { Words } from '../words.ts'

/** What is said of missed calls. Instants come as text. */
export const CALL_WORDS = {
  headline: {
    en: (count) =>
      count === 0
        ? 'no missed call is waiting to be returned'
        : `${count} missed ${count === 1 ? 'caller has' : 'callers have'} not been called back`,
    es: (count) =>
      count === 0
        ? 'ninguna llamada perdida por devolver'
        : `falta devolver la llamada a ${count} ${count === 1 ? 'persona' : 'personas'}`,
    fr: (count) =>
      count === 0
        ? 'aucun appel manqué à rappeler'
        : `${count} ${count === 1 ? 'personne n’a pas été rappelée' : 'personnes n’ont pas été rappelées'}`,
    de: (count) =>
      count === 0
        ? 'kein verpasster Anruf wartet auf Rückruf'
        : `${count} ${count === 1 ? 'Person hat vergeblich angerufen und wurde' : 'Personen haben vergeblich angerufen und wurden'} nicht zurückgerufen`,
    it: (count) =>
      count === 0
        ? 'nessuna chiamata persa da richiamare'
        : `${count} ${count === 1 ? 'persona è ancora da richiamare' : 'persone sono ancora da richiamare'}`,
    pt: (count) =>
      count === 0
        ? 'nenhuma chamada perdida por devolver'
        : `${count} ${count === 1 ? 'pessoa ainda não foi chamada de volta' : 'pessoas ainda não foram chamadas de volta'}`,
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
  wrote: {
    en: (at) => `we wrote to them ${at}`,
    es: (at) => `le escribimos ${at}`,
    fr: (at) => `message envoyé ${at}`,
    de: (at) => `wir haben ${at} geschrieben`,
    it: (at) => `abbiamo scritto ${at}`,
    pt: (at) => `escrevemos ${at}`,
  },
  calledBack: {
    en: (at) => `✓ spoken with ${at}`,
    es: (at) => `✓ hablado ${at}`,
    fr: (at) => `✓ échange au téléphone ${at}`,
    de: (at) => `✓ gesprochen ${at}`,
    it: (at) => `✓ sentiti ${at}`,
    pt: (at) => `✓ falámos ${at}`,
  },
  writtenBack: {
    en: (at) => `✓ answered in writing ${at}`,
    es: (at) => `✓ respondido por escrito ${at}`,
    fr: (at) => `✓ réponse écrite ${at}`,
    de: (at) => `✓ schriftlich geantwortet ${at}`,
    it: (at) => `✓ risposto per iscritto ${at}`,
    pt: (at) => `✓ respondido por escrito ${at}`,
  },
} satisfies {
  headline: Words<number>
  returned: Words<number>
  tries: Words<number>
  voicemail: Words
  tried: Words<string>
  wrote: Words<string>
  calledBack: Words<string>
  writtenBack: Words<string>
}
