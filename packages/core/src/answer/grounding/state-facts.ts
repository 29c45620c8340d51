import { foldEvenly } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'
import type { Fact } from './fact.ts'
import { isNegated } from './negation.ts'

type State = 'in' | 'out' | 'paid' | 'confirmed' | 'cancelled'

/** What is said of a booking that somebody would act on; folded. What is still to be done ("to be paid") is none of these. */
const WORDS: Readonly<Record<Language, Readonly<Record<State, string>>>> = {
  en: {
    in: 'checked[ -]in|(?:has|have|is|are|already|not) (?:yet |already )?arrived|already (?:there|here|in)|(?:there|here) already',
    out: 'checked[ -]out|(?:has|have|already|not) (?:yet |already )?(?:left|gone)|left already',
    paid: '(?<!be )paid',
    confirmed: '(?<!be )confirmed',
    cancelled: 'cancell?ed|cancellations?|called off',
  },
  es: {
    in: 'registrad[oa]s?|(?:ha|han) (?:hecho (?:el )?check-?in|llegado|entrado)|(?:ya|no) (?:llego|llegaron|(?:esta|estan) (?:alli|aqui|dentro|en))',
    out: '(?:ha|han) (?:hecho (?:el )?check-?out|salido|marchado|ido)|(?:ya|no) (?:salio|salieron|se fue|se fueron)',
    paid: '(?<!ser )pagad[oa]s?|ya (?:pago|pagaron)',
    confirmed: '(?<!ser )confirmad[oa]s?',
    cancelled: 'cancelad[oa]s?|cancelaciones|cancelacion|anulad[oa]s?',
  },
  fr: {
    in: 'enregistree?s?|check-?in (?:deja )?fait|fait (?:son|le|leur) check-?in|deja (?:la|ici|sur place|arrivee?s?)|(?:est|sont|pas) (?:bien |encore )?arrivee?s?',
    out: 'check-?out (?:deja )?fait|fait (?:son|le|leur) check-?out|(?:deja|est|sont|pas) (?:encore )?(?:partie?s?|sortie?s?)|depart deja fait',
    paid: '(?<!etre )(?:payee?s?|reglee?s?)',
    confirmed: '(?<!etre )confirmee?s?',
    cancelled: 'annulee?s?|annulations?',
  },
  de: {
    in: 'eingecheckt|(?:schon|bereits|ist|sind|nicht) (?:da|hier|vor ort|angereist|angekommen)',
    out: 'ausgecheckt|abgereist|ausgezogen|(?:schon|bereits|nicht) (?:weg|fort)',
    paid: '(?:bezahlt|gezahlt|beglichen)(?! werden)',
    confirmed: 'bestatigte?[nrs]?(?! werden)',
    cancelled: 'storniert|stornierte[nrs]?|stornierung|stornierungen|abgesagt',
  },
  it: {
    in: 'registrat[oaie]|check-?in (?:gia )?fatto|fatto (?:il )?check-?in|gia (?:qui|li|dentro|sul posto|in casa)|(?:gia|ancora|e|sono) arrivat[oaie]',
    out: 'check-?out (?:gia )?fatto|fatto (?:il )?check-?out|(?:gia|ancora|e|sono) (?:partit[oaie]|uscit[oaie])|partenza gia avvenuta',
    paid: '(?<!essere )(?:pagat[oaie]|saldat[oaie])',
    confirmed: '(?<!essere )confermat[oaie]',
    cancelled: 'cancellat[oaie]|annullat[oaie]|cancellazion[ei]',
  },
  pt: {
    in: 'registad[oa]s?|check-?in (?:ja )?feito|(?:fez|fizeram) (?:o )?check-?in|(?:ja|nao) (?:chegou|chegaram|(?:la|ca) (?:esta|estao)|(?:esta|estao) (?:la|ca|aqui|no|na))',
    out: 'check-?out (?:ja )?feito|(?:fez|fizeram) (?:o )?check-?out|(?:ja|nao) (?:saiu|sairam|partiu|partiram)',
    paid: '(?<!(?:ser|por) )pag[oa]s?|pagou|pagaram',
    confirmed: '(?<!ser )confirmad[oa]s?',
    cancelled: 'cancelad[oa]s?|cancelamentos?|anulad[oa]s?',
  },
}

const patterns = new Map<Language, readonly (readonly [State, RegExp])[]>()

function patternsOf(language: Language): readonly (readonly [State, RegExp])[] {
  let made = patterns.get(language)
  if (!made) {
    const states = Object.entries(WORDS[language]) as [State, string][]
    made = states.map(([state, words]) => [state, new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g')])
    patterns.set(language, made)
  }
  return made
}

/** The states of bookings that a line speaks of, `paid`, or where it denies them `not paid`. */
export function statesIn(line: string, language: Language): Fact[] {
  const folded = foldEvenly(line)
  return patternsOf(language).flatMap(([state, pattern]) =>
    [...folded.matchAll(pattern)].map(({ index, 0: text }): Fact => {
      const before = folded.slice(0, index + Math.max(0, text.lastIndexOf(' ')))
      const clause = /[^,;:·.()\n]*$/.exec(before)?.[0] ?? ''
      const value = isNegated(clause, language) ? `not ${state}` : state
      return { kind: 'state', values: [value], start: index, end: index + text.length }
    }),
  )
}
