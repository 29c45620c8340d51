import type { Words } from '../words.ts'

interface Network {
  readonly name: string | undefined
  readonly password: string | undefined
}

const parts = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined).join(', ')

export const HOUSE_WORDS = {
  wifi: {
    en: ({ name, password }) => `Wi-Fi: ${parts(name && `network ${name}`, password && `password ${password}`)}`,
    es: ({ name, password }) => `Wifi: ${parts(name && `red ${name}`, password && `contraseña ${password}`)}`,
    fr: ({ name, password }) => `Wi-Fi : ${parts(name && `réseau ${name}`, password && `mot de passe ${password}`)}`,
    de: ({ name, password }) => `WLAN: ${parts(name && `Netz ${name}`, password && `Passwort ${password}`)}`,
    it: ({ name, password }) => `Wi-Fi: ${parts(name && `rete ${name}`, password && `password ${password}`)}`,
    pt: ({ name, password }) => `Wi-Fi: ${parts(name && `rede ${name}`, password && `palavra-passe ${password}`)}`,
  },
  checkIn: {
    en: (time) => `check-in from ${time}`,
    es: (time) => `entrada desde las ${time}`,
    fr: (time) => `arrivée à partir de ${time}`,
    de: (time) => `Check-in ab ${time}`,
    it: (time) => `check-in dalle ${time}`,
    pt: (time) => `entrada a partir das ${time}`,
  },
  checkOut: {
    en: (time) => `check-out by ${time}`,
    es: (time) => `salida hasta las ${time}`,
    fr: (time) => `départ avant ${time}`,
    de: (time) => `Check-out bis ${time}`,
    it: (time) => `check-out entro le ${time}`,
    pt: (time) => `saída até às ${time}`,
  },
  sleeps: {
    en: (count) => `for up to ${count} ${count === 1 ? 'guest' : 'guests'}`,
    es: (count) => `para ${count} ${count === 1 ? 'persona' : 'personas'} como máximo`,
    fr: (count) => `pour ${count} ${count === 1 ? 'personne' : 'personnes'} au maximum`,
    de: (count) => `für höchstens ${count} ${count === 1 ? 'Person' : 'Personen'}`,
    it: (count) => `per ${count} ${count === 1 ? 'persona' : 'persone'} al massimo`,
    pt: (count) => `para ${count} ${count === 1 ? 'pessoa' : 'pessoas'} no máximo`,
  },
  beds: {
    en: (count) => `${count} ${count === 1 ? 'bed' : 'beds'}`,
    es: (count) => `${count} ${count === 1 ? 'cama' : 'camas'}`,
    fr: (count) => `${count} ${count === 1 ? 'lit' : 'lits'}`,
    de: (count) => `${count} ${count === 1 ? 'Bett' : 'Betten'}`,
    it: (count) => `${count} ${count === 1 ? 'letto' : 'letti'}`,
    pt: (count) => `${count} ${count === 1 ? 'cama' : 'camas'}`,
  },
  bedrooms: {
    en: (count) => `${count} ${count === 1 ? 'bedroom' : 'bedrooms'}`,
    es: (count) => `${count} ${count === 1 ? 'dormitorio' : 'dormitorios'}`,
    fr: (count) => `${count} ${count === 1 ? 'chambre' : 'chambres'}`,
    de: (count) => `${count} Schlafzimmer`,
    it: (count) => `${count} ${count === 1 ? 'camera' : 'camere'}`,
    pt: (count) => `${count} ${count === 1 ? 'quarto' : 'quartos'}`,
  },
  bathrooms: {
    en: (count) => `${count} ${count === 1 ? 'bathroom' : 'bathrooms'}`,
    es: (count) => `${count} ${count === 1 ? 'baño' : 'baños'}`,
    fr: (count) => `${count} ${count < 2 ? 'salle de bain' : 'salles de bain'}`,
    de: (count) => `${count} ${count === 1 ? 'Bad' : 'Bäder'}`,
    it: (count) => `${count} ${count === 1 ? 'bagno' : 'bagni'}`,
    pt: (count) => `${count} ${count === 1 ? 'casa de banho' : 'casas de banho'}`,
  },
  area: {
    en: ({ metres, feet }) => `${feet} sq ft (${metres} m²)`,
    es: ({ metres }) => `${metres} m²`,
    fr: ({ metres }) => `${metres} m²`,
    de: ({ metres }) => `${metres} m²`,
    it: ({ metres }) => `${metres} m²`,
    pt: ({ metres }) => `${metres} m²`,
  },
  minNights: {
    en: (nights) => `at least ${nights}`,
    es: (nights) => `${nights} como mínimo`,
    fr: (nights) => `${nights} au minimum`,
    de: (nights) => `mindestens ${nights}`,
    it: (nights) => `almeno ${nights}`,
    pt: (nights) => `${nights} no mínimo`,
  },
  price: {
    en: (amount) => `base price ${amount} per night`,
    es: (amount) => `precio base ${amount} por noche`,
    fr: (amount) => `prix de base ${amount} par nuit`,
    de: (amount) => `Grundpreis ${amount} pro Nacht`,
    it: (amount) => `prezzo base ${amount} a notte`,
    pt: (amount) => `preço base ${amount} por noite`,
  },
  cleaningFee: {
    en: (amount) => `cleaning fee ${amount}`,
    es: (amount) => `tarifa de limpieza ${amount}`,
    fr: (amount) => `frais de ménage ${amount}`,
    de: (amount) => `Reinigungsgebühr ${amount}`,
    it: (amount) => `spese di pulizia ${amount}`,
    pt: (amount) => `taxa de limpeza ${amount}`,
  },
  has: {
    en: (list) => `listed as available: ${list}`,
    es: (list) => `figura como disponible: ${list}`,
    fr: (list) => `indiqué comme disponible : ${list}`,
    de: (list) => `als vorhanden verzeichnet: ${list}`,
    it: (list) => `indicato come disponibile: ${list}`,
    pt: (list) => `indicado como disponível: ${list}`,
  },
  hasNot: {
    en: (list) => `listed as not available: ${list}`,
    es: (list) => `figura como no disponible: ${list}`,
    fr: (list) => `indiqué comme non disponible : ${list}`,
    de: (list) => `als nicht vorhanden verzeichnet: ${list}`,
    it: (list) => `indicato come non disponibile: ${list}`,
    pt: (list) => `indicado como não disponível: ${list}`,
  },
} satisfies {
  wifi: Words<Network>
  checkIn: Words<string>
  checkOut: Words<string>
  sleeps: Words<number>
  beds: Words<number>
  bedrooms: Words<number>
  bathrooms: Words<number>
  area: Words<{ readonly metres: number; readonly feet: number }>
  minNights: Words<string>
  price: Words<string>
  cleaningFee: Words<string>
  has: Words<string>
  hasNot: Words<string>
}
