import type { Language } from '../../language/language.ts'

/**
 * What tells whose time a time is. Sources of patterns over text folded by `foldEvenly`; each is matched as whole words, and
 * `…` stands for anything within the sentence.
 */
export interface StayTimeWords {
  readonly arrive: string
  readonly depart: string
  /** Staying on until a time: a departure. */
  readonly stay: string
  readonly land: string
  readonly flight: string
  readonly transport: string
  /** By which means somebody travels: "by train", which is not the train's own time. */
  readonly byTransport: string
  /** Whatever else has a time. */
  readonly other: string
  /** After "leave": from where it is no stay that ends. */
  readonly from: string
  /** Late, of an arrival. */
  readonly late: string
  /** "It will be late": a time with it is the arrival's, and in the evening or after midnight. */
  readonly getsLate: string
  /** Late, but of something else ("late check-out", "too late to cancel"). */
  readonly notLate: string
  /** A way to ask for permission. */
  readonly ask: string
  /** Asks for permission only when the time needs one ("we can be there at 12"). */
  readonly mayAsk: string
  /** Somebody is said to ask. */
  readonly asks: string
  readonly refuse: string
  readonly approve: string
  /** Before a time that is taken back: "not at 5 but at 7". */
  readonly notThis: string
  /** Between an old time and the new one. */
  readonly correction: string
  /** Before a cue: the time is only mentioned on the way ("when we arrive at 8"). */
  readonly when: string
  /** A stretch from now, groups minutes, hours, or half and hour. */
  readonly inAWhile: string
  /** A rule of the house rather than a word about this stay: "is", "from", "starts". */
  readonly isRule: string
  readonly early: string
}

