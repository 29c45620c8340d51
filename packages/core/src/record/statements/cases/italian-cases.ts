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
`
