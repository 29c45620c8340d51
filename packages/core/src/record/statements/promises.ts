import type { Language } from '../../language/language.ts'
import type { LocalDate } from '../../time/calendar.ts'
import { findNamedDays } from './named-day.ts'
import { quoteOf, type Sentence } from './sentences.ts'
import type { PromiseStatement } from './statement.ts'

interface PromiseWords {
  /** The team binds itself. */
  readonly commits: string
  /** Sounds like it and does not. */
  readonly idle: string
  /** Takes back what was said. */
  readonly withdraws: string
}

const PROMISE_WORDS: Readonly<Record<Language, PromiseWords>> = {
  en: {
    commits: `(?:we|i)(?:'ll| will|ll| shall| are going to| am going to|'re going to|'m going to)(?: \\w+ly| also| then| of course| gladly| definitely| just| personally)* (?!not|never)(?:send|bring|give|refund|pay|arrange|organi[sz]e|fix|repair|replace|check|call|ring|email|text|message|let you|get|have|make sure|ensure|leave|provide|prepare|deliver|drop|come|pick|reimburse|return|transfer|deduct|waive|offer|book|reserve|put|look into|sort|take care|update|forward|contact|ask|inform|confirm|cover|compensate|extend|add|issue|process|store|keep|wait|meet|install|clean|do|find|talk|speak|follow up|help|charge you nothing|try)|(?:we|i) (?:promise|guarantee|commit)|(?:they|he|she|owner)(?:'ll| will) (?:refund|reimburse|pay|send|give|contact|arrange|come|bring|fix|call|check|drop|visit|deliver|replace)|you(?:'ll| will) (?:get|receive|have)|(?:we|i)(?:'m|'re| am| are) (?:sending|bringing|refunding|arranging|organi[sz]ing|issuing|getting you)|(?:we|i) can (?:offer|give|refund|bring|send) you|you can (?:have|keep|stay)|(?:someone|technician|plumber|cleaner|colleague|maintenance|handyman|electrician)(?: \\w+){0,3} will (?:\\w+ )?(?:come|be|bring|fix|call|check|drop|visit|look|deliver|replace)|(?:happy|glad) to (?:refund|give|offer|bring|arrange|extend|pay|store|keep)|will be refunded|leave it (?:to|with) (?:us|me)|consider it done|(?:(?:we|i)(?:'ll| will) )take \\S+ (?:percent )?off|(?:^|(?:we|i) (?:have )?)(?:promised|offered)(?! but)`,
    idle: `(?:we|i)(?:'ll| will) (?:be happy to (?:welcome|see|meet)|see you|look forward|miss|be there to welcome)|(?:if|unless) (?:we|i) will|find (?:it|the|all)|have to|have no|wait and see|do our best$`,
    withdraws: `(?:can't|cannot|can not|won't|unable to|not able to|no longer)(?: \\w+){0,12} (?:after all|any ?more|any longer|as (?:promised|agreed|discussed|said))|(?:take|taking) (?:that|it|this|my \\w+|the \\w+) back|(?:withdraw|revoke|retract|rescind)\\w*|no longer (?:possible|able|available|offer\\w*)|not possible (?:after all|anymore)|forget what (?:i|we) said|have to cancel (?:the|our|my) (?:offer|refund|late|early)|(?:i|we) promised (?:\\w+ ){0,10}but|not (?:going to|gonna) (?:work|happen) after all|unfortunately (?:\\w+ ){0,6}after all`,
  },
  es: {
    commits: `(?!(?:queremos|esperemos|estaremos|seremos|veremos|llegaremos|iremos|tendremos el)(?![a-z]))[a-z]+(?:aremos|eremos|iremos|dremos|rremos)(?![a-z])|(?:tecnic[oa]|fontanero|companer[oa]|alguien|electricista|cerrajero)(?: \\w+){0,2} (?:ira|vendra|pasara)|(?:ira|vendra|pasara|va|viene) (?:\\w+ ){0,3}(?:tecnic[oa]|fontanero|companer[oa]|alguien|electricista|cerrajero)|(?:le|les|te|os|se l[oa]s?|lo|la|los|las|nos|ya|me)? ?(?:envi|mand|llev|devolver|reembols|pagar|dar|arregl|repar|cambi|revis|comprob|llam|avis|organiz|prepar|dej|compens|descont|solucion|reserv|gestion|confirm|ofrec|encarg|contact|entreg|pas|mir|pregunt|instal|limpi|ampli|traer|guard|busc|recog|ingres|tramit|abon|esperar|facilit|proporcion|hac|har|pon(?:d)?r?|podr)\\w*(?:are|ere|ire|dre)(?![a-z])|(?:voy|vamos) a (?!ver|estar encantad)(?:\\w+)|(?:mandamos|enviamos|llevamos|mando|envio) (?:a |un|el|la|los|las|mas)\\w*|(?:le|les|te|os) (?:envio|envia?mos|mando|mandamos|devolvemos|devuelvo|damos|doy|llevamos|llevo|paso|pasamos|hacemos|hago|ofrecemos|ofrezco|reembolsamos|reembolso|confirmo luego|descontamos|guardamos|dejamos|llamo|llamamos|avisamos|aviso)|nos (?:comprometemos|encargamos|ocupamos)|me (?:comprometo|encargo|ocupo|aseguro)|nos aseguramos|(?:prometo|prometemos|garantizamos)|(?:puede|pueden|podeis|puedes) (?:quedar\\w*|tener|usar)|(?:tecnico|fontanero|companer[oa]|alguien|electricista)(?: \\w+){0,3} (?:ira|vendra|pasara|va a)|(?:le|les|te|os) (?:hara|devolvera|reembolsara|enviara|llamara|dara|pagara|abonara|llevara|contactara)|se (?:le|les|te|os) (?:devolvera|reembolsara|abonara)|(?:he|hemos) prometido|^prometid\\w`,
    idle: `(?:sera|seremos|estaremos) (?:un placer|encantad\\w+)|nos vemos|esperamos (?:veros|verle|que)|encantad\\w+ de (?:recibir|conocer)|vamos a ver|llegare|llegaremos`,
    withdraws: `al final no (?:\\w+ ){0,4}(?:pod\\w+|va\\w*|sera|es posible|vamos)|finalmente no (?:\\w+ ){0,4}(?:pod\\w+|sera|es posible|va)|ya no (?:\\w+ ){0,3}(?:podemos|puedo|es posible|sera posible|va a)|(?:retiro|retiramos|anulo|anulamos|cancelamos) (?:la|el|lo|nuestra)|olvid\\w+ lo que (?:dije|dijimos|le dije|te dije)|no (?:podemos|puedo|podremos) (?:\\w+ ){0,8}(?:como (?:dijimos|prometimos|acordamos)|lo prometido)|(?:prometi|prometimos|dije|dijimos) (?:\\w+ ){0,10}pero`,
  },
  fr: {
    commits: `(?:nous|je|j'|on) ?(?:vous |l'|le |la |les |lui |y )*(?!(?:serai|serons|sera|aura|aurai|aurons|verrons|verra|arriver)\\w*(?![a-z]))[a-z]+(?:rai|rons|(?<=on [a-z]+)ra)(?![a-z])|(?:nous|je|on|j'|vous) ?(?:vous |l'|le |la |les |lui |y |nous )*(?:enverr|envoi|apporter|donner|rembourser|paier|payer|organiser|reparer|remplacer|verifier|appeler|rappeler|contacter|prevenir|preparer|laisser|fournir|livrer|passer|deposer|chang|offrir|reserv|mettr|fer|confirmer|dedui|compenser|ajouter|occuper|charger|prolonger|garder|viendr|recevr|demander|informer|regarder|transmettr|installer|nettoyer|recontacter|tiendr|attendr)\\w*(?:ai|ons|rez|ra)(?![a-z])|(?:je|nous|on) (?:vais|allons|va) (?:vous |le |la |les |lui |y )*(?!voir si|etre ravi)(?:\\w+)|(?:je|nous|on) (?:m'|nous |s')?(?:engag\\w+|occup\\w+|charg\\w+|en occup\\w+|en charg\\w+)|je (?:vous )?(?:promets|garantis)|nous (?:vous )?(?:promettons|garantissons)|je (?:vous )?(?:envoie|apporte|rembourse|rappelle|reserve|offre)|nous (?:vous )?(?:envoyons|apportons|remboursons|offrons|accordons|rappelons)|vous (?:pouvez|pourrez) (?:rester|garder|avoir|profiter)|(?:technicien|plombier|collegue|quelqu'un|electricien|serrurier)(?: \\w+){0,3} (?:passe(?:ra)?|vien(?:t|dra)|va (?:passer|venir))|(?:je|on|nous) (?:veill\\w+|m'assure|nous assurons|vous garanti\\w+)|vous (?:rembours|enverr|appell|rappell|donn|apport|pai|contact)\\w*(?:ra|ront)|sera rembourse\\w*|je m'en (?:occupe|charge)|on s'en (?:occupe|charge)|nous nous en (?:occupons|chargeons)|(?:ai|avons|a) promis|^promis (?:de|un)`,
    idle: `(?:serons|serai|sera) (?:ravi\\w*|heureu\\w+|la|present\\w*)|au plaisir|nous vous attendrons|se verra|nous verrons|on verra`,
    withdraws: `finalement (?:\\w+ ){0,4}(?:ne|pas|impossible)|ne (?:\\w+ ){0,5}(?:plus|finalement)|n'est plus possible|ne soit plus possible|(?:pas|plus) (?:\\w+ ){0,6}comme (?:promis|convenu|prevu)|(?:retire|retirons|annul\\w+) (?:l'|la|le|notre|mon)|oubliez ce que|(?:avais|avions|avait) promis (?:\\S+ ){0,10}mais|revenons sur`,
  },
  de: {
    commits: `(?:wir|ich) (?:werde|werden|wurde) (?!sehen|uns freuen|mich freuen)(?:\\S+ ){0,12}\\w+en(?![a-z])|(?:werde|werden) (?:ich|wir) (?:\\S+ ){0,12}\\w+en(?![a-z])|(?:wir|ich) (?:schick|send|bring|erstatt|bezahl|zahl|organisier|reparier|tausch|pruf|ruf|meld|kumm|klar|veranlass|uberweis|gutschreib|stell|leg|reservier|frag|besorg|liefer|komm|geb|gewahr|ersetz|hinterleg|lass|mach|ubernehm|sorg|informier|verlanger|bereit|schenk|bieten|biete)\\w* (?!heute nichts)(?:\\S+ ?)+|(?:schick|send|bring|erstatt|uberweis|meld|ruf|kumm|klar|stell|besorg|mach|leg)\\w* (?:ich|wir) (?:\\S+ ?)+|(?:verspreche\\w*|garantiere\\w*|sage\\w* (?:ihnen|euch|dir) zu|sichern? (?:ihnen|euch|dir) zu)|(?:sie|ihr|du) (?:konnt|konnen|kannst|durft|durfen|darfst) (?:gern\\w* )?(?:\\S+ ){0,8}(?:bleiben|behalten|haben|nutzen)|(?:techniker|kollege|kollegin|handwerker|klempner|jemand|elektriker|hausmeister)(?: \\S+){0,4} (?:kommt|wird|bringt|schaut|meldet)|(?:kommt|schaut) (?:\\S+ ){0,5}(?:techniker|kollege|kollegin|handwerker|klempner|jemand|elektriker|hausmeister)|(?:er|sie|eigentumer|vermieter) (?:erstattet|schickt|bringt|zahlt|uberweist|meldet sich|ruft)|sie (?:bekommen|erhalten)|ihr (?:bekommt|erhaltet)|wird (?:ihnen |euch |dir )?(?:\\S+ ){0,4}(?:erstattet|uberwiesen|gutgeschrieben)|geht auf uns|halten? (?:\\S+ ){1,6}(?:frei|bereit)|(?:habe|haben|hab) (?:\\S+ ){0,8}versprochen`,
    idle: `wir freuen uns|ich freue mich|wir hoffen|wir werden sehen|ich hoffe|mal sehen|komm\\w* gut|wir (?:lassen es|melden uns nicht)`,
    withdraws: `doch nicht|doch kein\\w*|leider (?:\\S+ ){0,8}nicht mehr|nicht mehr (?:moglich|anbieten|zusagen|gewahren)|(?:nehme|nehmen|ziehe|ziehen) (?:\\S+ ){0,6}zuruck|zuruckziehen|zurucknehmen|wie versprochen (?:\\S+ ){0,4}nicht|nicht (?:\\S+ ){0,5}wie (?:versprochen|besprochen|vereinbart|zugesagt)|vergessen sie was|(?:hatte\\w*|haben) (?:\\S+ ){0,8}(?:versprochen|zugesagt)(?:,)? aber|widerruf\\w*`,
  },
  it: {
    commits: `(?!(?:saremo|vedremo|arriveremo|verremo|staremo)(?![a-z]))[a-z]+(?:eremo|iremo|aremo|rremo|dremo)(?![a-z])|(?:mand|invi|port|rimborser|pagher|paghe|dar|organizz|riparer|ripar|sostitui|controll|verific|chiam|richiam|prepar|lasc|forn|consegn|pass|cambi|offri|prenot|mett|far|conferm|scont|risarci|aggiung|occup|incaric|contatt|avvis|chied|inform|far|install|puli|prolung|tien|terr|sistem|risolv|accredit|verr|provved)\\w*(?:ero|iro|aro|rro)(?![a-z])|(?:mandiamo|inviamo|portiamo|mando|porto) (?:un|qualcuno|il|la|le|gli|altr)\\w*|(?:vi|ti|le) (?:mando|mandiamo|porto|portiamo|rimborso|rimborsiamo|invio|inviamo|do|diamo|offro|offriamo|chiamo|richiamo|faccio|facciamo|lascio|lasciamo|teniamo|tengo|regalo|regaliamo|scontiamo|accreditiamo)|(?:me|ce) ne (?:occupo|occupiamo)|ci pens(?:o|iamo)|provved(?:o|iamo)|(?:prometto|promettiamo|garantiamo|garantisco|mi impegno|ci impegniamo|mi assicuro|ci assicuriamo)|(?:potete|puoi|puo|possono) (?:rimanere|restare|tenere|avere|usare|lasciare|usufruire)|(?:tecnico|idraulico|collega|qualcuno|elettricista|addetto)(?: \\w+){0,3} (?:passera|verra|viene|arrivera)|(?:passera|verra|viene) (?:\\w+ ){0,3}(?:tecnico|idraulico|collega|qualcuno|elettricista)|(?:vi|ti|le|la) (?:rimborser|mander|inver|chiamer|porter|dar|pagher|contatter|invier)a|sara rimborsat\\w|verra rimborsat\\w|(?:stiamo|sto) (?:mandando|inviando|organizzando|portando)|(?:ho|abbiamo) promesso`,
    idle: `(?:saremo|saro) (?:liet[ioa]|felic[ei]|content[ioa])|ci vedremo|vedremo|speriamo|non vediamo l'ora|vi aspettiamo`,
    withdraws: `alla fine non|purtroppo (?:\\w+ ){0,6}non (?:\\w+ ){0,3}piu|non (?:\\w+ ){0,3}piu (?:possibile|disponibile|offrir\\w*|garantir\\w*|far\\w*|dar\\w*)|non (?:e|sia|sara) piu possibile|(?:ritiro|ritiriamo|annullo|annulliamo|revoc\\w+) (?:la|il|l'|quanto)|come (?:promesso|detto|concordato) non|non (?:\\w+ ){0,8}come (?:promesso|detto|concordato|avevo)|dimenticate quello|(?:avevo|avevamo) promesso (?:\\S+ ){0,10}ma`,
  },
  pt: {
    commits: `(?!(?:estarei|serei|verei|chegarei|estaremos|seremos|veremos|chegaremos|teremos (?:todo|muito))(?![a-z]))[a-z]+(?:arei|erei|irei|aremos|eremos|iremos)(?![a-z])|(?:vai|vem|ira|vira|passa|passara) (?:\\w+ ){0,3}(?:tecnic[oa]|canalizador|encanador|colega|alguem|eletricista)|(?:envi|mand|lev|traz|dev|reembols|pag|d|organiz|repar|arranj|substitu|verific|confirm|lig|cont[ac]t|avis|prepar|deix|entreg|pass|troc|oferec|reserv|coloc|p[oô]r?|far|compens|adicion|trat|inform|pergunt|instal|limp|prolong|guard|resolv|credit|descont|devolver|trar|ir|fic|respond|estend|providenci)\\w*(?:arei|erei|irei|aremos|eremos|iremos|rei|remos|ar-lhe-ei|ar-vos-emos)(?![a-z])|(?:vou|vamos|iremos|irei) (?:lhe |vos |te |ja |logo |tambem )*(?!ver se|estar|ficar felizes|chegar|ver)(?:\\w+(?:ar|er|ir|or|ar-\\w+|er-\\w+))(?![a-z])|(?:eu |nos |lhe |vos |te )?(?:envio|enviamos|mando|mandamos|levo|levamos|devolvemos|devolvo|ofereco|oferecemos|reembolso|reembolsamos|trato|tratamos|resolvo|resolvemos|dou|damos|ligo|ligamos|guardamos|guardo|descontamos)(?:-lhe|-vos|-te| lhe| vos| te)?(?! (?:d[oa] (?:meu|minha)))|(?:comprometo-me|comprometemo-nos|prometo|prometemos|garanto|garantimos)|(?:podem|pode|voces podem|voce pode) (?:ficar|manter|ter|usar|deixar)|(?:tecnico|canalizador|encanador|colega|alguem|eletricista)(?: \\w+){0,3} (?:passara|vira|vai|ira)|(?:ele|ela|eles|elas|proprietario|proprietaria) (?:vai|vao|ira|irao) (?:lhe |vos |te )?\\w+[aei]r|sera (?:reembolsad\\w|devolvid\\w)|deixa (?:comigo|connosco|conosco)|(?:estou|estamos) (?:a enviar|enviando|a tratar|tratando|providenciando)|^prometid\\w|prometi(?! mas)`,
    idle: `(?:sera|seremos|ficaremos) (?:um prazer|um gosto|felizes|muito felizes)|vamos ver|ate (?:logo|ja|breve)|esperamos (?:que|por)|veremos|vamos estar|aguardaremos`,
    withdraws: `afinal (?:\\w+ ){0,4}nao|ja nao (?:\\w+ ){0,3}(?:podemos|posso|vai|sera|e possivel|seja possivel|conseguimos|consigo)|nao (?:\\w+ ){0,3}mais (?:possivel|poss\\w+|podemos|conseguimos|oferecer|disponivel)|(?:retiro|retiramos|cancelo|cancelamos|anulamos) (?:a|o|nossa|nosso)|nao (?:\\w+ ){0,8}como (?:prometido|combinado|combinamos|dissemos|prometi)|esquec\\w+ o que|(?:prometi|prometemos|tinha prometido|tinhamos prometido|disse|dissemos) (?:\\S+ ){0,10}mas|voltar atras`,
  },
}

