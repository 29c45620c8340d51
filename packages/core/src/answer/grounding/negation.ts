import { fold } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'

/** What says that something is not so, not known, refused or called off; folded. */
const WORDS: Readonly<Record<Language, string>> = {
  en: "not|no|none|nobody|nothing|never|without|unknown|unconfirmed|unavailable|declined|refused|cancelled|canceled|[a-z]+n't|yet to|missing|awaiting|awaited|unassigned",
  es: 'no|sin|nadie|nada|ningun|ninguna|ninguno|nunca|tampoco|desconocid[oa]s?|denegad[oa]s?|rechazad[oa]s?|cancelad[oa]s?|pendientes?|falta|faltan',
  fr: "pas|sans|aucune?|rien|jamais|non|inconnue?s?|refusee?s?|annulee?s?|personne (?:ne|n')|en attente|manque|manquent|ni",
  de: 'nicht|nichts|kein|keine|keinen|keinem|keiner|niemand|nie|ohne|unbekannt|unbestatigt|abgelehnt|storniert|ausstehend|fehlt|fehlen',
  it: 'non|senza|nessun|nessuno|nessuna|niente|nulla|mai|sconosciut[oa]|ignot[oa]|rifiutat[oa]|cancellat[oaie]|annullat[oaie]|in attesa|manca|mancano',
  pt: 'nao|sem|ninguem|nada|nenhum|nenhuma|nunca|desconhecid[oa]s?|recusad[oa]s?|cancelad[oa]s?|pendentes?|falta|faltam|por confirmar|a aguardar',
}

const patterns = new Map<Language, RegExp>()

export function isNegated(text: string, language: Language): boolean {
  let pattern = patterns.get(language)
  if (!pattern) {
    pattern = new RegExp(`(?<![a-z])(?:${WORDS[language]})(?![a-z])`)
    patterns.set(language, pattern)
  }
  return pattern.test(fold(text))
}
