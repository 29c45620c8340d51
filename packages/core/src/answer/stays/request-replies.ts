import { fold } from '../../language/fold.ts'
import type { Utterance } from './utterances.ts'

/** What the team made of a guest's request. */
export interface Reply {
  readonly utterance: Utterance
  readonly verdict: 'granted' | 'refused'
}

/** An answer that comes later than this is about something else. */
const REPLY_WITHIN_MS = 72 * 3_600_000

const REFUSAL =
  /\b(?:not possible|impossible|unable to|can ?not|can'?t (?:do|offer|allow|accommodate|extend)|won'?t be possible|no late (?:check|departure)|no early check|no es posible|imposible|no podemos|no se puede|no va a ser posible|pas possible|ne (?:pouvons|peut) pas|on (?:ne )?peut pas|nicht moglich|geht (?:leider )?nicht|konnen wir (?:leider )?nicht|nicht machbar|klappt (?:leider )?nicht|non e possibile|impossibile|non possiamo|non si puo|nao e possivel|impossivel|nao podemos|nao da|nao conseguimos|nao vai dar|unfortunately|lamentablemente|desgraciadamente|malheureusement|leider|purtroppo|infelizmente|declined|refused|denied)\b/

const PENDING =
  /\b(?:let me (?:check|see|ask)|(?:i|we)(?:'ll| will) (?:check|ask|see|confirm|let you know|get back)|get back to you|checking with|voy a (?:consultar|preguntar|mirar|ver)|lo (?:consulto|miro|pregunto)|te (?:confirmo|digo|aviso)|le (?:confirmo|aviso)|je (?:verifie|regarde|demande|vous tiens|reviens|vais (?:voir|demander|verifier))|on (?:regarde|verifie)|ich (?:frage|prufe|schaue|klare|melde)|wir (?:prufen|klaren|melden|schauen)|melde mich|melden uns|geben bescheid|gebe bescheid|(?:chiedo|verifico|controllo|guardo)|le faccio sapere|ti faccio sapere|vi faccio sapere|vou (?:verificar|ver|perguntar|confirmar)|ja (?:confirmo|digo|aviso))\b/

/** Consent by itself. */
const GRANT =
  /\b(?:yes|yep|yeah|(?<!\b(?:make|making|be) )sure|of course|no problem|no worries|that(?:'s| is| will be| would be) (?:fine|ok|okay|possible|no problem)|(?:is|all) fine|works for us|approved|agreed|granted|gladly|absolutely|certainly|ok|okay|claro|por supuesto|sin problemas?|no hay problema|ningun problema|de acuerdo|perfecto|vale|aprobad[oa]|concedid[oa]|oui|bien sur|pas de (?:probleme|souci)s?|aucun (?:probleme|souci)|sans probleme|d'accord|c'est (?:possible|bon|ok|d'accord)|volontiers|accorde|avec plaisir|ja|klar|naturlich|kein problem|geht klar|in ordnung|passt|einverstanden|das geht|geht das|selbstverstandlich|genehmigt|certo|certamente|nessun problema|va bene|va benissimo|volentieri|senz'altro|sim|com certeza|sem problemas?|nao ha problema|tudo bem|combinado|autorizad[oa])\b|(?:^|[.!,] ?)si(?:[,.!]|$)/

/** Consent only in a sentence that speaks of coming or going: "you can" alone may be about the pool. */
const GRANT_ON_TOPIC =
  /\b(?:you (?:can|may)|happy to|confirm(?:ed|ado|ada|e|iert|ato|ata)?|pueden?|podeis|puedes|vous pouvez|konnen sie|konnt ihr|kannst du|gerne?|potete|puo|puoi|pode(?:m|s)?)\b/

/** Words by which an answer shows that it speaks of coming or going. */
const TOPIC =
  /\b(?:check ?-?(?:in|out)s?|check(?:ed|ing) (?:in|out)|late|later|early|earlier|stay(?:ing)?|leave|leaving|arrive|departure|arrival|salida|salir|entrada|llegada|llegar|tarde|antes|depart|partir|partez|arriv\w+|rester|abreise\w*|anreise\w*|auschecken|einchecken|spater|fruher|bleiben|uscita|uscire|partenza|partire|restare|arrivo|arrivare|saida|sair|chegada|chegar|ficar|\d{1,2}(?:[:.h]\d{0,2}| ?(?:am|pm|uhr|h)))\b/

/**
 * The team's answer to a guest's request about a time of coming or going, where its words leave no doubt.
 *
 * A bare "yes, of course" counts only while no other question of the guest stands between; otherwise the answer must speak of
 * coming or going itself. "I will ask" is no answer. Nothing is inferred from silence.
 */
export function replyTo(asked: Utterance, utterances: readonly Utterance[]): Reply | undefined {
  const later = utterances
    .filter(
      ({ at, source, medium }) =>
        at >= asked.at && at - asked.at <= REPLY_WITHIN_MS && source !== asked.source && medium !== 'note',
    )
    .sort((left, right) => left.at - right.at)
  const exchange = asked.medium === 'call' ? [...sameCallAfter(asked, utterances), ...later] : later
  let otherQuestion = questionsIn(asked.text) > 1
  for (const utterance of exchange) {
    if (utterance.author === 'guest') {
      otherQuestion ||= questionsIn(utterance.text) > 0
      continue
    }
    if (utterance.author !== 'team') continue
    const text = fold(utterance.text)
    if (PENDING.test(text) || (otherQuestion && !TOPIC.test(text))) continue
    if (REFUSAL.test(text)) return { utterance, verdict: 'refused' }
    if (GRANT.test(text) || (GRANT_ON_TOPIC.test(text) && TOPIC.test(text))) return { utterance, verdict: 'granted' }
  }
  return undefined
}

/** In one call all lines share a time; their order in the transcript is their order. */
function sameCallAfter(asked: Utterance, utterances: readonly Utterance[]): Utterance[] {
  const call = utterances.filter(({ source, medium }) => source === asked.source && medium === 'call')
  return call.slice(call.indexOf(asked) + 1)
}

function questionsIn(text: string): number {
  return text.split('?').length - 1
}
