/** See statement-cases.ts for how to read them. */
export const ITALIAN_CASES = `
g | Arriveremo alle 19:30 | A 19:30
g | Ciao! arriviamo verso le 20 | A ~20:00
g | arriviamo alle sette e mezza di sera circa | A ~19:30
g | Atterriamo alle 18:40 e saremo da voi verso le 20 | A ~20:00 flight 18:40
g | Il nostro volo AZ1234 arriva alle 21:15 | A flight AZ1234 21:15
g | non arriveremo prima delle 20 | A >20:00
g | Arriviamo tra le 18 e le 19 | A 18:00-19:00
g | orario di arrivo previsto 17.30 | A 17:30
g | domani arriviamo alle cinque del pomeriggio | A 17:00 @2026-05-14
g | Possiamo entrare alle 12? | A 12:00? & R early check-in
g | Sarebbe possibile fare il check-in alle 13 venerdì? | A 13:00? @2026-05-15 & R early check-in
g | È possibile uscire alle 13? | D 13:00? & R late checkout
g | Potremmo lasciare l'appartamento a mezzogiorno? | D 12:00? & R late checkout
g | partiremo domenica alle 9 | D 09:00 @2026-05-17
g | Faremo il check-out verso le 10:30 | D ~10:30
g | Alla fine non arriviamo alle 17 ma alle 19 | A 19:00
g | arriveremo dopo mezzanotte | A >00:00+1
g | Arriviamo all'una di notte | A 01:00+1
g | arriveremo tardi stasera | A late
g | Il nostro volo è in ritardo | A late
g | siamo lì tra 30 minuti | A ~10:30 @2026-05-13
g | Arriviamo tra un'ora circa | A ~11:00 @2026-05-13
g | dalle 15 in poi possiamo essere in appartamento | A >15:00
g | Partiamo da Milano alle 9 e arriviamo alle 14 | A 14:00
g | lasceremo la casa alle 8 del mattino | D 08:00
g | Arriviamo alle 18 e 30 | A 18:30
g | la colazione è alle 8? |
g | il nostro treno parte alle 9 |
g | il nostro treno parte alle 9 quindi usciremo alle 8 | D 08:00
g | Arriviamo venerdì alle 19 e partiamo domenica alle 10 | A 19:00 @2026-05-15 & D 10:00 @2026-05-17
g | abbiamo prenotato un tavolo alle 20 |
g | chiamami alle 17 per favore |
g | A che ora è il check-in? |
g | Siamo 2 adulti e 3 bambini |
g | grazie e buona serata |
t | Late check-out fino alle 13 confermato | D <13:00!
t | L'ospite arriva alle 20:30 | A 20:30!
t | Nessun problema, potete entrare domani alle 13 | A 13:00! @2026-05-14
t | Il check-in è dalle 15 |
t | Il check-in è dalle 15 e il check-out entro le 11 |
t | Purtroppo il check-out alle 14 non è possibile |
t | il cliente chiede di uscire alle 13 | D 13:00? & R late checkout
u | Dice che arrivano stasera verso le 23 | A ~23:00 @2026-05-13
g | Avremmo bisogno di una culla | R cot
g | avete un seggiolone? | R high chair
g | Viaggiamo con il nostro cane | R pets
g | mio figlio è allergico alle noci | R allergy
g | È il compleanno di mia moglie | R birthday
g | C'è un parcheggio vicino? | R parking
g | è possibile arrivare un po' prima? | R early check-in
g | Si può avere un late check out? | R late checkout
g | Potete organizzare un transfer dall'aeroporto? | R transfer
g | mia madre è in sedia a rotelle | R wheelchair
g | ci servirebbe un letto in più | R extra bed
g | Potremmo avere altri asciugamani? | R towels
g | vorremmo una camera tranquilla | R quiet
g | possiamo lasciare i bagagli prima? | R luggage storage
g | non ci serve la culla |
g | grazie per le info sul parcheggio |
g | non abbiamo animali |
g | ho fatto il bonifico |
t | Vi mando il codice domani | P @2026-05-14
t | Vi rimborseremo 50 euro | P
t | Oggi pomeriggio passerà un tecnico | P @2026-05-13
t | Chiederò al team delle pulizie | P
t | Ci pensiamo noi | P
t | Porteremo gli asciugamani venerdì | P @2026-05-15
t | Alla fine non possiamo fare il rimborso | P-
t | lo sconto purtroppo non è più possibile | P-
t | Potete restare fino alle 14 | D <14:00! & P
t | me ne occupo io | P
t | Saremo lieti di accogliervi |
t | Avete trovato la chiave? |
g | Domani vi mando il passaporto |
g | Siamo arrivati, grazie | in
g | appena arrivati | in
g | siamo qui! | in
g | Siamo nell'appartamento | in
g | arrivati bene, tutto perfetto | in
g | siamo davanti alla porta, qual è il codice? | in
t | Gli ospiti sono arrivati | in
g | siamo dentro, tutto ok | in
g | check-in fatto, grazie | in
g | Eccoci arrivati | in
g | quando siamo arrivati vi scrivo |
g | siamo arrivati in aeroporto |
g | Siamo partiti, le chiavi sono sul tavolo | out
g | siamo appena usciti, grazie di tutto | out
g | abbiamo lasciato l'appartamento | out
g | Le chiavi sono nella cassetta | out
g | abbiamo fatto il check-out | out
g | ho lasciato le chiavi sul tavolo | out
t | L'ospite è partito | out
g | ce ne siamo andati stamattina, grazie | out
g | abbiamo liberato la casa | out
g | check-out fatto, grazie ancora | out
g | abbiamo lasciato un caricabatterie in camera |
g | Il wifi non funziona | C wifi
g | il riscaldamento non va e fa molto freddo | C heating
g | C'è una festa nell'appartamento di sopra | C noise
g | il bagno era sporco | C dirt
g | non c'è acqua calda da stamattina | C water
g | È saltata la corrente | C power
g | c'è puzza di fumo in camera | C smell
g | abbiamo visto scarafaggi in cucina | C pests
g | la lavatrice è rotta | C broken
g | Il codice della porta non funziona | C broken
g | È inaccettabile | C other
g | il water è intasato | C water
g | Internet è lentissimo | C wifi
g | il wifi funziona benissimo, grazie |
g | c'è il wifi? |
g | Tutto pulito e perfetto |
g | Ciao Anna, con il traffico arriviamo più verso le 21:30, scusa! | A ~21:30
g | atterriamo 15.20, prendiamo un uber e veniamo subito | A flight 15:20
g | il volo arriva alle 19:05 quindi da voi per le 20:30 | A ~20:30 flight 19:05
g | andrebbe bene un check-in alle 11? abbiamo un bimbo piccolo | A 11:00? & R early check-in
g | possiamo lasciare le valigie alle 12 e tornare dopo? | R luggage storage
g | stasera arriviamo alle nove e mezza | A 21:30 @2026-05-13
g | Potremmo restare fino all'una il giorno della partenza? | D <13:00? & R late checkout
g | dobbiamo uscire alle 6 del mattino, il volo è alle 9 | D 06:00
g | ok tra le 16:30 e le 17 allora per il check-in | A 16:30-17:00
g | Arrivo sabato alle otto meno un quarto di sera | A 19:45 @2026-05-16
g | mio marito arriva alle 15 e io verso le 22 | A 15:00 & A ~22:00
g | Partiamo verso le 9.30 il 17 | D ~09:30 @2026-05-17
g | fino a che ora si può entrare? |
g | abbiamo ordinato la spesa per le 17:00 |
g | il mio numero è 333 1234567, chiamate dopo le 18 |
g | il concerto finisce alle 23 |
g | ritiriamo le chiavi alle 18 | A 18:00
g | Penso di arrivare tra le 7 e le 8 di sera | A 19:00-20:00
g | saremo lì per le 19, massimo 20 | A <20:00 & A ~19:00
t | Ha chiamato l'ospite, nuovo orario di arrivo 22:00 | A 22:00!
t | ok check-out alle 12:00 domani | D 12:00! @2026-05-14
u | atterrano alle 14 e arrivano verso le 15:30 | A ~15:30 flight 14:00
t | Il tecnico viene domani alle 10 per la caldaia | P @2026-05-14
t | Vi facciamo il 20% di sconto per il disagio | P
t | Mi assicuro io che la culla sia in camera | P
g | la doccia non scarica e ci sono capelli ovunque | C dirt & C water
g | scusa il disturbo ma la chiave è bloccata nella serratura | C broken
g | l'aria condizionata non va per niente | C heating
g | formiche dappertutto in cucina | C pests
g | viaggiamo con un bimbo di 10 mesi, una culla e un seggiolone sarebbero perfetti | R cot & R high chair
g | dove si può parcheggiare il furgone? | R parking
g | una di noi è celiaca | R allergy
g | Abbiamo chiuso tutto e siamo andati via, chiavi nella cassetta. Grazie! | out
g | siamo entrati, casa bellissima | in
g | Ciao, piccolo cambio: arriviamo giovedì 14 maggio verso le 16:45 invece che alle 15 | A ~16:45 @2026-05-14
g | potremmo accedere all'appartamento dalle 13? | A >13:00? & R early check-in
g | Il traghetto arriva alle 8 di mattina, ci piacerebbe entrare alle 10 | A 10:00? & R early check-in
g | prima delle 21 purtroppo non riusciamo ad arrivare | A >21:00
g | domani partiamo alle 10, grazie di tutto | D 10:00 @2026-05-14
g | sarebbe un problema se uscissimo alle 12? | D 12:00? & R late checkout
g | l'aereo atterra alle 23:55 quindi non saremo lì prima dell'una di notte | A >01:00+1 flight 23:55
g | la visita inizia alle 9 e torniamo alle 18 |
g | la piscina è aperta fino alle 22? |
t | Segnato, a dopo alle 16 allora | A 16:00!
t | L'orario di check-out è alle 11, lasciate le chiavi sul tavolo |
t | Domattina mandiamo qualcuno a vedere la caldaia | P @2026-05-14
t | Temo che il rimborso non sia più possibile | P-
g | chi chiamiamo se il wifi non funziona? |
g | il letto è rotto e il rubinetto perde | C broken & C water
g | siamo appena entrati, bello caldo | in
g | abbiamo lasciato casa alle 9:45, chiavi nella cassetta come d'accordo | out
g | preferirei una stanza lato cortile | R quiet
g | potete venirci a prendere in aeroporto? | R transfer
g | è il nostro anniversario | R birthday
g | Contiamo di arrivare domani alle sei e un quarto di sera | A 18:15 @2026-05-14
g | cambio di programma, arrivo alle 22 | A 22:00
g | posso fare il check-out a mezzogiorno? | D 12:00? & R late checkout
g | i miei vengono alle 16 e noi alle 18 | A 16:00 & A 18:00
g | i bambini vanno a letto alle 20 |
g | Il forno non si accende e il lavandino è otturato | C broken & C water
t | Arrivo confermato alle 19:15 per telefono | A 19:15!
t | Ho parlato con il proprietario, vi rimborserà lunedì | P @2026-05-18
g | Sarà molto tardi, verso le 23 | A ~23:00
g | Buonasera, dovremmo essere lì per le 9 e mezza di stasera | A ~21:30 @2026-05-13
g | Contiamo di essere da voi entro le 19 | A <19:00
g | Orario di arrivo previsto: 18:20 | A 18:20
g | Atterriamo alle 23.10 a Malpensa, tra bagagli e macchina saremo in appartamento verso l'1 | A ~01:00+1 flight 23:10
g | Dovevamo arrivare alle 17 ma c'è coda in autostrada, facciamo le 19 | A 19:00
g | Io arrivo alle 16, mia moglie alle 21 | A 16:00 & A 21:00
g | Prima delle 23 non riusciamo proprio ad arrivare | A >23:00
g | Venerdì tra le 18 e le 19 passiamo a prendere le chiavi | A 18:00-19:00 @2026-05-15
g | Viaggiamo di notte, arriveremo tra le 2 e le 3 | A 02:00-03:00+1
g | Sarà mezzanotte passata quando arriviamo, tipo 00:45 | A ~00:45+1
g | Domenica partiamo prestissimo, alle 5 siamo già fuori | D 05:00 @2026-05-17
g | Il treno è alle 12:04 quindi lasciamo casa alle 11 | D 11:00
g | C'è verso di tenere la casa fino alle 13 di sabato? | D <13:00? @2026-05-16 & R late checkout
g | Un check-out alle 12:30 sarebbe fattibile? | D 12:30? & R late checkout
g | Si riuscirebbe a entrare già alle 13:30? | A 13:30? & R early check-in
g | Cambio programma: arrivo alle 20:45 anziché alle 18 | A 20:45
g | La colazione è alle 8? |
g | Il nostro treno per Roma parte alle 9:40, c'è un autobus? |
g | Abbiamo prenotato al ristorante per le 20:30 |
g | I vicini hanno fatto festa fino alle 4 | C noise
g | Fino a che ora si può fare il check-in? |
g | Il supermercato è aperto fino alle 21? |
g | Il navigatore dà arrivo alle 17:40 | A 17:40
g | L'idraulico può venire alle 16 invece che alle 14? |
g | Siamo usciti alle 10, le chiavi sono nella cassetta | out
g | Scusi se scrivo alle 2 di notte, qual è la password del wifi? |
g | Torniamo dalla spiaggia verso le 18, può passare dopo? |
g | La chiamo alle 17 |
t | Check-in dalle 16 alle 22, check-out entro le 11. Buon soggiorno! |
t | Le ricordiamo che domani il check-out è entro le 11, lasci le chiavi sul tavolo |
t | Le 18 vanno benissimo, a presto! | A 18:00! | Possiamo arrivare alle 18?
t | Nessun problema, domenica potete restare fino alle 13 | D <13:00! @2026-05-17 & P @2026-05-17
t | Vi aspetto davanti al portone alle 19:15 | A 19:15!
t | Alle 14 purtroppo è troppo tardi per uscire, alle 11 arrivano le pulizie |
t | Ha chiamato l'ospite: treno in ritardo, arriva verso le 23:30 | A ~23:30!
t | Il tavolo è prenotato per le 20 a suo nome |
t | La signora delle pulizie passa domani alle 11 |
g | Verso le 8 di sera | A ~20:00 | A che ora pensate di arrivare?
g | alle 10 e un quarto | D 10:15 | A che ora lasciate la casa domani?
g | Alle 9 sarebbe perfetto | | A che ora volete la colazione?
g | Ciao Marta, incidente sulla A1, arriviamo verso le 22:15 invece delle 20. Scusaci! | A ~22:15
g | Atterriamo alle 14:05 a Bari, prendiamo la macchina e penso di essere alla villa per le 16:30 | A ~16:30 flight 14:05
g | Orario di arrivo: 15. Orario di partenza: 10. Siamo in 4 | A 15:00 & D 10:00
g | Ci piacerebbe entrare un po' prima, diciamo all'una, se è pronto | A 13:00? & R early check-in
g | La signora delle pulizie potrebbe venire dopo le 10 sabato? Alle 9 dobbiamo essere in aeroporto |
g | Siamo due macchine: la prima arriva alle 17, l'altra non prima delle 21:30 | A 17:00 & A >21:30
g | Lunedì abbiamo il volo presto, usciamo alle 4:30 del mattino | D 04:30 @2026-05-18
g | nn arrivo prima di mezzanotte, il bus arriva alle 23:50 | A >00:00+1
g | Grazie. Il check-in dalle 16 per noi va bene |
g | Le 21 è troppo tardi per arrivare? | A 21:00?
g | Alle 18 non ce la facciamo, arriviamo più verso le 20 | A ~20:00
g | Il mio volo AZ1234 ha 3 ore di ritardo | A late flight AZ1234
g | Avevamo un tavolo alle 20 ma arriviamo alle 21 quindi ho disdetto | A 21:00
g | I bambini dormono dalle 14 alle 16, per favore non suonate |
g | ok allora alle 7 da voi | A 19:00
t | Il vostro soggiorno inizia domani! Check-in: 15:00 - 21:00. Per arrivi dopo le 21:00 è previsto un supplemento di 30 € |
t | Certo, all'una nessun problema, la casa sarà pronta | A 13:00! | Possiamo arrivare all'una?
t | Sentita l'ospite, partono sabato verso le 9 | D ~09:00! @2026-05-16
t | Ci può dire se arriverete prima o dopo le 20:00? |
t | Il late check-out costa 20 € all'ora dopo le 11:00 |
g | Buongiorno, secondo il navigatore arriviamo alle sei meno venti | A 17:40
g | Dubito che saremo lì prima delle undici di sera | A >23:00
g | Vi dispiace se domenica usciamo a mezzogiorno invece che alle 11? | D 12:00? @2026-05-17 & R late checkout
g | Di nuovo in ritardo, ci imbarchiamo ora, atterriamo alle 00:20, da voi verso l'1:30 | A ~01:30+1 flight 00:20
g | La partita dei bambini finisce alle 16 quindi nessuna fretta |
g | Il mercato di sabato comincia alle 7 o alle 8? |
t | Ciao Tommaso, come concordato al telefono potete entrare alle 12:30 | A 12:30!
t | Orario di silenzio dalle 22 alle 7 |
g | Se tutto va bene suoniamo alla porta alle 18:15 | A 18:15
g | Qualcuno può aprire all'elettricista alle 15? |
g | Non arriviamo alle 18 |
g | Come entriamo dopo le 22? |
g | E se arrivassimo alle 23? |
t | Domani il check-out è alle 10, buon viaggio |
`
