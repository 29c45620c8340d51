import type { KindAnswerer } from '../ask-context.ts'
import { nearestTexts } from '../nearest-texts.ts'
import type { Words } from '../words.ts'

const CANNOT_KNOW: Words = {
  en: () => 'I can’t know that: nothing in the bookings, calls, messages, tasks, reviews or house notes answers it.',
  es: () =>
    'Eso no lo puedo saber: nada en las reservas, llamadas, mensajes, tareas, reseñas o notas de las casas lo responde.',
  fr: () =>
    'Je ne peux pas le savoir : rien dans les réservations, appels, messages, tâches, avis ou fiches des logements n’y répond.',
  de: () =>
    'Das kann ich nicht wissen: In Buchungen, Anrufen, Nachrichten, Aufgaben, Bewertungen und Hausnotizen steht nichts dazu.',
  it: () =>
    'Questo non posso saperlo: nulla in prenotazioni, chiamate, messaggi, attività, recensioni o note delle case lo dice.',
  pt: () =>
    'Isso não posso saber: nada nas reservas, chamadas, mensagens, tarefas, avaliações ou notas das casas o diz.',
}

const NEAREST: Words = {
  en: () => 'The nearest things on record, in case one of them helps:',
  es: () => 'Lo más cercano que consta, por si ayuda:',
  fr: () => 'Ce qui s’en approche le plus, au cas où :',
  de: () => 'Was dem am nächsten kommt, falls es hilft:',
  it: () => 'Le cose più vicine che risultano, nel caso servano:',
  pt: () => 'O que há de mais próximo, caso ajude:',
}

/** Types whose texts may hold what a question of this kind is after; what the team wrote in its chat is told beside. */
const TEXT_TYPES = ['message', 'call', 'review', 'task']
const MOST_HITS = 3

/** Says plainly that the data cannot answer. Texts that come very near are quoted as what they are. */
export const answerUnknowable: KindAnswerer = async (context) => {
  const { language, question } = context
  const { items, notes } = await nearestTexts(context, question, { types: TEXT_TYPES }, MOST_HITS)
  return {
    headline: [CANNOT_KNOW[language](), ...(items.length > 0 ? [NEAREST[language]()] : [])].join(' '),
    items,
    notes: items.length > 0 ? notes : [],
    complete: null,
  }
}
