import { fold } from '../../language/fold.ts'

/** Which reviews a question means: those under a score, those from a score on, or all. */
export type AskedReviews = 'below' | 'from' | 'all'

/** "Five stars", "good reviews": praise is asked for. Folded. */
const PRAISE =
  /\b(?:good|great|best|positive|nice|excellent|glowing|top|praise\w*|compliments?|buenas?|mejores|positiv[aeo]s?|excelentes?|elogios?|bonn?es?|meilleure?s?|excellente?s?|positifs?|gute[nrs]?|beste[nr]?|tolle[nr]?|lob|positive[nr]?|buon[eai]|belle|ottim[eai]|migliori|boas|melhores|otimas?|(?:5|five|cinco|cinq|funf|cinque) ?(?:stars?|estrellas|etoiles|sternen?|stelle|estrelas)|(?:10|9) ?(?:\/|out of|sobre|sur|von|su) ?10)\b/
/** "Under", "or worse": below a score even where praise is named ("nothing good?"). Folded. */
const BELOW =
  /\b(?:below|under|less|worse|bad|poor|low|lower|negative|negatifs?|complain\w*|menos|peor\w*|malas?|baj[ao]s?|queja\w*|moins|inferieur\w*|mauvais\w*|pires?|plain\w*|plaint\w*|unter|schlecht\w*|weniger|niedrig\w*|beschwer\w*|sotto|meno|peggior\w*|brutt\w*|negativ\w*|lament\w*|abaixo|pior\w*|mas(?! (?:recien|nuev|novas))|ruins?|queixa\w*|reclam\w*)\b/
const EVERY =
  /\b(?:all|every|any (?:new )?(?:reviews|feedback)|what reviews|latest|newest|recent|new|todas|nuevas|cada|alguna resena|que resenas|ultimas?|recientes?|recentes?|toutes?|tous|des avis|quels avis|derniers?|recents?|nouveaux|nouvelles|alle[nr]?|samtliche|(?:irgend)?welche bewertungen|neueste[nr]?|neue[nr]?|letzte[nr]?|tutte|ogni|nuove|ultime|qualche recensione|che recensioni|alguma avaliacao|que avaliacoes|novas?)\b/

/**
 * Which reviews are meant. A question that says neither is about bad ones: that is why a house asks.
 *
 * @param score The number that the question names, if any.
 */
export function askedReviews(question: string, score: number | null): AskedReviews {
  const words = fold(question)
  if (BELOW.test(words)) return 'below'
  if (PRAISE.test(words)) return 'from'
  return score === null && EVERY.test(words) ? 'all' : 'below'
}
