import type { TimeCue } from './stay-time-cues.ts'
import type { TimePlace } from './stay-time-reading.ts'

/** "We won't be there at 6": that it is not then tells no time. "Not before 6" does, and has an open side. */
export function isDenied(place: TimePlace): boolean {
  const { sentence, mention, clause, cue } = place
  if (mention.open !== undefined || mention.to !== undefined || sentence.isQuestion) return false
  const { folded } = sentence
  if (mention !== place.mentions.at(-1) && CANNOT.test(folded.slice(mention.end, clause.end))) return true
  if (/(?<![a-z])(?:not|nicht|nich|pas|nao|non|no) $/.test(folded.slice(clause.start, mention.start))) return true
  if (/ nicht (?:mehr )?(?:da|dort|an|vor ort)(?![a-z])/.test(folded.slice(mention.end, clause.end))) return true
  if (cue === undefined || cue.start < clause.start || cue.start > mention.start) return false
  // "We don't arrive at 5 but at 7" denies the first.
  if (place.mentions.some((other) => other.start >= cue.end && other.end <= mention.start)) return false
  return (
    DENIED.test(folded.slice(clause.start, cue.start)) ||
    /(?<![a-z])(?:pas|nicht|nich) (?:mehr |schon )?(?:a |vers )?$/.test(folded.slice(cue.start, mention.start)) ||
    / pas /.test(cue.text)
  )
}

const DENIED =
  /(?<![a-z])(?:(?:(?:will |can )?not|won'?t|can'?t|cannot|aren'?t|isn'?t|no longer|don'?t think (?:we|i)(?:'ll| will| can)?) (?:be |able to |going to |gonna |actually |now |longer )*|(?:ya |pues )?no (?:nos |me |vamos a |voy a |podemos |podremos |podre |puedo |creo que |creemos que )*|pas (?:etre |pouvoir |encore )*|nicht (?:mehr |schon )?|non (?:ce la facciamo ad? |riusciamo ad? |riesco ad? |possiamo |potremo |credo di )*|nao (?:vamos |vou |conseguimos |consigo |podemos |devemos |iremos )*)$/

/** Behind a time that will not do: "at 6 is impossible, rather at 8". */
const CANNOT =
  /^ (?:(?:is|it's|es|est|e|ist|c'est|seria|sera|leider|we|on|wir) )*(?:not? (?:possible|posible|puede|podemos|podre\w*|llegamos|llego)|im?possible|imposible|impossivel|impossibile|unmoglich|can't|cannot|won't|n'y|ne (?:va|sera|peut|pourra)|(?:ca )?va pas|schaff\w* (?:wir |ich |es )*nicht|klappt nicht|geht nicht|non (?:ce|riusc|poss)|nao (?:da|vai|conseg|podemos|posso))/

const PAST =
  /(?:^|[^a-z])(?:arrived|came|left|checked in|checked out|llegaron|llego ayer|(?:sommes|suis|etions|sont) arrivee?s?|angekommen|(?:siamo|sono|eravamo) arrivat[oie]|hemos llegado|chegaram|(?:avons|ai|a) (?:\w+ )?(?:quitte|libere|rendu)|haben? [^,]*verlassen|vacated)$/

/** Somebody came or went then, and is not to come or go. */
export function isPast(folded: string, cue: TimeCue | undefined): boolean {
  if (cue === undefined) return false
  // "Saímos às 10h, as chaves ficaram na caixa": the form is of both tenses, the keys are not.
  if (cue.role === 'departure' && KEYS_LEFT.test(folded)) return true
  return PAST.test(folded.slice(Math.max(0, cue.start - 32), cue.end)) && !/will have/.test(folded)
}

const KEYS_LEFT =
  /(?<![a-z])(?:chaves? (?:ja )?(?:ficaram|ficou)|deixei as? chaves?|llaves? (?:ya )?(?:quedaron|quedo)|(?:hemos|he) dejado las? llaves?)(?![a-z])/

/** A question about the house or about what might be, and no plan. */
export function isIdle({ sentence, mention }: TimePlace, asked: boolean, needsLeave: boolean): boolean {
  const { folded, isQuestion } = sentence
  if (WHAT_IF.test(folded)) return true
  if (!isQuestion || asked) return false
  return (!needsLeave && isAboutTheHouse(folded)) || (mention.open !== undefined && HOW.test(folded))
}

/** A question about when one may come, not about coming. */
function isAboutTheHouse(folded: string): boolean {
  if (
    /(?<![a-z])(?:we|i|i'm|our|us|my|nous|on|je|j'|notre|wir|ich|uns|unser|noi|ci|nos|nosotros|nuestr[oa]|nosso|a gente)(?![a-z])|(?:amos|emos|imos|iamo|eremo)(?![a-z])/.test(
      folded,
    )
  )
    return false
  return /^[^a-z]*(?:so |hi |hello |hola |bonjour |hallo |ciao |ola |and |y |et |und |e )*(?:is|are|what|when|at what|from what|a que|cual|es|desde|quelle|a quelle|est-ce que|le|ist|wann|um wie|ab wann|ab wie|a che|da che|quando|qual|e|o|il|el|the|ab)(?![a-z])/.test(
    folded,
  )
}

/** "How do we get in after 22:00?" wants to know of the lock. */
const HOW =
  /^[^a-z]*(?:(?:and|y|et|und|e|hi|hello|hola|bonjour|hallo|ciao|ola),? )*(?:how|where|who|wie|wo|wer|comment|ou|qui|como|donde|quien|come|dove|chi|onde|quem)(?![a-z])(?!.*(?<![a-z])(?:when|if|as|cuando|si|quand|wenn|da|quando|se)(?![a-z]))/
const WHAT_IF =
  /(?<![a-z])(?:what (?:if|happens|would happen)|que (?:pasa|pasaria|ocurre) si|que se passe[- ]t[- ]il si|was (?:ist|passiert|ware),? (?:wenn|falls)|succede se|que acontece se)(?![a-z])|^[^a-z]*(?:et si|e se|y si) (?!poss)/
