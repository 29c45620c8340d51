import { needsAnswer } from '../../language/needs-answer.ts'
import type { KindAnswerer } from '../ask-context.ts'
import type { Words } from '../words.ts'

const NOTHING_TO_LOOK_UP: Words = {
  en: () => 'That is nothing that I can look up. Ask me about arrivals, stays, calls, messages, tasks or houses.',
  es: () => 'Eso no lo puedo consultar. Pregúntame por llegadas, estancias, llamadas, mensajes, tareas o casas.',
  fr: () =>
    'Je n’ai rien à consulter là-dessus. Demandez-moi les arrivées, les séjours, les appels, les messages, les tâches ou les logements.',
  de: () =>
    'Dazu kann ich nichts nachschlagen. Frag mich nach Anreisen, Aufenthalten, Anrufen, Nachrichten, Aufgaben oder Häusern.',
  it: () => 'Su questo non ho nulla da cercare. Chiedimi di arrivi, soggiorni, chiamate, messaggi, attività o case.',
  pt: () =>
    'Sobre isso não tenho nada para consultar. Pergunte-me por chegadas, estadias, chamadas, mensagens, tarefas ou casas.',
}

/** The answer to a greeting or to thanks. */
const AT_YOUR_SERVICE: Words = {
  en: () => 'Here to help. Ask me about arrivals, stays, calls, messages, tasks or houses.',
  es: () => 'Aquí estoy. Pregúntame por llegadas, estancias, llamadas, mensajes, tareas o casas.',
  fr: () =>
    'À votre service. Demandez-moi les arrivées, les séjours, les appels, les messages, les tâches ou les logements.',
  de: () => 'Gern. Frag mich nach Anreisen, Aufenthalten, Anrufen, Nachrichten, Aufgaben oder Häusern.',
  it: () => 'Sono qui. Chiedimi di arrivi, soggiorni, chiamate, messaggi, attività o case.',
  pt: () => 'Às ordens. Pergunte-me por chegadas, estadias, chamadas, mensagens, tarefas ou casas.',
}

/** A greeting alone waits for an answer; said beside an "OK" it holds no wish of its own. */
function isCourtesy(text: string): boolean {
  return !needsAnswer(`ok ${text}`)
}

/** Team chat that reached the assistant all the same: a short word, and nothing looked up. */
export const answerSmallTalk: KindAnswerer = async ({ question, language }) => ({
  headline: (isCourtesy(question) ? AT_YOUR_SERVICE : NOTHING_TO_LOOK_UP)[language](),
  items: [],
  notes: [],
  complete: null,
})
