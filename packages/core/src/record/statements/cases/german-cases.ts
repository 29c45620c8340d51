/** See statement-cases.ts for how to read them. */
export const GERMAN_CASES = `
g | Wir kommen um 19:30 Uhr an | A 19:30
g | Hallo, wir sind gegen 20 Uhr da | A ~20:00
g | wir werden ca. um 18 uhr ankommen | A ~18:00
g | Wir landen um 18:40 und sind dann gegen 20 Uhr bei euch | A ~20:00 flight 18:40
g | Unser Flug LH1843 landet um 21:15 Uhr | A flight LH1843 21:15
g | wir kommen nicht vor 20 Uhr | A >20:00
g | Ankunft zwischen 18 und 19 Uhr | A 18:00-19:00
g | voraussichtliche Ankunftszeit 17:30 | A 17:30
g | Wir kommen morgen um halb acht an | A 19:30 @2026-05-14
g | Können wir schon um 12 einchecken? | A 12:00? & R early check-in
g | Wäre ein Check-in am Freitag um 13 Uhr möglich? | A 13:00? @2026-05-15 & R early check-in
g | Ist ein Check-out um 13 Uhr möglich? | D 13:00? & R late checkout
g | Könnten wir die Wohnung erst um 12 verlassen? | D 12:00? & R late checkout
g | wir reisen am Sonntag um 9 ab | D 09:00 @2026-05-17
g | Wir checken gegen 10:30 aus | D ~10:30
g | Wir kommen nicht um 5, sondern um 7 | A 19:00
g | wir kommen erst nach Mitternacht an | A >00:00+1
g | Ankunft um 1 Uhr nachts | A 01:00+1
g | wir kommen heute leider später | A late
g | Unser Flug hat Verspätung | A late
g | wir sind in 30 Minuten da | A ~10:30 @2026-05-13
g | In einer Stunde sind wir bei Ihnen | A ~11:00 @2026-05-13
g | ab 15 Uhr können wir da sein | A >15:00
g | Wir fahren um 9 in München los und sind um 14 Uhr da | A 14:00
g | viertel nach sieben kommen wir an | A 19:15
g | kurz nach 8 sind wir da | A ~20:00
g | Gibt es um 8 Frühstück? |
g | unser Zug fährt um 9 ab |
g | unser Zug fährt um 9, daher verlassen wir die Wohnung um 8 | D 08:00
g | Wir kommen am Freitag um 19 Uhr und reisen Sonntag um 10 Uhr ab | A 19:00 @2026-05-15 & D 10:00 @2026-05-17
g | wir haben um 20 Uhr einen Tisch reserviert |
g | bitte rufen Sie mich um 17 Uhr an |
g | Ab wann ist der Check-in? |
g | Wir sind 2 Erwachsene und 3 Kinder |
g | Danke und schönen Abend noch |
t | Late Check-out bis 13 Uhr geht klar | D <13:00!
t | Gast kommt um 20:30 Uhr | A 20:30!
t | Kein Problem, Sie können morgen um 13 Uhr einchecken | A 13:00! @2026-05-14
t | Check-in ist ab 15 Uhr |
t | Die Anreise ist ab 15 Uhr möglich, Abreise bis 11 Uhr |
t | Leider ist ein Check-out um 14 Uhr nicht möglich |
t | Gast fragt nach Check-out um 13 Uhr | D 13:00? & R late checkout
u | sie kommen heute gegen 23 Uhr an | A ~23:00 @2026-05-13
g | Wir bräuchten ein Babybett | R cot
g | haben Sie einen Hochstuhl? | R high chair
g | Wir reisen mit Hund | R pets
g | mein Sohn ist gegen Nüsse allergisch | R allergy
g | Meine Frau hat am Samstag Geburtstag | R birthday
g | Gibt es einen Parkplatz? | R parking
g | ist ein früher Check-in möglich | R early check-in
g | Können wir etwas später auschecken? | R late checkout
g | Können Sie einen Flughafentransfer organisieren? | R transfer
g | meine Mutter sitzt im Rollstuhl | R wheelchair
g | wir brauchen noch ein Zustellbett | R extra bed
g | Könnten wir mehr Handtücher bekommen? | R towels
g | ein ruhiges Zimmer wäre schön | R quiet
g | können wir unser Gepäck vorher abstellen? | R luggage storage
g | wir brauchen kein Babybett |
g | danke für die Infos zum Parkplatz |
g | wir haben keine Haustiere |
g | ich habe das Geld überwiesen |
t | Ich schicke Ihnen morgen den Code | P @2026-05-14
t | Wir werden Ihnen 50 Euro erstatten | P
t | Heute Nachmittag kommt ein Techniker vorbei | P @2026-05-13
t | Ich frage beim Reinigungsteam nach und melde mich | P
t | Wir kümmern uns darum | P
t | Wir bringen am Freitag Handtücher vorbei | P @2026-05-15
t | Leider können wir die Erstattung doch nicht machen | P-
t | der Rabatt ist leider nicht mehr möglich | P-
t | Sie können gerne bis 14 Uhr bleiben | D <14:00! & P
t | Das geht auf uns, wir erstatten die Reinigung | P
t | Wir freuen uns auf Sie! |
t | Haben Sie den Schlüssel gefunden? |
g | Ich schicke Ihnen morgen den Ausweis |
g | Wir sind gut angekommen, danke | in
g | gerade angekommen | in
g | wir sind da! | in
g | Wir sind jetzt in der Wohnung | in
g | sind gut angekommen, alles super | in
g | wir stehen vor der Tür, wie ist der Code? | in
t | Gäste sind angekommen | in
g | wir haben eingecheckt | in
g | Bin gut angekommen | in
g | wir sind schon drin | in
g | wenn wir angekommen sind melde ich mich |
g | wir sind am Flughafen angekommen |
g | Wir sind abgereist, Schlüssel liegt auf dem Tisch | out
g | sind gerade raus, danke für alles | out
g | wir haben die Wohnung verlassen | out
g | Der Schlüssel ist in der Box | out
g | wir haben ausgecheckt | out
g | Schlüssel im Schlüsselkasten, danke | out
t | Gast ist abgereist | out
g | wir sind jetzt weg, war toll | out
g | Wir sind auf dem Heimweg, danke nochmal | out
g | haben die Schlüssel auf den Tisch gelegt, wir sind raus | out
g | wir haben ein Ladekabel im Schlafzimmer vergessen |
g | Das WLAN funktioniert nicht | C wifi
g | die Heizung geht nicht und es ist sehr kalt | C heating
g | Die Nachbarn sind total laut | C noise
g | das Bad war dreckig | C dirt
g | kein warmes Wasser seit heute früh | C water
g | Der Strom ist ausgefallen | C power
g | es riecht nach Rauch im Schlafzimmer | C smell
g | wir haben Kakerlaken in der Küche gesehen | C pests
g | die Waschmaschine ist kaputt | C broken
g | Der Türcode funktioniert nicht | C broken
g | Das ist inakzeptabel | C other
g | die Toilette ist verstopft | C water
g | Internet ist sehr langsam | C wifi
g | das WLAN funktioniert super, danke |
g | gibt es WLAN? |
g | Alles sauber und perfekt |
g | Hallo Anna, wegen Stau wird es eher 21:30 bei uns, sorry! |
g | wegen stau kommen wir eher um 21:30 an, sorry! | A ~21:30
g | landen 15.20, nehmen dann ein uber und kommen direkt | A flight 15:20
g | der Flug kommt um 19:05 an, also sind wir ca 20:30 bei euch | A ~20:30 flight 19:05
g | Wäre Check-in um 11 ok? Wir haben ein Kleinkind dabei | A 11:00? & R early check-in
g | können wir die Koffer um 12 abstellen und später wiederkommen? | R luggage storage
g | heute Abend kommen wir so um halb zehn | A ~21:30 @2026-05-13
g | Könnten wir am Abreisetag bis 13 Uhr bleiben? | D <13:00? & R late checkout
g | wir müssen um 6 Uhr morgens raus, unser Flug geht um 9 | D 06:00
g | ok, dann zwischen 16:30 und 17 Uhr zum Einchecken | A 16:30-17:00
g | Ankunft Samstag um Viertel vor acht abends | A 19:45 @2026-05-16
g | mein Mann kommt um 15 Uhr und ich gegen 22 Uhr | A 15:00 & A ~22:00
g | Wir fahren gegen 9.30 Uhr am 17. ab | D ~09:30 @2026-05-17
g | Bis wann kann man einchecken? |
g | wir haben eine Lebensmittellieferung für 17:00 bestellt |
g | meine Nummer ist 0171 2345678, bitte nach 18 Uhr anrufen |
g | das Konzert endet um 23 Uhr |
g | wir holen die Schlüssel um 18 Uhr | A 18:00
g | Wir kommen zwischen 7 und 8 am Abend an | A 19:00-20:00
g | wahrscheinlich 19 oder 20 Uhr Ankunft | A ~19:00-20:00
t | Gast hat angerufen, neue Ankunftszeit 22:00 | A 22:00!
t | Check-out morgen um 12:00 ist ok | D 12:00! @2026-05-14
u | sie landen um 14 Uhr und kommen gegen 15:30 an | A ~15:30 flight 14:00
t | Der Techniker kommt morgen um 10 wegen der Heizung | P @2026-05-14
t | Wir geben Ihnen 20% Rabatt für die Unannehmlichkeiten | P
t | Ich sorge dafür, dass das Babybett im Zimmer steht | P
g | die Dusche läuft nicht ab und überall sind Haare | C dirt & C water
g | sorry für die Störung aber der Schlüssel klemmt im Schloss | C broken
g | die Klimaanlage geht gar nicht | C heating
g | überall Ameisen in der Küche | C pests
g | wir reisen mit einem 10 Monate alten Baby, ein Reisebett und ein Hochstuhl wären super | R cot & R high chair
g | wo kann man das Wohnmobil parken? | R parking
g | eine von uns hat Zöliakie | R allergy
g | Wir haben abgeschlossen und sind weg, Schlüssel im Briefkasten. Danke! | out
g | sind drin, tolle Wohnung | in
g | Hallo, kleine Änderung: wir kommen am Donnerstag, 14. Mai gegen 16:45 statt um 15 Uhr | A ~16:45 @2026-05-14
g | Könnten wir ab 13 Uhr in die Wohnung? | A >13:00? & R early check-in
g | Die Fähre legt um 8 Uhr morgens an, wir würden gerne um 10 einchecken | A 10:00? & R early check-in
g | vor 21 Uhr schaffen wir es leider nicht | A >21:00
g | morgen reisen wir um 10 Uhr ab, danke für alles | D 10:00 @2026-05-14
g | wäre es ein Problem wenn wir um 12 abreisen? | D 12:00? & R late checkout
g | der Flieger landet um 23:55, wir sind also nicht vor 1 Uhr nachts da | A >01:00+1 flight 23:55
g | die Führung beginnt um 9 und wir kommen um 18 Uhr zurück |
g | ist der Pool bis 22 Uhr geöffnet? |
t | Notiert, dann bis 16 Uhr |
t | Check-out ist um 11 Uhr, bitte die Schlüssel auf dem Tisch lassen |
t | Wir schicken morgen früh jemanden wegen der Heizung | P @2026-05-14
t | Die Rückerstattung ist leider doch nicht möglich | P-
g | wen rufen wir an, wenn das WLAN nicht geht? |
g | das Bett ist kaputt und der Wasserhahn tropft | C broken & C water
g | sind gerade rein, schön warm hier | in
g | haben um 9:45 die Wohnung verlassen, Schlüssel wie besprochen in der Box | out
g | ich hätte gern ein Zimmer das nicht zur Straße geht | R quiet
g | können Sie uns vom Flughafen abholen? | R transfer
g | wir feiern unseren Hochzeitstag | R birthday
g | Wir rechnen damit, morgen um Viertel nach sechs abends anzukommen | A 18:15 @2026-05-14
g | Planänderung, Ankunft jetzt 22 Uhr | A 22:00
g | kann ich um 12 auschecken? | D 12:00? & R late checkout
g | meine Eltern kommen um 16 Uhr und wir um 18 Uhr | A 16:00 & A 18:00
g | die Kinder gehen um 20 Uhr ins Bett |
g | Der Backofen geht nicht an und die Spüle ist verstopft | C broken & C water
t | Ankunft um 19:15 telefonisch bestätigt | A 19:15!
t | Ich habe mit dem Eigentümer gesprochen, er erstattet es bis Montag | P @2026-05-18
g | Es wird leider sehr spät, gegen 1 Uhr nachts | A ~01:00+1
g | Wir kommen erst nach Mitternacht an, gegen 1 Uhr | A ~01:00+1
g | Es wurde gestern spät, die Musik ging bis 2 Uhr |
g | Moin, wir schlagen so gegen halb zehn abends bei euch auf | A ~21:30
g | Spätestens 19 Uhr sollten wir vor der Tür stehen | A <19:00
g | Landung 23:10, mit Mietwagen dann wohl gegen 1 bei euch | A ~01:00+1 flight 23:10
g | Eigentlich wollten wir um 17 Uhr da sein, wird jetzt aber eher 19 Uhr | A ~19:00
g | Ich komme um 16 Uhr, mein Mann erst um 21 Uhr | A 16:00 & A 21:00
g | Vor 23 Uhr schaffen wir es auf keinen Fall | A >23:00
g | Freitag zwischen 18 und 19 Uhr holen wir die Schlüssel | A 18:00-19:00 @2026-05-15
g | Wir fahren die Nacht durch und sind zwischen 2 und 3 Uhr nachts da | A 02:00-03:00+1
g | Wird nach Mitternacht, bis wir ankommen, so Viertel vor eins | A ~00:45+1
g | Sonntag müssen wir früh los, wir sind um 6 raus | D 06:00 @2026-05-17
g | Unser Zug geht um 12:04, wir geben die Schlüssel um 11 ab | D 11:00
g | Könnten wir am Samstag die Wohnung noch bis 13 Uhr behalten? | D <13:00? @2026-05-16 & R late checkout
g | Wäre Check-out 12:30 auch drin? | D 12:30? & R late checkout
g | Dürften wir eventuell schon ab halb zwei rein? | A >13:30? & R early check-in
g | Planänderung: Ankunft 20:45 statt 18 Uhr | A 20:45
g | Gibt es Frühstück ab 8 Uhr? |
g | Unser Zug nach Salzburg fährt um 9:40, gibt es einen Bus zum Bahnhof? |
g | Wir haben um 20:30 einen Tisch reserviert |
g | Die Nachbarn haben bis 4 Uhr gefeiert |
g | Hat der Bäcker sonntags ab 7 Uhr offen? |
g | Navi sagt 17:40 | A 17:40 | Wann ungefähr kommt ihr an?
g | Kann der Klempner um 16 statt um 14 Uhr kommen? |
g | Wir sind um 10 Uhr abgereist, Schlüssel liegt im Kasten | out
g | Entschuldigung, dass ich um 2 Uhr nachts schreibe: wie ist das WLAN-Passwort? |
g | Wir sind gegen 18 Uhr vom Strand zurück, könnt ihr dann vorbeikommen? |
g | Ich rufe Sie um 17 Uhr an |
t | Check-in 16–22 Uhr, Check-out bis 11 Uhr. Schönen Aufenthalt! |
t | Kleine Erinnerung: Morgen bitte bis 11 Uhr auschecken und die Schlüssel auf den Tisch legen |
t | 18 Uhr passt super, bis dann! | A 18:00! | Können wir um 18 Uhr kommen?
t | Klar, ihr könnt am Sonntag bis 13 Uhr bleiben | D <13:00! @2026-05-17 & P @2026-05-17
t | Mein Kollege erwartet Sie um 19:15 Uhr vor dem Haus | A 19:15!
t | 14 Uhr ist für die Abreise leider zu spät, um 11 kommt die Reinigung |
t | Gast hat angerufen: Zug verspätet, kommt erst gegen 23:30 | A ~23:30!
t | Der Tisch ist für 20 Uhr reserviert |
t | Die Putzfrau kommt morgen um 11 |
g | So gegen 8 abends | A ~20:00 | Wann werdet ihr ankommen?
g | Viertel nach 10 | D 10:15 | Um wie viel Uhr reist ihr morgen ab?
g | 9 Uhr wäre super | | Wann möchtet ihr frühstücken?
g | Hallo Marta, Vollsperrung auf der A7, wir sind wohl erst gegen 22:15 statt 20 Uhr da. Sorry! | A ~22:15
g | Wir landen um 14:05 in Faro, holen den Mietwagen und sind dann schätzungsweise um halb fünf an der Villa | A ~16:30 flight 14:05
g | Ankunftszeit: 15 Uhr. Abreisezeit: 10 Uhr. Personen: 4 | A 15:00 & D 10:00
g | Wir würden gern etwas früher kommen, sagen wir um 13 Uhr, falls schon fertig? | A 13:00? & R early check-in
g | Könnte die Putzfrau am Samstag nach 10 kommen? Wir müssen um 9 am Flughafen sein |
g | Wir kommen mit zwei Autos: das erste kommt um 17 Uhr, das andere nicht vor halb zehn | A 17:00 & A >21:30
g | Am Montag geht unser Flug sehr früh, wir verlassen die Wohnung um 4:30 Uhr | D 04:30 @2026-05-18
g | bin nicht vor mitternacht da, der bus kommt 23:50 an | A >00:00+1
g | Danke. Check-in ab 16 Uhr passt für uns |
g | Ist 21 Uhr zu spät zum Ankommen? | A 21:00?
g | 18 Uhr schaffen wir nicht, eher 20 Uhr | A ~20:00
g | Mein Flug LH1234 hat 3 Stunden Verspätung | A late flight LH1234
g | Wir hatten einen Tisch um 20 Uhr, kommen jetzt aber erst um 21 Uhr an und haben storniert | A 21:00
g | Die Kinder schlafen von 13 bis 15 Uhr, bitte nicht klingeln |
g | ok dann um 7 bei euch | A 19:00
t | Ihr Aufenthalt beginnt morgen! Anreise: 15:00 - 21:00 Uhr. Bei Anreise nach 21 Uhr berechnen wir 30 € |
t | Natürlich, 13 Uhr ist kein Problem, die Wohnung ist dann fertig | A 13:00! | Können wir um 13 Uhr kommen?
t | Mit der Gästin gesprochen, sie reisen am Samstag gegen 9 Uhr ab | D ~09:00! @2026-05-16
t | Können Sie uns sagen, ob Sie vor oder nach 20 Uhr ankommen? |
t | Late Check-out kostet 20 € pro Stunde ab 11 Uhr |
g | Guten Morgen, laut Navi sind wir um zwanzig vor sechs bei Ihnen | A 17:40 & C noise
g | Ich bezweifle, dass wir vor elf Uhr abends da sind | A >23:00
g | Schon wieder Verspätung, wir steigen ein, Landung 0:20, bei euch gegen 1:30 | A ~01:30+1 flight 00:20
g | Das Fußballspiel der Kinder endet um 16 Uhr, also keine Eile |
g | Beginnt der Markt am Samstag um 7 oder um 8? |
t | Hallo Tom, wie telefonisch besprochen könnt ihr um 12:30 rein | A 12:30!
t | Ruhezeit ist von 22 bis 7 Uhr |
g | Wenn alles klappt, klingeln wir um 18:15 bei Ihnen | A 18:15
g | Kann jemand um 15 Uhr dem Elektriker aufmachen? |
g | Wir kommen nicht um 18 Uhr an |
g | Wir sind um 18 Uhr noch nicht da |
g | Wie kommen wir nach 22 Uhr rein? |
g | Bei uns wird es eine späte Anreise, genau kann ich es nicht sagen. | A late
g | Vor 20 Uhr ist kein Problem, da sind wir schon da | A <20:00
t | Wir halten Ihnen einen Parkplatz frei. | P
g | Das WLAN fällt ständig aus | C wifi
t | Morgen ist Check-out um 11 Uhr, gute Reise |
g | Wir erwarten Sie um 15 Uhr |
`
