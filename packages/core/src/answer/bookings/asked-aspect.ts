import { fold } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'

/** The one thing that a question about a booking wants to know; `all` when it names none. */
export type Aspect = 'contact' | 'party' | 'channel' | 'nights' | 'departure' | 'house' | 'arrival' | 'code' | 'all'

type Words = readonly (readonly [Aspect, RegExp])[]

/** In the order in which they are looked for: "until when" before "when". Folded. */
const ASPECTS: Record<Language, Words> = {
  en: [
    [
      'contact',
      /\b(?:phone|mobile|cell|e-?mail|contact|(?:their|his|her|the) (?:number|no)|number for|call (?:them|him|her)|reach)\b/,
    ],
    [
      'party',
      /\bhow (?:many|big) (?:people|guests|persons|adults|kids|children|of them|are|is the (?:party|group))\b|\bparty size\b/,
    ],
    [
      'channel',
      /\b(?:channel|platform|(?:airbnb|booking\.?com|vrbo|direct)\b.*\bor|booked (?:through|via|on)|come through)\b/,
    ],
    ['code', /\b(?:confirmation|booking|reservation) (?:code|number|ref\w*)\b/],
    ['nights', /\b(?:how long|how many nights|nights|length of)\b/],
    ['departure', /\b(?:leav\w*|left|gone|depart\w*|check(?:s|ing)?[ -]?out|till? when|until when|going home|til)\b/],
    [
      'house',
      /\b(?:where|(?:which|what) (?:flat|apartment|apt|house|home|unit|place|room|property|listing|villa|cottage|chalet))\b/,
    ],
    [
      'arrival',
      /\b(?:when|what time|arriv\w*|get(?:s|ting)? (?:here|in)|check(?:s|ing)?[ -]?in|coming|due|eta|(?:here|there|in) (?:yet|already)|already (?:here|there))\b/,
    ],
  ],
  es: [
    [
      'contact',
      /\b(?:telefono|tel|movil|celular|correo|e-?mail|mail|contacto|numero de (?:ella|el|contacto)|su numero|whats\w*)\b/,
    ],
    [
      'party',
      /\b(?:cuant[oa]s (?:son|personas|huespedes|vienen|adultos|ninos|pax)|numero de (?:personas|huespedes))\b/,
    ],
    ['channel', /\b(?:plataforma|canal|portal|por donde reserv\w*|(?:airbnb|booking|directo) o)\b/],
    ['code', /\b(?:codigo|localizador|numero) (?:de )?(?:la )?(?:reserva|confirmacion)\b|\blocalizador\b/],
    ['nights', /\b(?:cuant[oa]s noches|noches|cuanto (?:tiempo|se queda\w*|dura)|q noches)\b/],
    ['departure', /\b(?:hasta cuando|se van?|sal(?:e|en|ir|io|ieron)|salida|se marcha\w*|check ?-?out|deja\w*)\b/],
    [
      'house',
      /\b(?:donde|dnde|(?:que|q|cual|en que|en q) (?:casa|piso|depa\w*|apartamento|apto|alojamiento|unidad|habitacion|cabana|villa|propiedad))\b/,
    ],
    ['arrival', /\b(?:cuando|a que hora|que dia|q dia|llega\w*|entra\w*|check ?-?in|viene\w*|ya (?:esta|estan))\b/],
  ],
  fr: [
    ['contact', /\b(?:telephone|tel|portable|numero|mail|e-?mail|courriel|contact\w*|coordonnees|joindre|appeler)\b/],
    [
      'party',
      /\b(?:combien (?:de (?:personnes|gens|voyageurs|monde|clients)|sont|ils sont|d'adultes)|ils sont combien|nombre de (?:personnes|voyageurs))\b/,
    ],
    ['channel', /\b(?:plateforme|canal|par ou|via quoi|passe par|(?:airbnb|booking|direct) ou)\b/],
    ['code', /\b(?:code|numero|reference) de (?:reservation|confirmation)\b/],
    ['nights', /\b(?:combien de (?:nuits|temps|jours)|nuits|nuitees|duree|reste\w* combien)\b/],
    ['departure', /\b(?:jusqu\w*|part(?:ent|ir)?|depart|quitte\w*|check ?-?out|s'en va\w*|libere\w*)\b/],
    ['house', /\b(?:ou|dans quel\w*|quel\w* (?:logement|appart\w*|maison|chambre|villa|studio|gite|bien))\b/],
    ['arrival', /\b(?:quand|quelle heure|arrive\w*|debarque\w*|check ?-?in|vient|viennent|quel jour|deja la)\b/],
  ],
  de: [
    ['contact', /\b(?:telefon\w*|handy\w*|nummer|mail\w*|e-?mail\w*|kontakt\w*|erreich\w*|anrufen|tel)\b/],
    ['party', /\b(?:wie ?viele? (?:personen|leute|gaste|sind|kommen|mann)|zu wievielt|personenzahl|anzahl)\b/],
    [
      'channel',
      /\b(?:plattform|kanal|portal|woruber|uber (?:welch\w*|was|airbnb|booking)|(?:airbnb|booking|direkt) oder)\b/,
    ],
    ['code', /\b(?:buchungs|bestatigungs|reservierungs)(?:code|nummer)\b/],
    ['nights', /\b(?:wie ?lang\w*|wie ?viele? nachte|nachte|naechte|dauer)\b/],
    [
      'departure',
      /\b(?:bis wann|reis(?:t|en)\b.*\bab|zieh(?:t|en)\b.*\baus|abreise\w*|abgereist|check ?-?out|geht|gehen|auszug|fahrt|fahren|weg)\b/,
    ],
    [
      'house',
      /\b(?:wo|welche[mnrs]? (?:wohnung|whg|haus|unterkunft|apartment|zimmer|ferienwohnung|fewo|objekt|einheit|bude))\b/,
    ],
    [
      'arrival',
      /\b(?:wann|uhrzeit|kommt|kommen|reis(?:t|en)\b.*\ban|anreise\w*|check ?-?in|welchem tag|(?:schon|bereits) (?:da|hier|drin)|angekommen|angereist|eingetroffen|eingecheckt)\b/,
    ],
  ],
  it: [
    ['contact', /\b(?:telefono|tel|cellulare|numero|mail|e-?mail|contatt\w*|recapit\w*)\b/],
    [
      'party',
      /\b(?:quanti (?:sono|ospiti|vengono|adulti|bambini)|quante (?:persone|sono)|in quanti|numero di (?:ospiti|persone))\b/,
    ],
    ['channel', /\b(?:piattaforma|canale|portale|da dove (?:ha )?prenot\w*|(?:airbnb|booking|diretto) o)\b/],
    ['code', /\b(?:codice|numero) (?:di |della )?(?:prenotazione|conferma)\b/],
    ['nights', /\b(?:quante notti|notti|quanto (?:resta\w*|sta|stanno|tempo|si ferma\w*)|durata)\b/],
    [
      'departure',
      /\b(?:fino a quando|parte|partono|va via|vanno via|partenza|esc(?:e|ono)|uscita|check ?-?out|se ne va\w*|lascia\w*)\b/,
    ],
    ['house', /\b(?:dove|in (?:che|quale)|(?:che|quale) (?:casa|appartamento|alloggio|camera|stanza|villa|unita))\b/],
    ['arrival', /\b(?:quando|a che ora|che giorno|arriva\w*|check ?-?in|viene|vengono|gia (?:qui|li|dentro))\b/],
  ],
  pt: [
    ['contact', /\b(?:telefone|tel|telemovel|celular|numero|mail|e-?mail|contat\w*|contact\w*|whats\w*|zap)\b/],
    [
      'party',
      /\b(?:quant[oa]s (?:sao|pessoas|hospedes|vem|adultos|criancas)|sao quantos|numero de (?:pessoas|hospedes))\b/,
    ],
    ['channel', /\b(?:plataforma|canal|portal|por onde reserv\w*|veio por onde|(?:airbnb|booking|direto) ou)\b/],
    ['code', /\b(?:codigo|numero) (?:da |de )?(?:reserva|confirmacao)\b/],
    ['nights', /\b(?:quantas noites|noites|quanto tempo|quantos dias|duracao)\b/],
    ['departure', /\b(?:ate quando|vai embora|vao embora|saida|sai|saem|saiu|sairam|check ?-?out|parte|partem)\b/],
    [
      'house',
      /\b(?:onde|(?:qual|que|em que|em qual) (?:casa|apartamento|ap|apto|alojamento|quarto|unidade|imovel|villa))\b/,
    ],
    [
      'arrival',
      /\b(?:quando|a que horas|que horas|que dia|chega\w*|chegou|chegaram|check ?-?in|vem|entra\w*|ja (?:esta|estao|ca|la))\b/,
    ],
  ],
}

/** What of a booking the question asks for. Arrival and departure together, or more than a word of each, is `all`. */
export function askedAspect(question: string, language: Language): Aspect {
  const folded = fold(question)
  const asked = ASPECTS[language].filter(([, words]) => words.test(folded)).map(([aspect]) => aspect)
  if (asked.includes('departure') && asked.includes('arrival') && asked[0] === 'departure') {
    const both = /\b(?:and|y|e|et|und)\b/.test(folded)
    if (both) return 'all'
  }
  return asked[0] ?? 'all'
}
