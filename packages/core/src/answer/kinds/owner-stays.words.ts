import type { Words } from '../words.ts'

const one = (count: number): boolean => count === 1

export const OWNER_WORDS: {
  readonly count: Words<number>
  readonly otherBlocks: Words<number>
  readonly booked: Words<string>
} = {
  count: {
    en: (count) => `${count === 0 ? 'no' : count} owner ${one(count) ? 'stay or block' : 'stays or blocks'}`,
    es: (count) =>
      count === 0
        ? 'ninguna estancia ni bloqueo de propietario'
        : `${count} ${one(count) ? 'estancia o bloqueo' : 'estancias o bloqueos'} de propietario`,
    fr: (count) =>
      count === 0
        ? 'aucun séjour ni blocage de propriétaire'
        : `${count} ${one(count) ? 'séjour ou blocage' : 'séjours ou blocages'} de propriétaire`,
    de: (count) =>
      count === 0
        ? 'keine Eigenbelegung und keine Eigentümersperre'
        : `${count} ${one(count) ? 'Eigenbelegung oder Eigentümersperre' : 'Eigenbelegungen oder Eigentümersperren'}`,
    it: (count) =>
      count === 0
        ? 'nessun soggiorno né blocco del proprietario'
        : `${count} ${one(count) ? 'soggiorno o blocco' : 'soggiorni o blocchi'} del proprietario`,
    pt: (count) =>
      count === 0
        ? 'nenhuma estadia nem bloqueio de proprietário'
        : `${count} ${one(count) ? 'estadia ou bloqueio' : 'estadias ou bloqueios'} de proprietário`,
  },
  otherBlocks: {
    en: (count) =>
      `${count} ${one(count) ? 'block' : 'blocks'} for other reasons (maintenance, by hand) ${one(count) ? 'is' : 'are'} not listed.`,
    es: (count) =>
      `${count} ${one(count) ? 'bloqueo' : 'bloqueos'} por otros motivos (mantenimiento, manual) no ${one(count) ? 'figura' : 'figuran'} aquí.`,
    fr: (count) =>
      `${count} ${one(count) ? 'blocage' : 'blocages'} pour d’autres raisons (travaux, manuel) ${one(count) ? 'n’est pas listé' : 'ne sont pas listés'}.`,
    de: (count) =>
      `${count} ${one(count) ? 'Sperre' : 'Sperren'} aus anderen Gründen (Wartung, von Hand) ${one(count) ? 'ist' : 'sind'} nicht aufgeführt.`,
    it: (count) =>
      `${count} ${one(count) ? 'blocco' : 'blocchi'} per altri motivi (manutenzione, manuale) non ${one(count) ? 'è elencato' : 'sono elencati'}.`,
    pt: (count) =>
      `${count} ${one(count) ? 'bloqueio' : 'bloqueios'} por outros motivos (manutenção, manual) não ${one(count) ? 'é listado' : 'são listados'}.`,
  },
  booked: {
    en: (guests) => `Booked by guests then: ${guests}.`,
    es: (guests) => `Reservado por huéspedes en esas fechas: ${guests}.`,
    fr: (guests) => `Loué à des clients à ces dates : ${guests}.`,
    de: (guests) => `Dann an Gäste vermietet: ${guests}.`,
    it: (guests) => `Prenotato da ospiti in quelle date: ${guests}.`,
    pt: (guests) => `Reservado por hóspedes nessas datas: ${guests}.`,
  },
}
