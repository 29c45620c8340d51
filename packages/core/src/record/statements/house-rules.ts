import type { TimeStatement } from './statement.ts'
import type { StayTimePatterns } from './stay-time-cues.ts'
import type { StayTimeReading, TimePlace } from './stay-time-reading.ts'

const SPECIAL =
  /(?<![a-z])(?:guests?|they|he|she|mr|mrs|family|late|early|exception\w*|told|extend\w*|huesped\w*|cliente\w*|ellos|tard[ei]\w*|temprano|excepcion\w*|voyageurs?|clients?|ils|elle|tardi\w+|anticip\w*|gast|gaste|familie|herr|frau|sie kommen|er kommt|spater\w*|fruher\w*|ausnahm\w*|ospit[ei]|client[ei]|loro|lui|lei|posticip\w*|eccezion\w*|hospedes?|eles|ela|ele|excec\w*|excepcional\w*|antecip\w*)(?![a-z])/

/** The team bids or reminds rather than agrees: "please leave the flat by 11". */
const BIDS =
  /(?<![a-z])(?:please|pls|kindly|remind(?:er|ing)?|por favor|record(?:amos|atorio|ad)|merci de|veuillez|rappel(?:ons)?|priere|bitte|erinner(?:ung|n|e)|per favore|ricord(?:iamo|iamoci|ate|o)|promemoria|lembra(?:mos|r|ndo)|lembrete)(?![a-z])/

/** A rule of the house ("check-in is from 15:00") rather than a word about this stay. */
export function isRule({ sentence, mention, cue, role }: TimePlace, patterns: StayTimePatterns): boolean {
  const { folded } = sentence
  const ahead = folded.slice(0, mention.start).replace(/(?:can|puede|konnen|puo|pode)\w*/g, '')
  if (cue?.stays || patterns.approve.test(ahead) || patterns.approve.test(folded.slice(mention.end))) return false
  if ((role === 'departure' && BIDS.test(folded)) || PRICED.test(folded)) return true
  if (SPECIAL.test(folded)) return false
  if (role === 'arrival' && mention.open === 'after') return true
  if (role === 'departure' && mention.open === 'before') return true
  if (mention.to !== undefined && role === 'arrival' && /check|entrada|anreise|arrivee/.test(cue?.text ?? ''))
    return true
  return (
    cue !== undefined &&
    /^(?:check|entrada|salida|anreise|abreise|arrivee|depart|c\/)/.test(cue.text) &&
    (patterns.isRule.test(folded.slice(cue.end, mention.start)) ||
      /(?:^|[^a-z])(?:is|ist)(?: (?:your|the|der|die|ihr|euer))? $/.test(folded.slice(0, cue.start)))
  )
}

/** What an exception costs, not that it is granted. */
const PRICED =
  /[€$£]|(?<![a-z])(?:eur|euros?|usd|gbp|fee|costs?|charged?|surcharge|supplement\w*|suplemento|cuesta|coute|kostet|gebuhr|aufpreis|zuschlag|berechnen|costa|supplemento|custa|taxa)(?![a-z])/

/** "Check-in from 4pm is fine for us": the guest takes note of the rule. */
export function isRuleTaken({ sentence, mention, cue, role }: TimePlace): boolean {
  if (mention.open !== (role === 'arrival' ? 'after' : 'before') || cue === undefined) return false
  return (
    /^(?:check|entrada|salida|saida|anreise|abreise|arrivee|d'arrivee|depart|arrivo)/.test(cue.text) &&
    TAKEN.test(sentence.folded)
  )
}

const TAKEN =
  /(?<![a-z])(?:(?:fine|perfect|great|good|ok|okay|no problem) (?:for|with|by) (?:us|me)|(?:works|suits) (?:well )?(?:for )?(?:us|me)|noted|understood|(?:nos|me) (?:va|viene|parece|encaja) (?:muy )?(?:bien|perfecto|genial)|entendido|anotado|(?:parfait|ok|bon|note|bien) pour (?:nous|moi)|nous (?:va|convient)|bien note|passt (?:fur|uns|mir|perfekt|gut|super)|(?:ist|geht) (?:fur uns )?(?:ok|okay|in ordnung)|notiert|per (?:noi|me) va|(?:ci|mi) va bene|va bene per|serve-(?:nos|me)|(?:para|por) (?:nos|mim) (?:esta|tudo)|tudo bem|anotad[oa])(?![a-z])/

/** A template of the team that gives both times of the house. */
export function isHouseRules(found: readonly TimeStatement[], { author }: StayTimeReading): boolean {
  if (author !== 'team' || found.length < 2 || new Set(found.map(({ kind }) => kind)).size !== 2) return false
  return found.every(
    ({ date, quote }) =>
      date === undefined && !SPECIAL.test(quote.toLowerCase()) && /check|entrada|salida|abreise|anreise/i.test(quote),
  )
}
