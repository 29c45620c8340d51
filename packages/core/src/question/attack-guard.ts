import { fold } from '../language/fold.ts'

/**
 * What is an attack whatever the classifier thinks: an order to drop the rules, or a wish for secrets or personal data of everybody.
 * Matched on folded text.
 */
const ATTACKS: readonly RegExp[] = [
  // Orders to forget the rules.
  /\b(?:ignore|disregard|forget|override|bypass|drop)\b.{0,30}\b(?:rules?|instructions?|prompts?|guidelines?|restrictions?|orders|told you)\b/,
  /\b(?:ignora|olvida|olvidate|omite)\w*\b.{0,30}\b(?:reglas?|instrucciones|ordenes|normas|restricciones)\b/,
  /\b(?:ignore|oublie|oubliez|ignorez)\b.{0,30}\b(?:regles?|consignes|instructions|directives)\b/,
  /\b(?:ignorier\w*|vergiss|vergesst|umgeh\w*)\b.{0,30}\b(?:regeln?|anweisungen|vorgaben|instruktionen|vorschriften)\b/,
  /\b(?:ignora|dimentica|scorda|scordati)\w*\b.{0,30}\b(?:regol[ae]|istruzioni|indicazioni|restrizioni)\b/,
  /\b(?:ignor[ae]|esquec[ea]|esquece)\w*\b.{0,30}\b(?:regras?|instrucoes|restricoes|ordens)\b/,
  // Roles and modes.
  /\b(?:developer|debug|test|admin|god|jailbreak)[ -]?mode\b|\bmodo (?:debug|desarrollador|desenvolvedor|admin|prueba)\b|\bmode (?:debug|developpeur|admin)\b|\b(?:entwickler|debug|admin)[ -]?modus\b|\bmodalita (?:debug|sviluppatore)\b/,
  /\b(?:system prompt|prompt del sistema|prompt systeme|systemprompt|prompt di sistema|prompt do sistema)\b/,
  // Keys of the machinery.
  /\b(?:api|access|secret|private)[ -]?(?:key|token|schlussel)s?\b|\b(?:clave|chiave|chave|cle) (?:de |da |della )?(?:la )?api\b|\benvironment variables?\b|\bvariables? d environnement\b/,
  /\b(?:jetons? d (?:acces|api|authentification)|tokens? (?:d |di |de |do |da )?(?:acces|accesso|acceso|acesso|api|guesty|aircall)|token d acces|zugriffs?-?tokens?|zugangs?-?tokens?|api-?tokens?|(?:guesty|aircall|rocket ?chat|groq|qdrant)[ -](?:api[ -])?(?:token|key|schlussel))\b/,
  // Secrets of every house at once.
  /\b(?:all|every|each)\b.{0,24}\b(?:door ?codes?|key ?codes?|codes|passwords?|credentials|lockbox)\b/,
  /\b(?:todos?|todas?)\b.{0,24}\b(?:codigos?|contrasenas?|claves?|senhas?|credenciais)\b/,
  /\b(?:tous|toutes)\b.{0,24}\b(?:codes?|mots? de passe|mdp|digicodes?)\b/,
  /\balle[nr]?\b.{0,24}\b(?:tur ?codes?|codes?|passworter|zugangsdaten|passwords?|kennworter)\b/,
  /\btutt[ie]\b.{0,24}\b(?:codici|password|pass|credenziali|chiavi d accesso)\b/,
  // Papers and cards.
  /\b(?:credit ?cards?|card numbers?|passport numbers?|tarjetas? de credito|numeros? de tarjeta|cartes? bancaires?|cartes? de credit|kreditkarten?\w*|carte? di credito|cartao|cartoes de credito|numeri? di carta)\b/,
]

/** True when a question tries to get secrets or to change the rules. Ordinary questions for one code are none. */
export function isAttack(question: string): boolean {
  const text = fold(question).replaceAll(/['’]/g, ' ')
  return ATTACKS.some((attack) => attack.test(text))
}
