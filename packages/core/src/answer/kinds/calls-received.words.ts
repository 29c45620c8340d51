import type { Words } from '../words.ts'

export const RECEIVED_WORDS = {
  count: {
    en: (count) => (count === 0 ? 'nobody called' : `${count} ${count === 1 ? 'call' : 'calls'} came in`),
    es: (count) => (count === 0 ? 'no llamó nadie' : count === 1 ? 'entró 1 llamada' : `entraron ${count} llamadas`),
    fr: (count) => (count === 0 ? 'personne n’a appelé' : `${count} ${count === 1 ? 'appel reçu' : 'appels reçus'}`),
    de: (count) =>
      count === 0 ? 'niemand hat angerufen' : count === 1 ? '1 Anruf kam herein' : `${count} Anrufe kamen herein`,
    it: (count) =>
      count === 0 ? 'non ha chiamato nessuno' : count === 1 ? '1 chiamata ricevuta' : `${count} chiamate ricevute`,
    pt: (count) => (count === 0 ? 'ninguém ligou' : count === 1 ? '1 chamada recebida' : `${count} chamadas recebidas`),
  },
} satisfies { count: Words<number> }
