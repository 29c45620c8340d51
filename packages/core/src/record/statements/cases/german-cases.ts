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
`