const compiled = new Map<Language, { commits: RegExp; idle: RegExp; withdraws: RegExp }>()

function patternsOf(language: Language): { commits: RegExp; idle: RegExp; withdraws: RegExp } {
  let patterns = compiled.get(language)
  if (!patterns) {
    const words = PROMISE_WORDS[language]
    const whole = (source: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`)
    patterns = {
      commits: whole(words.commits),
      idle: whole(words.idle),
      withdraws: whole(words.withdraws),
    }
    compiled.set(language, patterns)
  }
  return patterns
}

/** What the team commits to in a message it wrote, one promise a sentence. */
export function readPromises(sentences: readonly Sentence[], language: Language, today: LocalDate): PromiseStatement[] {
  const patterns = patternsOf(language)
  const found: PromiseStatement[] = []
  for (const sentence of sentences) {
    const { folded } = sentence
    const withdrawn = patterns.withdraws.test(folded)
    if (!withdrawn && (sentence.isQuestion || patterns.idle.test(folded) || !patterns.commits.test(folded))) continue
    const days = findNamedDays(folded, language, today).filter(({ date }) => date >= today)
    const due = days.at(0)?.date
    found.push({
      kind: 'promise',
      withdrawn,
      ...(due === undefined || withdrawn ? {} : { due }),
      quote: quoteOf(sentence),
    })
  }
  return found
}
