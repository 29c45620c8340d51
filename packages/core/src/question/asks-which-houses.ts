import { fold } from '../language/fold.ts'

/** "Which houses have parking": of all of them, whatever was spoken of. Folded. */
const OF_ALL =
  /(?:^|[^\p{L}])(?:which|what|all|every|any|each|que|cuales|cual|todas?|todos|quels?|quelles?|tous|toutes|chaque|welche[rsnm]?|alle[nr]?|jede[sr]?|quali|quale|tutt[ei]|ogni|quais|qual|cada)(?:$|[^\p{L}]).{0,12}(?:houses?|flats?|units?|apartments?|places?|properties|casas?|pisos?|apartament\w+|alojamientos?|logements?|appart\w*|maisons?|hauser|haus|wohnung\w*|unterkunft\w*|case|appartament\w+|alloggi\w*|imoveis|aptos?)/u
/** Words of what a house has or allows, after which nothing is asked of a guest. Folded. */
const HAVING =
  /(?:^|[^\p{L}])(?:have|has|with|got|allow\w*|accept\w*|offer\w*|tienen?|permiten?|aceptan?|admiten?|con|ont|avec|accept\w+|autoris\w+|haben?|hat|mit|erlaub\w+|hanno|accett\w+|ammett\w+|com|tem|aceitam?|permitem?)(?:$|[^\p{L}])/u

/** Whether a question is about every house: "which flats have a lift". */
export function asksWhichHouses(question: string): boolean {
  return OF_ALL.test(fold(question))
}

/** Whether it asks which houses have or allow something. */
export function asksWhatHousesHave(question: string): boolean {
  return asksWhichHouses(question) && HAVING.test(fold(question))
}
