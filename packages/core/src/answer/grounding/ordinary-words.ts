import type { Language } from '../../language/language.ts'

/**
 * Words that begin a sentence of an answer, or that German writes with a capital, without being anybody's name; folded.
 *
 * A word that is missing here costs a model's wording (the composed answer is used instead); a name that stands here could slip in. So
 * nothing that houses or people are called belongs here.
 */
const ORDINARY: Readonly<Record<Language, string>> = {
  en: `above across actually agreed always amount amounts anything anybody apologies around ask back begin below bring come comes coming concerning
    consider despite does done earliest else email ended ends enough even ever everybody evening everything exact fewer following further furthermore
    give given gives got greater group happy hence highest himself hope important indeed instead keep kept least less let's like likely list lists
    long look lots made make making many matching means middle missed morning mostly much must near nearly need needs neither nobody normally noon
    now number numbers of off often ones otherwise ours party people person possibly previous previously provided quick quite rather ready recent
    recently regular related remember required respectively rest result results said same says second seems sent shall short should since small
    sooner starting started starts status stayed staying straight summary take taken team ten then third time timing total towards turn type until
    used usual usually various very wait want was well went were where whether whole within word yours
    a about according additionally after all almost already also although am an and another any anyone anything apart are arrival arrivals arriving arrives as
    asked at available awaiting balance balances based be because been before below besides better between blocked booked booking bookings both but
    by call calls can cancellation
    cancellations cancelled check checked checking cleaning code complete confirmation confirmed contact could current currently date dates day days
    departing departure departures
    details did do does double due during each earlier early either eta everyone everything exactly except expect expected few finally first follow
    following for found free from
    full gap gaps good guest guests had half has have he hello her here hi his house houses how however i if in including incomplete information is
    it its just key keys
    last late later latest left let listed listing listings local look maintenance maybe meanwhile message messages missed missing more most my name
    neither new newest next night nights
    no nobody none nope not note notes nothing now occupancy occupied of ok okay on once one only open or other others our out outstanding over
    overall owner owners paid
    parking party password payment payments pending per planned please plus property properties question rating records regarding remaining request
    requests reservation reservations review reviews right room
    rooms same score see several she since so some someone sorry source sources staff stay stays still such summary sure task tasks team tell than
    thank thanks that the their them then there these
    they this those though three time times to today together tomorrow tonight total turnover turnovers two unanswered unconfirmed under
    unfortunately unit units unknown unless unpaid until up upcoming vacant via voicemail
    voicemails waiting was we were what when where whereas which while who whose why wifi will with within without would yes yesterday yet you your zero`,
  es: `ambos ambas ahi asimismo aviso bien breve casi cinco comentario comprobado conforme consta cosa cuanto cuantos cuya cuyo deben debido decir
    detalle dicho dicen diez dio donde encuentra encuentran enseguida entonces entre equipo estaba estado estamos estara estaran exactamente faltaba
    faltan fianza final finalmente fuera fue fueron gran haber habra habia haya hicieron horaria horarios importes incluye incluida incluido indica
    indicado indican informa jamas junto justo lista listado llamo lleva luego mayor mejor menos mensual mes mi misma mismo momento mucho muchos muy
    nadie natural necesario nota ocho ocupa ojo pagar parcial parte partir pasado pendiente perdon persona personas pero poco pocos podemos posible
    posteriormente precio previsto prevista previstas previstos primer primeros primeras principal propietaria propietarios quiza realmente recuerda
    recibido registrado registrada resto resultado resultados saben sabe sabemos seria siempre sin siete sino sitio sobra solamente solicita
    solicitado solicitud suele sumando tal tan tanto tarda telefono temprano tendra tenga tipo todo tras traen trae ubicado valor varios varias vez
    visto vuelve vuelo
    a actualmente además ademas ahora al algo alguien algunas alguno algunos alli alojamiento alojamientos antes apartamento apartamentos
    aparcamiento aqui arriba asi aun aunque ayer bloqueado buenas buenos cada calle cancelacion cancelaciones canceladas
    check clave codigo como completo con confirmado confirmada contacto contrasena cual cuando cuatro cuenta dado datos de debe del desde despues
    detalles dia dias dice dijo disponible disponibles doble dobles donde dos durante el ella ellas ellos en entrada
    entradas entre es esa ese eso esta estan estancia estancias estas este esto estos fecha fechas falta faltan fuente fuentes gracias ha habitacion
    hace hacia han hasta hay hola hora horario horas hoy huesped huespedes igualmente importe incidencia incompleto
    informacion la las le les libre libres limpieza llamada llamadas llaves llega llegada llegadas llegan llegara llegaran llegue lo los manana
    mantenimiento mas me mensaje mensajes mientras mi minimo nada nadie necesita ni ningun ninguna ninguno no noche noches nombre
    nota notas nuestro nueva nuevas nuevo nuevos numero o ocupacion ocupado ocupados otra otras otro otros pagado pago pagos para parece pedido
    pendiente pendientes perdidas pero pidio pidieron podria por porque primera primero proxima proximo propietario pregunta puede pueden puntuacion
    que quedan queda quien quienes registro registros resena resenas reserva reservas respecto resumen sale salen salida salidas saldo saldos se
    segun segunda segundo seis si sigue siguen siguiente sin sobre solo son su sus tambien tampoco tarde tarea tareas tarifa tenemos tengo
    tiempo tiene tienen toda todas todavia todo todos total tras tres tu tuvo ultima ultimas ultimo un una unidad unidades uno unos vacio vacios
    valoracion viene vienen ya yo`,
  fr: `afin age agence aller ancien apres-midi apparemment appel appels aupres autant avaient avait avance avez avons beaucoup bientot bref ceux
    certains certaines chacune chaque combien comment communique concernant confirme confirmes connue connu convenu correspond corrige cote cours
    dehors dernierement dernieres dessous dessus devant devrait dite dire doit doivent donne donner dossier egalement eh ensemble entree environ
    envoye equipe espace essentiel et etaient etat eux excusez exact facture faire fait faut fera fois font fut general grace groupe habituel
    habituelle hormis jamais jours justement l'arrivee la-bas lesquels liste listes long longtemps lit lits maison maisons malgre matin mentionne
    mieux mis moins mois moment moyenne necessaire nouveautes obtenu occupe occupes ordre ouvert ouverte paye payer periode peu peuvent possible
    pouvez precision precise prendre prenez pres presque prix probleme proprietaires quelqu quelle quels quelques recent regle regroupe remarque
    rendez rendu reponse repondu requis respectivement resultat resultats retard sachant sait savoir semaine sept sera seront serait sinon sitot
    sorte sortie sorties soyez statut suit suite suivante suivants suivantes supplement surtout tard telle tels tel temps total trouver trouvee type
    va vacant valeur verifie veut vide voir vont votre vraisemblablement
    a absence accord actuellement afin ainsi alors apres arrivant arrive arrivee arrivees arrivent arriver arrivera arriveront attention au aucun
    aucune aujourd aujourd'hui auparavant aussi autre autres aux avant avec avis avoir bien blocage bon bonjour bonsoir c ca ce ceci cela celle celui
    cependant ces cet cette chacun chaque chambre chambres check chez ci cinq client clients code combien comme complet confirmation confirme contact
    cote d dans date dates de deja demain demande demandes depart departs depuis dernier derniere derniers des deux dimanche disponible disponibles
    dit
    donc dont double doubles durant du elle elles en encore enfin ensuite entre est et etait ete etre eux exactement fin heure heures hier hote
    horaire horaires hors ici il ils incomplet indique information informations j je jour journee jours jusqu l la laquelle le lendemain
    les leur leurs libre libres logement logements lors lorsque lui ma maintenant mais manquants manque manques me meme menage message messages mon
    montant montants n ni nom nombre non nos note notes notre nous nouveau nouveaux nouvel nouvelle nouvelles nuit nuits nul numero occupation occupe
    on ont or ou oui par parmi pas paiement paiements pendant personne personnes peut place plus plusieurs point pour pourquoi premier premiere prevu
    prevue prevus prochain prochaine proprietaire puis qu quand quant quatre que quel quelle quelques question qui quoi recapitulatif reservation
    reservations
    reste restant restent resume rien s sa sans sauf se selon sejour sejours selon ses seul seule seulement si six soir soit solde soldes son sont
    source sources sous stationnement suivant sur tache taches tandis taux tard telephone tous tout toute toutefois toutes trois trouve un une unite
    unites vers
    veuillez vient viennent voici voila votre vous vraiment y`,
  de: `abfahrt abfahrten abholung abreisende abreisenden abwesend achtung alle ankommende ankommenden ankunft ankunfte anhand ankommen anschliessend
    anwesend anzahlung april art aufgrund aufstellung ausblick ausnahme ausser auszug aussage ausweis bad bearbeitung bedarf belegungen bereich
    bescheid bestand bestellung besuch besucher betreff betreffend bezahlt bezuglich beziehungsweise bezug bitten bleibend brauchen braucht brief
    check checkliste dabei dank deutlich deutsch draussen dreimal drittens durchschnitt einchecken eingang eingetragen einschliesslich einzug empfang
    endreinigung englisch entsprechend erfahrung erforderlich erganzung erhalten erledigt erreichbar ersatz erste erstens erwartung fall falls
    folgende folgenden folgender fristen fruhestens fruhstuck gaben gastgeber gebuhr gebuhren gegenwartig geld gerade gerne gesagt gesamte
    gesamtbetrag geschlossen gesprach gesprache getrennt gewunscht grossen gruppe handelt handy hauptgast hausregel hausregeln heisst herzlich hilfe
    hohe insbesondere interesse internet jahr jahre jahren jetzige jeweils kaution keinerlei kennwort kleinkind klar korrekt kuche kurz kurzfristig
    lage lassen leistung leistungen liegen liegt linie liste listen losung mail mal mangel mannschaft markierung mann manche maximal meine meist
    meiste menschen mindestens mitte mittwochs monat monate monats moglichkeit namlich netzwerk netz niemals normalerweise nochmals objekt objekte
    offenbar offnung option organisation papier pause plan pauschale planung prufung quittung rechnungen rechts regel regeln reise reisende reisenden
    rolle rund ruhe sache sagen sagte samtliche schaden schlusselubergabe schlusselkasten schluss schreiben schreibt schrieb selbstverstandlich
    seiten seite sitz sobald soeben sonntags sprache staffel stelle stellen steuer stuck stimmt stornierte strecke stuhl summe system tatsachlich
    team teil teile teils termin text thema tiefgarage ture tur turcode typ ubergabe uberall uberweisung umbuchung unten unklarheit unternehmen
    unterlagen unterschied ursprunglich vater verbindung verfugung verlangerung verlust vermietung verpflegung verspatet verspatung versuch vertrag
    verwaltung vielleicht vielen voll voraus vorgang vorschlag vorstehend wachst wahl warmwasser weg wege weiterhin wenige weniger werktag wichtig
    wichtige willkommen winter wissen wunschgemass wunscht zahlen zahlt zeigen zeigt zettel ziel zimmern zusatz zusatzbett zustand zustandig
    zustandige zuteilung zutritt zweck zweimal zweitens
    ab aber abend abends abreise abreisen abreisetag absprache absprachen aktuell aktuelle aktuellen alle allem allen aller allerdings alles als also
    am an anderen andere angabe angaben anfrage anfragen angekommen anmerkung anmerkungen anreise anreisen anreisende anreisenden anreist anreisetag
    anruf anrufe anrufer ansonsten antwort antworten anzahl apartment apartments
    auch auf aufenthalt aufenthalte aufgabe aufgaben aus ausgebucht auslastung ausserdem ausstehend ausstehende ausstehender auto baby babybett babys
    beachten bei beide beiden beim belegt belegte belegung bemerkung bereits besonders besonderer bestatigt bestatigung bestatigungscode betrag
    betrage bett betten bewertung bewertungen bis bislang bitte bleiben bleibt blockiert
    buchung buchungen buchungscode check checkin checkout code codes da dabei dadurch dafur daher dahin damit danach daneben dank danke dann daran
    darauf darum darunter das dass daten datum dauer davon davor dazu dein deine dem den denn der deren des deshalb dessen details die dienst dies
    diese diesem diesen dieser dieses doch
    doppelbuchung doppelbuchungen dort drei du durch durchgehend eigenbelegung eigenbelegungen eigentumer ein eine einem einen einer eines einheit
    einheiten einige einzelheiten einzig einzige eintrag eintrage ende entschuldigung er ergebnis ergebnisse ermassigung erst erste ersten erster
    erwachsene erwachsenen erwartet erwartete es etwa etwas eta familie fehlende fehlt fehlen ferner fest flug frage fragen frei freie freien
    freigegeben fruh fruhe fruhere frau fur ganz ganze gast gasten gaste gastes gasts gebuchten gebucht geburtstag gegen gegenuber gemass genau
    geplant geplante geplanten gesamt gesamtzahl gesperrt gestern gibt gleich grund gut guten haben hallo halten handtuch handtucher hat hatte haus
    hause hauser hauses haustier haustiere heizung herr heute heutige heutigen hier hin hinweis hinweise hinzu hund
    hunde ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in information informationen ins insgesamt inzwischen ist ja jede jeder jedoch jemand
    jetzt kein keine keinen keiner keines kind kinder kinderbett kinderbetten kindern klimaanlage kommen kommend kommende kommenden kommt konnte
    konnten kontakt kosten kunde kunden laut leer leider letzte letzten letzter lucke lucken man mehr mein mehrere meldung
    menge minute minuten mindestaufenthalt mit mitarbeiter mittag mittags mitteilung mobil moglich montag morgen morgens muss mussen nach nachbarn
    nachmittag nachmittags nachricht nachrichten nachste nachsten nachster nacht nachte nachten nachts name namen nachdem nein neu neue neuen neuer
    nicht nichts nie niemand noch notiz notizen nummer nun nur ob obwohl oder offen offene offenen ohne
    ort ortszeit ortszeiten paar parken parkplatz parkplatze passwort person personal personen platz platze preis problem probleme prozent punkt
    punkte pro quelle quellen rechnung reihenfolge rest restbetrag restbetrage reinigung reinigungen reservierung reservierungen ruckruf ruckrufe
    sauberkeit schlussel schon sein seine seinem seinen seiner seit selbst selben sich sie siehe sind so sobald
    sofort solche soll somit sondern sonst sonderwunsch sonderwunsche sonstige sowie spat spate spaten spater spatere sperre sperren stand
    standardzeit standardzeiten status statt stattdessen storniert stornierte stornierung stornierungen strasse strom stunde stunden suche tag tage
    tagen tages telefon telefonat telefonnummer telefonnummern termin termine trotz uber uberblick uberschneidung uberschneidungen ubernachtung
    ubernachtungen ubersicht ubrig ubrigens uhr uhrzeit uhrzeiten um unbekannt unbekannte und unklar uns unser unsere unserem unseren unserer unter
    unterkunft unterkunfte urlaub verfugbar verfugbare vereinbarung vereinbarungen vergangene vermerk vermerkt verpasst verpasste verpassten vier vom
    von vor voraussichtlich voraussichtliche vorgemerkt vorher vorhanden vorlaufig vormittag wahrend war waren warten wann warum was wasser wechsel
    wegen weil weiter weitere weiteren weiterer welche welcher wenn wer werden wert wie wieder will wir wird wlan wo woche wochen wochenende wohnung
    wohnungen wohnungswechsel wollen wunsch wunsche wunschen wurde wurden zahl zahlung zahlungen zeit zeiten zeitpunkt zeitraum zimmer zu zuerst
    zuletzt zum zunachst zur zusage zusagen zusammen zusammenfassung zusatzlich zuvor
    zudem zugang zwei zwischen zwar`,
  it: `abbastanza accesso aggiornamento alcun almeno anticipato appunto aspetta assegnata assegnato attesa attivita aveva avete avra avranno bambini
    bisogna breve capienza casa case caso cauzione certo ciascuna cio circa coloro compreso comunque concordata concordato condizione confronto
    consegna contattare conto corso corrisponde costo cliente clienti dato dati debito detto devono differenza dire distinta diversi diversamente
    domande domani dovrebbe dovrebbero elenco email entrambe entrambi entrata entrate esatto escluso esiste esistono essendo essi evidentemente fa
    famiglia fare fatto figura file fin finale finora fino fonte fonti forse fra fuori gia giornata giorni giorno gli grazie gruppo hai ho idem
    immediatamente importante incassato indica indicano ingresso inizio insieme intanto interno la li lavori lavoro legenda letti letto libera lista
    luogo mancante mancanti massimo meglio meno mese messa minuti modo momento motivo necessario nemmeno nessuno nient'altro normalmente notare
    notizia occhio oltretutto opzione ordine ore ospitano ottenuto padre pagata pagato pagare parecchi passata passato periodo permesso persona piano
    piccolo poco potete potrebbe potrebbero pranzo precedente precisamente presente presenti prevede previsti previste prezzo primi prossimi prossime
    proprieta proprietari proprietaria proprio puo qualche qualcosa qualcuno quantita quest'oggi quest'ultimo recentemente regole relativo resto
    ricorda ricordo ricevuta ricevuto riferimento rimane rimangono rimborso rispetto risposto risultato risultati ritardo sabato sara scritto
    segnalato seguente seguenti seguito sembra sera seriamente servizio sicuro sim singolo soltanto somma sono sopratutto sostanza spesa spesso
    stasera statistiche strada subito successivo tale tali tanto tappa tariffa tempo tipo torna totale tranne trova trovano trovata trovati turno
    uguale ulteriore ulteriori uscita utile valore varia vari vedi vengono viene vista visto volo volta volte vuoto
    a abbiamo accordi accordo ad adesso ai al alcuna alcune alcuni alla alle allora alloggi alloggio altra altre altri altro anche ancora anticipo
    appartamenti appartamento appena arriva arrivano arrivera arriveranno arrivi arrivo attualmente attenzione avere avviso ben bloccato buona
    buonasera buongiorno c c'e camera camere
    cancellazione cancellazioni chi chiamata chiamate chiavi check ci ciao ciascuno cinque circa cliente codice codici come completo con conferma
    confermata confermato contatto cosa cosi cui da dal dalla dalle data date davvero degli dei del della delle dello dentro dettagli deve di dice
    disponibile disponibili dopo doppia doppie
    dove due durante e ecco ed elenco entro era erano esattamente essere ha hanno i ieri il importi importo in incompleto indicato informazione
    informazioni inoltre invece l la le lei li libera libere liberi libero lo loro lui ma manca mancano manutenzione mentre messaggi messaggio mi
    minimo molto
    nel nella nelle nessun nessuna nessuno niente no nome non nota note notte notti nostra nostro nulla numero nuova nuove nuovi nuovo o occupato
    occupati occupazione oggi ogni ora orari orario ore ospite ospiti ospita oltre pagamenti pagamento pagato parcheggio parte parte partenza
    partenze partono password per perche
    perse pero persone piu poi posto prego prenotazione prenotazioni presso prevista previsto prima primi primo problema prossima prossimo
    proprietario pulizia pulizie qual quale quando quanti quanto quattro quella quelle quelli quello questa queste questi questo qui quindi
    recensione recensioni registrati registrato resta restano
    richiesta richieste richiamato riepilogo riguardo risposta risulta risultano saldi saldo saranno sara scusa se secondo segreteria sei sempre
    senza si sia sono solo soggiorni soggiorno sopra sotto sta stanno stanza stasera stato stesso su sua suo tardi telefonata telefono totale totali
    tra tre trovato tutta tutte tutti
    tutto ultima ultime ultimi ultimo un una uno unita uscita uscite va valutazione verso vi via voto zero`,
  pt: `abaixo acabou acerca acesso acima acordado afinal aguarda aguardam algo algures amavel ambas ambos anterior anteriormente apartamento aparece
    aquele aquela aqueles atras atraso aviso avisou bastante bebe bem breve cada cama camas capacidade carro casa casas certo cerca chamou chegou
    cima coisa combinada comentario comigo completa comunicou concluido conforme confirma confirmados confirmadas conhecida consta contudo conta
    contagem contar correio cuja cujo dado dar debito decorre deixou deixa dela delas deles demais dentro desconhecida desconhecido desse detalhe
    deve devem devera dez dezembro diferente diga direto disso dito diversos divida domingo donde dono durante efetivamente eis elevado email embora
    entanto entrada entradas entrou equipa escreveu espera esperadas esperado estado estimado estiver estar estava etc exatamente exceto excluindo
    exemplo falar familia fazem fazer faz feita feito fica ficam ficha fim final finalmente fora forma frente geral grande grupo havia habitual hoje
    igual igualmente imediatamente importante incluem inclui incluindo indica indicacao indicada indicado informa infelizmente inicio inteiro janeiro
    jamais junto justamente lado levar ligacao ligou listagem listados logo longo maior maioria manha manutencao maxima maximo media melhor menor
    menos mes minuto minutos moeda momento mostra motivo mudanca naquela nele nela nelas neles nessa nesse nesta neste normal normalmente obra oito
    ordem ordenadas pagar pagou paga pagas pais parece parcial partir passada passado periodo perto pessoa plano podem podemos pontos porem posterior
    posteriormente poucas poucos preco presente prevista previstas previsto previstos primeiras primeiros principal problemas processo proprietaria
    proprietarios proximas proximos qualquer quantas quantos quase questao quinze realmente recebida recebido recente recentemente regista registada
    registado regra relacao relativamente respetivamente resultado resultados saber sabe sabemos saiu sao segunda seja semana sempre sendo sequer
    sete setor sexta simultaneamente situacao sob sobretudo solicitado solicitou soma somente somos suite superior tais tal tanto taxa tera terao ter
    teve tido tipo tinha tira tira-se toda trata traz tudo ultimamente unica unico usar util vai valem vao varias varios vez vezes viagem visto voo
    volta
    a abaixo acordo agora ainda alem algum alguma alguns alguem ali alojamento alojamentos amanha antes ao aos apartamento apartamentos apenas apos
    aqui as assim ate atencao atualmente avaliacao avaliacoes bloqueado boa bom cada cancelamento cancelamentos caso cedo chamada chamadas chega
    chegada chegadas chegam chegara chegarao chave chaves check
    cinco cliente codigo codigos com combinado como completo confirmacao confirmada confirmado contacto contato da dados das data datas de dele
    depois desde dessas desta deste detalhes devido dia dias diz disponivel disponiveis disse dois do dos dupla duplas duas durante e ela elas ele
    eles em enquanto entao entrada entre era
    essa esse esta estadia estadias estao estas este estes estava eu exatamente existe existem falta faltam fonte fontes foi foram gracas ha hoje
    hora horario horas hospede hospedes incompleto indicou informacao informacoes isso isto ja la limpeza limpezas lista livre livres lhe local
    locais lugar mais mas me mensagem mensagens
    mesma mesmo meu minimo muito na nada nao nas nem nenhum nenhuma ninguem no noite noites nome nos nossa nosso nota notas nova novas novo novos
    numero o obrigado ocupacao ocupado ocupados ola onde ontem os ou outra outras outro outros pagamento pagamentos pago palavra para parte partida
    partidas pedido pedidos pediu pela pelo
    pendente pendentes perdidas permanece pessoas pode por porque portanto possivel pouco precisa primeira primeiro problema proxima proximo
    proprietario quais qual quando quanto quatro que quem quarto quartos registo registos reserva reservas resposta resta restam resumo sai saem
    saida saidas saldo saldos se segue segundo seguinte seis sem
    senha ser sera serao seu seus si sim so sobre sua suas tambem tarde tarefa tarefas telefone tem tempo temos toda todas todavia todo todos total
    tres tudo ultima ultimas ultimo um uma unidade unidades vaga vagas vago vagos valor valores vem veio voce voces`,
}

