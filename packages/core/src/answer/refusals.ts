import type { Language } from '../language/language.ts'
import type { When } from '../question/plan.ts'
import type { Finding } from './finding.ts'
import type { Words } from './words.ts'

const NOT_TOLD: Words = {
  en: () =>
    'You may not be told about the business’s data here. Ask whoever runs this installation to allow it in the settings.',
  es: () =>
    'Aquí no se te puede dar información del negocio. Pide a quien administra esta instalación que lo permita en los ajustes.',
  fr: () =>
    'Les données de l’entreprise ne peuvent pas vous être communiquées ici. Demandez à la personne qui gère cette installation de l’autoriser dans les réglages.',
  de: () =>
    'Über die Daten des Betriebs darf dir hier nichts gesagt werden. Wer diese Installation betreut, kann es in den Einstellungen erlauben.',
  it: () =>
    'Qui non ti si possono dare dati dell’attività. Chiedi a chi gestisce questa installazione di permetterlo nelle impostazioni.',
  pt: () =>
    'Aqui não lhe podem ser dados dados do negócio. Peça a quem gere esta instalação que o permita nas definições.',
}

/** The answer to an asker who may be told nothing of the house's running. */
export function nothingMayBeTold(language: keyof typeof NOT_TOLD): Finding {
  return { headline: NOT_TOLD[language](), items: [], notes: [], complete: null, refused: true }
}

const NOTHING_BEFORE: Words = {
  en: () =>
    'That sounds like it goes on from an earlier question, but there is none in this conversation. Ask it whole, for example “who is checking in tomorrow?”.',
  es: () =>
    'Eso parece continuar una pregunta anterior, pero en esta conversación no hay ninguna. Pregúntalo entero, por ejemplo «¿quién llega mañana?».',
  fr: () =>
    'Cela semble prolonger une question précédente, mais il n’y en a pas dans cette conversation. Posez-la en entier, par exemple « qui arrive demain ? ».',
  de: () =>
    'Das klingt wie die Fortsetzung einer früheren Frage, aber in diesem Gespräch gibt es keine. Frag sie ganz, zum Beispiel „Wer kommt morgen an?“.',
  it: () =>
    'Sembra la continuazione di una domanda precedente, ma in questa conversazione non ce n’è. Chiedila per intero, per esempio «chi arriva domani?».',
  pt: () =>
    'Isso parece continuar uma pergunta anterior, mas nesta conversa não há nenhuma. Pergunte-a por inteiro, por exemplo «quem chega amanhã?».',
}

/** The answer to a continuation of nothing. */
export function nothingToContinue(language: keyof typeof NOTHING_BEFORE): Finding {
  return { headline: NOTHING_BEFORE[language](), items: [], notes: [], complete: null }
}

const NO_SUCH_DATE: Words<string> = {
  en: (date) => `There is no ${date}. Ask again with another date.`,
  es: (date) => `El ${date} no existe. Pregunta de nuevo con otra fecha.`,
  fr: (date) => `Le ${date} n’existe pas. Reposez la question avec une autre date.`,
  de: (date) => `Den ${date} gibt es nicht. Frag noch einmal mit einem anderen Datum.`,
  it: (date) => `Il ${date} non esiste. Chiedi di nuovo con un’altra data.`,
  pt: (date) => `O dia ${date} não existe. Pergunte de novo com outra data.`,
}

/** The answer to a date that no calendar has: 31 February, or 29 February of a year without one. */
export function noSuchDate(when: When, language: Language): Finding {
  const [said = ''] = when.match(/(?:\d{4}-)?\d\d-(?:29|30|31)/) ?? []
  const [day = '', month = '', year] = said.split('-').toReversed()
  const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const name = months.format(Date.UTC(2000, Number(month) - 1, 1))
  const dayText = language === 'de' ? `${Number(day)}.` : String(Number(day))
  const of = language === 'es' || language === 'pt' ? ' de ' : ' '
  const date = [`${dayText}${of}${name}`, year].filter((part) => part !== undefined).join(of)
  return { headline: NO_SUCH_DATE[language](date), items: [], notes: [], complete: null }
}
