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
