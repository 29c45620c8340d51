import type { Words } from '../words.ts'

interface Asked {
  /** "tonight, Saturday 27 March", "on the nights … (3)". */
  readonly nights: string
  /** Party size; null when none was named. */
  readonly guests: number | null
}

const forGuests = {
  en: (guests: number | null) => (guests === null ? '' : ` for ${guests} ${guests === 1 ? 'guest' : 'guests'}`),
  es: (guests: number | null) => (guests === null ? '' : ` para ${guests} ${guests === 1 ? 'persona' : 'personas'}`),
  fr: (guests: number | null) => (guests === null ? '' : ` pour ${guests} ${guests < 2 ? 'personne' : 'personnes'}`),
  de: (guests: number | null) => (guests === null ? '' : ` für ${guests} ${guests === 1 ? 'Person' : 'Personen'}`),
  it: (guests: number | null) => (guests === null ? '' : ` per ${guests} ${guests === 1 ? 'persona' : 'persone'}`),
  pt: (guests: number | null) => (guests === null ? '' : ` para ${guests} ${guests === 1 ? 'pessoa' : 'pessoas'}`),
}

export const AVAILABILITY_WORDS = {
  headline: {
    en: ({ count, nights, guests }) =>
      `${count === 0 ? 'Nothing is free' : count === 1 ? '1 unit is free' : `${count} units are free`}${forGuests.en(guests)} ${nights}.`,
    es: ({ count, nights, guests }) =>
      `${count === 0 ? 'No hay nada libre' : count === 1 ? 'Hay 1 alojamiento libre' : `Hay ${count} alojamientos libres`}${forGuests.es(guests)} ${nights}.`,
    fr: ({ count, nights, guests }) =>
      `${count === 0 ? 'Rien n’est libre' : count === 1 ? '1 logement est libre' : `${count} logements sont libres`}${forGuests.fr(guests)} ${nights}.`,
    de: ({ count, nights, guests }) =>
      `${count === 0 ? 'Nichts frei' : count === 1 ? '1 Unterkunft frei' : `${count} Unterkünfte frei`}${forGuests.de(guests)} ${nights}.`,
    it: ({ count, nights, guests }) =>
      `${count === 0 ? 'Niente di libero' : count === 1 ? '1 alloggio libero' : `${count} alloggi liberi`}${forGuests.it(guests)} ${nights}.`,
    pt: ({ count, nights, guests }) =>
      `${count === 0 ? 'Não há nada livre' : count === 1 ? 'Há 1 alojamento livre' : `Há ${count} alojamentos livres`}${forGuests.pt(guests)} ${nights}.`,
  },
  /** A longer period rather than one stay: free nights of each unit. */
  period: {
    en: ({ count, some, nights, guests }) =>
      `Free${forGuests.en(guests)} ${nights}: ${count} throughout, ${some} on some of the nights.`,
    es: ({ count, some, nights, guests }) =>
      `Libres${forGuests.es(guests)} ${nights}: ${count} por completo, ${some} algunas de las noches.`,
    fr: ({ count, some, nights, guests }) =>
      `Libres${forGuests.fr(guests)} ${nights} : ${count} en entier, ${some} une partie des nuits.`,
    de: ({ count, some, nights, guests }) =>
      `Frei${forGuests.de(guests)} ${nights}: ${count} durchgehend, ${some} an einigen der Nächte.`,
    it: ({ count, some, nights, guests }) =>
      `Liberi${forGuests.it(guests)} ${nights}: ${count} per intero, ${some} in alcune delle notti.`,
    pt: ({ count, some, nights, guests }) =>
      `Livres${forGuests.pt(guests)} ${nights}: ${count} por completo, ${some} em algumas das noites.`,
  },
  yes: {
    en: ({ house, nights, guests }) => `Yes, ${house} is free${forGuests.en(guests)} ${nights}.`,
    es: ({ house, nights, guests }) => `Sí, ${house} está libre${forGuests.es(guests)} ${nights}.`,
    fr: ({ house, nights, guests }) => `Oui, ${house} est libre${forGuests.fr(guests)} ${nights}.`,
    de: ({ house, nights, guests }) => `Ja, ${house} ist frei${forGuests.de(guests)} ${nights}.`,
    it: ({ house, nights, guests }) => `Sì, ${house} è libero${forGuests.it(guests)} ${nights}.`,
    pt: ({ house, nights, guests }) => `Sim, ${house} está livre${forGuests.pt(guests)} ${nights}.`,
  },
  no: {
    en: ({ house, nights, why }) => `No, ${house} is not free ${nights}: ${why}`,
    es: ({ house, nights, why }) => `No, ${house} no está libre ${nights}: ${why}`,
    fr: ({ house, nights, why }) => `Non, ${house} n’est pas libre ${nights} : ${why}`,
    de: ({ house, nights, why }) => `Nein, ${house} ist nicht frei ${nights}: ${why}`,
    it: ({ house, nights, why }) => `No, ${house} non è libero ${nights}: ${why}`,
    pt: ({ house, nights, why }) => `Não, ${house} não está livre ${nights}: ${why}`,
  },
  partly: {
    en: ({ house, nights, free }) => `${house} is free on part of it, ${nights}: ${free}`,
    es: ({ house, nights, free }) => `${house} está libre en parte ${nights}: ${free}`,
    fr: ({ house, nights, free }) => `${house} est libre en partie ${nights} : ${free}`,
    de: ({ house, nights, free }) => `${house} ist teilweise frei ${nights}: ${free}`,
    it: ({ house, nights, free }) => `${house} è libero in parte ${nights}: ${free}`,
    pt: ({ house, nights, free }) => `${house} está livre em parte ${nights}: ${free}`,
  },
  unitsFull: {
    en: () => 'stays that wait for a unit take what is left of its type',
    es: () => 'las estancias sin unidad asignada ocupan lo que queda de su tipo',
    fr: () => 'les séjours sans unité attribuée prennent ce qui reste de ce type',
    de: () => 'Aufenthalte ohne Einheit belegen den Rest dieses Typs',
    it: () => 'i soggiorni senza unità occupano ciò che resta del tipo',
    pt: () => 'as estadias sem unidade ocupam o que resta do tipo',
  },
  sleeps: {
    en: (guests) => `sleeps ${guests}`,
    es: (guests) => `caben ${guests}`,
    fr: (guests) => `pour ${guests}`,
    de: (guests) => `für bis zu ${guests}`,
    it: (guests) => `fino a ${guests} ospiti`,
    pt: (guests) => `até ${guests} hóspedes`,
  },
  sleepsUnknown: {
    en: () => 'capacity unknown',
    es: () => 'capacidad desconocida',
    fr: () => 'capacité inconnue',
    de: () => 'Platz unbekannt',
    it: () => 'capienza sconosciuta',
    pt: () => 'capacidade desconhecida',
  },
  tooSmall: {
    en: (guests) => `sleeps only ${guests}`,
    es: (guests) => `solo caben ${guests}`,
    fr: (guests) => `seulement pour ${guests}`,
    de: (guests) => `nur für ${guests}`,
    it: (guests) => `solo per ${guests}`,
    pt: (guests) => `só para ${guests}`,
  },
  minimum: {
    en: (nights) => `minimum stay ${nights}`,
    es: (nights) => `estancia mínima ${nights}`,
    fr: (nights) => `séjour minimum ${nights}`,
    de: (nights) => `Mindestaufenthalt ${nights}`,
    it: (nights) => `soggiorno minimo ${nights}`,
    pt: (nights) => `estadia mínima ${nights}`,
  },
  minimumUnknown: {
    en: (houses) => `Minimum stay not known: ${houses}.`,
    es: (houses) => `Estancia mínima desconocida: ${houses}.`,
    fr: (houses) => `Séjour minimum inconnu : ${houses}.`,
    de: (houses) => `Mindestaufenthalt unbekannt: ${houses}.`,
    it: (houses) => `Soggiorno minimo non noto: ${houses}.`,
    pt: (houses) => `Estadia mínima desconhecida: ${houses}.`,
  },
  butShort: {
    en: (houses) => `Free, but the stay is too short: ${houses}.`,
    es: (houses) => `Libre, pero la estancia es demasiado corta: ${houses}.`,
    fr: (houses) => `Libre, mais le séjour est trop court : ${houses}.`,
    de: (houses) => `Frei, aber der Aufenthalt ist zu kurz: ${houses}.`,
    it: (houses) => `Libero, ma il soggiorno è troppo breve: ${houses}.`,
    pt: (houses) => `Livre, mas a estadia é curta demais: ${houses}.`,
  },
  butSmall: {
    en: (houses) => `Free, but too small: ${houses}.`,
    es: (houses) => `Libre, pero demasiado pequeño: ${houses}.`,
    fr: (houses) => `Libre, mais trop petit : ${houses}.`,
    de: (houses) => `Frei, aber zu klein: ${houses}.`,
    it: (houses) => `Libero, ma troppo piccolo: ${houses}.`,
    pt: (houses) => `Livre, mas pequeno demais: ${houses}.`,
  },
  partOf: {
    en: (houses) => `Free on some of the nights: ${houses}.`,
    es: (houses) => `Libre algunas de las noches: ${houses}.`,
    fr: (houses) => `Libre une partie des nuits : ${houses}.`,
    de: (houses) => `An einigen der Nächte frei: ${houses}.`,
    it: (houses) => `Libero in alcune delle notti: ${houses}.`,
    pt: (houses) => `Livre em algumas das noites: ${houses}.`,
  },
  instead: {
    en: (houses) => `Free instead: ${houses}.`,
    es: (houses) => `Libre en su lugar: ${houses}.`,
    fr: (houses) => `Libre à la place : ${houses}.`,
    de: (houses) => `Stattdessen frei: ${houses}.`,
    it: (houses) => `Libero al suo posto: ${houses}.`,
    pt: (houses) => `Livre em alternativa: ${houses}.`,
  },
} satisfies {
  headline: Words<Asked & { readonly count: number }>
  period: Words<Asked & { readonly count: number; readonly some: number }>
  yes: Words<Asked & { readonly house: string }>
  no: Words<{ house: string; nights: string; why: string }>
  partly: Words<{ house: string; nights: string; free: string }>
  unitsFull: Words
  sleeps: Words<number>
  sleepsUnknown: Words
  tooSmall: Words<number>
  minimum: Words<string>
  minimumUnknown: Words<string>
  butShort: Words<string>
  butSmall: Words<string>
  partOf: Words<string>
  instead: Words<string>
}
