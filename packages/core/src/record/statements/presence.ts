import type { Language } from '../../language/language.ts'
import { quoteOf, type Sentence } from './sentences.ts'
import type { Author, PresenceStatement } from './statement.ts'

interface PresenceWords {
  readonly arrived: string
  readonly departed: string
  /** Makes it a plan, a condition, or somebody's question. */
  readonly notYet: string
  /** Arrived or left, but somewhere else or something else. */
  readonly elsewhere: string
}

const PRESENCE_WORDS: Readonly<Record<Language, PresenceWords>> = {
  en: {
    arrived: `(?:we|i|they|guests?|he|she|all|everyone)(?:'ve| have| has|'s)? (?:all |both |just |now |already |safely |finally |also )*(?:arrived|checked in|settled in|made it|got in|got here|moved in)|(?:we|i|they)(?:'re| are|'m| am|re)? (?:now |just |already |finally |all |safely )*(?:here(?! (?:until|till|for|from|to))|in the (?:flat|apartment|house|room)|inside|at the (?:flat|apartment|house|door|property)|outside(?: the)?|in front of)|(?:just|safely) (?:arrived|checked in|got (?:here|in))|(?:guests?|family) (?:are|is) (?:here|in)|checked in (?:fine|ok|okay|safely|without|successfully|smoothly)|arrived safely|got in (?:fine|ok|no problem)|we made it|(?:all|everyone) in(?=$|[,.!])|(?:we|i)(?:'re| are|'m| am) (?:all |now |just |finally |safely )*in(?=$|[,.!])`,
    departed: `(?:we|i|they|guests?|he|she|all|everyone)(?:'ve| have| has|'s|ve)? (?:all |both |just |now |already |also )*(?:left(?! (?:a|my|our|the|some|an|something|behind|you|it|two|her|his|one|for) )|checked out|gone|vacated|departed|moved out|left the (?:flat|apartment|house|place|keys?|property|room))|(?:we|i|they)(?:'re| are|'m| am|re) (?:now |all |already |just )*(?:out|gone|off|checked out|on (?:our|my) way home|out of the (?:flat|apartment|house))|just (?:left|checked out)|locked up(?: and left)?|(?:keys?|key ?card) (?:is |are |has been |have been )?(?:left |back |returned )?(?:on the (?:table|counter|kitchen|desk)|in the (?:lock ?box|box|key ?box|safe|mailbox|letterbox|door)|under the)|(?:left|put|dropped|returned) the keys?|checked out (?:fine|now|just|at|already)|(?:guests?|family) (?:are|is|has|have) (?:out|gone|left)|(?:flat|apartment|house|place) is (?:empty|vacant|free) now`,
    notYet: `please|leave|when|once|if|after|before|until|as soon as|will|'ll|should|have you|are you|did you|has (?:the|your)|not|n't|haven't|hasn't|would|could|might|unless|till|never`,
    elsewhere: `airport|station|(?:left|leaving) (?:home|work|london|late)|left (?:our|my) (?:house|home|hotel)|at the (?:beach|restaurant|hospital)|in town|in the city|the (?:package|parcel|cleaner|taxi|train|bus)|border|highway|motorway|here (?:for|to|from|until|till)|downtown|arrived (?:in|at) (?!the (?:flat|apartment|house|place|property|villa|door))|outside temperature|find (?:the|your)|left side|left over|nothing left|left (?:a|my|our|some|an|something|behind|one|two)`,
  },
  es: {
    arrived: `(?:ya )?(?:hemos|he|han|ha) (?:ya )?(?:llegado|entrado|hecho el check[ -]?in)|ya (?:estamos|estoy|estan) (?:aqui|dentro|en (?:el|la)|instalad\\w+|alojad\\w+)|(?:estamos|estoy) (?:aqui|dentro|en (?:el (?:piso|apartamento|depa|departamento|portal)|la (?:casa|puerta|entrada|villa))|fuera|en la puerta|abajo)|ya llegamos|acabamos de (?:llegar|entrar)|llegamos (?:bien|sin problemas?|hace)|ya entramos|(?:huesped(?:es)?|clientes?) (?:ya )?(?:han|ha) llegado|check[ -]?in hecho|ya dentro|todos dentro|recien llegamos|llegue bien|ya llegue`,
    departed: `(?:ya )?(?:nos|me) (?:hemos|he) (?:ya )?(?:ido|marchado)|(?:ya )?(?:hemos|he|han|ha) (?:ya )?(?:salido|dejado (?:el|la|las llaves)|hecho el check[ -]?out|abandonado|desocupado)|ya (?:nos fuimos|salimos|estamos fuera|no estamos|nos vamos|se fueron|me fui)|acabamos de (?:salir|irnos|dejar)|nos fuimos|(?:las )?llaves? (?:estan?|quedan?|quedaron|las hemos|las dejamos|dejadas?) ?(?:en|sobre|encima|dentro|dejado)|dejamos las llaves|hemos dejado las llaves|(?:huesped(?:es)?|clientes?) (?:ya )?(?:han|ha|se han) (?:salido|ido)|check[ -]?out (?:hecho|realizado)|llaves (?:en|sobre) (?:la|el)`,
    notYet: `por favor|dej(?:ad|en|e|a)|cuando|si|una vez|antes de|hasta que|en cuanto|no hemos|todavia no|aun no|no ha|habeis|ha llegado bien|dejaremos|saldremos|llegaremos|no han|que hemos hecho|donde`,
    elsewhere: `aeropuerto|estacion|salido de (?:casa|madrid|barcelona|viaje|aqui)|de casa|en la (?:playa|ciudad|carretera|autopista)|en el (?:centro|restaurante|hospital|coche|tren)|dejado (?:un|una|mi|nuestr|olvidad|el cargador|la maleta|algo)|el paquete|la limpiadora|llegado (?:a|al) (?!piso|apartamento|alojamiento|la casa|casa|depa)`,
  },
  fr: {
    arrived: `(?:nous|on) (?:sommes|est) (?:bien |enfin |deja |tous )*(?:arrive\\w*|la(?! bas)|dans (?:l'appart\\w*|le logement|la maison|l'hebergement)|installe\\w*|entre\\w*|dedans|sur place|a l'interieur|devant (?:la porte|l'immeuble|la maison|l'entree)|en bas)|(?:je|j') ?(?:suis|est) (?:bien |enfin )*(?:arrive\\w*|dans l'appart\\w*|sur place|devant)|bien arrive\\w*|(?:nous|on) (?:venons|vient) d'(?:arriver|entrer)|voyageurs? (?:sont|est) (?:bien )?arrive\\w*|clients? (?:sont|est) (?:bien )?arrive\\w*|check[ -]?in (?:effectue|fait)|ils sont arrive\\w*`,
    departed: `(?:nous|on) (?:sommes|est) (?:bien |deja |tous )*(?:parti\\w*|sorti\\w*|en route pour (?:la maison|l'aeroport)|dehors)|(?:nous|on) (?:avons|a) (?:deja |bien )*(?:quitte|libere|laisse (?:les cles|l'appart|le logement|la cle)|rendu les cles|depose les cles|remis les cles)|je suis (?:parti\\w*|sorti\\w*)|j'ai (?:quitte|libere|laisse les cles|laisse la cle|rendu)|(?:nous|on) (?:venons|vient) de (?:partir|quitter|liberer|sortir)|(?:les )?(?:cles|clefs|cle) (?:sont|est|ont ete)? ?(?:laissees?|deposees?|remises?)? ?(?:sur la table|dans la (?:boite|cuisine)|dans le (?:coffre|boitier)|sur le (?:meuble|comptoir)|sous)|(?:voyageurs?|clients?|ils) (?:sont|est) (?:deja )?parti\\w*|check[ -]?out (?:effectue|fait)|l'appartement est (?:libre|vide)`,
    notYet: `merci de|veuillez|laisse[rz]|deposer|quand|lorsque|lorsqu'|si|une fois|avant|des que|pas encore|n'est pas|ne sommes pas|n'avons pas|etes[- ]vous|avez[- ]vous|serons|sera|aurons|n'est|ne sont|seront`,
    elsewhere: `aeroport(?! )|a l'aeroport$|gare|parti\\w* de (?!l'appart|chez vous|la maison|votre)|quitte (?:paris|lyon|la maison|le travail|l'hotel)|a la plage|en ville|au restaurant|sur la route|autoroute|bouchon|laisse (?:un|une|mon|ma|notre|mes|nos)|le colis|la femme de menage|arrivee? (?:a|en) (?!l'appart|la maison|destination|bon port)`,
  },
  de: {
    arrived: `(?:wir|ich|alle|gaste|gast|sie) (?:sind|bin|ist) (?:\\S+ ){0,4}(?:angekommen|da(?! (?:um|bis|weil|von))|eingecheckt|drin|rein|im haus|in der wohnung|in der unterkunft|vor ort|eingezogen|angereist|hier|vor der (?:tur|wohnung)|vorm haus|vor dem haus)|sind (?:gut |jetzt |gerade |nun |eben |schon |heil |wohlbehalten |alle |soeben )*(?:angekommen|da|drin|rein|eingecheckt)|(?:gut|heil|sicher) angekommen|bin (?:gut |jetzt |gerade )*(?:da|angekommen)|stehen (?:\\S+ ){0,3}vor der (?:tur|wohnung|haustur)|haben (?:\\S+ ){0,3}(?:eingecheckt|bezogen)|gerade angekommen`,
    departed: `(?:wir|ich|alle|gaste|gast|sie) (?:sind|bin|ist) (?:\\S+ ){0,5}(?:abgereist|weg|raus|ausgezogen|losgefahren|draus+en|ausgecheckt|gegangen|aufgebrochen|auf dem (?:weg nach hause|heimweg))|sind (?:jetzt |gerade |nun |eben |schon |soeben |bereits |wieder )*(?:abgereist|weg|raus|ausgecheckt|losgefahren|draus+en)|haben (?:\\S+ ){0,6}(?:verlassen|ausgecheckt|geraumt|abgegeben|zuruckgelegt)|(?:schlussel|schluessel) (?:\\S+ ){0,3}(?:liegt|liegen|ist|sind|haben|hangt|steckt) (?:\\S+ ){0,7}(?:tisch|kasten|box|kuche|safe|tresor|tur|briefkasten|gelegt|schlusselkasten|schlusselbox|theke|kommode)|(?:schlussel|schluessel) (?:auf dem|im|in der) (?:tisch|kasten|box|kuchen\\w*|schlusselkasten|schlusselbox|tresor)|wohnung ist (?:jetzt )?(?:leer|frei)|gerade abgereist`,
    notYet: `bitte|lassen|legen sie|legt|wenn|sobald|falls|bevor|nachdem|bis wir|noch nicht|nicht|werden|seid ihr|sind sie|haben sie|habt ihr|wurden|waren`,
    elsewhere: `flughafen|bahnhof|zu hause los|von zu hause|aus (?:munchen|berlin|hamburg|koln)|am strand|in der stadt|im restaurant|autobahn|im stau|paket|reinigung|vergessen|liegen (?:ge)?lassen|in (?:munchen|berlin|wien) (?:los|angekommen)|losgefahren(?! nach hause)`,
  },
  it: {
    arrived: `(?:siamo|sono) (?:gia |appena |finalmente |ora |tutti |qui |bene )*(?:arrivat\\w|entrat\\w|dentro|qui|qua|sul posto|sistemat\\w|davanti (?:alla|al)|in (?:casa|appartamento)|nell'appartamento|fuori dalla porta|sotto casa|alla porta)|appena arrivat[iaeo]|arrivat[ie] (?:bene|ora|adesso|sani|senza)|abbiamo (?:fatto (?:il )?check[ -]?in|preso le chiavi)|(?:ospiti|clienti) (?:sono )?(?:gia )?arrivati|ospite (?:e )?(?:gia )?arrivat\\w|check[ -]?in (?:fatto|effettuato)|eccoci (?:qui|arrivati|qua)`,
    departed: `(?:siamo|sono) (?:gia |appena |ora |tutti )*(?:partit\\w|uscit\\w|andat\\w via|fuori(?! (?:dalla porta|dal portone|casa vostra))|ripartit\\w)|abbiamo (?:gia |appena )*(?:lasciato (?:la casa|l'appartamento|le chiavi|l'alloggio|casa|libero|la camera|tutto)|liberato|fatto (?:il )?check[ -]?out|consegnato le chiavi|riconsegnato)|ho (?:lasciato le chiavi|lasciato l'appartamento|liberato|fatto (?:il )?check[ -]?out)|(?:le )?chiav[ie] (?:sono|e|le abbiamo|le ho|lasciate?)? ?(?:lasciate?|messe?)? ?(?:sul (?:tavolo|mobile|bancone)|nella (?:cassetta|scatola|keybox)|in cucina|nel (?:cassetto|box|lockbox)|sopra il|sotto)|ce ne siamo andati|(?:ospit[ei]|client[ei]) (?:sono |e )?(?:gia )?(?:partit\\w|uscit\\w|andat\\w via)|check[ -]?out (?:fatto|effettuato)|l'appartamento e (?:libero|vuoto)`,
    notYet: `per favore|lasciate|lasciare|lasci|lascia|quando|se|una volta|prima di|appena (?:arriviamo|siamo arrivati vi|saremo)|non siamo|non ancora|non abbiamo|siete|avete|saremo|avremo|finche|dopo che|non sono`,
    elsewhere: `aeroporto|stazione|partit\\w da (?!casa vostra|voi|li)|usciti (?:da casa|dal lavoro|a cena)|in spiaggia|in centro|al ristorante|in autostrada|nel traffico|lasciato (?:un|una|il mio|la mia|il nostro|la nostra|i nostri)|il pacco|fuori (?:a cena|uso|servizio|citta)|arrivat\\w (?:a|in) (?!casa|appartamento|destinazione)`,
  },
  pt: {
    arrived: `ja (?:chegamos|cheguei|estamos (?:ca|aqui|dentro|no|na|instalad\\w+)|entramos|estou (?:aqui|dentro|no|na)|chegaram)|(?:acabamos|acabei) de (?:chegar|entrar)|chegamos (?:bem|agora|ha pouco|sem problemas?|todos|direitinho)|cheguei (?:bem|agora)|(?:estamos|estou) (?:aqui|dentro|no (?:apartamento|alojamento|ap)|na casa|a porta|na porta|ca dentro|em frente|do lado de fora|instalad\\w+)|fizemos (?:o )?check[ -]?in|(?:hospedes?|clientes?) (?:ja )?(?:chegaram|chegou)|check[ -]?in (?:feito|realizado)|recem chegados`,
    departed: `ja (?:saimos|sai(?! )|saiu|fomos embora|nao estamos|deixamos (?:o|a|as chaves)|estamos (?:fora|a caminho de casa)|sairam|partimos)|(?:acabamos|acabei) de (?:sair|deixar|partir)|saimos (?:agora|ha pouco|do apartamento|da casa|do alojamento)|fomos embora|deixamos (?:as chaves|a chave|o apartamento|a casa)|deixei (?:as chaves|a chave)|(?:as |a )?chaves? (?:estao|esta|ficaram|ficou|ficam|deixadas?) ?(?:em cima|na|no|dentro|sobre|debaixo)|chaves? (?:na|no|em cima|sobre) (?:mesa|caixa|cofre|da mesa|balcao|cozinha|a mesa)|fizemos (?:o )?check[ -]?out|(?:hospedes?|clientes?) (?:ja )?(?:sairam|saiu)|check[ -]?out (?:feito|realizado)|apartamento (?:esta )?(?:livre|vazio) agora`,
    notYet: `por favor|deix(?:em|e|ar)|quando|se|uma vez|antes de|assim que|ainda nao|nao chegamos|nao saimos|ja chegaram\\?|vamos|iremos|nao temos|depois de|nao estamos a`,
    elsewhere: `aeroporto|estacao|saimos d[eo] (?!apartamento|alojamento|casa$)(?!casa [a-z]*$)|de casa|na praia|na cidade|no centro|no restaurante|na estrada|no transito|autoestrada|deixamos (?:um|uma|o nosso|a nossa|o meu|o carregador)|a encomenda|chegamos (?:a|ao|em) (?!apartamento|casa|alojamento|local)`,
  },
}

