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
    'cheg*|entra|entram|vem|vêm|da entrada|dao entrada|recebemos|receber|aparece',
  depart:
    'depart*|leav*|leaves|left|check out|checkout*|check outs|checks out|checking out|co|cos|c o|outs|move out|moves out|moving out|goes out|going home|heading off|clears off|vacat*|out|' +
    'sale|salen|salida*|salir|se va|se van|marcha|marchan|irse|se fue|se fueron|desaloj*|dejan|entrega llaves|entregan|desocup*|' +
    'depart|departs|part|partent|partir|parti|partis|quitte*|s en va|s en vont|libere*|sortie*|sortent|sort|rend les cles|rendent|' +
    'abreis*|abgereist|reist ab|reisen ab|auscheck*|ausgecheckt|checkt aus|checken aus|auszug*|auszieh*|zieht aus|ziehen aus|geht raus|raus|verlasst|verlassen|abfahr*|fahrt ab|aussi|' +
    'parte|partono|partenz*|partiti|partit*|esce|escono|uscit*|uscir*|lascia|lasciano|libera|liberano|va via|vanno via|se ne va|se ne vanno|' +
    'sai|saem|saida*|sair|saindo|parte|partem|partida*|vai embora|vao embora|embora|desocupa*|libera|liberam|deixa|deixam|foi embora',
  hour: 'time|times|eta|etas|hour|hours|clock|hora|horas|horario*|heure|heures|horaire*|creneau|uhrzeit*|ankunftszeit*|anreisezeit*|zeit|zeiten|wann|ora|orario|orari|ore|what time|a que hora|a quelle heure|wieviel uhr|a che ora|que horas|schedule',
  unknown:
    'hasnt|hasn t|havent|haven t|didnt|didn t|not said|not given|missing|without|w o|unknown|no eta|no time|chase|vague|tbc|tba|still no|yet to|not told|' +
    'falta|faltan|sin|todavia no|aun no|no ha|no han|no dijo|no dijeron|sin contestar|sin hora|sin avisar|' +
    'pas encore|pas donne|pas dit|manque|manquent|sans|sans heure|relance*|inconnu*|toujours pas|tjrs|aucune nouvelle|' +
    'fehlt|fehlen|fehlend*|ohne|noch nicht|noch keine|nicht gesagt|nix gsagt|nicht gemeldet|hinterherschreiben|nachhaken|unbekannt*|unklar|' +
    'manca|mancano|senza|non ha|non hanno|non ancora|ignot*|sconosciut*|' +
    'falta|faltam|sem|ainda nao|nao disse|nao avisou|nao informou|nao deu|cobrar|sem hora|desconhecid*',
  after:
    'after|later than|past|beyond|from|or later|onwards|not before|despues|pasadas|pasada|mas tarde|a partir|tras|luego de|apres|passe|au dela|plus tard que|nach|ab|spater als|erst nach|nicht vor|dopo|oltre|piu tardi|a partire|passate|depois|dps|apos|mais tarde|alem das|para la das',
  late: 'late|later|lates|spat|spate*|spater|spat*|tarde|tardia*|tardio*|tard|tardif*|tardiv*|tardi|tardiv*|posticipat*|ritard*|retras*|atrasad*|verspatet*|verlanger*|longer|extra hour*|alargar|mas tarde|plus tard|piu tardi|mais tarde',
  stay_on:
    'stay later|stay longer|stay until|stay till|stays till|keep the room|hang on|stay on|bleiben|langer bleiben|langer|rester|reste plus|restent plus|quedarse|se queda|se quedan|rimane*|restare|resta fino|fermarsi|trattener*|ficar|fica ate|ficam ate|ficar ate|prolong*|until|till|bis|jusqu|hasta|fino|ate',
  sameday:
    'same day|sameday|turnover*|turn over*|turnaround*|turn around*|changeover*|change over*|back to back*|b2b|b 2 b|back 2 back|flip*|swap*|out and in|in and out|out in|outs and ins|' +
    'mismo dia|sale y entra|salida y entrada|rotacion*|recambio*|cambio de huesped*|entra y sale|relevo*|sale uno|cruce*|' +
    'meme jour|mm jour|rotation*|enchain*|depart arrivee|retourn*|chasse croise|dans la journee|tournent|turn|' +
    'wechsel*|direktwechsel*|gastewechsel*|bettenwechsel*|raus rein|raus und rein|am selben tag|gleichen tag|selber tag|taggleich*|rein und raus|' +
    'stesso giorno|in giornata|cambio*|cambi|giriamo|girare|doppi giri|esce ed entra|giro|giri|ricambi*|esce e entra|' +
    'mesmo dia|msm dia|troca*|virada*|sai e entra|entra e sai|rotac*|rotatividade|sai um',
  gap: 'gap|gaps|window|between|hueco|huecos|tiempo entre|battement|ecart|luft|lucke|lucken|zwischen|buco|buchi|intervallo|intervalo|folga|buraco*|entre',
  sleep:
    'sleep*|slept|overnight|sleeps|in bed|duerm*|dorm*|durm*|pernoct*|couche*|heberge*|schlaf*|schlaft|ubernacht*|nachtig*|pennt|pennen|pernott*|pernoit*|dormi*|dormono|nuitee*|pasa la noche|passe la nuit',
  inside:
    'in house|inhouse|staying|currently in|in residence|occupied|occupying|guests in|in at the|inside|there|on site|stays with us|on the books|' +
    'alojad*|hospedad*|adentro|dentro|en casa|ocupad*|hay gente|hay alguien|quien esta|estan|instalad*|' +
    'dedans|en place|presents|presente*|loge|logent|sejourne*|occupe*|du monde|chez nous|' +
    'im haus|drin|bewohnt|belegt|wohnt|wohnen|anwesend*|bei uns|da|untergebracht|haus|' +
    'in casa|dentro|alloggiat*|alloggia*|occupat*|presenti|ospitat*|soggiorna*|in struttura|' +
    'hospedad*|dentro|alojad*|em casa|ocupad*|quem ta|quem esta|instalad*|tem gente',
  empty:
    'empty|vacant|unoccupied|nobody in|no one in|idle|noone|unbooked|not let|unlet|sitting empty|' +
    'vaci*|desocupad*|sin ocupar|sin gente|solos|solas|nadie|quedan libres|' +
    'vide|vides|inoccupe*|personne|vacant*|dorment|pas loue*|' +
    'leer|leere*|leersteh*|leerstand|unbewohnt|unbelegt|keiner|steht leer|niemand|frei bleib*|' +
    'vuot*|sfitt*|fermi|fermo|libere stanotte|nessuno|scopert*|disabitat*|' +
    'vazi*|vag*|parad*|sem ninguem|ninguem|sem gente|desocupad*|sem hospedes',
  free:
    'free|available|availability|avail|openings|squeeze|fit|room for|space|any space|have we anything|have anything|book out|can i sell|' +
    'libre|libres|disponib*|lugar|hay sitio|sitio|hueco|cabe*|hay algo|tenemos algo|ofrecer|meter|' +
    'libre|libres|dispo|dispos|disponib*|reste quoi|place|de la place|caser|jouable|proposer|possible|' +
    'frei|freie*|verfugbar*|platz|unterbringen|buchbar|hamma was|was frei|anbieten|verfugbarkeit|rausgeben|passen|' +
    'liber*|disponib*|posto|posti|prenotabil*|proporre|offrire|ci sta|infil*|qualcosa per|' +
    'livre|livres|disponi*|vaga|vagas|lugar|cabe|cabem|encaix*|da pra|tem algo|vender|oferecer',
  occupancy:
    'occupancy|occ|occupation|full|fully booked|packed|percent*|percentage|fill|filled|rammed|chockers|sold out|how busy|busy|booked up|' +
    'ocupacion|llenos|lleno|llena|llenas|llenamos|porcentaje|completo|completos|a tope|por ciento|' +
    'taux|remplissage|rempli*|complet|complets|plein|pleins|pourcent*|occup|' +
    'auslastung*|belegung*|voll|ausgebucht|prozent*|belegungsquote|ausgelastet|' +
    'occupazione|pieni|pieno|piena|piene|percentuale|al completo|tutto esaurito|riempi*|' +
    'ocupacao|cheio|cheios|cheia|lotad*|lotou|taxa|porcentagem|percentagem|esgotad*|enchimento|encheu|%',
  how_many:
    'how many|howmany|number of|count|total|how much|headcount|cuant*|numero de|combien|nombre|wie viele|wieviel*|wie viel|anzahl|wievielt|quant*|in quanti|qts|qtos|qtas|qto|qtd|numero|tot',
  people:
    'people|ppl|persons|heads|bodies|pax|guests|souls|adults|mouths|person|personas|huespedes|gente|cabezas|pasajeros|personnes|tetes|voyageurs|gens|adultes|personen|leute|leut|gaste|nasen|kopfe|kopfzahl|erwachsene|' +
    'persone|teste|gente|ospiti|adulti|presenze|pessoas|gente|hospedes|cabecas|adultos|lugares',
  kids: 'kid|kids|child|children|baby|babies|infant*|toddler*|nin*|hijos|bebe|bebes|chicos|enfant*|gamins|petits|kind|kinder*|bimb*|bambin*|neonat*|crianc*|miud*|nenem',
  who: 'who|whos|whose|who s|quien|quienes|qui|ki|wer|wem|wen|chi|quem|qm|anyone|anybody|someone|somebody|alguien|alguno|quelqu un|qqn|qq1|jemand|irgendwer|einer|qualcuno|alguem',
  when: 'when|cuando|quand|wann|quando|qdo|qnd|till when|until when|dates|fechas|quelle date|date|datum|che giorno|que dia|data|datas',
  where: 'where|wheres|donde|ou est|ou se|wo|dove|onde|cade|ou',
  which: 'which|cual|cuales|que casas|quel|quels|quelle|quelles|lesquels|laquelle|welche*|quale|quali|qual|quais',
  why: 'why|how come|por que|pourquoi|pq|pk|warum|wieso|weshalb|perche|perke|porque',
  reservation:
    'booking*|bookings|bkg|bkgs|reservation*|res|resa|resas|reserv*|confirmation|reserva|reservas|localizador|buchung*|reservierung*|prenotazion*|pren|estadia|estancia|sejour*|aufenthalt*|soggiorn*|stay',
  look_up:
    'look up|lookup|find|pull up|check|details|info|tell me about|search|pull|open|bring up|show me|buscame|busca|mira|mirame|miras|datos|detalle*|retrouve*|cherche*|ouvre|fiche|infos|such|suche|suchen|raus|infos|zeig|details|cerca|trova|apri|dimmi|dati|dettagli|procura|busca|ve|acha|puxa|ver|detalhes|dados',
  nights:
    'nights|how long|noches|nuits|nachte|wie lang*|notti|noites|quanto tempo|cuanto tiempo|combien de temps|combien de nuits|hasta cuando|bis wann|fino a quando|ate quando|jusqu a quand',
  pay:
    'pay*|paid|payment*|settled|square|squared|coughed up|money|balance*|deposit paid|invoice*|instal*|transfer|' +
    'pag*|pagado|liquid*|cobr*|transferencia|dinero|plata|abon*|saldo|sena|' +
    'paye*|payer|regle|reglement*|regles|solde*|acompte*|virement|sous|verse|' +
    'zahl*|bezahl*|gezahlt|uberwies*|uberweisung*|anzahlung*|restzahlung*|kassier*|geld|zahlung*|restbetrag|' +
    'pagat*|pagar*|paga|pagamento|pagamenti|saldat*|saldo|soldi|bonific*|acconto|acconti|incass*|caparra|' +
    'pag*|pagou|pago|pagamento*|quitou|quitad*|pix|saldo|sinal|dinheiro|caiu',
  owe: 'owe*|owes|outstanding|due|overdue|left to pay|unpaid|debt|deb*|debe|deben|nos deben|adeud*|pendiente de pago|falta pagar|doit|doivent|impaye*|reste a payer|restant|schuld*|offen*|schuldet|ausstehend*|deve|devono|insolut*|sospeso|da saldare|manca da pagare|devem|em aberto|por pagar|falta pagar|pendente|em falta|qto falta',
  cancel:
    'cancel*|cxl*|canx|bail*|bailed|pull out|pulled out|drop out|dropped out|lose|lost|withdraw*|withdrawn|called off|no longer coming|fell through|' +
    'cancel*|anul*|se cayo|se cayeron|se echo atras|echo pa atras|se bajo|perdimos|dieron de baja|renunci*|' +
    'annul*|desist*|perdu|lache*|plante*|ne vient plus|ne viennent plus|' +
    'stornier*|storno*|absag*|abgesagt|abgsagt|abgesprungen|springt ab|kommt nicht mehr|kommen nicht|verloren|rucktritt|' +
    'cancellat*|annullat*|disdett*|disdir*|saltat*|rinunci*|caduta|caduto|dato buca|' +
    'cancelou|cancelamento*|cancelad*|desist*|anulou|anulad*|anulac*|perdemos|deu pra tras|caiu a reserva',
  change:
    'chang*|moved|modif*|edited|amend*|altered|switched|shifted|extended|shortened|different|tinker*|update*|' +
    'cambi*|modific*|movio|movieron|se movio|alter*|alarg*|acort*|pasaron|' +
    'chang*|modif*|bouge*|decale*|deplace*|prolonge*|rallonge*|' +
    'geander*|ander*|umgebucht|umbuch*|verschoben|verlanger*|verlangert|anderung*|verkurzt|' +
    'cambiat*|modific*|spostat*|variazion*|allungat*|accorciat*|' +
    'mud*|alter*|mex*|mexeram|trocou|remarc*|modific*|estend*|encurt*',
  fresh:
    'new|fresh|came in|come in|came through|come through|booked|sold|sell|book|landed|got in|nuev*|novedad*|entro|entraron|cayo|han entrado|vendid*|vendimos|nouvel*|nouveau*|tombe|tombee*|rentre|vendu*|neu|neue*|neuen|reingekommen|eingang|eingegangen|dazu|dazugekommen|gebucht|nuov*|entrat*|arrivat*|venduto|preso|prese|nov*|entrou|entraram|caiu|caíram|fecharam|fechou|vendemos',
  double:
    'double|doubles|doubled|overlap*|clash*|conflict*|twice|two people|overbook*|same place|collision*|two names|' +
    'doble*|solap*|pisan|pisa|se pisan|dos veces|dos reservas|overbooking|conflicto*|encima|chocan|' +
    'double*|surbook*|surbooking|chevauch*|deux fois|en double|doublon*|conflit*|' +
    'doppelt*|doppel*|uberbuch*|uberschneid*|uberlapp*|zweimal|zwei parteien|ubereinander|uberbuchung*|kollision*|' +
    'doppi*|sovrappo*|accavall*|overbooking|due prenotazioni|due volte|conflitt*|' +
    'dupl*|sobrep*|batendo|overbooking|choque*|duas reservas|duas familias|conflito*|a dobrar|dobrad*',
  call: 'call*|rang|ring|ringing|phoned|phone|phones|llam*|marco|sono|telefon*|tel|appel*|telephon*|sonne|angerufen|anruf*|anrufer*|gerufen|angelautet|klingelt*|lautet|chiam*|telefonat*|squill*|ligou|ligac*|ligaram|chamad*|tocou|telefon*',
  missed:
    'missed|unanswered call*|not picked up|didnt pick up|didn t pick|nobody picked|silent|perdid*|sin contestar|no contest*|no atend*|en absence|manque*|rates|decroche*|verpasst*|entgangen*|nicht angenommen|nicht erreicht|abgehoben|perse|persa|mancat*|senza risposta|nao atendid*|nao atendemos',
  call_back:
    'call back|called back|ring back|rang back|return* the call|returned|calling back|devolv*|llamar de vuelta|devuelt*|rappel*|ruckruf*|zuruckrufen|zuruckgerufen|ruckgerufen|richiam*|retorn*|ligar de volta|devolver',
  voicemail:
    'voicemail*|voice mail*|vm|vms|answer* machine|answering machine|answerphone|the machine|left a message|leave a message|voice message*|' +
    'buzon|contestador|mensaje de voz|mensajes de voz|recado|recados|repondeur|message vocal|messages vocaux|vocal|vocaux|' +
    'mailbox|anrufbeantworter|ab|combox|sprachnachricht*|voicemails|besprochen|segreteria|messaggi vocali|messaggio vocale|vocale|vocali|' +
    'caixa postal|correio de voz|recado*|mensagem de voz|mensagens de voz|atendedor|gravou|gravad*|secretaria eletronica|voice',
  phone_number:
    'number|numero|nr|nummer|telefono|telefone|num|celular|movil|handynummer|cell|contact details|caller id|caller|historique',
  speak:
    'spoke|speak|spoken|talk*|dealt|deals|contact|in touch|had on the phone|chatted|habl*|atendi*|contact*|conversa*|parle|parler|parlait|contact|echange*|eu au tel|' +
    'gesprochen|geredet|telefoniert|kontakt*|dran|sprach|gschwatzt|betreut|parlato|sentito|contatt*|sentit*|falou|falaram|conversou|contato|contacto|falado|atendeu',
  last: 'last|latest|most recent|ultim*|dernier*|en dernier|zuletzt|letzte*|letzter|per ultimo|por ultimo|por ultima',
  agree:
    'agree*|promis*|deal|told|tell|allowed|okayed|ok d|said yes|arrang*|offered|commit*|refund*|discount*|' +
    'quedamos|acord*|promet*|dijimos|arregl*|pact*|autoriz*|le dijo|se le dijo|descuento*|perdon*|trato|' +
    'convenu*|promis*|dit oui|accorde*|arrangement|on a dit|remise|geste|' +
    'ausgemacht|vereinbar*|versproch*|zugesagt|besprochen|abgesprochen|abgemacht|rabatt*|zusage*|erlaubt|durfte|' +
    'promess*|concordat*|accord*|rimasti|detto|dato l ok|sconto|concess*|pattuit*|garantit*|' +
    'combin*|promet*|acert*|acord*|desconto|ficou de|prometemos|autorizou',
  approved:
    'approved|approve|ok d|okayed|allowed|signed off|granted|confirmed|aprob*|autoriz*|permit*|valid*|accorde*|genehmigt|bewilligt|zugesagt|erlaubt|darf|durfen|approvat*|autorizzat*|concess*|aprovad*|autorizad*|liberou|liberamos|pode',
  message:
    'message*|msg|msgs|text|texts|email*|mail*|inbox|dm|wrote|written|chat|whatsapp|wa|mensaje*|msj*|escrib*|correo*|messages|ecrit*|mails|nachricht*|mails|geschrieben|schreib*|messagg*|scritt*|scriv*|mensage*|escrev*|zap|email',
  reply:
    'reply|replied|replies|answer*|respond*|response|got back|get back|waiting|on read|ignored|unread|unreplied|' +
    'contest*|respond*|respuesta|en visto|esperando|sin leer|' +
    'repond*|reponse*|attente|attendent|non lus|sans reponse|' +
    'antwort*|geantwortet|beantwort*|unbeantwort*|zuruckgeschrieben|warten|wartet|ungelesen*|offene nachrichten|reagiert|' +
    'rispos*|rispond*|attesa|non letti|aspetta*|' +
    'respond*|resposta|vacuo|a espera|esperando|nao lid*|responderam',
  task: 'task*|job|jobs|to do|todo|todos|list|checklist|work order*|assigned|tarea*|pendiente*|lista|asignad*|tache*|chose* a faire|liste|cocher|cochees|aufgabe*|erledig*|auftrag*|to dos|zustandig|compit*|attivita|da fare|incaric*|tarefa*|lista|por fazer|pendenc*',
  clean:
    'clean*|cleaner*|hoover*|linen|dirty|housekeep*|tidy|limp*|sucio*|sucia*|aseo|mucama|camarista|sabanas|menage*|nettoy*|propre*|sale|linge|putz*|reinig*|sauber*|dreckig|gereinigt|schmutzig|bettwasche|geputzt|puli*|lenzuola|sporc*|biancheria|faxin*|limp*|suj*|lencois|roupa de cama',
  repair:
    'repair*|fix*|broken|maintenance|plumber|leak*|fault*|boiler|shower|electric*|handyman|replace*|' +
    'arregl*|repar*|roto|rota|mantenimiento|plomero|fontanero|gotera|averia*|tecnico|' +
    'repar*|casse*|panne|plombier|fuite|maintenance|depann*|chauffe*|' +
    'reparier*|reparatur*|kaputt*|handwerker*|wartung*|instandhalt*|defekt*|klempner|installateur|tropft|gerichtet|' +
    'ripar*|rott*|guast*|manutenzion*|idraulico|perdita|fabbro|aggiust*|sistemat*|' +
    'consert*|arranj*|quebrad*|manutenc*|encanador|vazament*|avari*|reparac*|estragad*',
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
    'request*|need*|asked for|ask for|want*|wish*|special|extra*|require*|peticion*|pedid*|pidio|pidieron|necesit*|quier*|especial*|demand*|besoin|voul*|souhait*|special*|en plus|wunsch*|extrawunsch*|brauch*|gewunscht|sonderwunsch*|bestellt|braucht|richiest*|chiest*|bisogno|vuole|vogliono|esigenz*|special*|pedid*|pediu|pediram|precis*|quer|solicit*',
  cot: 'cot|cots|crib*|travel cot|pack n play|high chair*|highchair*|cuna*|trona*|lit parapluie|lit bebe|chaise haute|gitterbett*|babybett*|hochstuhl*|kinderbett*|reisebett*|lettin*|culla|seggiolon*|berco*|cadeira de bebe|cadeirao|cama extra|extra bed|zustellbett',
  pet: 'dog|dogs|pet|pets|cat|cats|puppy|perr*|mascota*|gato*|animal*|chien*|chat|chats|animaux|toutou|hund*|haustier*|katz*|vierbeiner*|cane|cani|animali|gatt*|cachorr*|cao|caes|gat*|bicho*',
  celebrate:
    'birthday*|bday*|anniversar*|honeymoon*|proposal|cumple*|aniversario|luna de miel|anniv*|anniversaire*|lune de miel|mariage|geburtstag*|jubilaum|hochzeit*|flitter*|complean*|anniversari*|nozze|aniversari*|lua de mel|niver',
  diet: 'allerg*|celiac*|coeliac|vegan*|gluten|intoleran*|alerg*|celiac*|nuss*|unvertraglich*|celiac*|diet*|lactos*|feather*|plumes',
  owner:
    'owner*|landlord*|proprietor*|dueno*|propietari*|proprio*|proprietaire*|eigentumer*|besitzer*|vermieter*|hausherr*|eigenbeleg*|eigennutz*|proprietar*|padron*|titolare|proprietari*|dono|donos|dona|donas|senhorio*',
  block:
    'block*|held|reserved for|own use|private use|bloque*|bloquead*|bloqu*|occupent|sperr*|gesperrt|blockiert|selber|privat|bloccat*|riservat*|uso proprio|bloque*|bloqueio*|uso proprio|guard*|usan|usa|nutz*|usano',
  returning:
    'return*|repeat*|regular*|again|been here|been before|stayed before|stayed with us|come back|came back|coming back|previous*|newbie|first time|before|second time|loyal|' +
    'repetid*|repite*|habitual*|ya habia|vuelv*|otra vez|antes|primera vez|conoc*|fiel*|de toda la vida|cuantas veces|' +
    'habitue*|deja venu*|deja|revien*|fidel*|premiere fois|anciens|retour|connai*|' +
    'stammg*|schon mal|schon einmal|wieder|ofter|wiederkehr*|erstes mal|zum ersten|kenn*|treue*|schon|wiederholung*|' +
    'abitual*|gia stat*|gia venut*|ritorn*|torn*|prima volta|affezionat*|conosciamo|fedel*|' +
    'repet*|ja ficou|ja veio|ja esteve|volta*|voltou|primeira vez|1 a vez|fregues*|antigas|frequent*|fieis|de novo',
  digest:
    'rundown|summary|summar*|recap|overview|briefing|brief|catch me up|up to speed|status|the story|whats the story|update|sum up|lowdown|heads up|report|plan|' +
    'resumen|resum*|parte|panorama|que hay|como pinta|ponme al dia|novedades|como viene|' +
    'topo|resume*|point|recap|bilan|briefing|quoi de neuf|essentiel|tour d horizon|programme|' +
    'uberblick|ubersicht|zusammenfass*|kurzfass*|lage|was steht an|was liegt an|was gibts|was gibt s|neues|stand|briefing|bericht|steht an|' +
    'riepilog*|riassunt*|punto|situazione|novita|aggiorn*|sintesi|quadro|resoconto|cosa ci aspetta|' +
    'resumo|resum*|ponto de situacao|novidades|balanco|panorama|situacao|por dentro|briefing|ocorrenc*|geral',
  happen:
    'happen*|did i miss|miss|anything i should|going on|went on|need to know|paso|pasado|perdi|me perdi|ocurri*|tengo que saber|se passe*|rate|loupe|manque|faut savoir|passiert|verpasst|los|was war|wissen muss|success*|perso|da sapere|cosa c e|aconteceu|perdi|rolou|preciso saber|tenho q saber',
  urgent:
    'urgent*|on fire|fires|priority|first|attention|sorting|pressing|urgente*|primero|prioridad*|arde|urgence*|priorit*|feu|cramer|dringend*|brennt*|brennts|zuerst|wichtigst*|prioritat*|urgenz*|priorita|scotta|urgent*|prioridade*|pegando|primeiro|emergenc*',
  weather:
    'weather|rain*|sunny|sun|snow*|storm|forecast|warm|wind|clima|tiempo|llov*|lluvia|sol|niev*|meteo|pleu*|pluie|neige*|soleil|wetter|regn*|sonne|schnei*|schnee|sturm|piov*|pioggia|sole|neve|tempo|chov*|chuva|praia|calor',
  outside:
    'traffic|airport|train|trains|strike*|bus|beach|restaurant|price of|next door|down the road|competition|neighbour*|stock|dollar|fireworks|festival|match|trafico|aeropuerto|tren|playa|huelga|vecino*|competencia|' +
    'trafic|aeroport|train|greve*|plage|voisin*|en face|concurren*|bouchon*|stau|flughafen|zug|bahn|streik*|nachbar*|gegenuber|konkurrenz|strand|traffico|aeroporto|treno|sciopero|vicino|vicini|spiaggia|concorren*|festa|piazza|' +
    'transito|comboio|trem|greve|vizinho*|praia|concorren*|dolar',
  mind:
    'think*|thinks|feel*|felt|mood|happy|angry|upset|love*|like*|liked|will give|enjoy*|married|divorced|salary|earn*|rich|crees|piensa|gusto|gustar*|enfadad*|enojad*|contento*|casad*|gana|opina|' +
    'penses|pense|content*|fache*|aime*|marie*|gagne|humeur|heureu*|denkt|meinst|glaubst|sauer|zufrieden|verheiratet|verdient|laune|gefallt|gefallen|mag|secondo te|pensa|arrabbiat*|nervos*|piace|piaciut*|sposat*|guadagna|content*|contento|' +
    'acha|acham|gostou|gosta|zangad*|casad*|ganha|feliz|cara|satisfeit*|humor',
  blame:
    'who broke|who stole|who smoked|who left|who spilled|whose fault|quien rompio|quien fumo|quien robo|qui a casse|qui a fume|wer hat kaputt|wer hat geraucht|chi ha rotto|chi ha fumato|quem quebrou|quem fumou|quem partiu|quem roubou',
  fun:
    'pub|beer*|drink*|party|footie|football|game|match|gym|concert|barbecue|dinner|lunch|breakfast|coffee|milk|pizza|cake|beach|surf|holiday*|weekend plans|pint|' +
    'cerveza*|birra*|fiesta|partido|asado|cena|almuerzo|cafe|hielo|tacos|playa|cenaste|comer|' +
    'biere|apero|fete|match|concert|resto|cafe|croissant*|midi|bouffe|pizza|soiree|' +
    'bier|feier*|party|fussball|spiel|konzert|grillen|essen|kaffee|mittag|wirt*|kuchen|pizza|training|geil|' +
    'birra|festa|partita|calcetto|cena|pranzo|caffe|aperitivo|concerto|pizza|palestra|' +
    'cerveja|cervejinha|festa|jogo|churrasco|jantar|almoco|almocar|cafe|praia|bora|carona|boleia',
  chatter:
    'lol|haha*|hahah*|lmao|omg|xd|jaja*|jeje*|mdr|ptdr|hihi|hehe*|ahah*|ahaha*|kkk*|rs|rsrs|ahah|hahaha|thanks|thx|ty|cheers|gracias|merci|danke|grazie|obrigad*|valeu|happy|congrats|felicid*|bravo|gluckwunsch|auguri|parabens|good night|buenas noches|bonne nuit|gute nacht|buonanotte|boa noite|omw|sorry|brb|tarde|bus|traffic',
  personal:
    'my|mine|me|i m|im|mi|mis|mio|mia|yo|mon|ma|mes|moi|j ai|jai|je|mein|meine*|mir|mich|ich|hab|mio|mia|miei|mie|io|mi|meu|minha|meus|minhas|eu|comigo',
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
    'api|api key|token|admin|root|secret*|card number*|credit card*|passport*|chiave api|cle api|api schlussel|clave api|chave da api|tarjeta*|carte*|kreditkart*|carta di credito|cartao|pasaporte|passeport|reisepass*|documento*|pin|database|backup|env|server|datenbank|iban|numero documento|bank',
  everything:
    'all|every|everyone|everything|entire|list of all|todos|todas|todo|tous|toutes|tout|alle|allen|aller|samtlich*|tutti|tutte|tutto|ogni|todos|todas|tudo|cada',
  hand_over:
    'send|give|paste|print|dump|show|tell|reveal|export|read out|share|manda*|dame|enviame|pasame|muestra|imprime|revela|envoie|donne|balance|affiche|transmet*|schick|gib|zeig|verrat|druck|manda*|dammi|mostra*|elenca|scrivi*|invia|manda*|passa|mostra|da me|me da|revela|envia',
  impostor:
    'brother|sister|boss|police|technician|new number|new phone|lawyer|support|on behalf|hermano|hermana|jefe|policia|tecnico|frere|soeur|patron|gendarmerie|police|bruder|schwester|chef|polizei|elektriker|techniker|fratello|sorella|capo|polizia|titolare|carabinieri|irmao|irma|chefe|policia|suporte|dev|marido|wife|husband|mujer|mari|femme|mann|frau|marito|moglie|esposa',
  those:
    'them|those|these|they|their|that one|the first|the second|he|she|him|her|it|esos|esas|esas|ellos|ese|esa|eso|el primero|los dos|ceux|celui|celle|eux|elle|ils|leur|lui|ca|davon|denen|die|dieser|der|dessen|deren|ihnen|das|quelli|quelle|quello|quella|loro|lui|lei|gli|ne|ci|esses|desses|dessas|deles|delas|ele|ela|eles|elas|esse|essa|isso',
  and_then:
    'and|y|e|et|und|what about|how about|que tal|et pour|wie siehts|was ist mit|allora|invece|entao|sinon|also|ok and|pis|o|or|oder|ou',
  cost: 'price*|cost*|how much|rate|expensive|precio*|cuesta|cuanto sale|prix|coute|tarif|preis*|kostet|kosten|prezzo|costa|preco|quanto custa|custa|taxe|tax',
  calendar: 'calendar|planning|schedule|calendario|planning|kalender|plan|agenda|calendario',
}
