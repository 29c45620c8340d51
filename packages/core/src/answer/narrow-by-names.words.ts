import type { Words } from './words.ts'

interface Named {
  readonly name: string
}

/** What is said about names that nothing has. */
export const NAME_WORDS = {
  noListing: {
    en: ({ name }) => `I know no house called “${name}”.`,
    es: ({ name }) => `No conozco ningún alojamiento llamado “${name}”.`,
    fr: ({ name }) => `Je ne connais aucun logement appelé “${name}”.`,
    de: ({ name }) => `Ich kenne keine Unterkunft namens “${name}”.`,
    it: ({ name }) => `Non conosco nessun alloggio di nome “${name}”.`,
    pt: ({ name }) => `Não conheço nenhum alojamento chamado “${name}”.`,
  },
  noGuest: {
    en: ({ name }) => `I know no guest called “${name}”.`,
    es: ({ name }) => `No conozco a ningún huésped llamado “${name}”.`,
    fr: ({ name }) => `Je ne connais aucun client appelé “${name}”.`,
    de: ({ name }) => `Ich kenne keinen Gast namens “${name}”.`,
    it: ({ name }) => `Non conosco nessun ospite di nome “${name}”.`,
    pt: ({ name }) => `Não conheço nenhum hóspede chamado “${name}”.`,
  },
  noCode: {
    en: ({ name }) => `I know no booking with the code ${name}.`,
    es: ({ name }) => `No conozco ninguna reserva con el código ${name}.`,
    fr: ({ name }) => `Je ne connais aucune réservation avec le code ${name}.`,
    de: ({ name }) => `Ich kenne keine Buchung mit dem Code ${name}.`,
    it: ({ name }) => `Non conosco nessuna prenotazione con il codice ${name}.`,
    pt: ({ name }) => `Não conheço nenhuma reserva com o código ${name}.`,
  },
} satisfies Record<string, Words<Named>>

/** Offered for a name that only resembles a known one. */
export const DID_YOU_MEAN: Words<Named & { readonly others: string }> = {
  en: ({ name, others }) => `Nothing is called exactly “${name}”. Did you mean ${others}?`,
  es: ({ name, others }) => `Nada se llama exactamente “${name}”. ¿Te refieres a ${others}?`,
  fr: ({ name, others }) => `Rien ne s’appelle exactement “${name}”. Voulez-vous dire ${others} ?`,
  de: ({ name, others }) => `Nichts heißt genau “${name}”. Ist ${others} gemeint?`,
  it: ({ name, others }) => `Niente si chiama esattamente “${name}”. Intendi ${others}?`,
  pt: ({ name, others }) => `Nada se chama exatamente “${name}”. Queria dizer ${others}?`,
}
