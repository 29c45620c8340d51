import type { Words } from '../words.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What is said about arrivals, by several kinds of question. */
export const ARRIVAL_WORDS = {
  count: {
    en: (count) => (count === 0 ? 'no arrivals' : plural(count, 'arrival', 'arrivals')),
    es: (count) => (count === 0 ? 'ninguna llegada' : plural(count, 'llegada', 'llegadas')),
    fr: (count) => (count === 0 ? 'aucune arrivée' : plural(count, 'arrivée', 'arrivées')),
    de: (count) => (count === 0 ? 'keine Anreisen' : plural(count, 'Anreise', 'Anreisen')),
    it: (count) => (count === 0 ? 'nessun arrivo' : plural(count, 'arrivo', 'arrivi')),
    pt: (count) => (count === 0 ? 'nenhuma chegada' : plural(count, 'chegada', 'chegadas')),
  },
  owners: {
    en: (count) => `plus ${plural(count, 'owner stay or block', 'owner stays or blocks')}`,
    es: (count) =>
      `además de ${plural(count, 'estancia de propietario o bloqueo', 'estancias de propietario o bloqueos')}`,
    fr: (count) => `plus ${plural(count, 'séjour de propriétaire ou blocage', 'séjours de propriétaire ou blocages')}`,
    de: (count) => `dazu ${plural(count, 'Eigenbelegung oder Sperre', 'Eigenbelegungen oder Sperren')}`,
    it: (count) =>
      `più ${plural(count, 'soggiorno del proprietario o blocco', 'soggiorni del proprietario o blocchi')}`,
    pt: (count) =>
      `mais ${plural(count, 'estadia de proprietário ou bloqueio', 'estadias de proprietário ou bloqueios')}`,
  },
  already: {
    en: (count) => `${count} already there`,
    es: (count) => `${count} ya ${count === 1 ? 'ha' : 'han'} llegado`,
    fr: (count) => `${count} déjà sur place`,
    de: (count) => `${count} schon da`,
    it: (count) => `${count} già sul posto`,
    pt: (count) => `${count} já ${count === 1 ? 'chegou' : 'chegaram'}`,
  },
  untold: {
    en: (count) => `${count} ${count === 1 ? 'has' : 'have'} not told us when`,
    es: (count) => `${count} no ${count === 1 ? 'ha' : 'han'} dicho a qué hora`,
    fr: (count) => `${count} ${count === 1 ? 'n’a' : 'n’ont'} pas dit à quelle heure`,
    de: (count) => `${count} noch ohne Uhrzeit`,
    it: (count) => `${count} non ${count === 1 ? 'ha' : 'hanno'} detto a che ora`,
    pt: (count) => `${count} não ${count === 1 ? 'disse' : 'disseram'} a que horas`,
  },
  noShows: {
    en: (names) => `Left out, because marked as a no-show: ${names}.`,
    es: (names) => `No se incluye, por constar como no presentado: ${names}.`,
    fr: (names) => `Non compté, car noté comme non présenté : ${names}.`,
    de: (names) => `Nicht mitgezählt, da als nicht angereist vermerkt: ${names}.`,
    it: (names) => `Non incluso, perché segnato come no-show: ${names}.`,
    pt: (names) => `Não incluído, por estar marcado como não comparência: ${names}.`,
  },
} satisfies {
  count: Words<number>
  owners: Words<number>
  already: Words<number>
  untold: Words<number>
  noShows: Words<string>
}

/** Said where the shown houses lie in several zones. */
export const LOCAL_TIMES: Words<string> = {
  en: (zones) => `Times are local to each house (${zones}).`,
  es: (zones) => `Las horas son las locales de cada alojamiento (${zones}).`,
  fr: (zones) => `Les heures sont celles de chaque logement (${zones}).`,
  de: (zones) => `Die Zeiten gelten vor Ort (${zones}).`,
  it: (zones) => `Gli orari sono quelli locali di ogni alloggio (${zones}).`,
  pt: (zones) => `As horas são as locais de cada alojamento (${zones}).`,
}