/** Never anybody's name, wherever it stands; folded. */
const NEVER_NAMES =
  'guesty aircall whatsapp sms email e-mail wi fi wifi wlan pms eta qr tv ok i m mr mrs ms mme mlle herr frau sr sra srta dr sig signor signora senhor senhora senor senora monsieur madame uhr check in out'

/** What German nouns end with that no name of these pages does. */
const GERMAN_ENDINGS = /.{3}(?:ungen|ung|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|itat|nisse|nis)$/
/** The last parts of German compounds: "Ankunftszeiten", "Gästezahl". */
const GERMAN_TAILS =
  /.{3}(?:zeit|zeiten|uhr|uhrzeit|nacht|nachte|nachten|tag|tage|tagen|gast|gaste|gasten|anreise|anreisen|abreise|abreisen|buchung|buchungen|nachricht|nachrichten|anruf|anrufe|nummer|nummern|betrag|betrage|zahl|zahlen|code|codes|bett|betten|aufgabe|aufgaben|liste|listen|angabe|angaben|wunsch|wunsche|ankunft|ankunfte|text|daten|seite|preis|wechsel|ruckruf)$/

const words = new Map<Language, ReadonlySet<string>>()
const never = new Set(NEVER_NAMES.split(' '))

/** Whether a folded word is one of the language's ordinary ones, as far as these lists go. */
export function isOrdinary(word: string, language: Language): boolean {
  let known = words.get(language)
  if (!known) {
    known = new Set(ORDINARY[language].split(/\s+/).map((one) => one.normalize('NFD').replace(/\p{Mark}/gu, '')))
    words.set(language, known)
  }
  return known.has(word) || never.has(word)
}

export function isNeverName(word: string): boolean {
  return never.has(word)
}

/** Whether a capitalised German word that nobody mentioned is built like a noun rather than like a name. */
export function looksLikeGermanNoun(word: string): boolean {
  return GERMAN_ENDINGS.test(word) || GERMAN_TAILS.test(word)
}
