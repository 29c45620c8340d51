import type { Language } from '../../language/language.ts'

/**
 * Words that begin a sentence of an answer, or that German writes with a capital, without being anybody's name; folded.
 *
 * A word that is missing here costs a model's wording (the composed answer is used instead); a name that stands here could slip in. So
 * nothing that houses or people are called belongs here.
 */
const ORDINARY: Readonly<Record<Language, string>> = {
  en: `a about above according across actually additionally after agreed all almost already also although always am amount amounts an and another
    any anybody anyone anything apart apologies are around arrival arrivals arrives arriving as ask asked at available awaiting back balance
    balances based be because been before begin below besides better between blocked booked booking bookings both bring but by call calls can
    cancellation cancellations cancelled check checked checking cleaning code come comes coming complete concerning confirmation confirmed
    consider contact could current currently date dates day days departing departure departures despite details did do does done double due
    during each earlier earliest early either else email ended ends enough eta even evening ever everybody everyone everything exact exactly
    except expect expected few fewer finally first follow following for found free from full further furthermore gap gaps give given gives good
    got greater group guest guests had half happy has have he hello hence her here hi highest himself his hope house houses how however i if
    important in including incomplete indeed information instead is it its just keep kept key keys last late later latest least left less let
    let's like likely list listed listing listings lists local long look lots made maintenance make making many matching maybe means meanwhile
    message messages middle missed missing more morning most mostly much must my name near nearly need needs neither new newest next night
    nights no nobody none noon nope normally not note notes nothing now number numbers occupancy occupied of off often ok okay on once one ones
    only open or other others otherwise our ours out outstanding over overall owner owners paid parking party password payment payments pending
    people per person planned please plus possibly previous previously properties property provided question quick quite rather rating ready
    recent recently records regarding regular related remaining remember request requests required reservation reservations respectively rest
    result results review reviews right room rooms said same says score second see seems sent several shall she short should since small so some
    someone sooner sorry source sources staff started starting starts status stay stayed staying stays still straight such summary sure take
    taken task tasks team tell ten than thank thanks that the their them then there these they third this those though three time times timing
    to today together tomorrow tonight total towards turn turnover turnovers two type unanswered unconfirmed under unfortunately unit units
    unknown unless unpaid until up upcoming used usual usually vacant various very via voicemail voicemails wait waiting want was we well went
    were what when where whereas whether which while who whole whose why wifi will with within without word would yes yesterday yet you your
    yours zero`,
  es: `a actualmente ademas además ahi ahora al algo alguien algunas alguno algunos alli alojamiento alojamientos ambas ambos antes aparcamiento
    apartamento apartamentos aqui arriba asi asimismo aun aunque aviso ayer bien bloqueado breve buenas buenos cada calle cancelacion
    cancelaciones canceladas casi check cinco clave codigo comentario como completo comprobado con confirmada confirmado conforme consta
    contacto contrasena cosa cual cuando cuanto cuantos cuatro cuenta cuya cuyo dado datos de debe deben debido decir del desde despues detalle
    detalles dia dias dice dicen dicho diez dijo dio disponible disponibles doble dobles donde dos durante el ella ellas ellos en encuentra
    encuentran enseguida entonces entrada entradas entre equipo es esa ese eso esta estaba estado estamos estan estancia estancias estara
    estaran estas este esto estos exactamente falta faltaba faltan fecha fechas fianza final finalmente fue fuente fuentes fuera fueron gracias
    gran ha haber habia habitacion habra hace hacia han hasta hay haya hicieron hola hora horaria horario horarios horas hoy huesped huespedes
    igualmente importe importes incidencia incluida incluido incluye incompleto indica indicado indican informa informacion jamas junto justo la
    las le les libre libres limpieza lista listado llamada llamadas llamo llaves llega llegada llegadas llegan llegara llegaran llegue lleva lo
    los luego manana mantenimiento mas mayor me mejor menos mensaje mensajes mensual mes mi mientras minimo misma mismo momento mucho muchos muy
    nada nadie natural necesario necesita ni ningun ninguna ninguno no noche noches nombre nota notas nuestro nueva nuevas nuevo nuevos numero o
    ocho ocupa ocupacion ocupado ocupados ojo otra otras otro otros pagado pagar pago pagos para parcial parece parte partir pasado pedido
    pendiente pendientes perdidas perdon pero persona personas pidieron pidio poco pocos podemos podria por porque posible posteriormente precio
    pregunta prevista previstas previsto previstos primer primera primeras primero primeros principal propietaria propietario propietarios
    proxima proximo puede pueden puntuacion que queda quedan quien quienes quiza realmente recibido recuerda registrada registrado registro
    registros resena resenas reserva reservas respecto resto resultado resultados resumen sabe sabemos saben saldo saldos sale salen salida
    salidas se segun segunda segundo seis seria si siempre siete sigue siguen siguiente sin sino sitio sobra sobre solamente solicita solicitado
    solicitud solo son su suele sumando sus tal tambien tampoco tan tanto tarda tarde tarea tareas tarifa telefono temprano tendra tenemos tenga
    tengo tiempo tiene tienen tipo toda todas todavia todo todos total trae traen tras tres tu tuvo ubicado ultima ultimas ultimo un una unidad
    unidades uno unos vacio vacios valor valoracion varias varios vez viene vienen visto vuelo vuelve ya yo`,
  fr: `a absence accord actuellement afin age agence ainsi aller alors ancien apparemment appel appels apres apres-midi arrivant arrive arrivee
    arrivees arrivent arriver arrivera arriveront attention au aucun aucune aujourd aujourd'hui auparavant aupres aussi autant autre autres aux
    avaient avait avance avant avec avez avis avoir avons beaucoup bien bientot blocage bon bonjour bonsoir bref c ca ce ceci cela celle celui
    cependant certaines certains ces cet cette ceux chacun chacune chambre chambres chaque check chez ci cinq client clients code combien comme
    comment communique complet concernant confirmation confirme confirmes connu connue contact convenu correspond corrige cote cours d dans date
    dates de dehors deja demain demande demandes depart departs depuis dernier derniere dernierement dernieres derniers des dessous dessus deux
    devant devrait dimanche dire disponible disponibles dit dite doit doivent donc donne donner dont dossier double doubles du durant egalement
    eh elle elles en encore enfin ensemble ensuite entre entree environ envoye equipe espace essentiel est et etaient etait etat ete etre eux
    exact exactement excusez facture faire fait faut fera fin fois font fut general groupe habituel habituelle heure heures hier horaire
    horaires hormis hors hote ici il ils incomplet indique information informations j jamais je jour journee jours jusqu justement l l'arrivee
    la la-bas laquelle le lendemain les lesquels leur leurs libre libres liste listes lit lits logement logements long longtemps lors lorsque
    lui ma maintenant mais maison maisons malgre manquants manque manques matin me meme menage mentionne message messages mieux mis moins mois
    moment mon montant montants moyenne n necessaire ni nom nombre non nos note notes notre nous nouveau nouveautes nouveaux nouvel nouvelle
    nouvelles nuit nuits nul numero obtenu occupation occupe occupes on ont or ordre ou oui ouvert ouverte paiement paiements par parmi pas paye
    payer pendant periode personne personnes peu peut peuvent place plus plusieurs point possible pour pourquoi pouvez precise precision premier
    premiere prendre prenez pres presque prevu prevue prevus prix probleme prochain prochaine proprietaire proprietaires puis qu quand quant
    quatre que quel quelle quelqu quelques quels question qui quoi recapitulatif recent regle regroupe remarque rendez rendu repondu reponse
    requis reservation reservations respectivement restant reste restent resultat resultats resume retard rien s sa sachant sait sans sauf
    savoir se sejour sejours selon semaine sept sera serait seront ses seul seule seulement si sinon sitot six soir soit solde soldes son sont
    sorte sortie sorties source sources sous soyez stationnement statut suit suite suivant suivante suivantes suivants supplement sur surtout
    tache taches tandis tard taux tel telephone telle tels temps total tous tout toute toutefois toutes trois trouve trouvee trouver type un une
    unite unites va vacant valeur verifie vers veuillez veut vide viennent vient voici voila voir vont votre vous vraiment vraisemblablement y`,
  de: `ab abend abends aber abfahrt abfahrten abholung abreise abreisen abreisende abreisenden abreisetag absprache absprachen abwesend achtung
    aktuell aktuelle aktuellen alle allem allen aller allerdings alles als also am an andere anderen anfrage anfragen angabe angaben angekommen
    anhand ankommen ankommende ankommenden ankunft ankunfte anmerkung anmerkungen anreise anreisen anreisende anreisenden anreisetag anreist
    anruf anrufe anrufer anschliessend ansonsten antwort antworten anwesend anzahl anzahlung apartment apartments art auch auf aufenthalt
    aufenthalte aufgabe aufgaben aufgrund aufstellung aus ausblick ausgebucht auslastung ausnahme aussage ausser ausserdem ausstehend
    ausstehende ausstehender ausweis auszug auto baby babybett babys beachten bearbeitung bedarf bei beide beiden beim belegt belegte belegung
    belegungen bemerkung bereich bereits bescheid besonderer besonders bestand bestatigt bestatigung bestatigungscode bestellung besuch besucher
    betrag betrage betreff betreffend bett betten bewertung bewertungen bezahlt beziehungsweise bezug bezuglich bis bislang bitte bitten bleiben
    bleibend bleibt blockiert brauchen braucht brief buchung buchungen buchungscode check checkin checkliste checkout code codes da dabei
    dadurch dafur daher dahin damit danach daneben dank danke dann daran darauf darum darunter das dass daten datum dauer davon davor dazu dein
    deine dem den denn der deren des deshalb dessen details deutlich deutsch die dienst dies diese diesem diesen dieser dieses doch
    doppelbuchung doppelbuchungen dort draussen drei dreimal drittens du durch durchgehend durchschnitt eigenbelegung eigenbelegungen eigentumer
    ein einchecken eine einem einen einer eines eingang eingetragen einheit einheiten einige einschliesslich eintrag eintrage einzelheiten
    einzig einzige einzug empfang ende endreinigung englisch entschuldigung entsprechend er erfahrung erforderlich erganzung ergebnis ergebnisse
    erhalten erledigt ermassigung erreichbar ersatz erst erste ersten erstens erster erwachsene erwachsenen erwartet erwartete erwartung es eta
    etwa etwas fall falls familie fehlen fehlende fehlt ferner fest flug folgende folgenden folgender frage fragen frau frei freie freien
    freigegeben fristen fruh fruhe fruhere fruhestens fruhstuck fur gaben ganz ganze gast gaste gasten gastes gastgeber gasts gebucht gebuchten
    gebuhr gebuhren geburtstag gegen gegenuber gegenwartig geld gemass genau geplant geplante geplanten gerade gerne gesagt gesamt gesamtbetrag
    gesamte gesamtzahl geschlossen gesperrt gesprach gesprache gestern getrennt gewunscht gibt gleich grossen grund gruppe gut guten haben hallo
    halten handelt handtuch handtucher handy hat hatte hauptgast haus hause hauser hauses hausregel hausregeln haustier haustiere heisst heizung
    herr herzlich heute heutige heutigen hier hilfe hin hinweis hinweise hinzu hohe hund hunde ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im
    immer in information informationen ins insbesondere insgesamt interesse internet inzwischen ist ja jahr jahre jahren jede jeder jedoch
    jemand jetzige jetzt jeweils kaution kein keine keinen keiner keinerlei keines kennwort kind kinder kinderbett kinderbetten kindern klar
    kleinkind klimaanlage kommen kommend kommende kommenden kommt konnte konnten kontakt korrekt kosten kuche kunde kunden kurzfristig lage
    lassen laut leer leider leistung leistungen letzte letzten letzter liegen liegt linie liste listen losung lucke lucken mail mal man manche
    mangel mannschaft markierung maximal mehr mehrere mein meine meist meiste meldung menge menschen mindestaufenthalt mindestens minute minuten
    mit mitarbeiter mittag mittags mitte mitteilung mittwochs mobil moglich moglichkeit monat monate monats montag morgen morgens muss mussen
    nach nachbarn nachdem nachmittag nachmittags nachricht nachrichten nachste nachsten nachster nacht nachte nachten nachts name namen namlich
    nein netz netzwerk neu neue neuen neuer nicht nichts nie niemals niemand noch nochmals normalerweise notiz notizen nummer nun nur ob objekt
    objekte obwohl oder offen offenbar offene offenen offnung ohne option organisation ort ortszeit ortszeiten paar papier parken parkplatz
    parkplatze passwort pauschale pause person personal personen plan planung platz platze preis pro problem probleme prozent prufung punkt
    punkte quelle quellen quittung rechnung rechnungen rechts regel regeln reihenfolge reinigung reinigungen reise reisende reisenden
    reservierung reservierungen rest restbetrag restbetrage rolle ruckruf ruckrufe ruhe sache sagen sagte samtliche sauberkeit schaden schluss
    schlussel schlusselkasten schlusselubergabe schon schreiben schreibt schrieb sein seine seinem seinen seiner seit seite seiten selben selbst
    selbstverstandlich sich sie siehe sind sitz so sobald soeben sofort solche soll somit sondern sonderwunsch sonderwunsche sonntags sonst
    sonstige sowie spat spate spaten spater spatere sperre sperren sprache staffel stand standardzeit standardzeiten statt stattdessen status
    stelle stellen steuer stimmt storniert stornierte stornierung stornierungen strasse strecke strom stuck stunde stunden suche summe system
    tag tage tagen tages tatsachlich team teil teile teils telefon telefonat telefonnummer telefonnummern termin termine text thema tiefgarage
    trotz tur turcode ture typ uber uberall uberblick ubergabe ubernachtung ubernachtungen uberschneidung uberschneidungen ubersicht uberweisung
    ubrig ubrigens uhr uhrzeit uhrzeiten um umbuchung unbekannt unbekannte und unklar unklarheit uns unser unsere unserem unseren unserer unten
    unter unterkunft unterkunfte unterlagen unternehmen unterschied urlaub ursprunglich verbindung vereinbarung vereinbarungen verfugbar
    verfugbare verfugung vergangene verlangerung verlust vermerk vermerkt vermietung verpasst verpasste verpassten verpflegung verspatet
    verspatung versuch vertrag verwaltung vielen vielleicht vier voll vom von vor voraus voraussichtlich voraussichtliche vorgang vorgemerkt
    vorhanden vorher vorlaufig vormittag vorschlag vorstehend wachst wahl wahrend wann war waren warmwasser warten warum was wasser wechsel wege
    wegen weil weiter weitere weiteren weiterer weiterhin welche welcher wenige weniger wenn wer werden werktag wert wichtig wichtige wie wieder
    will willkommen wir wird wissen wlan wo woche wochen wochenende wohnung wohnungen wohnungswechsel wollen wunsch wunsche wunschen
    wunschgemass wunscht wurde wurden zahl zahlen zahlt zahlung zahlungen zeigen zeigt zeit zeiten zeitpunkt zeitraum zettel ziel zimmer zimmern
    zu zudem zuerst zugang zuletzt zum zunachst zur zusage zusagen zusammen zusammenfassung zusatz zusatzbett zusatzlich zustand zustandig
    zustandige zuteilung zutritt zuvor zwar zweck zwei zweimal zweitens zwischen`,
  it: `a abbastanza abbiamo accesso accordi accordo ad adesso aggiornamento ai al alcun alcuna alcune alcuni alla alle alloggi alloggio allora
    almeno altra altre altri altro anche ancora anticipato anticipo appartamenti appartamento appena appunto arriva arrivano arrivera
    arriveranno arrivi arrivo aspetta assegnata assegnato attenzione attesa attivita attualmente avere avete aveva avra avranno avviso bambini
    ben bisogna bloccato breve buona buonasera buongiorno c c'e camera camere cancellazione cancellazioni capienza casa case caso cauzione certo
    check chi chiamata chiamate chiavi ci ciao ciascuna ciascuno cinque cio circa cliente clienti codice codici coloro come completo compreso
    comunque con concordata concordato condizione conferma confermata confermato confronto consegna contattare contatto conto corrisponde corso
    cosa cosi costo cui da dal dalla dalle data date dati dato davvero debito degli dei del della delle dello dentro dettagli detto deve devono
    di dice differenza dire disponibile disponibili distinta diversamente diversi domande domani dopo doppia doppie dove dovrebbe dovrebbero due
    durante e ecco ed elenco email entrambe entrambi entrata entrate entro era erano esattamente esatto escluso esiste esistono essendo essere
    essi evidentemente fa famiglia fare fatto figura file fin finale fino finora fonte fonti forse fra fuori gia giornata giorni giorno gli
    grazie gruppo ha hai hanno ho i idem ieri il immediatamente importante importi importo in incassato incompleto indica indicano indicato
    informazione informazioni ingresso inizio inoltre insieme intanto interno invece l la lavori lavoro le legenda lei letti letto li libera
    libere liberi libero lista lo loro lui luogo ma manca mancano mancante mancanti manutenzione massimo meglio meno mentre mese messa messaggi
    messaggio mi minimo minuti modo molto momento motivo necessario nel nella nelle nemmeno nessun nessuna nessuno nient'altro niente no nome
    non normalmente nostra nostro nota notare note notizia notte notti nulla numero nuova nuove nuovi nuovo o occhio occupati occupato
    occupazione oggi ogni oltre oltretutto opzione ora orari orario ordine ore ospita ospitano ospite ospiti ottenuto padre pagamenti pagamento
    pagare pagata pagato parcheggio parecchi parte partenza partenze partono passata passato password per perche periodo permesso pero perse
    persona persone piano piccolo piu poco poi posto potete potrebbe potrebbero pranzo precedente precisamente prego prenotazione prenotazioni
    presente presenti presso prevede prevista previste previsti previsto prezzo prima primi primo problema proprieta proprietari proprietaria
    proprietario proprio prossima prossime prossimi prossimo pulizia pulizie puo qual qualche qualcosa qualcuno quale quando quanti quantita
    quanto quattro quella quelle quelli quello quest'oggi quest'ultimo questa queste questi questo qui quindi recensione recensioni recentemente
    registrati registrato regole relativo resta restano resto ricevuta ricevuto richiamato richiesta richieste ricorda ricordo riepilogo
    riferimento riguardo rimane rimangono rimborso rispetto risposta risposto risulta risultano risultati risultato ritardo sabato saldi saldo
    sara saranno scritto scusa se secondo segnalato segreteria seguente seguenti seguito sei sembra sempre senza sera seriamente servizio si sia
    sicuro sim singolo soggiorni soggiorno solo soltanto somma sono sopra sopratutto sostanza sotto spesa spesso sta stanno stanza stasera
    statistiche stato stesso strada su sua subito successivo suo tale tali tanto tappa tardi tariffa telefonata telefono tempo tipo torna totale
    totali tra tranne tre trova trovano trovata trovati trovato turno tutta tutte tutti tutto uguale ulteriore ulteriori ultima ultime ultimi
    ultimo un una unita uno uscita uscite utile va valore valutazione vari varia vedi vengono verso vi via viene vista visto volo volta volte
    voto vuoto zero`,
  pt: `a abaixo acabou acerca acesso acima acordado acordo afinal agora aguarda aguardam ainda alem algo alguem algum alguma alguns algures ali
    alojamento alojamentos amanha amavel ambas ambos anterior anteriormente antes ao aos aparece apartamento apartamentos apenas apos aquela
    aquele aqueles aqui as assim ate atencao atras atraso atualmente avaliacao avaliacoes aviso avisou bastante bebe bem bloqueado boa bom breve
    cada cama camas cancelamento cancelamentos capacidade carro casa casas caso cedo cerca certo chamada chamadas chamou chave chaves check
    chega chegada chegadas chegam chegara chegarao chegou cima cinco cliente codigo codigos coisa com combinada combinado comentario comigo como
    completa completo comunicou concluido confirma confirmacao confirmada confirmadas confirmado confirmados conforme conhecida consta conta
    contacto contagem contar contato contudo correio cuja cujo da dado dados dar das data datas de debito decorre deixa deixou dela delas dele
    deles demais dentro depois desconhecida desconhecido desde dessas desse desta deste detalhe detalhes deve devem devera devido dez dia dias
    diferente diga direto disponiveis disponivel disse disso dito diversos divida diz do dois donde dono dos duas dupla duplas durante e
    efetivamente eis ela elas ele eles elevado em email embora enquanto entanto entao entrada entradas entre entrou equipa era escreveu espera
    esperadas esperado essa esse esta estadia estadias estado estao estar estas estava este estes estimado estiver etc eu exatamente exceto
    excluindo exemplo existe existem falar falta faltam familia faz fazem fazer feita feito fica ficam ficha fim final finalmente foi fonte
    fontes fora foram forma frente geral gracas grande grupo ha habitual havia hoje hora horario horas hospede hospedes igual igualmente
    imediatamente importante incluem inclui incluindo incompleto indica indicacao indicada indicado indicou infelizmente informa informacao
    informacoes inicio inteiro isso isto ja jamais junto justamente la lado levar lhe ligacao ligou limpeza limpezas lista listados listagem
    livre livres locais local logo longo lugar maior maioria mais manha manutencao mas maxima maximo me media melhor menor menos mensagem
    mensagens mes mesma mesmo meu minimo minuto minutos moeda momento mostra motivo mudanca muito na nada nao naquela nas nela nelas nele neles
    nem nenhum nenhuma nessa nesse nesta neste ninguem no noite noites nome normal normalmente nos nossa nosso nota notas nova novas novo novos
    numero o obra obrigado ocupacao ocupado ocupados oito ola onde ontem ordem ordenadas os ou outra outras outro outros paga pagamento
    pagamentos pagar pagas pago pagou pais palavra para parcial parece parte partida partidas partir passada passado pedido pedidos pediu pela
    pelo pendente pendentes perdidas periodo permanece perto pessoa pessoas plano pode podem podemos pontos por porem porque portanto possivel
    posterior posteriormente poucas pouco poucos precisa preco presente prevista previstas previsto previstos primeira primeiras primeiro
    primeiros principal problema problemas processo proprietaria proprietario proprietarios proxima proximas proximo proximos quais qual
    qualquer quando quantas quanto quantos quarto quartos quase quatro que quem questao quinze realmente recebida recebido recente recentemente
    regista registada registado registo registos regra relacao relativamente reserva reservas respetivamente resposta resta restam resultado
    resultados resumo sabe sabemos saber saem sai saida saidas saiu saldo saldos sao se segue seguinte segunda segundo seis seja sem semana
    sempre sendo senha sequer ser sera serao sete setor seu seus sexta si sim simultaneamente situacao so sob sobre sobretudo solicitado
    solicitou soma somente somos sua suas suite superior tais tal tambem tanto tarde tarefa tarefas taxa telefone tem temos tempo ter tera terao
    teve tido tinha tipo tira tira-se toda todas todavia todo todos total trata traz tres tudo ultima ultimamente ultimas ultimo um uma unica
    unico unidade unidades usar util vaga vagas vago vagos vai valem valor valores vao varias varios veio vem vez vezes viagem visto voce voces
    volta voo`,
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
