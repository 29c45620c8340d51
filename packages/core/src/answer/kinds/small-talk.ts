import { needsAnswer } from '../../language/needs-answer.ts'
import type { KindAnswerer } from '../ask-context.ts'
import type { Words } from '../words.ts'

const NOT_FOR_ME: Words = {
  en: () =>
    'That sounds like it is meant for the team, not for me. Ask me about arrivals, stays, calls, messages, tasks or houses.',
  es: () =>
    'Eso parece para el equipo, no para mí. Pregúntame por llegadas, estancias, llamadas, mensajes, tareas o casas.',
  fr: () =>
    'Cela semble s’adresser à l’équipe, pas à moi. Demandez-moi les arrivées, les séjours, les appels, les messages, les tâches ou les logements.',
  de: () =>
    'Das klingt, als wäre es fürs Team gedacht, nicht für mich. Frag mich nach Anreisen, Aufenthalten, Anrufen, Nachrichten, Aufgaben oder Häusern.',
  it: () => 'Sembra rivolto al team, non a me. Chiedimi di arrivi, soggiorni, chiamate, messaggi, attività o case.',
  pt: () =>
    'Isso parece ser para a equipa, não para mim. Pergunte-me por chegadas, estadias, chamadas, mensagens, tarefas ou casas.',
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

/** Team chat that reached the assistant all the same: a short word, and nothing looked up. */
export const answerSmallTalk: KindAnswerer = async ({ question, language }) => ({
  headline: (needsAnswer(question) ? NOT_FOR_ME : AT_YOUR_SERVICE)[language](),
  items: [],
  notes: [],
  complete: null,
})