export const STAY_TIME_WORDS: Readonly<Record<Language, StayTimeWords>> = {
  en: {
    arrive: `arr?iv(?:e|es|ed|ing|al|als)|arrving|arive|check(?:s|ing|ed)?[ -]?in|c/?i|eta|(?:be|get|gets|getting|make it|being|head|heading|come|coming) (?:there|here|over there|in\\b(?! (?:touch|contact|bed|town|the (?:shower|pool|car|sea|city))(?![a-z]))|to (?:the|your|u|you|ours) ?(?:flat|apartment|apt|house|place|property|villa|airbnb|accommodation|cottage)?)|(?:there|here) (?:by|at|around|about|for|between|before|after|from|until|till)|(?:come|coming|comes)(?! back)|make it(?= by| at| for| around| before)|reach|reaching|expect us|show(?:ing)? up|turn(?:ing)? up|with you|(?:pick(?:ing)? up|collect(?:ing)?|get) the keys?|mov(?:e|ing) in|get into|be at (?:the|your) (?:flat|apartment|apt|house|place|property|villa|door|lobby|building|cottage)|pull(?:ing)? (?:up|in)|enter|rock(?:ing)? up|be there|be here|see you(?! in| for| then)|(?:at|to) yours|access|(?:at|to) (?:the|your) (?:flat|apartment|apt|house|place|property|villa|cottage)|roll(?:ing)? (?:in|up)|meet(?:ing)? you|expect(?:ing)? you(?! to)|let you in|greet you|(?<=[\\dm] )at (?:the|your) (?:door|gate|lobby)|make(?= \\d| noon| midnight)|(?:(?<!(?:not|n't|please) )ring(?:ing)? (?:at )?(?:the|your) (?:door)?bell|knock(?:ing)? (?:on|at) (?:the|your) door)|see (?:the|your) (?:front )?door`,
    depart: `check(?:s|ing|ed)?[ -]?out|c/?o|depart(?:s|ing|ure)?|leav(?:e|es|ing)|leave|head(?:ing)? (?:off|out|home)|vacat(?:e|ing)|(?:be|get) (?:out|gone)|mov(?:e|ing) out|(?:hand|give) (?:over|back) the keys?|(?:return|drop off|dropping off) the keys?|out of (?:the|your) (?:flat|apartment|house|place)|out by|(?:we|i|they) left|(?:sneak|slip) (?:out|away)|(?:we|i)(?:'ll| will) be off`,
    stay: `stay(?:ing)? (?:on |in the (?:flat|apartment|house|room) |a bit |a little |longer )*(?:until|till?|'til|up to)|(?:keep|have) the (?:room|flat|apartment|place|house) (?:until|till?)|stay longer|hang(?:ing)? (?:on|around)(?: \\w+){0,4} (?:until|till?)`,
    land: `land(?:s|ed|ing)?|touch(?:es|ing)? down|flight (?:in|arrival)`,
    flight: `flights?|plane|flying`,
    transport: `trains?|bus|coach|ferry|boat|taxi|cab|uber|transfer|shuttle|metro|eurostar|driver|airport pick ?up|cleaners?|technician|plumber|handyman|electrician|maintenance|courier|colleague|engineer`,
    byTransport: `(?:by|with|on|taking|take|catch|catching|after|from|off) (?:the |a |an |our |my )?(?:early |late |next )?(?:trains?|bus|coach|ferry|boat|taxi|cab|uber|shuttle|plane|flight|car)`,
    other: `(?:drop|leave|store)(?:ping)?(?: off)? (?:our|the|my|some) (?:bags?|luggage|suitcases?|things)(?: off)?|breakfast|brunch|dinner|lunch|supper|restaurant|table|book(?:ed|ing) (?:a|at)|reservation at|be at the airport|meeting|wedding|ceremony|concert|show|tour|excursion|trip|appointment|call(?:ed|ing)?|ring|phone|rang|deliver\\w*|courier|parcel|package|clean(?:er|ers|ing)|plumber|electrician|technician|handyman|repair\\w*|supermarket|shops?|open(?:s|ed|ing)?|clos(?:e|es|ed|ing)|start(?:s|ed|ing)?|pool|gym|quiet|noise|loud|music|party|partying|match|game|wake|woke|bed|alarm|reception|desk|conference|class|lesson|pharmacy|doctor|pick(?:ed)? up (?:from|at)|bins?|garbage|trash|power|water|wifi|internet|heating`,
    from: `from|home (?:at|around|by)|work|the airport|(?:for|to) the airport|the office|our (?:house|hotel|home)|the hotel`,
    late: `late|later|delay(?:ed|s)?|after hours|stuck in traffic|running behind`,
    getsLate: `it (?:gets|will get|will be|is getting|is going to be|may be|might be|could be)(?: \\w+){0,2} late|it'(?:ll|s going to|s gonna) be(?: \\w+){0,2} late|(?:gonna|going to) be(?: \\w+){0,2} late`,
    notLate: `late check[ -]?out|later? check[ -]?out|check[ -]?out later?|leave later?|late reply|late response|late answer|so late|too late|later? (?:today|on)|sorry for the late|late night|as late as|by the latest|at the latest|latest|no later|stay later?|see you later|talk later|writ(?:e|ing) late|call(?:ing)? late|late message`,
    ask: `can (?:we|i|they|you)|could (?:we|i|they|you)|may (?:we|i)|is it (?:\\w+ )?possible|would it be (?:\\w+ )?(?:possible|ok|okay|fine|alright)|be possible to|possible (?:to|for|that|if)|possible(?=[ ?!.)]*$)|possibility|any (?:chance|way|possibility)|is it (?:ok|okay|fine|alright|a problem)|(?:ok|okay|alright|fine|great|nice|good|lovely|grateful) if|do you mind|would you mind|wondering|(?:would|we'd|i'd|id) (?:really )?(?:like|love|prefer|appreciate)|hoping to|(?:we|i) hope to (?:check|leave|stay)|request(?:ing)?|be able to check|allowed|please let us|let us (?:check|stay|in)`,
    mayAsk: `we can|i can|able to|we could|want(?:ed)? to|possible`,
    asks: `ask(?:s|ed|ing)?(?: for)?|wants?|wanted|would like|requests?|requested|wish(?:es)?|hop(?:es|ing)`,
    refuse: `not possible|impossible|unfortunately|cannot|can't|cant|can not|sorry|unable|not available|declin(?:ed|e)|refus(?:ed|e)|den(?:y|ied)|isn't possible|won't be possible|not be possible|not allowed|no late|no early|no,`,
    approve: `ok|okay|fine|no problem|no worries|confirm(?:ed|ing|s)?|approv(?:ed|e)|agreed?|grant(?:ed)?|sure|of course|yes|yep|perfect|great|noted|as discussed|gladly|happy to|will wait|be waiting`,
    notThis: `not (?:at |around |before )?|(?:won.?t|can.?t|cannot|not) make (?:it (?:by |for |at )?)?|instead of |rather than |and not (?:at )?|no longer (?:at )?|wasn't |isn't `,
    correction: `but|now|instead|rather|actually|correction|sorry|update|changed|meant|mean|new`,
    when: `when|since|because|as soon as|before|after|once|until|if`,
    inAWhile: `(?:in|within|another)(?: about| around| approx(?:imately)?| like| roughly| ca)? (?:(?<minutes>\\d{1,3}) ?(?:-|to \\d+ )?(?:min(?:ute)?s?|mins|m)|(?<half>half an|half|1/2|an? (?=hour and a half)) ?(?:hour|hr|h)|(?<hours>\\d{1,2}|an?|one|two|three|four) ?(?:hours?|hrs?|h))(?<more> and a half)?`,
    isRule: `is|starts?|begins?|time|from|are|opens|possible from|available from|after|as of|usually|normally|always`,
    early: `early|earlier|flight|airport|morning|dawn`,
  },
  es: {
    arrive: `ll?eg(?:ais|areis|o|a|as|amos|an|ar|are|aremos|aran|ara|aria|ariamos|arian|ando|ada|adas|ue|uemos|aba|abamos)|yegamos|yego|llgamos|check[ -]?in|c/?i|entrar(?:emos|iamos)?|entramos|entrada|esta(?:r(?:e|emos|ia|iamos|an|a)?|mos) (?:por )?(?:alli|alla|ahi|aqui|en (?:el|la|su|tu|vuestr[oa]) (?:piso|casa|apartamento|depa|departamento|alojamiento|villa|puerta|portal))|estamos (?:por )?(?:ahi|alli|alla)|(?:por )?(?:alli|alla|ahi) (?:a las|sobre|hacia|como|tipo|a eso)|venimos|vienen|vendremos|vengo|ir(?:emos|e)|(?:recog|retir|busc)(?:er|ar|emos|eremos|aremos|amos) las? llaves?|(?:al|en el) (?:piso|apartamento|depa|departamento|alojamiento)|acceder|instalarnos|nos presentamos|pasamos por las llaves|caemos|arrib(?:o|amos|aremos|ar)|hora de llegada|nos vemos|(?:os|te|le|les|la|lo) (?:recib\\w+|esper\\w+|atiend\\w+)|a vuestra espera|ahi (?:estamos|estaremos|estare)|este(?:mos)? (?:ahi|alli|alla)|llam(?:amos|aremos|ando) a la puerta|toc(?:amos|aremos|ando) (?:el|al) timbre`,
    depart: `check[ -]?out|chekout|c/?o|sal(?:is|dreis|dran|imos|ir|dremos|go|ida|es?|en|iremos|gamos|dre|driamos|drian)|dej(?:ar|amos|aremos|are|ariamos|o) (?:libre|las llaves|(?:el|la|su|tu|vuestr[oa]) (?:piso|apartamento|apto|depa|departamento|casa|habitacion|alojamiento|villa|cuarto))|nos (?:vamos|iremos|marchamos|iriamos)|me (?:voy|ire|marcho)|irnos|irme|marcharnos|marcharme|abandonar|desocupar|desalojar|(?:devolver|entregar) las llaves|(?:os|se|te) (?:vais|van|vas|marchais|marchan|marchas|ireis|iran)|esta(?:mos|remos|re|r) fuera`,
    stay: `quedar(?:nos|me|se|emos|os|te)?(?: \\w+){0,4} hasta|nos quedamos hasta|estar(?: en el \\w+)? hasta|quedar(?:nos|me) (?:un poco|un rato)? ?mas|permanecer hasta`,
    land: `aterriz\\w*|atterriza\\w*|tom(?:a|amos|ara|aremos|ar) tierra`,
    flight: `vuelos?|avion`,
    transport: `tren|bus|autobus|autocar|ferry|barco|taxi|ave|transfer|traslado|guagua|colectivo|metro|uber|cabify|tecnic[oa]|fontanero|electricista|limpiadora|limpieza|mensajero|companer[oa]|cerrajero`,
    byTransport: `(?:en|con|por|tras|cogemos|coger|tomamos|despues de|de) (?:el |la |un |una )?(?:tren|bus|autobus|autocar|ferry|barco|taxi|ave|avion|coche|vuelo|uber)`,
    other: `desayun\\w*|cena\\w*|comida|comer|comemos|almuerzo|almorzar|mesa|restaurante|estar en el aeropuerto|reunion|boda|concierto|excursion|tour|visita\\w*|cita|clase|limpieza|limpiar|tecnico|fontanero|electricista|supermercado|abr(?:e|en|ir)|cierra|cierran|cerrar|empieza|empiezan|piscina|gimnasio|silencio|ruido|musica|fiesta|partido|llam(?:ar|are|ado|ada|o|ame|adme|aron)|recepcion|paquete|mensajero|repartidor|medico|farmacia|basura|desperta\\w*`,
    from: `de (?:casa|madrid|barcelona|valencia|sevilla|aqui|nuestr[oa]|mi|el|la ciudad|bilbao)|del (?:aeropuerto|trabajo|hotel)|desde|hacia (?!las)|para (?:alla|alli|ahi)|rumbo|al aeropuerto|de [a-z]+ (?:a las|sobre)`,
    late: `tarde|mas tarde|retras\\w*|demora\\w*|con retraso|tardaremos`,
    getsLate: `se (?:nos |me )?(?:hace|hara|ha hecho)(?: \\w+){0,2} tarde|(?:sera|va a ser)(?: \\w+){0,2} (?:tarde|de madrugada)`,
    notLate: `por la tarde|de la tarde|esta tarde|la tarde|buenas? tardes?|salida tarde|salida tardia|late check[ -]?out|salir (?:un poco |algo )?mas tarde|salir tarde|muy tarde para|tarde del|demasiado tarde|lo mas tarde|mas tardar|(?:como )?(?:muy )?tarde a|no mas tarde|por escribir tan tarde|mas tarde te|manana tarde|check[ -]?out (?:un poco )?(?:mas )?tarde|quedar(?:nos)? (?:un poco )?mas tarde`,
    ask: `podriamos|podria|se puede|se podria|es posible|seria posible|posible (?:hacer|entrar|llegar|salir|que)|posibilidad|nos gustaria|me gustaria|(?:nos|me) encantaria|quisieramos|quisiera|querriamos|quer(?:ia|iamos) (?:saber|preguntar|pedir)|hay (?:algun )?(?:problema|inconveniente)|os importa|te importa|le importa|importaria|estaria bien|nos dejais|nos dejan|nos dejas|puede ser|podeis|sera posible|habria`,
    mayAsk: `podemos|puedo|queremos|quiero|nos va bien`,
    asks: `pid(?:e|en|io)|piden|solicit(?:a|an|o|ado)|quier(?:e|en)|pregunt(?:a|an|o)|desea(?:n)?|le gustaria|querria(?:n)?`,
    refuse: `no es posible|imposible|lamentablemente|desafortunadamente|desgraciadamente|no podemos|lo siento|lo sentimos|no se puede|no hay posibilidad|denegad\\w|no podra|no va a ser posible|no sera posible|no,`,
    approve: `ok|vale|de acuerdo|perfecto|sin problema|no hay problema|ningun problema|confirm\\w*|aprobad\\w|acordad\\w|concedid\\w|claro|por supuesto|si|os esperamos|le esperamos|te esperamos|anotado|listo|podeis`,
    notThis: `no a las? |no sobre las? |en (?:vez|lugar) (?:de )?(?:a )?(?:las? )?|y no (?:a )?(?:las? )?|ya no a las? `,
    correction: `sino|pero|ahora|mejor|perdon|correccion|al final|finalmente|mas bien|cambio|cambia\\w*|actualiz\\w*`,
    when: `cuando|ya que|porque|en cuanto|antes de que|despues de que|una vez|si`,
    inAWhile: `(?:en|dentro de)(?: unos| aproximadamente| como| mas o menos)? (?:(?<minutes>\\d{1,3}) ?(?:min(?:uto)?s?|minutitos)|(?<half>media) hora|(?<hours>\\d{1,2}|una?|dos|tres|cuatro) ?(?:horas?|h))(?<more> y media)?`,
    isRule: `es|son|empieza|comienza|a partir|desde|hasta|hora|antes de|normalmente|siempre`,
    early: `temprano|pronto|vuelo|aeropuerto|manana|madrugada`,
  },
  fr: {
    arrive: `arr?iv(?:erez|iez|e|es|ons|ez|ent|er|era|erai|erons|eront|ee|ees|erions|erais|erait|ant)|arivon|arrivron\\w?|arivera|check[ -]?in|(?:serai|serons|seront|sera|serions|sommes|sera|est|suis|etre) (?:pas )?(?:la\\b|sur place|chez vous|devant|a (?:l'appart\\w*|la maison|l'hebergement|la location|la villa|votre|l'adresse|l'airbnb|la porte))|on (?:sera|est|serait) la|sur place|vien(?:s|t|drons|drai|dra|nent)|venir|venons|(?:recup\\w+|prendre|prenons|prend|prendra|cherch\\w+|avoir) les cle[fs]?s?|chez vous|entrer|debarqu\\w+|prendre possession|nous installer|remise des cles|la vers|la pour|d'arrivee|acceder|a tout a l'heure|on se voit|(?:vous|t'|te) (?:attend\\w*|accueill\\w+)|t'attend\\w*|jarriv\\w+|jserai (?:pas )?la|(?:soyons|soient|sois) (?:la\\b|sur place|chez vous)|sonn(?:e|ons|era|erons|erai) (?:a|chez)`,
    depart: `check[ -]?out|departs?|(?:re)?part(?:irez|ons|ir|irons|irai|iront|ira|ez|ent|ant|s)|(?<!(?:notre|ma|sa|votre|de|a|autre) )(?:re)?part|liber(?:er|ons|erons|erai|era|e)|quitt(?:ez|erez|er|ons|erons|erai|era|e)|(?:rendr\\w+|rendons|rends?|laiss(?:er|ons|erons|era|e)|depos(?:er|ons|erons|era|e)|remettr\\w+|remettons) les cle[fs]s?|lev\\w+ le camp|pli\\w+ bagages|s'en (?:aller|va)|nous en (?:aller|irons)|on s'en ira|sortir|sortons|sortirons`,
    stay: `rest(?:er|ons|erons|e|erai)(?: \\w+| l'appartement| dans l'appartement){0,4} jusqu\\S*|garder (?:l'appartement|le logement|la chambre|la maison)(?: \\w+)? jusqu\\S*|rester (?:un peu )?plus`,
    land: `atterr?i\\w+|aterri\\w+|se pose|nous posons`,
    flight: `vols?|avion`,
    transport: `trains?|tgv|ter|thalys|intercites|bus|ferry|bateau|taxi|uber|vtc|navette|eurostar|metro|ouigo|blablacar|technicien|plombier|electricien|femme de menage|livreur|collegue|serrurier`,
    byTransport: `(?:en|par|avec|prenons|prendre|apres|de|prend) (?:le |la |un |une |notre |l')?(?:train|tgv|bus|ferry|bateau|taxi|uber|navette|avion|voiture|vol)`,
    other: `petit[- ]dej\\w*|dejeun\\w*|din(?:er|ons|e)|repas|restaurant|resto|table|etre a l'aeroport|reunion|mariage|ceremonie|concert|visite\\w*|excursion|rendez[- ]vous|rdv|menage|femme de menage|plombier|technicien|electricien|livr\\w+|colis|supermarche|magasin|ouvr\\w+|ferm(?:e|ent|eture|er)|commenc\\w+|piscine|bruit|silence|musique|fete|match|appel\\w*|telephon\\w*|reception|cours|pharmacie|medecin|poubelles?|reveil\\w*|debut\\w*`,
    from: `d[eu] (?!l'appart|la maison|chez vous|votre|logement|la chambre|depart)(?!\\d)[a-z']+|depuis|de chez nous|pour l'aeroport|vers (?:chez|votre)|travailler|en (?:voiture|route)`,
    late: `en retard|retard|tard|plus tard|tardive\\w*|tardif`,
    getsLate: `(?:ce|ca|il|on) (?:sera|va etre|risque d'etre|se fait)(?: \\w+){0,2} (?:tard|nuit)`,
    notLate: `au plus tard|depart tardif|depart plus tard|partir (?:un peu )?plus tard|partir tard|late check[ -]?out|pas plus tard|trop tard|reponse tardive|ecrire si tard|(?:a |on se voit |appeler )plus tard|check[ -]?out (?:plus )?tard\\w*|rester plus tard|quitter (?:\\w+ ){0,3}plus tard|liberer (?:\\w+ ){0,3}plus tard|departs? tardif|tot ou tard`,
    ask: `peut[- ]?on|peut on|pouvons[- ]nous|pourrions[- ]nous|pourrait[- ]on|est[- ]ce possible|serait[- ]il|est[- ]il (?:\\w+ )?possible|c'est possible|possible (?:de|d'|que|pour)|ce serait possible|possibilite|puis[- ]je|pourrais[- ]je|pourriez|pouvez|aimerions|aimerait|aimerais|souhait(?:erions|erait|erais|ons|ait|e)|voudri?ons|voudrions|voudrait|voudrais|ca vous (?:va|derange|irait|convient)|cela vous (?:va|derange|convient)|vous convient|derangerait|moyen de|est[- ]ce (?:que )?(?:on|qu'on|nous|c'est)|est ce qu'on|est-ce bon`,
    mayAsk: `on peut|nous pouvons|on pourrait|nous pourrions|je peux|je pourrais|on veut`,
    asks: `demand(?:e|ent|ait|é|ee?)|souhait(?:e|ent|ait)|voudrait|voudraient|veut|veulent|aimerait`,
    refuse: `pas possible|impossible|malheureusement|ne pou(?:vons|rrons)|ne peut|peux pas|pouvons pas|pas pouvoir|desolee?s?|refus\\w*|helas|non,`,
    approve: `ok|d'accord|parfait|pas de souci|pas de probleme|aucun (?:souci|probleme)|sans (?:souci|probleme)|confirm\\w*|accord\\w*|convenu|valide\\w*|entendu|bien sur|oui|note|vous attend\\w*|attendrons|volontiers`,
    notThis: `pas (?:a |vers )?|plutot que |au lieu (?:de )?|et non (?:pas )?(?:a )?|non pas (?:a )?|plus a `,
    correction: `mais|plutot|maintenant|finalement|en fait|pardon|correction|desole|du coup|rectif\\w*|changement`,
    when: `quand|lorsque|lorsqu'on|puisque|car|parce que|des que|avant que|une fois|si|a notre`,
    inAWhile: `(?:dans|d'ici)(?: environ| a peu pres| une petite)? (?:(?<minutes>\\d{1,3}) ?(?:min(?:ute)?s?|mn)|(?<half>une demi|1/2)[- ]?(?:heure|h)|(?<hours>\\d{1,2}|une?|deux|trois|quatre) ?(?:heures?|h))(?<more> et demie?)?`,
    isRule: `est|se fait|se font|commence|a partir|des|jusqu'?a|entre|heure|heures|avant|apres|s'effectue|normalement|toujours|sont`,
    early: `tot|vol|avion|aeroport|matin|aube`,
  },
  de: {
    arrive: `ankomm\\w*|anzu(?:kommen|reisen)|einzuchecken|ankunft\\w*|anreis\\w*|komm(?:en|e|t|st)?|einchecken|checken (?:\\S+ ){0,5}ein|check[ -]?in|eintreff\\w*|treffen (?:\\S+ ){0,5}ein|(?:sind|bin|werden|waren|wären|ist) (?:\\S+ ){0,9}(?:da|dort|vor ort|hier)|(?:sind|bin|werden) (?:\\S+ ){0,6}(?:bei (?:euch|ihnen|dir)|an der (?:wohnung|unterkunft|villa|ferienwohnung|adresse)|in der (?:wohnung|unterkunft)|am haus|im haus)|da sein|dasein|(?:schlussel|schluessel) (?:\\S+ ){0,3}(?:abholen|holen|ubernehmen|bekommen)|holen (?:\\S+ ){0,2}(?:schlussel|schluessel)|schlusselubergabe|schlueselubergabe|einziehen|beziehen|aufschlagen|erreichen|reisen (?:\\S+ ){0,6}an|(?:in|bezieht) die (?:wohnung|unterkunft|fewo)|rein(?:konnen|kommen)?|ankomst|schlagen (?:\\S+ ){0,5}auf|schaffen (?:wir|ich|es)|sehen uns|(?:sie|euch|dich) (?:\\S+ ){0,5}(?:erwarten|empfangen)|(?:erwart|empfang)\\w* (?:\\S+ ){0,2}(?:sie|euch|dich)|wart\\w* (?:\\S+ ){0,5}auf (?:sie|euch|dich)|(?<=(?:uhr|abends|nachts|morgens|nachmittags|\\d|[a-z]+zehn|wohl|dann|etwa) )bei (?:euch|ihnen|dir)|(?:stehen|steht|stehe) (?:\\S+ ){0,6}vor (?:der|eurer|ihrer) (?:haus|wohnungs)?tur|vor (?:der|eurer|ihrer) (?:haus|wohnungs)?tur (?:stehen|sein)|reis(?:t|e|est) (?:\\S+ ){0,6}an|checkt (?:\\S+ ){0,5}ein|(?:da|dort|vor ort) (?:sind|bin|sein|waren)|(?:klingel\\w*|klingle) (?:\\S+ ){0,4}bei (?:euch|ihnen|dir)|bei (?:euch|ihnen|dir)(?= (?:gegen|um|so|ca|etwa|ab|vor|nach|\\d))`,
    depart: `check[ -]?out|auschecken|auszuchecken|abzureisen|checken (?:\\S+ ){0,5}aus|abreis\\w*|abfahr\\w*|abfahrt|fahren (?:\\S+ ){0,6}(?:ab|weiter|heim)|(?:nach hause|heim)fahren|verlassen|raumen|raeumen|ausziehen|auszug|aufbrechen|brechen (?:\\S+ ){0,6}auf|(?:sind|werden|bin|waren|mussen) (?:\\S+ ){0,7}(?:weg|raus|draussen|drausen)(?: sein)?|(?:schlussel|schluessel) (?:\\S+ ){0,3}(?:abgeben|zuruckgeben|ubergeben)|weg sein|reisen (?:\\S+ ){0,6}ab|fahren (?:\\S+ ){0,6}nach hause|gehen wir|hauen (?:\\S+ ){0,5}ab|geb(?:en|e) (?:\\S+ ){0,3}(?:schlussel|schluessel)|reis(?:t|e|est) (?:\\S+ ){0,6}ab|checkt (?:\\S+ ){0,5}aus|fahrt (?:\\S+ ){0,6}ab`,
    stay: `bleiben|behalten|langer bleiben|drin ?bleiben|nutzen`,
    land: `land(?:en|et|ung|e)|landen|gelandet|flugankunft|ankunft (?:am|in) flughafen`,
    flight: `flug|flieger|flugzeug|maschine|fluge`,
    transport: `zug|zuge|bahn|bus|fahre|ice|taxi|s-bahn|flixbus|transfer|shuttle|schiff|uber|techniker|klempner|handwerker|elektriker|putzfrau|reinigung(?:skraft)?|kollege|kollegin|hausmeister|bote`,
    byTransport: `(?:mit|per|nach|nehmen|vom|aus|im) (?:dem |der |den |die |einem |unserem |unserer )?(?:zug|bahn|bus|fahre|ice|taxi|s-bahn|flixbus|shuttle|schiff|auto|flugzeug|flieger|flug)`,
    other: `(?:fahren|starten) (?:\\S+ ){0,6}los|(?:kommen|sind) (?:\\S+ ){0,6}zuruck|losfahren|los fahren|fruhstuck\\w*|abendessen|mittagessen|essen|restaurant|tisch|am flughafen sein|besprechung|hochzeit|konzert|tour|ausflug|termin|fuhrung|putz\\w*|reinig\\w*|handwerker|techniker|klempner|elektriker|lieferung|geliefert|paket|supermarkt|offnet|offnen|geoffnet|schliest|schliesst|geschlossen|beginnt|fangt|anfang|pool|ruhezeit|nachtruhe|larm|laut|musik|party|spiel|anruf\\w*|angerufen|telefonier\\w*|rufen|rezeption|melden|meldet|apotheke|arzt|mull\\w*|wecker|aufstehen|treffen uns|besicht\\w*`,
    from: `aus (?!der wohnung|der unterkunft)|von (?:zu hause|daheim|hier|[a-z]+ (?:los|aus))|in [a-z]+ (?:los|ab)|los|zum flughafen`,
    late: `spat(?:e[rnsm]?)?|verspat\\w*|verspaet\\w*|spaet(?:er)?|im stau|verzoger\\w*`,
    getsLate: `(?:es|das) (?:wird|konnte|kann|durfte)(?: \\w+){0,3} spat|wird(?: \\w+){0,2} spat`,
    notLate: `spater\\w* (?:auschecken|abreis\\w*|check[ -]?out|raus|abfahren)|spate[rn]?e?[rn]? (?:check[ -]?out|abreise)|late check[ -]?out|(?:bis|auf) spater|nicht spater|zu spat|spatestens|spate antwort|so spat (?:noch|schreib)|langer bleiben|spater noch|check[ -]?out (?:etwas )?spater|spater bezahlen|spater abreisen|(?:etwas |ein bisschen )?spater (?:auschecken|abreisen|raus)`,
    ask: `konnten wir|konnte ich|kann man|konnte man|durfen wir|durften wir|darf ich|durfte ich|ist (?:es|das|ein\\w*) (?:\\S+ ){0,6}moglich|ware (?:es|das|ein\\w*)? ?(?:\\S+ ){0,6}(?:moglich|ok|okay|in ordnung|machbar|drin|problem)|moglichkeit|ist (?:es|das) (?:ok|okay|in ordnung)|mochten|mochte|wurden? (?:wir )?(?:gern\\w*)|hatten (?:wir )?gern\\w*|ginge (?:es|das)|geht (?:es|das|auch)|wurde es gehen|ging das|ware ein|spricht was dagegen|spricht etwas dagegen|wollten fragen|wollte fragen|ist um .{3,30}moglich`,
    mayAsk: `konnen wir|kann ich|wir konnen|wir konnten|wollen|moglich`,
    asks: `frag(?:t|en|te)|mochte(?:n)?|wunsch(?:t|en)|wunscht|bittet|bitten|bat|hatte gern\\w*|will|wollen|wurde gern\\w*|anfrage`,
    refuse: `nicht moglich|unmoglich|leider|konnen wir nicht|geht nicht|nicht machen|tut (?:mir|uns) (?:sehr )?leid|abgelehnt|kein (?:late|early|spater\\w*|fruher\\w*)|klappt nicht|nicht machbar|nein,`,
    approve: `ok|okay|in ordnung|kein problem|passt|gern\\w*|bestatig\\w*|genehmigt|vereinbart|abgesprochen|zugesagt|klar|naturlich|selbstverstandlich|ja|notiert|geht klar|geht in ordnung|warten|alles klar|super`,
    notThis: `nicht (?:um |gegen |mehr um )?|statt (?:um )?|anstatt (?:um )?|und nicht (?:um )?|anstelle von `,
    correction: `sondern|aber|jetzt|nun|doch|eher|korrektur|sorry|vielmehr|besser|geandert|anderung`,
    when: `wenn|da|weil|sobald|bevor|nachdem|falls|als`,
    inAWhile: `in(?: etwa| ca\\.?| ungefahr| rund| so| circa)? (?:(?<minutes>\\d{1,3}) ?(?:min(?:ute)?n?\\.?)|(?<half>einer halben|ner halben|1/2) (?:stunde|std)|(?<hours>\\d{1,2}|einer|zwei|drei|vier|anderthalb|eineinhalb) ?(?:stunden?|std\\.?|h))(?<more>)?`,
    isRule: `ist|sind|beginnt|ab|bis|zeit|zwischen|nach|moglich ab|generell|immer|normalerweise|uhrzeit`,
    early: `fruh|fruher|flug|flughafen|morgens|zeitig`,
  },
  it: {
    arrive: `arr?iv(?:ate|erete|erai|o|a|iamo|ano|ero|eremo|era|are|eranno|erei|eremmo|ando|ato|ati|i)|ariviamo|check[ -]?in|chek in|(?:saremo|saro|siamo|essere|sara|saranno|sono) (?:li|la|da voi|da te|sul posto|a casa|in casa|in appartamento|al(?:l'| )?(?:appartamento|alloggio)|davanti|alla (?:casa|villa|struttura))|veniamo|vengono|verremo|venire|vengo|entrare|entriamo|entreremo|(?:ritir|prend|recuper)(?:are|iamo|ere|iamo|eremo|eremo) le chiavi|raggiung\\w+|presentarci|presentiamo|sistemarci|consegna (?:delle )?chiavi|(?:li|la) (?:verso|per|intorno|alle|sulle)|da voi|acced\\w+|ci vediamo|a dopo|a piu tardi|(?:vi|ti) (?:aspett\\w+|attend\\w+|accogli\\w+|accoglier\\w+)|la (?:aspetto|aspettiamo|attendo|attendiamo|accolgo|accogliamo|accogliero)|suon(?:iamo|eremo|o|ero) (?:alla porta|al campanello|il campanello)`,
    depart: `check[ -]?out|chek out|part(?:ite|irete|iamo|ire|iremo|o|enza|iro|ono|iremmo)|lasc(?:iare|iamo|eremo|ero|io|iate|erete) (?:l'(?:appartamento|alloggio)|(?:la|il) (?:casa|camera|stanza|bilocale|monolocale|villa)|casa|le chiavi|liber[oa])|usc(?:ite|irete|ire|iamo|iremo|ita|iro|issimo)|(?:andare|andiamo|andremo|vado) via|ce ne (?:andiamo|andremo)|andarcene|liber(?:are|iamo|eremo)|(?:restituire|riconsegn\\w+|consegnare|ridare) le chiavi`,
    stay: `rest(?:are|iamo|eremo|i)(?: \\w+| in casa| nell'appartamento){0,4} (?:fino|fin|sino)|rimanere(?: \\w+){0,3} fino|rimaniamo fino|ten(?:ere|iamo|erci) (?:la camera|l'appartamento|la stanza|la casa)(?: \\w+)? fino|fermarci fino|(?:restare|rimanere) (?:un po' )?di piu`,
    land: `atterr\\w+|aterr\\w+`,
    flight: `volo|voli|aereo`,
    transport: `treno|treni|frecciarossa|italo|bus|autobus|pullman|traghetto|nave|taxi|transfer|navetta|metro|uber|flixbus|tecnico|idraulico|elettricista|corriere|pulizie|collega|fabbro|addett[oa]`,
    byTransport: `(?:in|con|col|dal|prendiamo|prendere|dopo) (?:il |la |un |una |l'|il nostro )?(?:treno|frecciarossa|bus|autobus|pullman|traghetto|nave|taxi|navetta|aereo|macchina|auto|volo|uber)`,
    other: `colazion\\w*|cena\\w*|cenare|ceniamo|pranz\\w*|ristorante|tavolo|essere in aeroporto|riunione|matrimonio|cerimonia|concerto|gita|escursione|visita\\w*|appuntamento|pulizi\\w*|idraulico|tecnico|elettricista|corriere|pacco|supermercato|negozio|apr(?:e|ono|ire)|apert\\w+|chius\\w+|chiud(?:e|ono)|inizia\\w*|comincia\\w*|piscina|silenzio|rumore|musica|festa|partita|chiam\\w*|telefon\\w*|reception|lezione|farmacia|medico|spazzatura|sveglia\\w*`,
    from: `da (?!voi|te\\b|casa vostra)[a-z]+|dal(?:la|l')?(?! ?\\d)(?! ?(?:appartamento|casa vostra))[ ']?[a-z]+|per l'aeroporto|per (?:venire|raggiungervi)|in (?:auto|macchina|treno)`,
    late: `tardi|piu tardi|in ritardo|ritardo|fare tardi|tarda sera|tarda serata`,
    getsLate: `(?:sara|si fa|si e fatto|si fara|faremo|facciamo)(?: \\w+){0,2} (?:tardi|notte)`,
    notLate: `al piu tardi|check[ -]?out (?:piu )?tardi|late check[ -]?out|uscire (?:un po' )?piu tardi|partire (?:un po' )?piu tardi|non piu tardi|troppo tardi|a piu tardi|scriv\\w+ (?:cosi )?tardi|risposta tardiva|presto o tardi|lasciare (?:\\S+ ){0,3}(?:un po' )?piu tardi|liberare (?:\\S+ ){0,3}(?:un po' )?piu tardi|ci sentiamo piu tardi|chiamo piu tardi`,
    ask: `e possibile|sarebbe possibile|possibile (?:fare|entrare|arrivare|lasciare|uscire|restare|avere|anticipare|posticipare)|possibilita|potremmo|potrei|si puo|si potrebbe|vorremmo|vorrei|ci piacerebbe|mi piacerebbe|va bene se|andrebbe bene|un problema se|problemi se|sarebbe un problema|ci fai|ci fate|potete|puoi|potreste|potresti|c'e modo`,
    mayAsk: `possiamo|posso|vogliamo|volevamo|riusciamo`,
    asks: `chied(?:e|ono|eva|evano)|ha chiesto|hanno chiesto|vorrebbe(?:ro)?|richied(?:e|ono)|richiesta|vuole|vogliono|desidera(?:no)?|domanda`,
    refuse: `non e possibile|impossibile|purtroppo|non possiamo|mi dispiace|ci dispiace|spiacent[ei]|negat\\w|non riusciamo|non sara possibile|no,|rifiutat\\w`,
    approve: `ok|va bene|d'accordo|perfetto|nessun problema|senza problemi|conferm\\w*|approvat\\w|concordat\\w|concess\\w|certo|certamente|si|via libera|vi aspett\\w*|la aspett\\w*|ti aspett\\w*|volentieri|segnato|accordat\\w`,
    notThis: `non (?:alle |verso le |piu alle )?|invece (?:che |di |delle )(?:alle )?|anziche (?:alle )?|e non (?:alle )?|al posto delle `,
    correction: `ma|bensi|invece|ora|adesso|piuttosto|anzi|scusa\\w*|correzione|alla fine|meglio|cambi\\w*`,
    when: `quando|visto che|perche|appena|prima che|dopo che|una volta|se`,
    inAWhile: `(?:tra|fra|entro)(?: circa| piu o meno)? (?:(?<minutes>\\d{1,3}) ?(?:min(?:ut[io])?)|(?:una )?(?<half>mezz'?)(?:ora|oretta| ora)|(?<hours>\\d{1,2}|un'?a?|due|tre|quattro) ?(?:or[ae]|h|oretta))(?<more> e mezz[ao])?`,
    isRule: `e|sono|inizia|comincia|a partire|dalle|fino|entro|ora|orario|dopo|normalmente|sempre|si effettua|possibile dalle`,
    early: `presto|volo|aereo|aeroporto|mattina|mattino|alba`,
  },
  pt: {
    arrive: `ch?eg(?:o|a|am|amos|ar|aremos|arei|ara|arao|ada|adas|aria|ariamos|ando|armos|ue|uemos)|xegamos|check[ -]?in|chekin|entrar(?:emos|mos)?|entramos|entrada|(?:estaremos|estarei|estamos|estar|estara|tamos|vamos estar|vou estar) (?:por )?(?:ai|la|aqui|no (?:apartamento|local|alojamento|ap)|na casa|em casa|a porta)|vimos|vamos(?: chegar| para| pra)?|viremos|(?:buscar|pegar|levantar|recolher|retirar) as? chaves?|aparecemos|nos instalar|(?:ai|la) (?:pelas|por volta|as|para as|pras)|contamos estar|hora de chegada|vemo-nos|nos vemos|(?:vossa|sua|tua) espera|(?:espero|esperamos|aguardo|aguardamos|recebo|recebemos)(?: por| -)? ?(?:vos|voces?|te|si)|(?<=[\\dh] )ai(?=$|[ .,!])|estejamos (?:ai|la)|(?:toc(?:ar|amos|aremos)|tocando) (?:a|na) campainha|bat(?:er|emos|eremos) (?:a|na) (?:vossa |sua )?porta`,
    depart: `check[ -]?out|chekout|sa[ií]?(?:mos|ir|iremos|irei|ida|io|irmos|iem|indo)|sai(?:mos|r|remos|rei|da|o|rmos|em|ndo|u|ssemos)?|saem|sairao|(?<!a )part(?:imos|ir|ida|iremos|irei|irmos|e)|deix(?:ar|amos|aremos|armos|o) (?:(?:o|a) (?:apartamento|casa|quarto|alojamento|ap|imovel|apto|local)|as chaves|livre)|(?:ir|vamos|vou|irmos) embora|desocupar|(?:devolv\\w+|entreg(?:ar|amos|aremos|o)|deixar) as? chaves?|abandonar|liberar|vagar`,
    stay: `ficar(?:mos)?(?: \\w+| no apartamento| na casa){0,4} ate|ficamos ate|ficar(?:mos)? (?:um pouco |um bocado )?mais|permanecer ate`,
    land: `aterr\\w+|pous(?:a|amos|ar|aremos)`,
    flight: `voos?|aviao`,
    transport: `comboio|trem|autocarro|onibus|ferry|barco|taxi|uber|transfer|metro|flixbus|traslado|tecnic[oa]|canalizador|encanador|eletricista|estafeta|colega|serralheiro|faxineira|limpeza`,
    byTransport: `(?:de|do|no|com|apanhamos|pegamos|apos|depois do) (?:o |a |um |nosso )?(?:comboio|trem|autocarro|onibus|ferry|barco|taxi|uber|aviao|carro|voo)`,
    other: `pequeno[- ]almoco|cafe da manha|jant(?:ar|amos|a)\\w*|almoc\\w*|restaurante|mesa|estar no aeroporto|reuniao|casamento|concerto|show|passeio|excursao|visita\\w*|consulta|limpez\\w*|faxina|canalizador|encanador|tecnico|eletricista|encomenda|estafeta|correio|supermercado|abr(?:e|em|ir)|fecha\\w*|comeca\\w*|piscina|silencio|barulho|musica|festa|jogo|lig(?:ar|o|a|ou|amos|uem|ue)|telefon\\w*|recepcao|aula|farmacia|medico|lixo|acorda\\w*`,
    from: `de casa(?! (?:as|por|pelas))|d[eao] (?!apartamento|casa|alojamento|imovel|quarto)(?!\\d)[a-z]+|daqui|de casa|para o aeroporto|pro aeroporto|em direcao`,
    late: `tarde|mais tarde|atras\\w*|com atraso`,
    getsLate: `(?:vai ser|sera|fica|vai ficar|faz-se)(?: \\w+){0,2} (?:tarde|madrugada)`,
    notLate: `(?:da|de|a|pela|na|esta|boa|la da|hoje a) tarde|boas? tardes?|check[ -]?out (?:mais )?tard\\w*|late check[ -]?out|sair (?:um pouco |um bocadinho )?mais tarde|saida (?:mais )?tard\\w*|o mais tardar|no mais tardar|ate mais tarde|tarde demais|demasiado tarde|nao mais tarde|escrever tao tarde|mais tarde (?:ligo|falamos)|falamos mais tarde|final da tarde|fim da tarde|deixar (?:\\S+ ){0,3}mais tarde|ficar (?:\\S+ )?mais tarde|amanha a tarde`,
    ask: `e possivel|seria possivel|possivel (?:fazer|entrar|chegar|sair|ficar|ter|que)|possibilidade|poderiamos|podiamos|poderia|podia|da para|daria para|da pra|daria pra|gostariamos|gostaria|gostavamos|gostava|queriamos|queria|(?:tem|ha|haveria|teria) (?:algum )?problema|pode ser|teria como|tem como|havera hipotese|ha hipotese|sera que|se importa|sera possivel|deixam|voces deixam`,
    mayAsk: `podemos|posso|conseguimos|queremos`,
    asks: `ped(?:e|em|iu|iram)|solicit(?:a|am|ou)|quer(?:em)?|gostaria(?:m)?|perguntou|pergunta(?:m)?|deseja(?:m)?|queria(?:m)?`,
    refuse: `nao e possivel|impossivel|infelizmente|nao podemos|nao conseguimos|lament\\w*|negad\\w|nao da|nao sera possivel|desculp\\w*|nao vai ser possivel|nao,|recusad\\w`,
    approve: `ok|tudo bem|certo|perfeito|sem problemas?|nao ha problema|confirm\\w*|aprovad\\w|combinad\\w|acordad\\w|concedid\\w|claro|com certeza|sim|aguard\\w*|esperamos (?:por )?|autorizad\\w|anotado|pode ser|beleza|blz`,
    notThis: `nao (?:as |pelas |mais as )?|(?:em vez|ao inves) (?:d(?:e|as) )?(?:as )?|e nao (?:as )?`,
    correction: `mas|agora|afinal|alias|desculp\\w*|correcao|melhor|sim|mudou|mudanca`,
    when: `quando|ja que|porque|assim que|antes de|depois de|uma vez|se`,
    inAWhile: `(?:em|daqui a|dentro de)(?: cerca de| uns| umas| mais ou menos)? (?:(?<minutes>\\d{1,3}) ?(?:min(?:uto)?s?|minutinhos)|(?<half>meia) ?hora|(?<hours>\\d{1,2}|uma?|duas|tres|quatro) ?(?:horas?|h))(?<more> e meia)?`,
    isRule: `e|sao|comeca|a partir|das|ate|hora|horario|antes|depois|normalmente|sempre`,
    early: `cedo|voo|aeroporto|manha|madrugada`,
  },
}
