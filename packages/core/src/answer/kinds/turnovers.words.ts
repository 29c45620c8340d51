import type { Words } from '../words.ts'

const one = (count: number): boolean => count === 1

export const TURNOVER_WORDS: {
  readonly count: Words<number>
  readonly tight: Words<{ readonly count: number; readonly clean: string }>
  readonly overlap: Words
  readonly tooShort: Words
  readonly gapUnknown: Words
  /** Who leaves, with the time. */
  readonly departure: Words<string>
  /** Who comes, with the time. */
  readonly arrival: Words<string>
} = {
  count: {
    en: (count) => `${count === 0 ? 'no' : count} same-day ${one(count) ? 'turnover' : 'turnovers'}`,
    es: (count) =>
      count === 0 ? 'ningún cambio en el mismo día' : `${count} ${one(count) ? 'cambio' : 'cambios'} en el mismo día`,
    fr: (count) =>
      count === 0 ? 'aucune rotation le même jour' : `${count} ${one(count) ? 'rotation' : 'rotations'} le même jour`,
    de: (count) => (count === 0 ? 'kein Wechsel am selben Tag' : `${count} Wechsel am selben Tag`),
    it: (count) =>
      count === 0 ? 'nessun cambio in giornata' : `${count} ${one(count) ? 'cambio' : 'cambi'} in giornata`,
    pt: (count) =>
      count === 0 ? 'nenhuma troca no mesmo dia' : `${count} ${one(count) ? 'troca' : 'trocas'} no mesmo dia`,
  },
  tight: {
    en: ({ count, clean }) => `${count} with less than the ${clean} that a clean takes`,
    es: ({ count, clean }) => `${count} con menos de ${clean}, lo que dura una limpieza`,
    fr: ({ count, clean }) => `${count} avec moins de ${clean}, la durée d’un ménage`,
    de: ({ count, clean }) => `${count} mit weniger als ${clean}, so lange dauert eine Reinigung`,
    it: ({ count, clean }) => `${count} con meno di ${clean}, il tempo di una pulizia`,
    pt: ({ count, clean }) => `${count} com menos de ${clean}, o tempo de uma limpeza`,
  },
  overlap: {
    en: () => 'the arrival is before the departure',
    es: () => 'la llegada es antes de la salida',
    fr: () => 'l’arrivée précède le départ',
    de: () => 'Anreise vor der Abreise',
    it: () => 'l’arrivo è prima della partenza',
    pt: () => 'a chegada é antes da saída',
  },
  tooShort: {
    en: () => 'too short for a clean',
    es: () => 'poco tiempo para limpiar',
    fr: () => 'trop court pour le ménage',
    de: () => 'zu knapp für die Reinigung',
    it: () => 'troppo poco per la pulizia',
    pt: () => 'pouco tempo para a limpeza',
  },
  gapUnknown: {
    en: () => 'gap unknown',
    es: () => 'intervalo desconocido',
    fr: () => 'intervalle inconnu',
    de: () => 'Zeitraum unbekannt',
    it: () => 'intervallo sconosciuto',
    pt: () => 'intervalo desconhecido',
  },
  departure: {
    en: (who) => `out ${who}`,
    es: (who) => `sale ${who}`,
    fr: (who) => `départ ${who}`,
    de: (who) => `raus ${who}`,
    it: (who) => `esce ${who}`,
    pt: (who) => `sai ${who}`,
  },
  arrival: {
    en: (who) => `in ${who}`,
    es: (who) => `entra ${who}`,
    fr: (who) => `arrivée ${who}`,
    de: (who) => `rein ${who}`,
    it: (who) => `entra ${who}`,
    pt: (who) => `entra ${who}`,
  },
}
