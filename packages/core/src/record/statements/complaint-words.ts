import type { Language } from '../../language/language.ts'

export const COMPLAINT_TOPICS = [
  'wifi',
  'heating',
  'noise',
  'dirt',
  'water',
  'power',
  'smell',
  'pests',
  'broken',
  'other',
] as const
export type ComplaintTopic = (typeof COMPLAINT_TOPICS)[number]

export interface ComplaintWords {
  /** A complaint in itself. */
  readonly plain: Readonly<Record<ComplaintTopic, string>>
  /** What may fail, named with `failing` in one clause. */
  readonly things: Readonly<Partial<Record<ComplaintTopic, string>>>
  readonly failing: string
  /** Says that it is well, or mended. */
  readonly fine: string
}

/** Patterns over text folded by `foldEvenly`, matched as whole words. */
export const COMPLAINT_WORDS: Readonly<Record<Language, ComplaintWords>> = {
  en: {
    plain: {
      wifi: `no (?:wifi|wi-fi|internet)`,
      heating: `(?:freezing|really cold|so cold|too cold|very cold|too hot|boiling|no (?:heating|air ?con\\w*|ac))`,
      noise: `nois[ey]\\w*|(?:was|were|so|too|very) loud|(?:loud|blasting) (?:music|party|people|neighbou?rs)|neighbou?rs (?:\\w+ ){0,5}(?:loud|party|partying|shouting|screaming)|construction work|drilling|barking|couldn't sleep|could not sleep|can't sleep|kept us awake`,
      dirt: `dirty|filthy|not (?:\\w+ )?(?:clean|cleaned)|wasn't (?:\\w+ )?clean(?:ed)?|unclean|stain(?:s|ed)|hairs? (?:in|on|everywhere)|disgusting|dust(?:y)?|mou?ld(?:y)?|rubbish everywhere|crumbs`,
      water: `no (?:hot |warm )?water|leak(?:s|ing|age)?|flood(?:ed|ing)?|(?:drain|sink|toilet|shower) (?:is |was )?(?:blocked|clogged|overflow\\w*)|blocked (?:drain|sink|toilet)|water (?:is |was )?(?:only |always )?(?:cold|lukewarm|everywhere|dripping)|won't drain|cold shower`,
      power: `no (?:electricity|power|light)|power (?:cut|outage|is out|went out)|blackout|fuse (?:blew|tripped|keeps)|lights? (?:\\w+ )?(?:went out|out)`,
      smell: `smell(?:s|ed|y)?|stink(?:s|ing)?|stench|odou?r|reek(?:s|ing)?`,
      pests: `cockroach\\w*|roach(?:es)?|bed ?bugs?|ants|mice|mouse|rats?|bugs|insects|spiders everywhere|wasps?(?: nest)?`,
      broken: `broken|broke|cracked|damaged|out of order|fell (?:off|apart)|stuck|jammed|won't (?:open|close|turn on|start|lock|flush)|doesn't (?:open|close|turn on|start|lock|flush)|code (?:is )?(?:wrong|invalid)|missing`,
      other: `unacceptable|very disappoint\\w+|disappoint(?:ed|ing)|complain\\w*|not as (?:described|advertised|in the photos)|refund me|want (?:a|our|my) (?:refund|money back)|terrible|awful|horrible|scam`,
    },
    things: {
      wifi: `wi-?fi|internet|connection|router|signal`,
      heating: `heating|heater|radiators?|air ?con\\w*|a/c|ac|boiler|thermostat|fireplace`,
      water: `shower|toilet|tap|faucet|hot water|sink|drain|flush`,
      power: `electricity|power|lights?|lamp|socket|plug|outlet`,
      broken: `tv|television|remote|dish ?washer|washing machine|washer|dryer|oven|stove|hob|fridge|freezer|microwave|kettle|coffee (?:machine|maker)|lock|door|window|blinds?|shutters?|key|keys|code|lift|elevator|lockbox|bed|sofa|chair|hairdryer|gate|pool|jacuzzi|hot tub|toaster|iron`,
    },
    failing: `not work\\w*|[a-z]+n't work\\w*|[a-z]+n't (?:\\w+ )?(?:open|close|turn|connect|come on|get|drain|flush|heat|cool|start|lock|switch|charge|warm)|doesnt work\\w*|isnt work\\w*|not (?:turning|coming) on|stopped working|broken|problem|trouble|issue|slow|weak|down|dead|off|out|faulty|failing|fails|keeps (?:dropping|disconnecting|going|cutting)|can't (?:connect|get|open|use)|cannot (?:connect|get|open|use)|blocked|clogged|stuck|won't|wont|gone|not (?:heating|cooling|warm|hot|clean)|no `,
    fine: `(?:works?|working) (?:fine|great|well|perfectly|again|now|ok)|fixed|repaired|solved|resolved|no (?:problems?|issues?|noise|complaints?)|is (?:great|fine|perfect|super fast)|not (?:dirty|noisy|broken)|very clean|spotless|smells? (?:nice|good|great|lovely|amazing|fresh)|sorry (?:for|about)|n't (?:noisy|dirty)`,
  },
  es: {
    plain: {
      wifi: `sin (?:wifi|wi-fi|internet)|no hay (?:wifi|wi-fi|internet)|no tenemos (?:wifi|internet)`,
      heating: `(?:mucho|muchisimo) frio|muertos de frio|helad[oa]s?|sin (?:calefaccion|aire)|no hay (?:calefaccion|aire)|mucho calor|pasamos frio|nos congelamos`,
      noise: `ruid\\w+|musica (?:muy |tan )?alta|fiesta (?:en|arriba|al lado|de los)|vecinos (?:\\w+ ){0,4}(?:ruid\\w+|gritan|fiesta|molest\\w+)|obras|no (?:hemos podido|podemos|pudimos|pude) dormir|ladr\\w+|gritos`,
      dirt: `suci\\w+|manchas?|manchad[oa]s?|pelos? (?:en|por)|no (?:esta|estaba|estan|han) (?:\\w+ )?limpi\\w+|asco|asqueros\\w+|polvo|moho|mugre|cochin\\w+`,
      water: `sin agua|no hay agua|no (?:sale|tenemos|hay) agua|fuga|gotea|goteras?|inundad\\w|desagu\\w+|agua fria|humedad|se sale el agua`,
      power: `sin (?:luz|electricidad|corriente)|no hay (?:luz|electricidad|corriente)|se (?:fue|ha ido|va) la luz|apagon|saltan? los plomos|no tenemos luz|salta (?:el|la) (?:diferencial|automatico|luz)`,
      smell: `huele(?! (?:\\w+ )?(?:bien|rico|genial))|olor(?! (?:rico|agradable))|apesta|peste|mal olor|huelen`,
      pests: `cucarachas?|chinches?|hormigas?|raton(?:es)?|ratas?|bichos?|insectos?|avispas|mosquitos por todas`,
      broken: `rot[oa]s?|averiad\\w+|estropead\\w+|se (?:ha |han )?(?:roto|rompio|estropeo|estropeado|cayo)|danad\\w+|no (?:abre|cierra|enciende|arranca|prende)|no se (?:puede abrir|abre|cierra)|atascad\\w|codigo (?:no|incorrecto|erroneo)|descompuest\\w`,
      other: `inaceptable|decepcion\\w+|quej\\w+|reclam\\w+|no (?:es|era) (?:lo|como) (?:que|en)|vergonzos\\w|fatal|horrible|pesim\\w|devuelvan|estafa|nada que ver con`,
    },
    things: {
      wifi: `wi-?fi|internet|conexion|router|senal`,
      heating: `calefaccion|radiador(?:es)?|aire(?: acondicionado)?|caldera|termostato|estufa|climatiza\\w+|boiler|calenton|calentador`,
      water: `ducha|grifo|vater|inodoro|lavabo|agua caliente|cisterna|regadera|bano|fregadero|bidet`,
      power: `luz|luces|electricidad|lampara|enchufes?|bombilla|foco`,
      broken: `tele(?:vision|visor)?|tv|mando|lavavajillas|lavadora|secadora|horno|vitro\\w*|placa|cocina|nevera|frigorifico|heladera|refri\\w*|microondas|cafetera|cerradura|puerta|ventana|persianas?|llaves?|codigo|ascensor|cama|sofa|silla|secador|plancha|piscina|jacuzzi|cajetin|caja`,
    },
    failing: `no (?:\\w+ )?(?:funciona\\w*|va|anda|sirve|sale|conecta|calienta|enfria|enciende|abre|cierra|carga|llega|prende|jala|podemos (?:conectar\\w*|abrir|usar))|no nos (?:funciona|deja|va)|problemas?|lent[oa]|debil|roto|rota|averiad\\w|estropead\\w|se (?:corta|cae|apaga|desconecta)|fall(?:a|o|an)|sin|muy mal|atascad\\w|no hay|dejo de funcionar|ha dejado|caido|caida|mal`,
    fine: `(?:funciona|va|anda) (?:muy |super )?(?:bien|genial|perfecto|perfectamente|de nuevo|otra vez)|arreglad[oa]|solucionad[oa]|reparad[oa]|sin problemas?|ningun problema|no hay problemas?|muy limpi\\w|todo (?:limpio|perfecto|bien|genial)|huele (?:muy )?bien|(?:sentimos|siento|disculp\\w+|perdon\\w*) (?:por )?(?:el|la|los|las)|no hay ruido|sin ruidos?`,
  },
  fr: {
    plain: {
      wifi: `pas (?:de |d')(?:wifi|wi-fi|internet|connexion|reseau)|plus (?:de |d')(?:wifi|internet|connexion)`,
      heating: `(?:tres|trop|super|hyper) froid|on (?:gele|caille)|pas de (?:chauffage|clim\\w*)|plus de chauffage|trop chaud|fait (?:\\w+ )?froid dans|frigorifie\\w*`,
      noise: `bruit\\w*|bruyant\\w*|musique (?:tres |trop )?forte|fete (?:chez|au|dans|a cote)|voisins? (?:\\S+ ){0,5}(?:bruit|fete|crient|hurle\\w*|bruyant\\w*)|travaux|(?:pas|impossible de) (?:pu )?dormir|aboi\\w+|tapage|boucan|vacarme`,
      dirt: `sales?|salete\\w*|pas (?:\\w+ )?(?:propre|nettoye\\w*|ete nettoye\\w*|fait le menage)|taches?|tache\\w*|cheveux (?:dans|sur|partout)|poils|degoutant\\w*|poussi\\w+|moisi\\w*|crasseu\\w+|crade|menage n'a pas`,
      water: `pas d'eau|plus d'eau|fuites?|fuit|inond\\w+|bouche\\w*(?! a)|evacu\\w+ (?:bouche\\w*|mal)|eau (?:est )?(?:froide|tiede|glacee)|degat des eaux|coule|deborde\\w*`,
      power: `pas d'electricite|plus d'electricite|plus de (?:courant|lumiere)|pas de (?:courant|lumiere)|panne de courant|coupure|disjonct\\w+|plombs`,
      smell: `odeurs?|pue|puent|sent (?:mauvais|tres mauvais|l'egout|le tabac|la cigarette|le moisi|l'humidite|fort)|puanteur`,
      pests: `cafards?|blattes?|punaises?|fourmis|souris|rats?|insectes|guepes?|bestioles?`,
      broken: `casse\\w*|abime\\w*|en panne|hors service|cassee?s?|ne (?:s'ouvre|se ferme|s'allume|demarre)|bloque\\w*|coince\\w*|code (?:ne|n'est|est faux|incorrect)|endommage\\w*|manque\\w*`,
      other: `inacceptable|inadmissible|decu\\w*|plain(?:dre|te|s)|reclam\\w+|pas conforme|ne correspond pas|honteu\\w+|rembours(?:ez|ement|e[rz])|horrible|arnaque|catastroph\\w+|scandale\\w*`,
    },
    things: {
      wifi: `wi-?fi|internet|connexion|box|reseau|routeur`,
      heating: `chauffage|radiateurs?|clim\\w*|chaudiere|thermostat|poele|cheminee`,
      water: `douche|robinet|toilettes?|wc|evier|lavabo|eau chaude|chasse d'eau|ballon|canalisation|siphon`,
      power: `electricite|lumiere\\w*|courant|lampes?|prises?|ampoules?|eclairage`,
      broken: `tele(?:vision|viseur)?|tv|telecommande|lave[- ]vaisselle|lave[- ]linge|machine a laver|seche[- ]linge|four|plaques?|frigo|refrigerateur|congelateur|micro[- ]ondes|bouilloire|cafetiere|machine a cafe|serrure|porte|fenetre|volets?|stores?|cle|cles|code|digicode|ascenseur|lit|canape|chaise|seche[- ]cheveux|piscine|jacuzzi|portail|boite a cles`,
    },
    failing: `ne (?:\\w+ )?(?:marche\\w*|fonctionne\\w*|s'allume|chauffe|s'ouvre|se ferme|connecte|capte|tourne|part|ferme|ouvre|demarre|se connecte)|(?:marche|fonctionne|chauffe|capte) (?:pas|plus|mal|tres mal)|n'arriv\\w+ pas|problemes?|souci avec|lente?s?|faible|en panne|casse\\w*|hors service|coupe|saute|impossible|bloque\\w*|bouche\\w*|pas de|plus de|plus d'|pas d'|hs|n'y a (?:pas|plus)|instable|rame`,
    fine: `(?:marche|fonctionne) (?:tres |super |parfaitement )?(?:bien|a nouveau|de nouveau|parfaitement|nickel)|repare\\w*|regle\\w*|resolu\\w*|aucun (?:probleme|souci|bruit)|pas de (?:probleme|souci|bruit)|sans (?:probleme|souci|bruit)|tres propre|impeccable|nickel|sent (?:tres )?bon|desole\\w* (?:pour|du)|n'est pas (?:bruyant|sale)|eviter le bruit`,
  },
  de: {
    plain: {
      wifi: `kein\\w* (?:wlan|w-lan|wifi|internet|empfang)`,
      heating: `(?:sehr|zu|so|eiskalt|total|richtig|echt|arsch) ?kalt|eiskalt|frieren|keine (?:heizung|klima\\w*)|zu heis+|viel zu warm`,
      noise: `larm\\w*|laut(?!et|er als|sprecher)\\w*|laute musik|nachbarn? (?:\\S+ ){0,5}(?:laut|feiern|party|schreien)|baustelle|bauarbeiten|(?:nicht|kaum|kein\\w*) (?:\\S+ )?(?:schlafen|geschlafen|auge)|bellt|gebell|krach`,
      dirt: `schmutz\\w*|dreckig\\w*|dreck|verschmutzt\\w*|nicht (?:\\S+ )?(?:sauber|geputzt|gereinigt)|unsauber\\w*|flecken|haare (?:in|im|auf|uberall)|(?:uberall|voller) (?:sind |liegen )?haare|eklig\\w*|staub\\w*|schimmel\\w*|versifft\\w*|ungeputzt`,
      water: `kein (?:\\S+ )?(?:warm|heiss?)?\\w*wasser|kein (?:warmes |heis+es )?wasser|undicht\\w*|tropft|wasserschaden|uberschwemm\\w*|verstopft\\w*|lauft nicht ab|wasser (?:ist |wird |bleibt )?(?:nur |immer )?(?:kalt|lauwarm)|rohrbruch|leckt`,
      power: `kein(?:en)? (?:strom|licht)|stromausfall|sicherung (?:\\S+ ){0,4}(?:raus|geflogen|fliegt|rausgeflogen)|strom (?:ist )?(?:weg|ausgefallen)`,
      smell: `stinkt|stinken|riecht(?! (?:\\S+ )?(?:gut|lecker|frisch|toll))|geruch|gestank|muffig\\w*|mieft`,
      pests: `kakerlaken?|schaben|bettwanzen?|ameisen|mause|maus|ratten?|ungeziefer|kafer|wespen\\w*|spinnen uberall|silberfische?`,
      broken: `kaputt\\w*|defekt\\w*|beschadigt\\w*|gebrochen|zerbrochen|aus+er betrieb|klemmt|lasst sich nicht|abgebrochen|abgefallen|geht nicht (?:auf|zu|an)|code (?:ist )?(?:falsch|ungultig|stimmt nicht)|fehlt|fehlen`,
      other: `inakzeptabel|nicht akzeptabel|enttausch\\w*|beschwer\\w*|reklam\\w+|nicht wie (?:beschrieben|auf den (?:bildern|fotos))|frechheit|unzumutbar|geld zuruck|katastroph\\w*|furchtbar|schrecklich|unverschamt\\w*|zumutung`,
    },
    things: {
      wifi: `wlan|w-lan|wifi|internet\\w*|router|verbindung`,
      heating: `heizung\\w*|heizkorper|klimaanlage|klima|therme|thermostat|ofen|kamin|boiler`,
      water: `dusche|wasserhahn|toilette|klo|wc|waschbecken|warmwasser|warmes wasser|abfluss|spulung|spule`,
      power: `strom|licht|lampen?|steckdosen?|gluhbirne`,
      broken: `fernseher|tv|fernbedienung|spulmaschine|geschirrspuler|waschmaschine|trockner|backofen|herd|kuhlschrank|gefrier\\w*|mikrowelle|wasserkocher|kaffeemaschine|schloss|tur|haustur|fenster|rollladen|rolladen|jalousie|schlussel|code|turcode|aufzug|fahrstuhl|bett|sofa|stuhl|fohn|pool|whirlpool|tor|schlusselbox|toaster|schlusselkasten`,
    },
    failing: `(?:geht|gehen|funktioniert|funktionieren|funzt|lauft|tut|spult|heizt|kuhlt|springt|klappt|passt|ladt) (?:\\S+ ){0,4}(?:nicht|nich|net|ned|kaum)|nicht (?:warm|an|auf|zu|verbinden|einschalten|heis+|mehr)|problem\\w*|langsam\\w*|schwach\\w*|ausgefallen|fallt (?:\\S+ ){0,3}aus|tot|kaputt|defekt|weg|bricht (?:\\S+ )?ab|instabil|verstopft|klemmt|lasst sich|lassen sich|kein\\w*|spinnt|streikt|geht aus`,
    fine: `(?:funktioniert|geht|lauft|klappt) (?:jetzt |wieder |alles |nun |sehr |super )*(?:gut|super|wieder|einwandfrei|perfekt|prima|bestens)|repariert|behoben|gelost|erledigt|keine probleme|kein problem|ohne probleme|sehr sauber|blitzsauber|alles (?:sauber|bestens|super|gut)|riecht (?:sehr )?gut|tut (?:uns|mir) leid|entschuldig\\w+ (?:fur|wegen)|nicht (?:laut|schmutzig|dreckig)|kein larm`,
  },
  it: {
    plain: {
      wifi: `(?:non c'e|senza|niente|nessun\\w*) (?:il |la )?(?:wifi|wi-fi|internet|connessione|rete)`,
      heating: `(?:molto|troppo|tanto|tantissimo|un) freddo|si gela|congel\\w+|niente (?:riscaldamento|aria condizionata)|troppo caldo|moriamo di (?:freddo|caldo)|freddissim\\w`,
      noise: `rumor\\w+|musica (?:molto |troppo )?alta|festa (?:nell|al|di|dei)|vicini (?:\\S+ ){0,5}(?:rumor\\w+|urla\\w*|fest\\w+|casino)|lavori in corso|cantiere|non (?:\\w+ )?(?:dormito|dormire|chiuso occhio)|abbaia\\w*|casino|chiasso|baccano`,
      dirt: `sporc\\w+|non (?:\\S+ )?(?:pulit\\w|stat[oa] pulit\\w)|macchi(?:a|e|at\\w+)|capelli (?:in|nel|nella|sul|ovunque|dappertutto)|peli|schifo\\w*|polver\\w+|muffa|sudici\\w`,
      water: `(?:non c'e|niente|senza|manca) (?:l')?acqua|acqua (?:calda )?(?:non|fredda|gelata)|perdita|perde(?: acqua)?|allag\\w+|intasat\\w|otturat\\w|gocciola\\w*|non scarica|infiltraz\\w+`,
      power: `(?:non c'e|senza|niente|manca) (?:la )?(?:luce|corrente|elettricita)|e (?:saltata|andata via) la (?:luce|corrente)|blackout|salta (?:la|il) (?:luce|corrente|contatore)|e saltata`,
      smell: `puzz\\w+|cattivo odore|odore(?! (?:buono|piacevole))|tanfo|maleodorante`,
      pests: `scarafagg\\w+|blatt[ae]|cimici|formiche|topi|topo|insetti|vespe|bestioline|scarafoni`,
      broken: `rott[oaie]|guast[oaie]|danneggiat\\w|si e (?:rott\\w|bloccat\\w|stacc\\w+)|fuori (?:uso|servizio)|non si (?:apre|chiude|accende)|bloccat[oaie]|incastrat\\w|codice (?:non|errato|sbagliato)|manca(?:no)?`,
      other: `inaccettabil\\w|delus\\w+|reclam\\w+|lament\\w+|non (?:e |era )?come (?:nelle foto|descritt\\w|da foto)|vergogn\\w+|rimbors(?:o|ateci|ate)|orribil\\w|pessim\\w|terribil\\w|truffa|indecente|schifezza`,
    },
    things: {
      wifi: `wi-?fi|internet|connessione|rete|router|modem`,
      heating: `riscaldament\\w|termosifon\\w|aria condizionata|condizionatore|climatizzatore|caldaia|termostato|stufa|clima`,
      water: `doccia|rubinetto|water|bagno|lavandino|acqua calda|scarico|sciacquone|wc|bidet|lavello`,
      power: `luc[ei]|corrente|elettricita|lampad\\w+|pres[ae]|lampadin\\w`,
      broken: `tv|televisore|televisione|telecomando|lavastoviglie|lavatrice|asciugatrice|forno|fornelli?|piano cottura|frigo\\w*|microonde|bollitore|macchina del caffe|serratura|porta|portone|finestra|tapparell\\w|persian\\w|chiav[ei]|codice|ascensore|letto|divano|sedia|phon|piscina|jacuzzi|cancello|cassetta`,
    },
    failing: `non (?:\\w+ )?(?:funzion\\w+|va|vanno|parte|si (?:accende|apre|chiude|connette|collega)|scalda|riscalda|raffredda|prende|esce|arriva|riusc\\w+|scarica|c'e|scorre)|problem\\w+|lent[oaie]|lentissim\\w|debole|rott[oaie]|guast\\w|bloccat\\w|cade|salta|spent[oa]|ko|instabile|fa schifo|mal funzionante|intasat\\w|smesso di`,
    fine: `(?:funzion\\w+|va) (?:benissimo|bene|perfettamente|di nuovo|tutto|ora)|riparat\\w|risolt\\w|sistemat\\w|nessun (?:problema|rumore)|senza (?:problemi|rumori)|non ci sono problemi|pulitissim\\w|tutto (?:pulito|perfetto|bene|ok)|profum\\w+|(?:ci dispiace|mi dispiace|scus\\w+) (?:per|del|molto per)|non (?:e|era) (?:rumoros\\w|sporc\\w)`,
  },
  pt: {
    plain: {
      wifi: `sem (?:wifi|wi-fi|internet|net)|nao (?:ha|tem|temos) (?:wifi|wi-fi|internet|net)`,
      heating: `(?:muito|imenso|tanto|um) frio|gelad[oa]s?|a congelar|congelando|sem (?:aquecimento|ar condicionado)|muito calor|morrer de frio|nao ha aquecimento`,
      noise: `barulh\\w+|ruido\\w*|musica (?:muito |demasiado )?alta|festa (?:no|em|ao lado|dos)|vizinhos (?:\\S+ ){0,5}(?:barulh\\w*|festa|grit\\w+)|obras|nao (?:\\w+ ){0,2}(?:dormir|dormimos|consegui\\w* dormir)|ladra\\w*|latindo|gritaria`,
      dirt: `suj\\w+|nao (?:\\S+ )?(?:limp\\w+|foi limp\\w+)|manchas?|manchad\\w|cabelos? (?:no|na|por)|nojo|nojent\\w|po por|poeira|bolor|mofo|imund\\w|porcaria`,
      water: `sem agua|nao (?:ha|tem|temos|sai) agua|agua (?:so )?(?:fria|gelada)|fuga de agua|vazamento|vaza\\w*|inund\\w+|entupid\\w|entup\\w+|ping\\w+|infiltra\\w+|a verter`,
      power: `sem (?:luz|eletricidade|energia|electricidade)|nao (?:ha|tem|temos) (?:luz|eletricidade|energia)|faltou (?:a )?(?:luz|energia)|falta de (?:luz|energia)|apagao|foi abaixo|disjuntor|caiu a luz|acabou a (?:luz|energia)`,
      smell: `cheir(?:a|o)(?! (?:\\w+ )?(?:bem|bom|otimo|agradavel))|mau cheiro|fedor|fede\\w*|cheira mal|pivete`,
      pests: `baratas?|percevejos?|formigas?|ratos?|bichos|insetos?|vespas?|ratinho`,
      broken: `partid[oa]s?|quebrad[oa]s?|quebrou|avariad[oa]s?|estragad[oa]s?|estragou|danificad\\w|partiu-se|encravad\\w|(?:esta|ficou) presa|nao (?:abre|fecha|liga|acende|funciona)|codigo (?:nao|errado|incorreto)|emperrad\\w`,
      other: `inaceitavel|desilud\\w+|decepcion\\w+|reclam\\w+|queix\\w+|nao (?:e |era )?como (?:nas fotos|descrit\\w|anunciad\\w)|vergonha|reembolso ja|horrivel|pessim\\w|terrivel|absurdo|burla|nada a ver com`,
    },
    things: {
      wifi: `wi-?fi|internet|net|rede|router|roteador|sinal`,
      heating: `aquecimento|aquecedor\\w*|radiador\\w*|ar[- ]condicionado|caldeira|termostato|lareira|esquentador`,
      water: `chuveiro|duche|torneira|sanita|vaso|lavatorio|agua quente|autoclismo|ralo|pia|descarga|banheiro|lava-loica`,
      power: `luz|luzes|eletricidade|energia|lampadas?|tomadas?|candeeiro`,
      broken: `tv|televisao|televisor|comando|maquina de (?:lavar|secar|cafe)\\w*|lava[- ]?louca|forno|fogao|placa|frigorifico|geladeira|microondas|micro-ondas|chaleira|cafeteira|fechadura|porta|janela|persianas?|estores?|chaves?|codigo|elevador|cama|sofa|cadeira|secador|piscina|jacuzzi|portao|caixa das chaves|cofre`,
    },
    failing: `nao (?:\\w+ )?(?:funciona\\w*|da|liga|abre|fecha|aquece|arrefece|esquenta|conecta|pega|sai|trabalha|acende|carrega|ha|tem|conseguimos|consigo|escoa|gela)|problemas?|lent[oa]|frac[oa]|partid\\w|quebrad\\w|avariad\\w|estragad\\w|cai|caindo|a cair|desliga|pifou|morreu|deixou de|parou de|entupid\\w|instavel|sem|ruim|mal`,
    fine: `(?:funciona|esta) (?:muito |tudo |super )?(?:bem|otim[oa]|perfeit\\w+|de novo|otimo|impecavel|a funcionar|funcionando)|arranjad\\w|consertad\\w|resolvid\\w|reparad\\w|sem (?:problemas?|barulho|ruido)|nenhum (?:problema|barulho)|nao ha problema|muito limp\\w|tudo (?:limpo|perfeito|bem|otimo)|cheira (?:muito )?bem|(?:desculp\\w+|lament\\w+|pedimos desculpa) (?:pel[oa]s?|o|a)|nao (?:e|era) (?:barulhent\\w|suj\\w)`,
  },
}
