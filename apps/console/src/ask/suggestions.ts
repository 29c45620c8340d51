/** Questions to begin with and to go on with, in the languages that questions are understood in. */
export interface Suggestions {
  readonly first: readonly string[]
  readonly next: readonly string[]
}

const SUGGESTIONS: Readonly<Record<string, Suggestions>> = {
  en: {
    first: [
      'Who is checking in today and at what time?',
      'Who has not told us when they arrive?',
      'Which houses turn over today, and how long is the gap?',
      'Which missed calls has nobody returned?',
      'Which guests still owe us money?',
      'Which tasks are open?',
    ],
    next: ['And tomorrow?', 'And this weekend?'],
  },
  es: {
    first: [
      '¿Quién llega hoy y a qué hora?',
      '¿Quién no nos ha dicho a qué hora llega?',
      '¿Qué casas cambian de huésped hoy y con cuánto margen?',
      '¿Qué llamadas perdidas no ha devuelto nadie?',
      '¿Qué huéspedes tienen un pago pendiente?',
      '¿Qué tareas están abiertas?',
    ],
    next: ['¿Y mañana?', '¿Y este fin de semana?'],
  },
  fr: {
    first: [
      'Qui arrive aujourd’hui et à quelle heure ?',
      'Qui ne nous a pas encore dit son heure d’arrivée ?',
      'Quels logements changent de voyageurs aujourd’hui, avec quel battement ?',
      'Quels appels manqués n’ont pas été rappelés ?',
      'Quels voyageurs nous doivent encore de l’argent ?',
      'Quelles tâches sont ouvertes ?',
    ],
    next: ['Et demain ?', 'Et ce week-end ?'],
  },
  de: {
    first: [
      'Wer reist heute an und um wie viel Uhr?',
      'Wer hat uns seine Ankunftszeit noch nicht gesagt?',
      'Welche Häuser wechseln heute, und wie viel Zeit liegt dazwischen?',
      'Welche verpassten Anrufe hat niemand zurückgerufen?',
      'Welche Gäste haben noch offene Beträge?',
      'Welche Aufgaben sind offen?',
    ],
    next: ['Und morgen?', 'Und dieses Wochenende?'],
  },
  it: {
    first: [
      'Chi arriva oggi e a che ora?',
      'Chi non ci ha ancora detto quando arriva?',
      'In quali case c’è un cambio oggi e con quanto margine?',
      'Quali chiamate perse non ha richiamato nessuno?',
      'Quali ospiti devono ancora pagare?',
      'Quali attività sono aperte?',
    ],
    next: ['E domani?', 'E questo fine settimana?'],
  },
  pt: {
    first: [
      'Quem chega hoje e a que horas?',
      'Quem ainda não nos disse a que horas chega?',
      'Que casas mudam de hóspedes hoje e com que intervalo?',
      'Que chamadas perdidas ninguém devolveu?',
      'Que hóspedes ainda têm pagamentos em falta?',
      'Que tarefas estão em aberto?',
    ],
    next: ['E amanhã?', 'E este fim de semana?'],
  },
}

/** @param languages BCP 47 tags, the preferred first. English where none is known. */
export function suggestionsFor(languages: readonly string[]): Suggestions & { readonly language: string } {
  const known = languages.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find((language) => SUGGESTIONS[language])
  const language = known ?? 'en'
  return { language, ...(SUGGESTIONS[language] ?? { first: [], next: [] }) }
}
