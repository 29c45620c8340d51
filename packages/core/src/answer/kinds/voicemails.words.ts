import type { Words } from '../words.ts'

interface Counted {
  readonly count: number
  readonly window: string
}

export const VOICEMAIL_WORDS = {
  headline: {
    en: ({ count, window }) =>
      `${count === 0 ? 'No voicemail' : count === 1 ? '1 voicemail' : `${count} voicemails`}: ${window}.`,
    es: ({ count, window }) =>
      `${count === 0 ? 'Ningún mensaje de voz' : count === 1 ? '1 mensaje de voz' : `${count} mensajes de voz`}: ${window}.`,
    fr: ({ count, window }) =>
      `${count === 0 ? 'Aucun message vocal' : count === 1 ? '1 message vocal' : `${count} messages vocaux`} : ${window}.`,
    de: ({ count, window }) =>
      `${count === 0 ? 'Keine Nachricht auf der Mailbox' : count === 1 ? '1 Nachricht auf der Mailbox' : `${count} Nachrichten auf der Mailbox`}: ${window}.`,
    it: ({ count, window }) =>
      `${count === 0 ? 'Nessun messaggio in segreteria' : count === 1 ? '1 messaggio in segreteria' : `${count} messaggi in segreteria`}: ${window}.`,
    pt: ({ count, window }) =>
      `${count === 0 ? 'Nenhuma mensagem de voz' : count === 1 ? '1 mensagem de voz' : `${count} mensagens de voz`}: ${window}.`,
  },
  notWritten: {
    en: () => 'what it says is not written down',
    es: () => 'no consta lo que dice',
    fr: () => 'contenu non transcrit',
    de: () => 'Inhalt liegt nicht als Text vor',
    it: () => 'contenuto non trascritto',
    pt: () => 'conteúdo não transcrito',
  },
} satisfies { headline: Words<Counted>; notWritten: Words }