interface PresencePatterns {
  readonly arrived: RegExp
  readonly departed: RegExp
  readonly notYet: RegExp
  readonly elsewhere: RegExp
}

const compiled = new Map<Language, PresencePatterns>()

function patternsOf(language: Language): PresencePatterns {
  let patterns = compiled.get(language)
  if (!patterns) {
    const words = PRESENCE_WORDS[language]
    const whole = (source: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`)
    patterns = {
      arrived: whole(words.arrived),
      departed: whole(words.departed),
      notYet: new RegExp(`(?<![a-z0-9])(?:${words.notYet})(?![a-z0-9])|n't(?![a-z])`),
      elsewhere: new RegExp(`(?:${words.elsewhere})`),
    }
    compiled.set(language, patterns)
  }
  return patterns
}

/** Whether somebody says that the guest is there now, or has gone. At most one of each, where it is first said. */
export function readPresence(sentences: readonly Sentence[], language: Language, author: Author): PresenceStatement[] {
  const patterns = patternsOf(language)
  const found: PresenceStatement[] = []
  for (const sentence of sentences) {
    const isAsked =
      sentence.isQuestion &&
      !/(?:where|how|what|donde|como|que |ou |comment|quel|wo |wie |was |welche|dove|come |onde|qual|code|codigo|codice)/.test(
        sentence.folded,
      )
    if (isAsked || (sentence.isQuestion && author === 'team')) continue
    for (const kind of ['departed', 'arrived'] as const) {
      const match = patterns[kind].exec(sentence.folded)
      if (!match || found.some((statement) => statement.kind === kind)) continue
      const clause = clauseOf(sentence.folded, match.index, match.index + match[0].length)
      if (patterns.notYet.test(clause.head) || patterns.elsewhere.test(clause.all)) continue
      found.push({ kind, quote: quoteOf(sentence) })
      break
    }
  }
  return found
}

/** The clause that says it, and what stands in it up to the end of the saying. */
function clauseOf(folded: string, start: number, end: number): { head: string; all: string } {
  const from = Math.max(
    ...[',', ';', ' but ', ' and ', ' pero ', ' mais ', ' aber ', ' und ', ' et '].map((mark) => {
      const at = folded.lastIndexOf(mark, start)
      return at < 0 ? 0 : at + mark.length
    }),
  )
  const rest = /^[^,;]*?(?=,|;| but | pero | mais | aber | ma | mas |$)/.exec(folded.slice(end))?.[0] ?? ''
  return { head: folded.slice(from, end), all: folded.slice(from, end) + rest }
}
