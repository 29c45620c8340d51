import type { Words } from '../words.ts'

export const VOICEMAIL_WORDS = {
  headline: {
    en: (count) => (count === 0 ? 'no voicemail' : `${count} ${count === 1 ? 'voicemail' : 'voicemails'}`),
    es: (count) => (count === 0 ? 'ningún mensaje de voz' : `${count} ${count === 1 ? 'mensaje' : 'mensajes'} de voz`),
    fr: (count) =>
      count === 0 ? 'aucun message vocal' : `${count} ${count === 1 ? 'message vocal' : 'messages vocaux'}`,
    de: (count) =>
      count === 0
        ? 'keine Nachricht auf der Mailbox'
        : `${count} ${count === 1 ? 'Nachricht' : 'Nachrichten'} auf der Mailbox`,
    it: (count) =>
      count === 0
        ? 'nessun messaggio in segreteria'
        : `${count} ${count === 1 ? 'messaggio' : 'messaggi'} in segreteria`,
    pt: (count) =>
      count === 0 ? 'nenhuma mensagem de voz' : `${count} ${count === 1 ? 'mensagem' : 'mensagens'} de voz`,
  },
  notWritten: {
    en: () => 'what it says is not written down',
    es: () => 'no consta lo que dice',
    fr: () => 'contenu non transcrit',
    de: () => 'Inhalt liegt nicht als Text vor',
    it: () => 'contenuto non trascritto',
    pt: () => 'conteúdo não transcrito',
  },
  returned: {
    en: () => '✓ answered since',
    es: () => '✓ ya respondido',
    fr: () => '✓ réponse donnée depuis',
    de: () => '✓ seitdem beantwortet',
    it: () => '✓ già risposto',
    pt: () => '✓ já respondido',
  },
} satisfies { headline: Words<number>; notWritten: Words; returned: Words }
