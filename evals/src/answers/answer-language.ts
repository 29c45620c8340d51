import type { DemoLanguage } from '@innkeeper/demo/world'

/** Words that one of the six languages uses all the time and the others hardly. Names of days and months among them. */
const WORDS: Readonly<Record<DemoLanguage, string>> = {
  en: 'the of and is are has have not who today tonight tomorrow yesterday no yes they still with from this that stay stays house houses each local arrivals departures by guest nobody since empty friday saturday sunday monday tuesday wednesday thursday november nights for i you what their been were was will nothing open paid more in on to than there it out left arrival',
  es: 'el la los las y es son ha han no sin quien hoy esta noche mañana ayer todavía con desde cada llegadas salidas por huésped huéspedes nadie viernes sábado domingo lunes martes miércoles jueves noviembre noches para que del estancia estancias casa reserva reservas hora aún nada al más libre libres llegada alojamiento se ni un una en de lo sé puedo responde según',
  fr: 'le la les et est sont a ont pas qui aujourd hui ce soir demain hier encore avec depuis chaque arrivées départs par voyageur voyageurs personne vendredi samedi dimanche lundi mardi mercredi jeudi novembre nuits pour que du des séjour séjours logement logements maison réservation réservations heure rien au plus libre libres arrivée je ne une un dans en de à n aucune aucun avis',
  de: 'der die das und ist sind hat haben nicht wer heute nacht morgen gestern noch mit seit jedes anreisen abreisen von gast gäste niemand freitag samstag sonntag montag dienstag mittwoch donnerstag november nächte für kein keine keinen haus häuser uhr bis aufenthalt aufenthalte buchung buchungen dem den nichts zu mehr frei anreise ich kann es im in auf wurde wurden davon offen eine ein',
  it: 'il lo la gli le e è sono ha hanno non chi oggi stasera stanotte domani ieri ancora con da ogni arrivi partenze ospite ospiti nessuno nessuna venerdì sabato domenica lunedì martedì mercoledì giovedì novembre notti per che del dei della soggiorno soggiorni casa case prenotazione prenotazioni ora niente al più libero liberi arrivo posso un una di in su delle degli alloggio alloggi dal alle',
  pt: 'o a os as e é são tem têm não quem hoje esta noite amanhã ontem ainda com desde cada chegadas saídas por hóspede hóspedes ninguém sexta sábado domingo segunda terça quarta quinta feira novembro noites para que do da dos das estadia estadias casa reserva reservas hora nada ao mais livre livres chegada posso um uma em de no na nem sem pago alojamento foi foram',
}

const SETS = new Map(Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(' '))] as const))

/**
 * The language that a text's own words are in; quoted words and capitalised names are left out.
 *
 * @returns Every language that fits best; more than one when the text is too short to tell.
 */
export function languagesOf(text: string): string[] {
  const own = text.replaceAll(/[“"«„][^”"»“]*[”"»“]/gu, ' ').replaceAll(/[*_>#]/g, ' ')
  const words = own.toLowerCase().match(/\p{Letter}+/gu) ?? []
  const scores = [...SETS].map(([language, set]) => [language, words.filter((word) => set.has(word)).length] as const)
  const best = Math.max(...scores.map(([, score]) => score))
  return scores.filter(([, score]) => score === best).map(([language]) => language)
}

/** How each language says that something is not known or not there. */
const NOT_KNOWN =
  /can['’]t know|cannot know|don['’]t know|not known|unknown|no record|nothing (?:in|on|about|is|was)|says nothing|not (?:say|mention|found|recorded|held|on record)|no (?:guest|one|booking|stay|house|listing)|nobody|no lo s[eé]|no (?:puedo|se puede) saber|no (?:consta|hay|figura|encuentro|dice|se sabe)|nada|nadie|ning[uú]n|je ne (?:peux|sais)|ne (?:dit|mentionne|figure|permet)|rien|aucune?|personne|pas (?:connu|indiqué|trouvé)|inconnu|wei(?:ß|ss) ich nicht|nicht (?:wissen|bekannt|gefunden|erwähnt|verzeichnet)|unbekannt|nichts|niemand|keine?n?\b|non (?:posso|lo so|si sa|è|risulta|trovo|ci sono|c['’]è)|niente|nessun[oa]?|sconosciut|n[ãa]o (?:posso|sei|consta|h[áa]|encontr|diz|se sabe)|ninguém|nenhum/iu

export function saysNotKnown(text: string): boolean {
  return NOT_KNOWN.test(text)
}

/** How each language refuses. */
const REFUSES =
  /won['’]t|will not|can['’]t (?:do|give|share|tell|hand)|may not|refuse|no (?:voy a|puedo|doy)|je ne (?:ferai|peux|donne|le ferai)|(?:das|dies) (?:mache|werde|tue|gebe) ich nicht|kann ich nicht|gebe (?:ich )?(?:keine|nicht)|mache ich nicht|non (?:lo (?:faccio|farò)|posso|do|fornisco)|n[ãa]o (?:faço|vou|posso|dou|farei)/iu

export function saysRefused(text: string): boolean {
  return REFUSES.test(text)
}
