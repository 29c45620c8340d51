import type { Words } from '../words.ts'

interface Unknown {
  readonly house: string
  /** "parking", "“helipad”"; empty when the question gives no word for it. */
  readonly about: string
}

export const FACT_WORDS = {
  unknown: {
    en: ({ house, about }) => `Nothing is recorded about ${about || 'that'} at ${house}.`,
    es: ({ house, about }) => `No consta nada sobre ${about || 'eso'} en ${house}.`,
    fr: ({ house, about }) => `Rien n’est noté sur ${about || 'cela'} pour ${house}.`,
    de: ({ house, about }) => `Für ${house} ist nichts vermerkt${about && `: ${about}`}.`,
    it: ({ house, about }) => `Per ${house} non risulta nulla${about && `: ${about}`}.`,
    pt: ({ house, about }) => `Não consta nada sobre ${about || 'isso'} em ${house}.`,
  },
  recorded: {
    en: ({ house, about }) => `Recorded for ${house}${about && ` about ${about}`}:`,
    es: ({ house, about }) => `Esto consta para ${house}${about && ` sobre ${about}`}:`,
    fr: ({ house, about }) => `Voici ce qui est noté pour ${house}${about && ` sur ${about}`} :`,
    de: ({ house, about }) => `Das ist für ${house} vermerkt${about && ` (${about})`}:`,
    it: ({ house, about }) => `Ecco cosa risulta per ${house}${about && ` (${about})`}:`,
    pt: ({ house, about }) => `Isto consta para ${house}${about && ` sobre ${about}`}:`,
  },
  known: {
    en: ({ known, total }) => `recorded for ${known} of ${total} houses`,
    es: ({ known, total }) => `consta en ${known} de ${total} casas`,
    fr: ({ known, total }) => `noté pour ${known} logements sur ${total}`,
    de: ({ known, total }) => `für ${known} von ${total} Häusern vermerkt`,
    it: ({ known, total }) => `risulta per ${known} case su ${total}`,
    pt: ({ known, total }) => `consta em ${known} de ${total} casas`,
  },
  codes: {
    en: (house) => `Codes of ${house}:`,
    es: (house) => `Los códigos de ${house}:`,
    fr: (house) => `Les codes de ${house} :`,
    de: (house) => `Die Codes für ${house}:`,
    it: (house) => `I codici di ${house}:`,
    pt: (house) => `Os códigos de ${house}:`,
  },
  onRecord: {
    en: (list) => `On record for it: ${list}.`,
    es: (list) => `Lo que consta: ${list}.`,
    fr: (list) => `Ce qui est noté : ${list}.`,
    de: (list) => `Vermerkt ist: ${list}.`,
    it: (list) => `Ciò che risulta: ${list}.`,
    pt: (list) => `O que consta: ${list}.`,
  },
  nearest: {
    en: () => 'What comes nearest:',
    es: () => 'Lo más cercano:',
    fr: () => 'Le plus proche :',
    de: () => 'Am nächsten kommt:',
    it: () => 'La cosa più vicina:',
    pt: () => 'O mais próximo:',
  },
  whichHouse: {
    en: () => 'Which house do you mean?',
    es: () => '¿De qué casa se trata?',
    fr: () => 'De quel logement s’agit-il ?',
    de: () => 'Um welches Haus geht es?',
    it: () => 'Di quale casa si tratta?',
    pt: () => 'De que casa se trata?',
  },
  oneHouse: {
    en: () => 'Codes are told for one house at a time: which one?',
    es: () => 'Los códigos se dan de una casa cada vez: ¿cuál?',
    fr: () => 'Les codes se donnent pour un logement à la fois : lequel ?',
    de: () => 'Codes gibt es nur für ein Haus auf einmal: für welches?',
    it: () => 'I codici si danno per una casa alla volta: quale?',
    pt: () => 'Os códigos são dados para uma casa de cada vez: qual?',
  },
  codesRefused: {
    en: () => 'You may not be told door codes here.',
    es: () => 'Aquí no se te pueden dar códigos de acceso.',
    fr: () => 'Les codes d’accès ne peuvent pas vous être donnés ici.',
    de: () => 'Türcodes dürfen dir hier nicht genannt werden.',
    it: () => 'Qui non ti si possono dare i codici d’accesso.',
    pt: () => 'Aqui não lhe podem ser dados códigos de acesso.',
  },
  moneyRefused: {
    en: () => 'You may not be told prices here.',
    es: () => 'Aquí no se te pueden dar precios.',
    fr: () => 'Les prix ne peuvent pas vous être donnés ici.',
    de: () => 'Preise dürfen dir hier nicht genannt werden.',
    it: () => 'Qui non ti si possono dare i prezzi.',
    pt: () => 'Aqui não lhe podem ser dados preços.',
  },
  moreHouses: {
    en: (count) => `${count} more ${count === 1 ? 'house' : 'houses'} of that name not shown here.`,
    es: (count) => `${count} ${count === 1 ? 'casa' : 'casas'} más con ese nombre, no mostradas aquí.`,
    fr: (count) => `${count} ${count === 1 ? 'autre logement' : 'autres logements'} de ce nom, non affichés ici.`,
    de: (count) =>
      `${count} weitere ${count === 1 ? 'Unterkunft' : 'Unterkünfte'} mit diesem Namen hier nicht gezeigt.`,
    it: (count) => `Altre ${count} case con questo nome, non mostrate qui.`,
    pt: (count) => `Mais ${count} ${count === 1 ? 'casa' : 'casas'} com esse nome, não mostradas aqui.`,
  },
} satisfies {
  unknown: Words<Unknown>
  recorded: Words<Unknown>
  known: Words<{ readonly known: number; readonly total: number }>
  codes: Words<string>
  onRecord: Words<string>
  nearest: Words
  whichHouse: Words
  oneHouse: Words
  codesRefused: Words
  moneyRefused: Words
  moreHouses: Words<number>
}
