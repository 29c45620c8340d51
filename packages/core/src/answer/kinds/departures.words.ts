import type { Words } from '../words.ts'

const one = (count: number): boolean => count === 1

export const DEPARTURE_WORDS: {
  readonly count: Words<number>
  readonly left: Words<number>
} = {
  count: {
    en: (count) => (count === 0 ? 'no departures' : `${count} ${one(count) ? 'departure' : 'departures'}`),
    es: (count) => (count === 0 ? 'ninguna salida' : `${count} ${one(count) ? 'salida' : 'salidas'}`),
    fr: (count) => (count === 0 ? 'aucun départ' : `${count} ${one(count) ? 'départ' : 'départs'}`),
    de: (count) => (count === 0 ? 'keine Abreisen' : `${count} ${one(count) ? 'Abreise' : 'Abreisen'}`),
    it: (count) => (count === 0 ? 'nessuna partenza' : `${count} ${one(count) ? 'partenza' : 'partenze'}`),
    pt: (count) => (count === 0 ? 'nenhuma saída' : `${count} ${one(count) ? 'saída' : 'saídas'}`),
  },
  left: {
    en: (count) => `${count} already left`,
    es: (count) => `${count} ya ${one(count) ? 'se ha ido' : 'se han ido'}`,
    fr: (count) => `${count} déjà ${one(count) ? 'effectué' : 'effectués'}`,
    de: (count) => `${count} schon abgereist`,
    it: (count) => `${count} già ${one(count) ? 'avvenuta' : 'avvenute'}`,
    pt: (count) => `${count} já ${one(count) ? 'saiu' : 'saíram'}`,
  },
}
