import type { Words } from '../answer/words.ts'

/** Why there is no answer. */
export const CHAT_FAILURES: Readonly<Record<'passing' | 'broken', Words<string>>> = {
  passing: {
    en: (trace) =>
      `I could not answer: what I look things up in cannot be reached just now. Ask again in a few minutes. (${trace})`,
    es: (trace) =>
      `No he podido responder: ahora mismo no puedo consultar los datos. Pregunta de nuevo en unos minutos. (${trace})`,
    fr: (trace) =>
      `Je n’ai pas pu répondre : les données ne sont pas accessibles en ce moment. Reposez la question dans quelques minutes. (${trace})`,
    de: (trace) =>
      `Ich konnte nicht antworten: Die Daten sind gerade nicht erreichbar. Frag in ein paar Minuten noch einmal. (${trace})`,
    it: (trace) =>
      `Non ho potuto rispondere: al momento i dati non sono raggiungibili. Chiedi di nuovo tra qualche minuto. (${trace})`,
    pt: (trace) =>
      `Não consegui responder: de momento os dados não estão acessíveis. Pergunte de novo daqui a uns minutos. (${trace})`,
  },
  broken: {
    en: (trace) =>
      `I could not answer: something broke here. Whoever runs this installation finds it in the log under ${trace}.`,
    es: (trace) =>
      `No he podido responder: algo ha fallado. Quien administra esta instalación lo encuentra en el registro con ${trace}.`,
    fr: (trace) =>
      `Je n’ai pas pu répondre : une erreur s’est produite. La personne qui gère cette installation la trouve dans le journal sous ${trace}.`,
    de: (trace) =>
      `Ich konnte nicht antworten: Hier ist etwas kaputt. Wer diese Installation betreut, findet es im Protokoll unter ${trace}.`,
    it: (trace) =>
      `Non ho potuto rispondere: qualcosa non ha funzionato. Chi gestisce questa installazione lo trova nel registro sotto ${trace}.`,
    pt: (trace) => `Não consegui responder: algo falhou. Quem gere esta instalação encontra-o no registo em ${trace}.`,
  },
}

/** The line that marks an answer. */
export const SOURCES_LINE: Words = {
  en: () => 'Made by AI from the business’s data.',
  es: () => 'Hecho por IA con los datos del negocio.',
  fr: () => 'Généré par IA à partir des données de l’entreprise.',
  de: () => 'Von KI aus den Daten des Betriebs erstellt.',
  it: () => 'Creato dall’IA con i dati dell’attività.',
  pt: () => 'Feito por IA com os dados do negócio.',
}

/** After the sources that are listed: how many there are besides. */
export const MORE_SOURCES: Words<number> = {
  en: (count) => `and ${count} more`,
  es: (count) => `y ${count} más`,
  fr: (count) => `et ${count} de plus`,
  de: (count) => `und ${count} weitere`,
  it: (count) => (count === 1 ? 'e un’altra' : `e altre ${count}`),
  pt: (count) => `e mais ${count}`,
}
