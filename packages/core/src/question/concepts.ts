/**
 * What the words of this trade mean, across the six languages: each concept with the words and phrases that express it. The classifier of
 * questions sees a text's concepts beside its words, so that what it learned of one wording or language holds for others.
 *
 * Words are folded, alternatives separated by `|`; `*` stands for any letters. An ordinary word may belong to several concepts.
 */
export const CONCEPTS: Readonly<Record<string, string>> = {
  arrive:
    'arriv*|arival*|check in|checkin*|checks in|check ins|checking in|checkins|ci|cis|coming|comin|comes|come in|comes in|gets here|get here|getting here|turning up|turn up|turns up|showing up|shows up|show up|rolling up|rolls up|landing|lands|due in|moving in|move in|' +
    'lleg*|entra|entran|entrad*|entrando|ingres*|viene|vienen|caen|cae|vendra*|aterriz*|' +
    'arrive*|debarqu*|deboul*|rentre|rentrent|entre|entrent|pointe|pointent|installe|installent|vient|viennent|entree*|attend|attendons|attendus|' +
    'anreis*|ankunft*|ankunft|ankunfte|ankommen|ankommt|kommt|kommen|kimmt|kummt|chunnt|einchecken|eincheck*|checkt ein|checken ein|einzug*|eintreff*|trifft ein|auftauchen|taucht auf|trudelt|erwarten wir|neuankommlinge|' +
    'arriv*|entra|entrano|entrer*|ingress*|accoglie*|aspettiamo|attesi|' +
    'cheg*|entra|entram|vem|vêm|da entrada|dao entrada|recebemos|receber|aparece|' +
    'handing out keys|hand out keys|set foot|rock up|rocks up|rocking up|pulls in|pulling in|on the way|on their way|pitch up|pitching up|reach|reaches|expected|expecting|welcome|greet|greeting|get to|gets to|incoming|inbound|registrarse|se registran|se instalan|instalan|recibimos|se recibe|recibe|aparecen|aparece|asoman|van llegando|ocupan|toman posesion|prennent possession|accueille|accueillons|accueil|accueils|prend les cles|prennent les cles|en route|rappliqu*|atterri*|empfang*|einziehen|zieht ein|ziehen ein|bezieh*|schlagt auf|schlagen auf|schneit|eintrudel*|reisen an|reist an|auf der matte|im anmarsch|unterwegs|begrussen|erwartet*|anrucken|consegne chiavi|consegna chiavi|in arrivo|sbarc*|approd*|sta arrivando|stanno arrivando|in viaggio|attesi|presenta|si presentano|viene|vengono|hospeda|hospedam|se hospeda|instalam|instala|acolher|acolhemos|pinta|aterr*|a caminho|dar entrada|' +
    'expected guests|newcomer*|new faces|collects the keys|pick up the keys|picks up the keys|collect the keys|to be welcomed|intake|start their stay|starts their stay|begins|begin their|caras nuevas|gente nueva|recogen las llaves|recoge las llaves|entregar las llaves a|damos las llaves|entregamos las llaves|inician|inicia su|inicio de estancia|comienzan su|acoger|acogemos|esperamos|esperar a|prevus en arrivee|attendu*|accueillir|accueille*|recoit|recevons|remettre les cles|remet les cles|donne les cles|donner les cles|remise des cles|remise de cles|recupere les cles|recuperent les cles|debut de sejour|commencent leur|entrants|nouveaux venus|nouvelles tetes|locataires entrants|schlusselubergabe|schlussel ubergeben|schlussel aushandigen|schlussel ausgeben|holt die schlussel|bekommt die schlussel|neue gesichter|neuzugang*|beginnt|beginnen ihren|aufenthalt beginnt|reinlassen|willkommen heissen|angereist|hereinschneit|consegnare le chiavi a|diamo le chiavi|dare le chiavi|consegniamo le chiavi|consegna delle chiavi|ritira le chiavi|prende le chiavi|accogliamo|accogliere|accoglienza|ricevere|riceviamo|nuovi ospiti|facce nuove|prendono possesso|prenderanno possesso|iniziano|inizia il soggiorno|in ingresso|giungono|giunge|giungera*|entregar as chaves a|damos as chaves|entregamos as chaves|entrega das chaves|levanta as chaves|recolhe as chaves|caras novas|iniciam|inicia a|comecam|esperados|rececao|recebem',
  depart:
    'depart*|leav*|leaves|left|check out|checkout*|check outs|checks out|checking out|co|cos|c o|outs|move out|moves out|moving out|goes out|going home|heading off|clears off|vacat*|out|' +
    'sale|salen|salida*|salir|se va|se van|marcha|marchan|irse|se fue|se fueron|desaloj*|dejan|entrega llaves|entregan|desocup*|' +
    'depart|departs|part|partent|partir|parti|partis|quitte*|s en va|s en vont|libere*|sortie*|sortent|sort|rend les cles|rendent|' +
    'abreis*|abgereist|reist ab|reisen ab|auscheck*|ausgecheckt|checkt aus|checken aus|auszug*|auszieh*|zieht aus|ziehen aus|geht raus|raus|verlasst|verlassen|abfahr*|fahrt ab|aussi|' +
    'parte|partono|partenz*|partiti|partit*|esce|escono|uscit*|uscir*|lascia|lasciano|libera|liberano|va via|vanno via|se ne va|se ne vanno|' +
    'sai|saem|saida*|sair|saindo|parte|partem|partida*|vai embora|vao embora|embora|desocupa*|libera|liberam|deixa|deixam|foi embora|' +
    'hand in keys|handed in|hands back|keys back|hitting the road|off home|finish|finishes|finishing|clear out|clearing out|clearing off|clear off|pack up|packing up|on their way out|away|outgoing|moving on|last day|last night|abandon*|terminan|termina su|despedimos|despid*|egres*|devuelven|desalojan|nos dejan|nos deja|dejan libre|partent|decoll*|degag*|plient|bagages|rendre|rendent|liberent|terminent|finissent|derniere nuit|nimmer|abgeben|schlussel abgeben|geben ab|endet|enden|aufenthalt endet|zieht weiter|ziehen weiter|verabschied*|fahren|fahrt|fahren heim|heim|haut ab|hauen ab|sloggia*|consegnare le chiavi|rende le chiavi|riconsegn*|finisce|finiscono|termina|terminano|ci lascia|ci lasciano|salutiamo|ultimo giorno|sgombr*|vanno via|entregam|entrega as chaves|entregar as chaves|termina|terminam|acaba|vaza|vazam|larga|despedimos|ultimo dia|bazar|bazam|' +
    'hand back the keys|hand the keys back|return the keys|returns the keys|drops the keys|gives the keys back|get the keys back|collect keys from|end their stay|ends their stay|gone|go home|goes home|says goodbye|frees up|free up|become free|becomes free|be vacated|check-outs|devuelve*|devolver las llaves|se libera*|se liberan|queda libre|finaliza*|concluye*|terminan su|se despide*|se larga*|se retira*|vacia*|evacu*|recoger las llaves a|pedir las llaves|restitu*|rendre les cles|recuperer les cles chez|se libere*|se vide|achev*|terminent leur|dit au revoir|nous quitte*|vident les lieux|quitter les lieux|decamp*|sortants|libera la|fin de sejour|fin de location|schlusselruckgabe|ruckgabe|zuruckgeben|gibt die schlussel|schlussel zuruck|schlussel abholen|schlussel einsammeln|geraumt|raumt|raumen|verlasst uns|verlassen uns|heimreise|heimfahr*|reist heim|lauft aus|restitui*|ritirare le chiavi|riprendere le chiavi|recuperare le chiavi|rendono le chiavi|si libera|si liberano|si svuota|svuota*|conclud*|chiudono il soggiorno|rilasci*|se ne sono andat*|sono andati via|e andato via|andati|devolve*|devolvem as chaves|recolher as chaves|levantar as chaves a|buscar as chaves a|fica livre|ficam livres|se liberta|vaga o|conclui*|encerra*|despede*|vao se embora|ja sairam|foram embora|foram se',
  hour:
    'time|times|eta|etas|hour|hours|clock|hora|horas|horario*|heure|heures|horaire*|creneau|uhrzeit*|ankunftszeit*|anreisezeit*|zeit|zeiten|wann|ora|orario|orari|ore|what time|a que hora|a quelle heure|wieviel uhr|a che ora|que horas|schedule|' +
    'o clock|oclock|what hour|ankunftszeiten|wann genau|um wieviel|um wie viel|a qué hora|previsto|prevista|prevista a llegada|previsione|prevision|previsao|vers quelle heure|a quelle h|h30|estimated|estimad*|stimat*|voraussichtlich',
  unknown:
    'hasnt|hasn t|havent|haven t|didnt|didn t|not said|not given|missing|without|w o|unknown|no eta|no time|chase|vague|tbc|tba|still no|yet to|not told|' +
    'falta|faltan|sin|todavia no|aun no|no ha|no han|no dijo|no dijeron|sin contestar|sin hora|sin avisar|' +
    'pas encore|pas donne|pas dit|manque|manquent|sans|sans heure|relance*|inconnu*|toujours pas|tjrs|aucune nouvelle|' +
    'fehlt|fehlen|fehlend*|ohne|noch nicht|noch keine|nicht gesagt|nix gsagt|nicht gemeldet|hinterherschreiben|nachhaken|unbekannt*|unklar|' +
    'manca|mancano|senza|non ha|non hanno|non ancora|ignot*|sconosciut*|' +
    'falta|faltam|sem|ainda nao|nao disse|nao avisou|nao informou|nao deu|cobrar|sem hora|desconhecid*|' +
    'quiet on|no time|no word|heard from|radio silence|nothing from|haven t heard|dont know|don t know|not confirmed|unconfirmed|open eta|ohne uhrzeit|keine uhrzeit|keine zeit|noch offen|nix gehort|nichts gehort|weiss man|offen|nicht bekannt|kein plan|no sabemos|sin confirmar|sin dar|no avisaron|no aviso|no confirm*|ni idea|pas confirme|pas communique|pas indique|pas prevenu|silence radio|sait pas|on sait|ne sait|non confirmat*|non sappiamo|non si sa|non comunicat*|non indicat*|muti|silenzio|nao confirm*|nao sabemos|por confirmar|nao comunic*|nao indic*|falta dizer|falta avisar|sem confirmar|nada de|' +
    'time field|blank|field is empty|still has to tell|to tell us when|campo de hora|en blanco|tiene que decirnos|champ horaire|non renseigne|doit encore nous dire|zeitfeld|nicht ausgefullt|sagen wann|muss noch sagen|campo orario|in bianco|deve ancora dirci|campo dell orario|campo da hora|em branco|tem de nos dizer',
  after:
    'after|later than|past|beyond|from|or later|onwards|not before|despues|pasadas|pasada|mas tarde|a partir|tras|luego de|apres|passe|au dela|plus tard que|nach|ab|spater als|erst nach|nicht vor|dopo|oltre|piu tardi|a partire|passate|depois|dps|apos|mais tarde|alem das|para la das',
  late:
    'late|later|lates|spat|spate*|spater|spat*|tarde|tardia*|tardio*|tard|tardif*|tardiv*|tardi|tardiv*|posticipat*|ritard*|retras*|atrasad*|verspatet*|verlanger*|longer|extra hour*|alargar|mas tarde|plus tard|piu tardi|mais tarde|' +
    'delayed|extension*|extra time|few more hours|retrasad*|prorrog*|aplazad*|unas horas mas|retarde*|decale*|differe*|prolongation*|quelques heures de plus|aufschub|verzoger*|hinausgezog*|spatabreise*|spatauszug|prorogh*|proroga|differit*|posticip*|qualche ora in piu|adiad*|umas horas a mais|mais umas horas',
  stay_on:
    'stay later|stay longer|stay until|stay till|stays till|keep the room|hang on|stay on|bleiben|langer bleiben|langer|rester|reste plus|restent plus|quedarse|se queda|se quedan|rimane*|restare|resta fino|fermarsi|trattener*|ficar|fica ate|ficam ate|ficar ate|prolong*|until|till|bis|jusqu|hasta|fino|ate|' +
    'linger*|overstay*|dragging on|drags on|hang about|usual hour|normal time|exit|se entretiene*|permanec*|traine*|s attard*|s eternis*|heure normale|heure habituelle|traenen|hangt rum|uber die zeit|trattien*|tratten*|resta oltre|soffermar*|oltre le dieci|demora*|esticar',
  sameday:
    'same day|sameday|turnover*|turn over*|turnaround*|turn around*|changeover*|change over*|back to back*|b2b|b 2 b|back 2 back|flip*|swap*|out and in|in and out|out in|outs and ins|' +
    'mismo dia|sale y entra|salida y entrada|rotacion*|recambio*|cambio de huesped*|entra y sale|relevo*|sale uno|cruce*|' +
    'meme jour|mm jour|rotation*|enchain*|depart arrivee|retourn*|chasse croise|dans la journee|tournent|turn|' +
    'wechsel*|direktwechsel*|gastewechsel*|bettenwechsel*|raus rein|raus und rein|am selben tag|gleichen tag|selber tag|taggleich*|rein und raus|' +
    'stesso giorno|in giornata|cambio*|cambi|giriamo|girare|doppi giri|esce ed entra|giro|giri|ricambi*|esce e entra|' +
    'mesmo dia|msm dia|troca*|virada*|sai e entra|entra e sai|rotac*|rotatividade|sai um|' +
    'between two guests|one guest and the next|same house|same property|out at|misma casa|entre un huesped y|entre deux|meme logement|meme maison|im selben haus|selben haus|zwischen zwei|stessa casa|tra un ospite|tra un cliente|mesma casa|entre um hospede',
  gap: 'gap|gaps|window|between|hueco|huecos|tiempo entre|battement|ecart|luft|lucke|lucken|zwischen|buco|buchi|intervallo|intervalo|folga|buraco*|entre',
  sleep:
    'sleep*|slept|overnight|sleeps|in bed|duerm*|dorm*|durm*|pernoct*|couche*|heberge*|schlaf*|schlaft|ubernacht*|nachtig*|pennt|pennen|pernott*|pernoit*|dormi*|dormono|nuitee*|pasa la noche|passe la nuit|' +
    'crash|crashing|kip|kipping|spend the night|staying the night|pasan la noche|passent la nuit|passano la notte|passam a noite|restent dormir|se queda a dormir|ruhen',
  inside:
    'in house|inhouse|staying|currently in|in residence|occupied|occupying|guests in|in at the|inside|there|on site|stays with us|on the books|' +
    'alojad*|hospedad*|adentro|dentro|en casa|ocupad*|hay gente|hay alguien|quien esta|estan|instalad*|' +
    'dedans|en place|presents|presente*|loge|logent|sejourne*|occupe*|du monde|chez nous|' +
    'im haus|drin|bewohnt|belegt|wohnt|wohnen|anwesend*|bei uns|da|untergebracht|haus|' +
    'in casa|dentro|alloggiat*|alloggia*|occupat*|presenti|ospitat*|soggiorna*|in struttura|' +
    'hospedad*|dentro|alojad*|em casa|ocupad*|quem ta|quem esta|instalad*|tem gente|' +
    'guests are in|here now|who is here|whos here|with us|present|accommodated|lodging|in the building|in the cottages|in which house|tenants|people in|there s someone|sind leute|leute drin|leute im|bewohner|beherbergen|wer ist da|belegt von|besetzt|einquartiert|hausgaste|sleeping here|quienes estan|se quedan|inquilin*|con huespedes|en el edificio|gente en|hay huespedes|logé*|installes|loges|en ce moment chez|locataires|present*|ci sono ospiti|sono dentro|ci sono dentro|c e gente|gente dentro|clienti in|in alloggio|inquilin*|chi c e|chi abbiamo|ci sta dentro|quem anda|temos gente|estao em casa|la dentro|ca dentro|inquilin*|quem temos|gente na casa|ocupa|' +
    'habite*|sur place|dans les lieux|dans les murs|hebergees|heberges|residents|vacanciers|residant*|abitat*|alloggiate|ancora qui|ancora qua|qui da noi|da noi|en la casa|habitad*|sigue aqui|aun aqui|ainda ca|esta ca|connosco|por ca|noch da|noch hier|bewohnt*|im objekt|inhabit*|lived in|on the premises|still here|still around|still there|with us still|run into|premises|accommodat*|lodged|housed|tombe sur|croise|encuentro a|me cruzo|trovo|incontro|treffe ich|antreffe|encontro|apanho',
  empty:
    'empty|vacant|unoccupied|nobody in|no one in|idle|noone|unbooked|not let|unlet|sitting empty|' +
    'vaci*|desocupad*|sin ocupar|sin gente|solos|solas|nadie|quedan libres|' +
    'vide|vides|inoccupe*|personne|vacant*|dorment|pas loue*|' +
    'leer|leere*|leersteh*|leerstand|unbewohnt|unbelegt|keiner|steht leer|niemand|frei bleib*|' +
    'vuot*|sfitt*|fermi|fermo|libere stanotte|nessuno|scopert*|disabitat*|' +
    'vazi*|vag*|parad*|sem ninguem|ninguem|sem gente|desocupad*|sem hospedes|' +
    'no guests|without guests|with no one|with nobody|no people|has no one|have no one|nobody staying|nobody there|not let|not rented|unsold|untenanted|free of guests|dead|quiet|sin huespedes|sin inquilinos|no hay nadie|sin reserva|sin vender|libre de gente|vacante*|a la espera|desiert*|sans personne|sans client*|sans locataire|inhabite*|libre de|pas de client*|non loue*|sin nadie|keine gaste|ohne gaste|niemand drin|keiner drin|nicht belegt|nicht vermietet|unvermietet|nicht bewohnt|ungenutzt|stehen leer|brachlieg*|verwaist|leerstand*|senza ospiti|senza nessuno|non c e nessuno|senza clienti|non occupat*|invendut*|inutilizzat*|liberi da ospiti|non affittat*|non prenotat*|as moscas|sem ocupantes|nao ocupad*|sem clientes|por ocupar|nao vendid*|desabitad*|livre de gente|devolut*|' +
    'without takers|no takers|sin alquilar|sin arrendar|desalquilad*|invendu*|preneur|sans preneur|inlouable|libres de tout|unverkauft*|keine belegung|mieterlos|gastlos|non abitat*|senza gente|sfitte|por alugar|sem reserva*|desalugad*',
  free:
    'free|available|availability|avail|openings|squeeze|fit|room for|space|any space|have we anything|have anything|book out|can i sell|' +
    'libre|libres|disponib*|lugar|hay sitio|sitio|hueco|cabe*|hay algo|tenemos algo|ofrecer|meter|' +
    'libre|libres|dispo|dispos|disponib*|reste quoi|place|de la place|caser|jouable|proposer|possible|' +
    'frei|freie*|verfugbar*|platz|unterbringen|buchbar|hamma was|was frei|anbieten|verfugbarkeit|rausgeben|passen|' +
    'liber*|disponib*|posto|posti|prenotabil*|proporre|offrire|ci sta|infil*|qualcosa per|' +
    'livre|livres|disponi*|vaga|vagas|lugar|cabe|cabem|encaix*|da pra|tem algo|vender|oferecer|' +
    'vacancy|vacancies|offer|bookable|place for|somewhere for|could take|can we take|take a party|put them|put up|where could|find space|any gaff|still open|to let|options|hosted|hospedar a|alojar a|acomodar|tendriamos|habria|nos queda algo|queda algo|quedan fechas|que fechas|a vendre|a louer|bookable|loger|accueillir|libre encore|reste t il|y aurait|auriez|auraient|disponible|ginge|geht noch|geht da|was geht|unterkunft fur|noch was|hatten wir|zu haben|noch etwas|aufnehmen|einquartieren|freie nachte|vermietbar|ci sarebbe|alloggio per|ospitare|ce la facciamo|accogliere un|piazz*|sistemare|da vendere|affittabile|date libere|abbiamo qualcosa|avete|haveria|arranja|se arranja|hospedar|acomodar|alojar|tem vaga|tem data|datas livres|consegue encaixar',
  occupancy:
    'occupancy|occ|occupation|full|fully booked|packed|percent*|percentage|fill|filled|rammed|chockers|sold out|how busy|busy|booked up|' +
    'ocupacion|llenos|lleno|llena|llenas|llenamos|porcentaje|completo|completos|a tope|por ciento|' +
    'taux|remplissage|rempli*|complet|complets|plein|pleins|pourcent*|occup|' +
    'auslastung*|belegung*|voll|ausgebucht|prozent*|belegungsquote|ausgelastet|' +
    'occupazione|pieni|pieno|piena|piene|percentuale|al completo|tutto esaurito|riempi*|' +
    'ocupacao|cheio|cheios|cheia|lotad*|lotou|taxa|porcentagem|percentagem|esgotad*|enchimento|encheu|%|' +
    'rented out|how are we doing|booked out|quota|quote|rate|capacity used|sell out|full house|how full|levels|packed out|heaving|gap free|de lleno|que tan llenos|aforo|tasa|nivel de ocupacion|llenado|repletos|reventad*|taux d occ*|comble|blinde*|full|bonde|surcharge|remplies|wie voll|ausgelastet|belegt sind|buchungsstand|rappelvoll|bummvoll|proppenvoll|dicht|tasso|tutto pieno|strapien*|quanto siamo|affollat*|riempimento|esauriti|preenchid*|nivel de|ocupacional|completos|a abarrotar|abarrotad*|bombando|' +
    'share|proportion|portion|fraction|saturat*|coverage|covered|utilisation|utilization|fill rate|load|chock full|at capacity|maxed|jam packed|proporcion|que parte|fraccion|cobertura|cubiert*|saturacion|a reventar|hasta arriba|al maximo|quelle part|proportion*|couverture|couvert*|saturation|degre|blindes|a craquer|a bloc|anteil|wie gefullt|gefullt|fullgrad|fullstand|sattigung|gut gebucht|deckung|quota parte|che parte|proporzione|coperto|coperti|copertura|saturazione|saturi|a tappo|riempiti|gremit*|fatia|proporcao|saturacao|preenchimento|a pinha|a rebentar|tomadas|tomados',
  how_many:
    'how many|howmany|number of|count|total|how much|headcount|cuant*|numero de|combien|nombre|wie viele|wieviel*|wie viel|anzahl|wievielt|quant*|in quanti|qts|qtos|qtas|qto|qtd|numero|tot|' +
    'tally|sum|effectif|suma|somma|summe|gesamtzahl|zahl|soma|cifra|en tout|insgesamt|in totale|in tutto|en total|no total|complessivamente',
  people:
    'people|ppl|persons|heads|bodies|pax|guests|souls|adults|mouths|person|personas|huespedes|gente|cabezas|pasajeros|personnes|tetes|voyageurs|gens|adultes|personen|leute|leut|gaste|nasen|kopfe|kopfzahl|erwachsene|' +
    'persone|teste|gente|ospiti|adulti|presenze|pessoas|gente|hospedes|cabecas|adultos|lugares|' +
    'souls|mouths to feed|kopfe|menschen|besucher|ubernachtungsgaste|almas|bocas|voyageur|occupants|convives|monde|anime|capita|nr di persone|coperti|malta|galera|povo|turistas|' +
    'travellers|travelers|visitors|holidaymakers|tourists|viajeros|viajantes|viajante|vacanciers|visiteurs|locataires|clients|client|clienti|cliente|clientes|kunden|reisende*|urlauber*|feriengast*|feriengaste|parties|party|familles|familias|famiglie|nuclei|nucleo|familien|familie|famille|famiglia|familia|gruppo|gruppi|groupe*|gruppe*|grupo*',
  kids: 'kid|kids|child|children|baby|babies|infant*|toddler*|nin*|hijos|bebe|bebes|chicos|enfant*|gamins|petits|kind|kinder*|bimb*|bambin*|neonat*|crianc*|miud*|nenem',
  who: 'who|whos|whose|who s|quien|quienes|qui|ki|wer|wem|wen|chi|quem|qm|anyone|anybody|someone|somebody|alguien|alguno|quelqu un|qqn|qq1|jemand|irgendwer|einer|qualcuno|alguem',
  when: 'when|cuando|quand|wann|quando|qdo|qnd|till when|until when|dates|fechas|quelle date|date|datum|che giorno|que dia|data|datas',
  where: 'where|wheres|donde|ou est|ou se|wo|dove|onde|cade|ou',
  which: 'which|cual|cuales|que casas|quel|quels|quelle|quelles|lesquels|laquelle|welche*|quale|quali|qual|quais',
  why: 'why|how come|por que|pourquoi|pq|pk|warum|wieso|weshalb|perche|perke|porque',
  reservation:
    'booking*|bookings|bkg|bkgs|reservation*|res|resa|resas|reserv*|confirmation|reserva|reservas|localizador|buchung*|reservierung*|prenotazion*|pren|estadia|estancia|sejour*|aufenthalt*|soggiorn*|stay',
  look_up:
    'look up|lookup|find|pull up|check|details|info|tell me about|search|pull|open|bring up|show me|buscame|busca|mira|mirame|miras|datos|detalle*|retrouve*|cherche*|ouvre|fiche|infos|such|suche|suchen|raus|infos|zeig|details|cerca|trova|apri|dimmi|dati|dettagli|procura|busca|ve|acha|puxa|ver|detalhes|dados|' +
    'whos that|who s that|who is that|whose is|belongs to|belong to|is it ours|are they ours|exists|exist|in the system|on our books|booked in|got a|under the name|de quien es|a nombre de|existe|figura|esta en el sistema|tenemos a|tenemos un|tenemos alguna|c est qui|au nom de|correspond|existe|dans le systeme|a qui|auf den namen|auf welchen namen|gehort|im system|gibts|gibt es|steht drin|eingetragen|haben wir einen|habts|di chi e|a nome di|risulta|esiste|nel sistema|abbiamo un|abbiamo una|in nome di|em nome de|de quem|existe|esta no sistema|consta|temos algum|temos um|tem algum|na lista',
  nights:
    'nights|how long|noches|nuits|nachte|wie lang*|notti|noites|quanto tempo|cuanto tiempo|combien de temps|combien de nuits|hasta cuando|bis wann|fino a quando|ate quando|jusqu a quand',
  pay:
    'pay*|paid|payment*|settled|square|squared|coughed up|money|balance*|deposit paid|invoice*|instal*|transfer|' +
    'pag*|pagado|liquid*|cobr*|transferencia|dinero|plata|abon*|saldo|sena|' +
    'paye*|payer|regle|reglement*|regles|solde*|acompte*|virement|sous|verse|' +
    'zahl*|bezahl*|gezahlt|uberwies*|uberweisung*|anzahlung*|restzahlung*|kassier*|geld|zahlung*|restbetrag|' +
    'pagat*|pagar*|paga|pagamento|pagamenti|saldat*|saldo|soldi|bonific*|acconto|acconti|incass*|caparra|' +
    'pag*|pagou|pago|pagamento*|quitou|quitad*|pix|saldo|sinal|dinheiro|caiu|' +
    'cash|card|collect|charge|charged|bill|billed|cough up|final instalment|prepaid|received|arrears|remaining amount|in full|efectivo|importe|cuota|factura|recaudar|cobrar|al dia con|liquidado|liquidar|encaisser|encaissement|rappel de paiement|montant|facture|versement|versee|especes|abkassieren|rate|raten|rechnung|barzahlung|betrag|beglichen|eingegangen|einkassieren|geblecht|blechen|contanti|importo|quote|quanto manca|rata|bonifico|ha dato i soldi|incasso|riscuotere|saldare|valor|quantia|fatura|quite|acertou as contas|contas|grana|multibanco|transferencia|prestacao|liquidar|' +
    'coughed|handed over|settle*|settling|collected|remit*|dues|instalment|dio todo|entrego el resto|al corriente|ingreso el|tout donne|tout verse|a jour|crache|encaiss*|regler|acquitt*|percevoir|ausgeglichen|ausgleich*|begleich*|entrichtet|alles gegeben|uberwiesen|dato tutto|versat*|versament*|in regola|in pari|quietanz*|deu tudo|entregou o resto|em dia|acertar|acertou|regulariz*',
  owe:
    'owe*|owes|outstanding|due|overdue|left to pay|unpaid|debt|deb*|debe|deben|nos deben|adeud*|pendiente de pago|falta pagar|doit|doivent|impaye*|reste a payer|restant|schuld*|offen*|schuldet|ausstehend*|deve|devono|insolut*|sospeso|da saldare|manca da pagare|devem|em aberto|por pagar|falta pagar|pendente|em falta|qto falta|' +
    'short|who still has to|still has to pay|not paid|hasn t paid|hasnt paid|havent paid|yet to pay|money from|quedan debiendo|queda debiendo|sin liquidar|sin pagar|no ha pagado|no pagaron|moros*|pas paye|pas regle|pas encore paye|reste t il a|en dette|noch was offen|nicht bezahlt|noch zahlen|noch nicht gezahlt|ausstand|im ruckstand|deve ancora|non ha pagato|non hanno pagato|non ancora pagat*|in arretrato|manca il saldo|resta da|por liquidar|nao pagou|nao pagaram|falta quanto|ainda devem|ainda deve|atrasad*|' +
    'debtor*|defaulter*|bad payer*|late payer*|receivable*|arrear*|amount due|amounts due|balance due|unsettled|deudor*|moroso*|impagad*|vencid*|sin saldar|por cobrar|mauvais payeur*|debiteur*|creance*|en souffrance|non solde*|encours|sommes dues|restes a|redevable*|schuldner*|saumig*|aussenstand*|ruckstand*|ruckstande|forderung*|unbeglichen*|im verzug|verzug|debitor*|scadut*|credito|crediti|arretrat*|da incassare|da riscuotere|inadempient*|caloteiro*|devedor*|inadimplent*|incumpridor*|em atraso|em divida|por saldar|por receber',
  cancel:
    'cancel*|cxl*|canx|bail*|bailed|pull out|pulled out|drop out|dropped out|lose|lost|withdraw*|withdrawn|called off|no longer coming|fell through|' +
    'cancel*|anul*|se cayo|se cayeron|se echo atras|echo pa atras|se bajo|perdimos|dieron de baja|renunci*|' +
    'annul*|desist*|perdu|lache*|plante*|ne vient plus|ne viennent plus|' +
    'stornier*|storno*|absag*|abgesagt|abgsagt|abgesprungen|springt ab|kommt nicht mehr|kommen nicht|verloren|rucktritt|' +
    'cancellat*|annullat*|disdett*|disdir*|saltat*|rinunci*|caduta|caduto|dato buca|' +
    'cancelou|cancelamento*|cancelad*|desist*|anulou|anulad*|anulac*|perdemos|deu pra tras|caiu a reserva|' +
    'ditch*|scrap*|fell through|backed out|backing out|drop outs|dropouts|called it off|not coming|not coming anymore|no show|changed their mind|pulled the plug|bajas|baja|se rajo|rajaron|se arrepint*|tumbaron|se fue al garete|ya no viene|ya no vienen|no viene|laisse tomber|se desist*|ne viennent|renonc*|retract*|s est decommande|decommand*|abgesprungen|gecancelt|gecancelled|nicht mehr|zuruckgezogen|zurucktreten|weggebrochen|geplatzt|abgeblasen|doch nicht|verfallen|ritirat*|dato forfait|non viene piu|non vengono piu|tirat* indietro|persa|perso|perse|revoc*|ja nao vem|ja nao vêm|ja n vem|nao vem mais|deu o fora|furou|furaram|retirou|voltou atras|' +
    'scratched|scrapped|gave up|revoked|dropped|waived|vanished|desisti*|desdij*|no va a venir|saute|a saute|est tombee|faux bond|desistement*|defection*|renonciation*|ne vient pas|vient plus|viennent plus|resili*|ruckzieher|futsch|hinfallig|ins wasser gefallen|nimmer kommt|kommt doch nicht|widerruf*|ausfall*|ausfalle|a monte|e saltata|saltate|forfait|recess*|recedut*|defezion*|mollat*|annullament*|foi ao ar|caiu|foi por agua|renunc*|rescis*|revog*',
  change:
    'chang*|moved|modif*|edited|amend*|altered|switched|shifted|extended|shortened|different|tinker*|update*|' +
    'cambi*|modific*|movio|movieron|se movio|alter*|alarg*|acort*|pasaron|' +
    'chang*|modif*|bouge*|decale*|deplace*|prolonge*|rallonge*|' +
    'geander*|ander*|umgebucht|umbuch*|verschoben|verlanger*|verlangert|anderung*|verkurzt|' +
    'cambiat*|modific*|spostat*|variazion*|allungat*|accorciat*|' +
    'mud*|alter*|mex*|mexeram|trocou|remarc*|modific*|estend*|encurt*|' +
    'touched|reshuffled|adjust*|swapped|pushed back|brought forward|postponed|move|moves|revised|rebook*|cut short|adding a night|extra night|dates moved|tocaron|toco|corrieron|adelant*|postergo|reprogram*|movimiento*|touche|avance|repousse|report*|ecourte|raccourci*|mouvement*|remanie*|getan|gedreht|verlegt|umgelegt|umgezogen|verschieb*|vorverlegt|gekurzt|korrigiert|angepasst|toccato|anticipat*|posticipat*|rimandat*|ritocc*|movimenti|rettific*|adiou|adiaram|antecip*|esticou|esticaram|ajust*|reagend*|trocaram|movimento*|prolong*|' +
    'updated|corrected|retouched|added|tacked on|extra person|revision*|agreg*|anadi*|anad*|sumo|quito|actualiz*|corregi*|retocad*|ajuste*|ajustad*|rajout*|ajout*|enleve|retire une|mises a jour|mise a jour|retouche*|corrige*|drangehangt|hinzugefug*|dazugenommen|gestrichen|aktualisiert*|uberarbeit*|umgestellt|aggiunt*|aggiung*|tolto|levato|aggiornat*|corrett*|ritoccat*|rettificat*|acrescent*|adicion*|tirou|juntou|atualiz*|corrigid*',
  fresh:
    'new|fresh|came in|come in|came through|come through|booked|sold|sell|book|landed|got in|nuev*|novedad*|entro|entraron|cayo|han entrado|vendid*|vendimos|nouvel*|nouveau*|tombe|tombee*|rentre|vendu*|neu|neue*|neuen|reingekommen|eingang|eingegangen|dazu|dazugekommen|gebucht|nuov*|entrat*|arrivat*|venduto|preso|prese|nov*|entrou|entraram|caiu|caíram|fecharam|fechou|vendemos|' +
    'latest booking|recently booked|just booked|pinged|confirmed today|made yesterday|received|reservations made|sales|bites|recien|ultima reserva|pico|picaron|nos reserv*|reservaron|ventas|recibid*|recu|recues|reserve hier|nouvelles resas|prises|enregistr*|gekommen|reingeflattert|zuletzt eingegangen|buchungseingang|frisch|verkauft|hereingekommen|dazugebucht|ricevut*|appena|ultime prenotazioni|presi|acquisit*|chiuso|recebid*|acabou de entrar|pingou|fizeram|feitas|reservaram|' +
    'orders|enquiries turned|registered|recorded|altas|cerradas|registrad*|se transformees|enregistree*|contrats|abouti|verbucht*|abschlusse|abschluss|registrate|registrat*|si sono trasformate|contratti|diventate|registad*|viraram|novos contratos',
  double:
    'double|doubles|doubled|overlap*|clash*|conflict*|twice|two people|overbook*|same place|collision*|two names|' +
    'doble*|solap*|pisan|pisa|se pisan|dos veces|dos reservas|overbooking|conflicto*|encima|chocan|' +
    'double*|surbook*|surbooking|chevauch*|deux fois|en double|doublon*|conflit*|' +
    'doppelt*|doppel*|uberbuch*|uberschneid*|uberlapp*|zweimal|zwei parteien|ubereinander|uberbuchung*|kollision*|' +
    'doppi*|sovrappo*|accavall*|overbooking|due prenotazioni|due volte|conflitt*|' +
    'dupl*|sobrep*|batendo|overbooking|choque*|duas reservas|duas familias|conflito*|a dobrar|dobrad*|' +
    'sync|same dates|on top of each other|two groups|two bookings|two parties|bookings overlap|stuffed up|dbl|both booked|repetida|encimad*|duplicad*|dos familias|dos huespedes|se cruzan|choque*|empalm*|deux resas|deux clients|double booking|surreservation*|en conflit|zwei buchungen|doppelt vergeben|in derselben|kolli*|doppelbelegung*|zwei familien|zwei gaste|due famiglie|due ospiti|due clienti|doppione|conflitti|overlap*|duas pessoas|dois hospedes|sobrepost*|reserva repetida|dupla|duplas|encavalad*|' +
    'both show|show up twice|two at once|both names|los dos|me salen los dos|les deux|tous les deux|j ai les deux|beide|alle beide|entrambi|tutti e due|os dois|ambos|both',
  call:
    'call*|rang|ring|ringing|phoned|phone|phones|llam*|marco|sono|telefon*|tel|appel*|telephon*|sonne|angerufen|anruf*|anrufer*|gerufen|angelautet|klingelt*|lautet|chiam*|telefonat*|squill*|ligou|ligac*|ligaram|chamad*|tocou|telefon*|' +
    'bell back|bell|give us a bell|buzz|dialled|on the line|hung up|colgo|llamo|llamaron|timbr*|timbraron|sonado|telefoneo|au bout du fil|coup de fil|coups de fil|joindre|passe un coup|sonnerie|bimmel*|angeklingelt|am horer|durchgeklingelt|telefonisch|drangegangen|telefono squillava|cercato|cercava|cornetta|discou|toque|telefonema*|telefonou|ao telefone|bateu o telefone|' +
    'in vain|tried to reach|try us|tried us|telefone*|intento localiz*|comunicarse|telephone*|essaye de nous joindre|a essaye|durchgerufen|telefoniert|probiert|ha provato|tentato|tentou falar|tentou ligar|telefonar*',
  missed:
    'missed|unanswered call*|not picked up|didnt pick up|didn t pick|nobody picked|silent|perdid*|sin contestar|no contest*|no atend*|en absence|manque*|rates|decroche*|verpasst*|entgangen*|nicht angenommen|nicht erreicht|abgehoben|perse|persa|mancat*|senza risposta|nao atendid*|nao atendemos|' +
    'couldn t get through|unanswered|not answered|slipped|went unanswered|went to nobody|rang out|no one picked|not get to|sin atender|nadie atendio|nadie contesto|no alcance|no pude contestar|sans reponse|pas repondu|personne n a repondu|pas decroche|louper|loupe*|nicht abgenommen|keiner rangegangen|niemand rangegangen|unbeantwortet*|nicht drangegangen|nicht drankommen|non risposto|nessuno ha risposto|non ho risposto|senza che nessuno|nao atendeu|ninguem atendeu|por atender|sem atender|deixei cair|perdi a chamada|perdida*|' +
    'in vain|without success|without luck|to no avail|en vano|sin exito|en vain|sans succes|vergeblich|umsonst|ohne erfolg|inutilmente|a vuoto|senza successo|em vao|sem sucesso|sem exito|office was closed|oficina estaba cerrada|bureau etait ferme|buro war zu|buro geschlossen|ufficio era chiuso|escritorio estava fechado|escritorio fechado',
  call_back:
    'call back|called back|ring back|rang back|return* the call|returned|calling back|devolv*|llamar de vuelta|devuelt*|rappel*|ruckruf*|zuruckrufen|zuruckgerufen|ruckgerufen|richiam*|retorn*|ligar de volta|devolver',
  voicemail:
    'voicemail*|voice mail*|vm|vms|answer* machine|answering machine|answerphone|the machine|left a message|leave a message|voice message*|' +
    'buzon|contestador|mensaje de voz|mensajes de voz|recado|recados|repondeur|message vocal|messages vocaux|vocal|vocaux|' +
    'mailbox|anrufbeantworter|ab|combox|sprachnachricht*|voicemails|besprochen|segreteria|messaggi vocali|messaggio vocale|vocale|vocali|' +
    'caixa postal|correio de voz|recado*|mensagem de voz|mensagens de voz|atendedor|gravou|gravad*|secretaria eletronica|voice|' +
    'vmail|vmails|answerphone|on the machine|audio ones|recorded|spoken message|voice msg|voice msgs|audios|audio|grab*|dejaron dicho|buzones|mensaje grabado|repondeurs|message audio|band|aufs band|draufgesprochen|gesprochen auf|ansage|mailboxnachricht*|messaggi registrati|registrat*|nota vocale|recado de voz|atendedores|gravad*|audios|mensagens gravadas|' +
    'listen|hear|recording*|escuchar|oir|ecouter|entendre|reecouter|abhoren|anhoren|aufnahme*|ascoltare|sentire il|riascoltare|ouvir|escutar|gravac*',
  phone_number:
    'number|numero|nr|nummer|telefono|telefone|num|celular|movil|handynummer|cell|contact details|caller id|caller|historique',
  speak:
    'spoke|speak|spoken|talk*|dealt|deals|contact|in touch|had on the phone|chatted|habl*|atendi*|contact*|conversa*|parle|parler|parlait|contact|echange*|eu au tel|' +
    'gesprochen|geredet|telefoniert|kontakt*|dran|sprach|gschwatzt|betreut|parlato|sentito|contatt*|sentit*|falou|falaram|conversou|contato|contacto|falado|atendeu|' +
    'dealt with|handled|looked after|took care of|in charge of|followed|surfaced|signs of life|been in touch|se ocupo|lo llevo|lo siguio|dio senales|se reporto|s en est occupe|s est occupe|l a gere|suivi|a suivi|signe de vie|manifeste|traite|gekummert|bearbeitet|begleitet|gemeldet|lebenszeichen|occupato|se n e occupato|seguito|gestito|segni di vita|fatto vivo|fatta viva|si e fatto|tratou disso|tratou|cuidou|acompanhou|sinal de vida|deu noticias',
  last: 'last|latest|most recent|ultim*|dernier*|en dernier|zuletzt|letzte*|letzter|per ultimo|por ultimo|por ultima',
  agree:
    'agree*|promis*|deal|told|tell|allowed|okayed|ok d|said yes|arrang*|offered|commit*|refund*|discount*|' +
    'quedamos|acord*|promet*|dijimos|arregl*|pact*|autoriz*|le dijo|se le dijo|descuento*|perdon*|trato|' +
    'convenu*|promis*|dit oui|accorde*|arrangement|on a dit|remise|geste|' +
    'ausgemacht|vereinbar*|versproch*|zugesagt|besprochen|abgesprochen|abgemacht|rabatt*|zusage*|erlaubt|durfte|' +
    'promess*|concordat*|accord*|rimasti|detto|dato l ok|sconto|concess*|pattuit*|garantit*|' +
    'combin*|promet*|acert*|acord*|desconto|ficou de|prometemos|autorizou|' +
    'yes or no|terms|on what terms|green light|sign off|say to|said to|told them|gave|give them|what did we|did we ok|did we say|okay with|acuerdo*|convenim*|cerramos|se cerro|concedim*|le dimos|regal*|entendid*|se acordo|conclu*|entendu*|donne l ok|feu vert|conven*|decide*|accord*|verblieben|abmachung*|vereinbarung*|ausgmocht|gsagt|gesagt|eingeraumt|gewahrt|gutschrift|kulanz|geregelt|pattui*|stabilit*|deciso|d accordo|intese|intesa|abbiamo detto|regalat*|fechamos|fechado|acordad*|dissemos|tratamos|tratado|ofereci*|oferecemos|trato|deu o ok|' +
    'authoris*|authoriz*|permit*|accepted|let them|give it to|throw in|offer it|conced*|concedid*|dejamos|autorise*|permis|laisse|offre|offert|on leur offre|gratuit|zugestand*|gestattet|genehmig*|schenken|umsonst dazu|permess*|autorizz*|regaliamo|offriamo|omaggi*|gliel*|permitiu|permitid*|deixamos|oferec*',
  approved:
    'approved|approve|ok d|okayed|allowed|signed off|granted|confirmed|aprob*|autoriz*|permit*|valid*|accorde*|genehmigt|bewilligt|zugesagt|erlaubt|darf|durfen|approvat*|autorizzat*|concess*|aprovad*|autorizad*|liberou|liberamos|pode|' +
    'signed it off|gave the ok|validated|visto bueno|valide*|validee*|acte|freigegeben|abgesegnet|geht klar|in ordnung|okay gegeben|dato l ok|confermat*|validat*|ok dado|confirmad*|deu ok',
  message:
    'message*|msg|msgs|text|texts|email*|mail*|inbox|dm|wrote|written|chat|whatsapp|wa|mensaje*|msj*|escrib*|correo*|messages|ecrit*|mails|nachricht*|mails|geschrieben|schreib*|messagg*|scritt*|scriv*|mensage*|escrev*|zap|email',
  reply:
    'reply|replied|replies|answer*|respond*|response|got back|get back|waiting|on read|ignored|unread|unreplied|' +
    'contest*|respond*|respuesta|en visto|esperando|sin leer|' +
    'repond*|reponse*|attente|attendent|non lus|sans reponse|' +
    'antwort*|geantwortet|beantwort*|unbeantwort*|zuruckgeschrieben|warten|wartet|ungelesen*|offene nachrichten|reagiert|' +
    'rispos*|rispond*|attesa|non letti|aspetta*|' +
    'respond*|resposta|vacuo|a espera|esperando|nao lid*|responderam|' +
    'dealt with|not dealt|hanging|left hanging|ghosted|in the inbox|no response|without an answer|unresponded|ignoring|sin responder|sin atender|colgad*|nadie le dijo|respondio|contesto|poireaut*|sans retour|laisse en plan|en souffrance|pas repondu|liegen geblieben|liegengeblieben|liegen|offene chats|nicht reagiert|noch keine antwort|hangen|in der luft|ignorier*|aspettando|in sospeso|senza riscontro|riscontro|appes*|non risposto|falando sozinho|pendurad*|sem retorno|ignorad*|por responder|' +
    'dead letter*|unprocessed|waiting for us|waiting for word|dead air|desatend*|en el limbo|sin seguimiento|espera que|lettre morte|sans suite|attend toujours|attend qu on|unbearbeitet|unerledigt|wartet immer|inevas*|lettera morta|senza seguito|aspetta ancora|evas*|por tratar|sem seguimento|esquecid*|a espera que|desatendid*',
  task:
    'task*|job|jobs|to do|todo|todos|list|checklist|work order*|assigned|tarea*|pendiente*|lista|asignad*|tache*|chose* a faire|liste|cocher|cochees|aufgabe*|erledig*|auftrag*|to dos|zustandig|compit*|attivita|da fare|incaric*|tarefa*|lista|por fazer|pendenc*|' +
    'ticket*|tradies|to-do|what s left to do|chores|duties|shift|turno|turnos|quehaceres|por hacer|labores|corvee*|boulot|planning menage|arbeiten|arbeit|zu tun|noch machen|gemacht werden|putzplan|lavori|lavoretti|mansion*|turni|da sbrigare|afazeres|servicos|escala|por fazer|o que falta fazer|' +
    'rounds|tackle|must i go|take care of|takes care of|me toca|faena*|encargo*|encarga|se ocupa de|quehacer*|mission*|intervention*|s occupe de|se charge|dienst|dienste|kummert sich um|auftrage|incombenz*|faccend*|si occupa di|servic*|afazer*|trata de|cuida de|obrigac*',
  clean:
    'clean*|cleaner*|hoover*|linen|dirty|housekeep*|tidy|limp*|sucio*|sucia*|aseo|mucama|camarista|sabanas|menage*|nettoy*|propre*|sale|linge|putz*|reinig*|sauber*|dreckig|gereinigt|schmutzig|bettwasche|geputzt|puli*|lenzuola|sporc*|biancheria|faxin*|limp*|suj*|lencois|roupa de cama|' +
    'hoovered|cleaning lady|mop|spotless|beds made|made up|changeover clean|turn the room|barrer|barrido|fregar|camas hechas|repaso|prep|prets|faire le menage|femme de menage|balai|chambres faites|gesaugt|putzfrau|putzdienst|endreinigung|staubsaug*|gewischt|bezogen|hergerichtet|rifatt*|rifare|donna delle pulizie|aspirapolvere|riordin*|prontas|arrumad*|arrumar|aspirar|lavar|camareira|empregada|' +
    'scrub*|redone|wash*|wipe|restrega*|friega|friego|rehech*|lavad*|recur*|nettoie|refait|nickel|lessive|lavage|wische|wischen|schrubb*|gemacht|wasche|lavat*|lavare|lavanderia|rassett*|pulisc*|limpo|esfreg*|arrumado|refeit*',
  repair:
    'repair*|fix*|broken|maintenance|plumber|leak*|fault*|boiler|shower|electric*|handyman|replace*|' +
    'arregl*|repar*|roto|rota|mantenimiento|plomero|fontanero|gotera|averia*|tecnico|' +
    'repar*|casse*|panne|plombier|fuite|maintenance|depann*|chauffe*|' +
    'reparier*|reparatur*|kaputt*|handwerker*|wartung*|instandhalt*|defekt*|klempner|installateur|tropft|gerichtet|' +
    'ripar*|rott*|guast*|manutenzion*|idraulico|perdita|fabbro|aggiust*|sistemat*|' +
    'consert*|arranj*|quebrad*|manutenc*|encanador|vazament*|avari*|reparac*|estragad*|' +
    'tap|dripping|drip|gas man|lamp|bulb|bulbs|lock|locks|broke|out of order|not working|issue|issues|technician|serviced|servicing|goteo|cerradura|bombilla|foco|solucion*|se arreglo|electricista|jardinero|desperfect*|estrope*|reparation*|ampoule*|serrure|electricien|technicien|bricol*|clim|urgences techniques|soucis|lampe*|birne|reparieren|reparaturen|monteur|elektriker|techniker|schloss|wasserhahn|tropfend*|mangel|schaden|schaden*|gaertner|tapparella|lampadin*|elettricista|tecnico|riparazion*|intervent*|serratura|torneira|lampada*|eletricista|tecnico|arranjo*|conserto*|problema no|defeito*|jardineiro|canalizador|' +
    'water heater|heater|looked at|seen to|calentador|termo|chauffe eau|regarde|durchlauferhitzer|therme|scaldabagn*|caldaia|guardato|esquentador|olharam|caldeira|clogged|blocked drain|atasc*|bouche|verstopft|intasat*|entupid*',
  finished:
    'done|finished|completed|ready|sorted|outstanding|still|yet|hecho|listo|lista|terminad*|ya esta|sigue|fini|finis|fait|termine*|regle|pret|prete|erledigt|fertig|noch|gemacht|gekummert|fatt*|finit*|pront*|ancora|feit*|termin*|pront*|acab*|ainda',
  open: 'open|pending|outstanding|still to|left|remaining|abiert*|pendient*|falta|queda*|ouvert*|reste*|restent|a faire|offen*|ausstehend|ubrig|apert*|in sospeso|resta*|da fare|abert*|pendente*|faltam|restam|por fazer',
  review:
    'review*|rating*|ratings|rated|feedback|score*|resen*|valoracion*|opinion*|nota|notas|puntuacion*|calific*|avis|note|notes|commentaire*|evaluat*|bewertung*|rezension*|bewertet|benotet|recension*|valutazion*|vot*|giudiz*|avaliac*|nota|notas|critica*|comentario*|classificac*',
  below:
    'below|under|less than|lower|worse|beneath|menos de|inferior*|por debajo|bajo|debajo|moins de|sous|en dessous|inferieur*|unter|weniger als|schlechter|tiefer|sotto|meno di|inferior*|abaixo|menos de|baixo|<',
  stars: 'star|stars|estrella*|etoile*|stern*|stelle|stelline|estrela*',
  bad: 'bad|poor|terrible|negative|complain*|mal|mala|malas|malos|peor*|quej*|mauvais*|negati*|plaint*|schlecht*|mies*|beschwer*|negativ*|brutt*|negativ*|lament*|stroncatur*|ruim|ruins|pessim*|reclam*|ma|mas',
  wifi: 'wifi|wi fi|wlan|internet|network|router|red|reseau|netzwerk|rete|rede',
  password:
    'password*|pw|pass|passwort*|kennwort|contrasen*|clave*|mdp|mot de passe|mots de passe|senha*|palavra passe|passwd|credential*|zugangsdaten|credenzial*|credencia*',
  door_code:
    'code|codes|door|key|keys|lockbox|keybox|key box|codigo*|puerta*|llave*|cerradura|digicode|porte|portes|cle|cles|serrure|boite a cle*|turcode*|schlussel*|tur|schlusselcode|schlusselbox|zugangscode*|codice|codici|porta|portone|chiav*|serratura|codigo|porta|portas|fechadura|chave*',
  park: 'park*|garage|car park|driveway|aparc*|cochera|estaciona*|garaje|plaza|parking|stationn*|se gar*|parkplatz*|parken|tiefgarage*|stellplatz|parchegg*|posto auto|box auto|garagem|vaga|estacion*',
  bins: 'bin|bins|rubbish|trash|garbage|recycling|basura|contenedor*|poubelle*|ordures|dechets|mull*|tonne*|abfall|spazzatura|umido|rifiuti|immondizia|lixo|lixeira|contentor*|reciclagem',
  house_part:
    'heating|boiler|radiator*|thermostat|pool|hot tub|beds|sofa bed|oven|dishwasher|washing machine|tv|lift|elevator|ac|aircon|air con|fuse*|water|stopcock|fireplace|bbq|address|instructions|manual|iron|hairdryer|sauna|balcony|terrace|garden|floor|bedrooms|' +
    'calef*|caldera|alberca|piscina|pileta|camas|horno|lavadora|lavavajillas|ascensor|elevador|aire|fusibles|tablero|agua|chimenea|parrilla|direccion|instrucciones|plancha|secador|balcon|terraza|' +
    'chauff*|radiateur*|chaudiere|piscine|lits|four|lave*|ascenseur|clim|disjoncteur|fusible*|eau|cheminee|adresse|instructions|consignes|fer|jacuzzi|balcon|' +
    'heizung*|therme|pool|betten|backofen|waschmaschine|spulmaschine|fernseher|aufzug|lift|klima*|sicherung*|fi schalter|wasser|haupthahn|kamin|grill|adresse|anleitung|fon|balkon|' +
    'riscaldament*|caldaia|piscina|letti|forno|lavatrice|lavastoviglie|ascensore|condizionator*|contatore|acqua|camino|indirizzo|istruzioni|ferro|balcone|terrazz*|tassa|' +
    'aquecimento|esquentador|piscina|camas|forno|maquina|elevador|ar|disjuntor|quadro|agua|lareira|churrasqueira|morada|endereco|instruc*|ferro|varanda|passo a passo',
  how_to:
    'how do|how does|how to|how can|turn on|works|work|como se|como funciona|prende|enciende|comment|ca marche|allume*|wie geht|wie funktion*|einschalt*|anmach*|come si|accende|funziona|como liga|liga se|como funciona|como faz',
  request:
    'request*|need*|asked for|ask for|want*|wish*|special|extra*|require*|peticion*|pedid*|pidio|pidieron|necesit*|quier*|especial*|demand*|besoin|voul*|souhait*|special*|en plus|wunsch*|extrawunsch*|brauch*|gewunscht|sonderwunsch*|bestellt|braucht|richiest*|chiest*|bisogno|vuole|vogliono|esigenz*|special*|pedid*|pediu|pediram|precis*|quer|solicit*|' +
    'wishes|preference*|asking for|comment on|note on|anything extra|roll away|ask|capricho*|antojo*|extras|requete*|desir*|exigence*|envie|mochte|wunsche|wollt|wollte|brucht|hatte gern|extras|desider*|gradi*|necessit*|volev*|chieder*|vontade|deseja*|desejo*|requisi*|extras|quis',
  cot:
    'cot|cots|crib*|travel cot|pack n play|high chair*|highchair*|cuna*|trona*|lit parapluie|lit bebe|chaise haute|gitterbett*|babybett*|hochstuhl*|kinderbett*|reisebett*|lettin*|culla|seggiolon*|berco*|cadeira de bebe|cadeirao|cama extra|extra bed|zustellbett|' +
    'cribs|bassinet|baby bed|stairgate|stair gate|baby gate|moises|supletoria|cuco|matelas|rehausseur|kinderbettchen|chinderbett|kinderstuhl|cadeira de refeicao|cadeirinha|bercinho|cancelletto|caminha',
  pet:
    'dog|dogs|pet|pets|cat|cats|puppy|perr*|mascota*|gato*|animal*|chien*|chat|chats|animaux|toutou|hund*|haustier*|katz*|vierbeiner*|cane|cani|animali|gatt*|cachorr*|cao|caes|gat*|bicho*|' +
    'pooch*|mutt*|hound|doggo|doggos|furry|lomitos|peludo*|perrito*|caniche|clebs|wauwau|wauwaus|fiffi|pfoten|hundchen|cagnolin*|peloso|pelosetto|micio|patudo*|auau|bichinho*',
  celebrate:
    'birthday*|bday*|anniversar*|honeymoon*|proposal|cumple*|aniversario|luna de miel|anniv*|anniversaire*|lune de miel|mariage|geburtstag*|jubilaum|hochzeit*|flitter*|complean*|anniversari*|nozze|aniversari*|lua de mel|niver',
  diet: 'allerg*|celiac*|coeliac|vegan*|gluten|intoleran*|alerg*|celiac*|nuss*|unvertraglich*|celiac*|diet*|lactos*|feather*|plumes',
  owner:
    'owner*|landlord*|proprietor*|dueno*|propietari*|proprio*|proprietaire*|eigentumer*|besitzer*|vermieter*|hausherr*|eigenbeleg*|eigennutz*|proprietar*|padron*|titolare|proprietari*|dono|donos|dona|donas|senhorio*|' +
    'owners|private use|own stay|duena|duenos|hausbesitzer|eigner*|wohnungseigentumer*|padrona|dona da casa|senhoria|propria casa|uso del dueno|uso proprio|' +
    'freeholder|landlady|owns|man who owns|who own|amo|titular|posee|senor de la casa|bailleur|possede|maitre des lieux|patron des murs|inhaber*|gehort|hauseigentum*|proprieta|possiede|padroni|locatore|propr|possui|tem a casa|senhor da casa',
  block:
    'block*|held|reserved for|own use|private use|bloque*|bloquead*|bloqu*|occupent|sperr*|gesperrt|blockiert|selber|privat|bloccat*|riservat*|uso proprio|bloque*|bloqueio*|uso proprio|guard*|usan|usa|nutz*|usano',
  returning:
    'return*|repeat*|regular*|again|been here|been before|stayed before|stayed with us|come back|came back|coming back|previous*|newbie|first time|before|second time|loyal|' +
    'repetid*|repite*|habitual*|ya habia|vuelv*|otra vez|antes|primera vez|conoc*|fiel*|de toda la vida|cuantas veces|' +
    'habitue*|deja venu*|deja|revien*|fidel*|premiere fois|anciens|retour|connai*|' +
    'stammg*|schon mal|schon einmal|wieder|ofter|wiederkehr*|erstes mal|zum ersten|kenn*|treue*|schon|wiederholung*|' +
    'abitual*|gia stat*|gia venut*|ritorn*|torn*|prima volta|affezionat*|conosciamo|fedel*|' +
    'repet*|ja ficou|ja veio|ja esteve|volta*|voltou|primeira vez|1 a vez|fregues*|antigas|frequent*|fieis|de novo|' +
    'revenant*|returner*|familiar|recogni*|known|known faces|visits|last year|another time|more than once|years|old guests|previous stay*|used to|came last|estancias lleva|ya vino|ya vinieron|ya estuvo|ya estuvieron|reinciden*|viejos conocidos|anteriores|venido|ha venido|combien de fois|habitué*|autre fois|l annee derniere|anciens clients|reconna*|mal da gewesen|war schon|gsi|wieviel mal|wie oft|letztes jahr|alte bekannte|bekannt*|alte hasen|wiederholungstater*|stammkunde*|dauergast|altra volta|altre volte|clienti fissi|vecchie conoscenze|faccia nota|facce note|che anni|anno scorso|e venuto|habituais|ja ca esteve|ja veio|ja estiveram|outra vez|outras vezes|visitou|visitaram|cliente antigo|clientes antigos|ano passado|de casa|carimbad*|' +
    'loyal*|faithful|old friends|last visit|previous visit|behind them|track record|came before|asiduo*|fieles|ultima visita|ultima estancia|antecedente*|fidele*|fidelite|derniere visite|derniere fois|a son actif|treue|treuen|letzter besuch|letzte besuch|vorgeschichte|fedelt*|ultimo soggiorno|alle spalle|veteran*|fidelidade|ultima estadia|no curriculo',
  digest:
    'rundown|summary|summar*|recap|overview|briefing|brief|catch me up|up to speed|status|the story|whats the story|update|sum up|lowdown|heads up|report|plan|' +
    'resumen|resum*|parte|panorama|que hay|como pinta|ponme al dia|novedades|como viene|' +
    'topo|resume*|point|recap|bilan|briefing|quoi de neuf|essentiel|tour d horizon|programme|' +
    'uberblick|ubersicht|zusammenfass*|kurzfass*|lage|was steht an|was liegt an|was gibts|was gibt s|neues|stand|briefing|bericht|steht an|' +
    'riepilog*|riassunt*|punto|situazione|novita|aggiorn*|sintesi|quadro|resoconto|cosa ci aspetta|' +
    'resumo|resum*|ponto de situacao|novidades|balanco|panorama|situacao|por dentro|briefing|ocorrenc*|geral|' +
    'where do i start|what s on|whats on|looking|shaping up|whats happening|tldr|bring me up|fill me in|what have i missed|main points|outlook|agenda|headline*|quick look|como va|como vamos|ponme al tanto|al tanto|a ver que|que tenemos|balance|repaso|por donde empiezo|actualiza*|sintesis|a quoi m attendre|nous attend|comment s annonce|comment ca va|ou en est on|on en est ou|synthese|vue d ensemble|au courant|quoi de prevu|par quoi|wie schaut|wie siehts aus|auf den stand|auf dem laufenden|was ist los|was geht ab|was erwartet|wichtigste|wichtigsten|auf einen blick|tagesplan|vorschau|womit|come siamo messi|come va|cosa abbiamo|cosa c e in ballo|da dove comincio|che giornata|programma|ragguagli*|fammi il|come butta|come se presenta|por onde come*|como estamos|como ta|como esta|me situa|situa me|a par|ponto da situacao|o que ha|o que temos|o que nos espera|que nos espera|visao geral|me atualiza|atualiza*|' +
    'which way the wind|morning report|picture|state of play|que tal todo|como esta el patio|a quoi ressemble|tour de table|ambiance|lagebericht|woher weht|andazzo|che aria|che tempo tira|ambiente|ponto de situac*',
  happen:
    'happen*|did i miss|miss|anything i should|going on|went on|need to know|paso|pasado|perdi|me perdi|ocurri*|tengo que saber|se passe*|rate|loupe|manque|faut savoir|passiert|verpasst|los|was war|wissen muss|success*|perso|da sapere|cosa c e|aconteceu|perdi|rolou|preciso saber|tenho q saber',
  urgent:
    'urgent*|on fire|fires|priority|first|attention|sorting|pressing|urgente*|primero|prioridad*|arde|urgence*|priorit*|feu|cramer|dringend*|brennt*|brennts|zuerst|wichtigst*|prioritat*|urgenz*|priorita|scotta|urgent*|prioridade*|pegando|primeiro|emergenc*|' +
    'cannot wait|can t wait|trouble|problems|emergency|needed|fire|alert*|what first|pepino|lio|lios|problema*|apag*|alerte*|probleme*|souci*|grave|krise|feuer|notfall|not|problem|probleme|eilig|eilt|guai|problemi|emergenz*|allerta|rogne|grane|problemas|bronca|bronca*|incendio*|apagar',
  weather:
    'weather|rain*|sunny|sun|snow*|storm|forecast|warm|wind|clima|tiempo|llov*|lluvia|sol|niev*|meteo|pleu*|pluie|neige*|soleil|wetter|regn*|sonne|schnei*|schnee|sturm|piov*|pioggia|sole|neve|tempo|chov*|chuva|praia|calor|' +
    'sunshine|degrees|temperature|foggy|umbrella weather|grados|temperatura|viento|calor|frio|beau|chaud|froid|vent|orage|heiss|kalt|gewitter|nebel|temporale|caldo|freddo|vento|frio|vento|trovoada',
  outside:
    'traffic|airport|train|trains|strike*|bus|beach|restaurant|price of|next door|down the road|competition|neighbour*|stock|dollar|fireworks|festival|match|trafico|aeropuerto|tren|playa|huelga|vecino*|competencia|' +
    'trafic|aeroport|train|greve*|plage|voisin*|en face|concurren*|bouchon*|stau|flughafen|zug|bahn|streik*|nachbar*|gegenuber|konkurrenz|strand|traffico|aeroporto|treno|sciopero|vicino|vicini|spiaggia|concorren*|festa|piazza|' +
    'transito|comboio|trem|greve|vizinho*|praia|concorren*|dolar|' +
    'breeder|power cut|who will win|win the|election|lottery|petrol|fuel|heating oil|exchange rate|bitcoin|airbnb charge|sea temperature|noise on the street|septic|festival|luz se va|gana el|loteria|gasolina|cotiza|boulanger*|essence|gagner|loto|mer est a|sprit|benzin|heizol|lotto|bundesliga|gewinnt|wahl|benzina|lotteria|vince|scudetto|gasolina|loteria|ganhar o|quem ganhou|obra do vizinho|campeonato|' +
    'game|cup final|partido|gana el partido|gagne le match|gewinnt das|spiel|vince la|partita|ganhar o jogo',
  mind:
    'think*|thinks|feel*|felt|mood|happy|angry|upset|love*|like*|liked|will give|enjoy*|married|divorced|salary|earn*|rich|crees|piensa|gusto|gustar*|enfadad*|enojad*|contento*|casad*|gana|opina|' +
    'penses|pense|content*|fache*|aime*|marie*|gagne|humeur|heureu*|denkt|meinst|glaubst|sauer|zufrieden|verheiratet|verdient|laune|gefallt|gefallen|mag|secondo te|pensa|arrabbiat*|nervos*|piace|piaciut*|sposat*|guadagna|content*|contento|' +
    'acha|acham|gostou|gosta|zangad*|casad*|ganha|feliz|cara|satisfeit*|humor|' +
    'secretly|really like|dream*|thinking|believe|plan to|want from|celebrity|famous|job|profession|work as|soona|sueña|famos*|trabaja|dedica|de que vive|a que se dedica|reve|celebre|metier|travaille|traumt|beruf|beruhmt|arbeitet|arbeiten als|heimlich|sogna|famos*|lavoro fa|mestiere|di che segno|sonha|famos*|profissao|trabalha|signo|simpatic*|gut drauf|tiquis|' +
    'in your opinion|your opinion|according to you|over the moon|segun tu|en tu opinion|contentisim*|encantad*|selon toi|selon vous|a votre avis|a ton avis|ravi|ravie|aux anges|deiner meinung|ihrer meinung|was meinst du|secondo voi|secondo lei|a tuo parere|felicissim*|contentissim*|na sua opiniao|na tua opiniao|smell*|huele|olor|odeur|sent quoi|riecht|geruch|odore|cheira|cheiro',
  blame:
    'who broke|who stole|who smoked|who left|who spilled|whose fault|quien rompio|quien fumo|quien robo|qui a casse|qui a fume|wer hat kaputt|wer hat geraucht|chi ha rotto|chi ha fumato|quem quebrou|quem fumou|quem partiu|quem roubou',
  fun:
    'pub|beer*|drink*|party|footie|football|game|match|gym|concert|barbecue|dinner|lunch|breakfast|coffee|milk|pizza|cake|beach|surf|holiday*|weekend plans|pint|' +
    'cerveza*|birra*|fiesta|partido|asado|cena|almuerzo|cafe|hielo|tacos|playa|cenaste|comer|' +
    'biere|apero|fete|match|concert|resto|cafe|croissant*|midi|bouffe|pizza|soiree|' +
    'bier|feier*|party|fussball|spiel|konzert|grillen|essen|kaffee|mittag|wirt*|kuchen|pizza|training|geil|' +
    'birra|festa|partita|calcetto|cena|pranzo|caffe|aperitivo|concerto|pizza|palestra|' +
    'cerveja|cervejinha|festa|jogo|churrasco|jantar|almoco|almocar|cafe|praia|bora|carona|boleia|' +
    'drink|aperitif|verre|boire|cana|canas|copa|copas|copo|imperial|birrett*|spritz|bicchiere|feierabend|bierchen|croissants|cornetti|brotchen|churros|pasteis|parcels|parcel|courier|paquetes|mensajero|colis|livreur|paket*|paketbote|pacchi|corriere|encomendas|estafeta|sick|ill|malade|krank|malat*|malo|enfermo|doente',
  chatter:
    'lol|haha*|hahah*|lmao|omg|xd|jaja*|jeje*|mdr|ptdr|hihi|hehe*|ahah*|ahaha*|kkk*|rs|rsrs|ahah|hahaha|thanks|thx|ty|cheers|gracias|merci|danke|grazie|obrigad*|valeu|happy|congrats|felicid*|bravo|gluckwunsch|auguri|parabens|good night|buenas noches|bonne nuit|gute nacht|buonanotte|boa noite|omw|sorry|brb|tarde|bus|traffic',
  personal:
    'my|mine|me|i m|im|mi|mis|mio|mia|yo|mon|ma|mes|moi|j ai|jai|je|mein|meine*|mir|mich|ich|hab|mio|mia|miei|mie|io|mi|meu|minha|meus|minhas|eu|comigo|' +
    'i ll|i will|i ve|ill be|i need|i want|i missed|je suis|je serai|j aurai|j arrive|jsuis|jvais|je viens|jte|je te|bin|ich bin|ich hab|komme|ruf|sono|ho|arrivo|faccio|vado|io sono|saro|estoy|soy|llego|voy|tengo|perdi|me retraso|estou|sou|chego|vou|tenho|to',
  you: 'you|ur|your|yours|u|tu|te|ti|contigo|toi|ton|ta|tes|t as|dir|dich|dein*|bei dir|du|hast|tuo|tua|tuoi|hai|voce|vc|ce|teu|tua|seu',
  things:
    'charger*|umbrella|jacket|bike|scooter|van|headphones|glasses|bag|mug|cargador|moto|paraguas|chaqueta|camioneta|casque|chargeur|veste|velo|camion|ladekabel|jacke|fahrrad|auto|roller|caricatore|caricabatterie|giacca|furgone|bici|capelli|carregador|casaco|carrinha|bicicleta|carro|guarda chuva',
  ignore_rules:
    'ignore|forget|disregard|override|bypass|rules|instructions|prompt|system|developer mode|debug|test mode|pretend|jailbreak|unlocked|no limits|restriction*|from now on|' +
    'ignora|olvida|olvidate|reglas|instrucciones|modo|finge|sistema|restriccion*|a partir de ahora|desbloque*|' +
    'oublie|ignore|regles|consignes|mode|fais semblant|systeme|limites|desormais|restriction*|' +
    'vergiss|ignorier*|regeln|anweisung*|modus|tu so|system|sperre|einschrankung*|ab jetzt|entwicklermodus|' +
    'ignora|dimentica|regole|istruzioni|modalita|fai finta|sistema|limiti|da adesso|restrizion*|' +
    'ignora|ignore|esquece|esqueca|regras|instruc*|modo|finge|finja|sistema|limites|a partir de agora|restric*',
  secret:
    'api|api key|token|admin|root|secret*|card number*|credit card*|passport*|chiave api|cle api|api schlussel|clave api|chave da api|tarjeta*|carte*|kreditkart*|carta di credito|cartao|pasaporte|passeport|reisepass*|documento*|pin|database|backup|env|server|datenbank|iban|numero documento|bank|' +
    'hack|exploit|log in|login as|delete|wipe|grant|promote|make me admin|my account|bank account|record it|without telling|don t tell|dont tell|hide|cover up|mark as paid|borra|borrar|elimina|oculta|sin que|no digas|no avises|hazme admin|mi cuenta|supprime|efface|cache|sans le dire|dis rien|compte|losch*|verheimlich*|sag keinem|niemand wissen|ohne dass|mein konto|cancella tutto|nascondi|senza dirlo|non dirlo|segna come|mio conto|apaga|esconde|sem avisar|nao conta|minha conta|marca como paga|variables|umgebungsvariablen|dati della carta|carta usata|esporta|exporta|export|' +
    'access token|jeton|jeton d acces|token de acceso|zugriffstoken|token di accesso|token de acesso|it director|sysadmin|directeur informatique|director informatico|it leiter|responsabile informatico|diretor informatico',
  everything:
    'all|every|everyone|everything|entire|list of all|todos|todas|todo|tous|toutes|tout|alle|allen|aller|samtlich*|tutti|tutte|tutto|ogni|todos|todas|tudo|cada',
  hand_over:
    'send|give|paste|print|dump|show|tell|reveal|export|read out|share|manda*|dame|enviame|pasame|muestra|imprime|revela|envoie|donne|balance|affiche|transmet*|schick|gib|zeig|verrat|druck|manda*|dammi|mostra*|elenca|scrivi*|invia|manda*|passa|mostra|da me|me da|revela|envia',
  impostor:
    'brother|sister|boss|police|technician|new number|new phone|lawyer|support|on behalf|hermano|hermana|jefe|policia|tecnico|frere|soeur|patron|gendarmerie|police|bruder|schwester|chef|polizei|elektriker|techniker|fratello|sorella|capo|polizia|titolare|carabinieri|irmao|irma|chefe|policia|suporte|dev|marido|wife|husband|mujer|mari|femme|mann|frau|marito|moglie|esposa|' +
    'lawyer|ex|the ex|friend of|im a friend|i am a friend|cousin|uncle|aunt|mother of|father of|abogad*|amigo de|amiga de|primo de|ex de|avocat*|ami de|amie de|l ex|cousin de|anwalt|anwaltin|freund von|freundin von|ex von|bin die|bin der|avvocat*|amico di|amica di|l ex di|cugin*|advogad*|amigo da|amigo do|amiga do|amiga da|ex da|ex do|primo do',
  those:
    'them|those|these|they|their|that one|the first|the second|he|she|him|her|it|esos|esas|esas|ellos|ese|esa|eso|el primero|los dos|ceux|celui|celle|eux|elle|ils|leur|lui|ca|davon|denen|die|dieser|der|dessen|deren|ihnen|das|quelli|quelle|quello|quella|loro|lui|lei|gli|ne|ci|esses|desses|dessas|deles|delas|ele|ela|eles|elas|esse|essa|isso',
  and_then:
    'and|y|e|et|und|what about|how about|que tal|et pour|wie siehts|was ist mit|allora|invece|entao|sinon|also|ok and|pis|o|or|oder|ou',
  cost: 'price*|cost*|how much|rate|expensive|precio*|cuesta|cuanto sale|prix|coute|tarif|preis*|kostet|kosten|prezzo|costa|preco|quanto custa|custa|taxe|tax',
  calendar: 'calendar|planning|schedule|calendario|planning|kalender|plan|agenda|calendario',
  negation:
    'not|no|never|nobody|none|don t|dont|isn t|isnt|aren t|nicht|kein*|nix|ned|nie|nichts|pas|jamais|aucun*|rien|ne|no|nunca|ningun*|nada|ni|non|mai|nessun*|niente|nulla|nao|n|nunca|nenhum*|nada|nem',
  already: 'already|yet|so far|by now|ya|schon|scho|bereits|deja|gia|ja|inzwischen|ormai',
  still: 'still|noch|todavia|aun|sigue|siguen|encore|toujours|ancora|tuttora|ainda|continua|immer noch',
  sell: 'sold|sell|sales|sellable|vendid*|vendimos|vender|vendu*|vendre|verkauft|verkauf*|vendut*|vendere|vendemos|vendeu',
  contact_data:
    'phone number|their number|his number|her number|email address|contact details|numero de telefono|su numero|su telefono|su correo|correo|leur numero|son numero|coordonnees|telefonnummer|handynummer|nummer von|mailadresse|recapito|recapiti|numero di telefono|il numero|l email|contacto telefonico|numero dele|numero dela|telefone dele|contacto|contato',
  house_of:
    'which house|which flat|which apartment|which unit|which cottage|what flat|which room|where is|en que piso|en que depa|en que casa|en que apartamento|en cual|dans quel|quel appart|quel logement|in welcher|in welchem|welche wohnung|welches haus|welche whg|in che appartamento|in quale|che casa|dove alloggia|em que casa|em que apto|em que ap|em qual|qual apartamento|em que apartamento',
  confirm:
    'confirmed|is it right|correct|true|right|is that right|confirm*|verdad|cierto|es cierto|correcto|vrai|c est juste|exact|stimmt|richtig|wahr|vero|giusto|corretto|verdade|certo|confere',
  staff_on:
    'who of us|which one of us|one of us|anyone of us|from the team|our side|quien de nosotros|alguno de nosotros|del equipo|qui de nous|qui chez nous|de l equipe|wer von uns|einer von uns|vom team|chi di noi|qualcuno di noi|della squadra|dei nostri|quem de nos|algum de nos|da equipa|da equipe|quem da gente',
  half_board:
    'house|houses|flat|flats|unit|units|apartment*|property|properties|cottage*|place|places|casa|casas|piso|pisos|depto*|departamento*|alojamiento*|apartamento*|appart|apparts|appartement*|logement*|maison*|chalet*|gite*|wohnung*|whg|haus|hauser|objekt*|einheit*|unterkunft|unterkunfte|bude*|appartament*|alloggi*|unita|camere|casa|case|apto|aptos|ap|aps|ape|alojamento*|unidade*|moradia*|imovel|imoveis',
}
