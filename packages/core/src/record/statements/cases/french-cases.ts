/** See statement-cases.ts for how to read them. */
export const FRENCH_CASES = `
g | Nous arriverons à 19h30 | A 19:30
g | Bonjour, on arrive vers 20h | A ~20:00
g | nous pensons arriver aux alentours de 18 heures | A ~18:00
g | On atterrit à 18h40 et on sera là vers 20h | A ~20:00 flight 18:40
g | Notre vol AF1234 arrive à 21h15 | A flight AF1234 21:15
g | nous n'arriverons pas avant 20h | A >20:00
g | Arrivée entre 18h et 19h | A 18:00-19:00
g | heure d'arrivée 17:30 | A 17:30
g | On arrive demain vers 17h | A ~17:00 @2026-05-14
g | Peut-on arriver à 12h ? | A 12:00? & R early check-in
g | Serait-il possible de faire le check-in à 13h vendredi ? | A 13:00? @2026-05-15 & R early check-in
g | Est-il possible de partir à 13h ? | D 13:00? & R late checkout
g | Pourrions-nous quitter l'appartement à midi ? | D 12:00? & R late checkout
g | nous partirons dimanche à 9h | D 09:00 @2026-05-17
g | On fera le check-out vers 10h30 | D ~10:30
g | Finalement on n'arrive pas à 17h mais à 19h | A 19:00
g | nous arriverons après minuit | A >00:00+1
g | On arrive à 1h du matin | A 01:00+1
g | nous arriverons tard ce soir | A late
g | Notre vol a du retard | A late
g | on sera là dans 30 minutes | A ~10:30 @2026-05-13
g | nous arrivons dans une heure environ | A ~11:00 @2026-05-13
g | nous pouvons être sur place à partir de 15h | A >15:00
g | On part de Lyon à 9h et on arrive à 14h | A 14:00
g | on libérera le logement à 8h du matin | D 08:00
g | Nous arrivons sept heures et demie du soir | A 19:30
g | le petit déjeuner est à 8h ? |
g | notre train part à 9h |
g | notre train part à 9h donc nous quitterons l'appartement à 8h | D 08:00
g | On arrive vendredi à 19h et on repart dimanche à 10h | A 19:00 @2026-05-15 & D 10:00 @2026-05-17
g | nous avons réservé une table à 20h |
g | appelez-moi à 17h svp |
g | À quelle heure est le check-in ? |
g | Nous sommes 2 adultes et 3 enfants |
g | merci et bonne soirée |
t | Départ tardif jusqu'à 13h accordé | D <13:00!
t | Les voyageurs arrivent à 20h30 | A 20:30!
t | Pas de souci, vous pouvez arriver à 13h demain | A 13:00! @2026-05-14
t | Le check-in se fait à partir de 15h |
t | L'arrivée est à partir de 15h et le départ avant 11h |
t | Désolé, le départ à 14h n'est pas possible |
t | le client demande un départ à 13h | D 13:00? & R late checkout
u | Il dit qu'ils arrivent ce soir vers 23h | A ~23:00 @2026-05-13
g | Nous aurions besoin d'un lit bébé | R cot
g | avez-vous une chaise haute ? | R high chair
g | Nous venons avec notre chien | R pets
g | mon fils est allergique aux noix | R allergy
g | C'est l'anniversaire de ma femme | R birthday
g | Y a-t-il un parking à proximité ? | R parking
g | est-ce possible d'arriver plus tôt ? | R early check-in
g | Un late check-out serait possible ? | R late checkout
g | Pouvez-vous organiser un transfert depuis l'aéroport ? | R transfer
g | ma mère est en fauteuil roulant | R wheelchair
g | il nous faudrait un lit supplémentaire | R extra bed
g | Pourrions-nous avoir plus de serviettes ? | R towels
g | on aimerait une chambre au calme | R quiet
g | peut-on déposer les valises avant ? | R luggage storage
g | pas besoin de lit bébé |
g | merci pour les infos du parking |
g | nous n'avons pas d'animaux |
g | j'ai fait le virement |
t | Je vous envoie le code demain | P @2026-05-14
t | Nous vous rembourserons 50 euros | P
t | Un technicien passera cet après-midi | P @2026-05-13
t | Je vais demander à l'équipe de ménage | P
t | On s'en occupe | P
t | Nous apporterons des serviettes vendredi | P @2026-05-15
t | Finalement nous ne pouvons pas faire le remboursement | P-
t | la remise n'est plus possible | P-
t | Vous pouvez rester jusqu'à 14h | D <14:00! & P
t | je m'en charge | P
t | Nous serons ravis de vous accueillir |
t | Avez-vous trouvé la clé ? |
g | Je vous enverrai le passeport demain |
g | Nous sommes bien arrivés, merci | in
g | on vient d'arriver | in
g | on est là ! | in
g | Nous sommes dans l'appartement | in
g | bien arrivés, tout est parfait | in
g | nous sommes devant la porte, quel est le code ? | in
t | Les voyageurs sont arrivés | in
g | On est entrés sans problème | in
g | check-in effectué, merci | in
g | je suis bien arrivée | in
g | quand nous serons arrivés je vous écris |
g | nous sommes arrivés à l'aéroport |
g | Nous sommes partis, les clés sont sur la table | out
g | on vient de partir, merci pour tout | out
g | nous avons quitté l'appartement | out
g | Les clés sont dans la boîte | out
g | on a libéré le logement | out
g | j'ai laissé les clés dans la boîte à clés | out
t | Le client est parti | out
g | on est partis ce matin, merci | out
g | nous avons rendu les clés | out
g | check-out fait, merci encore | out
g | nous avons laissé un chargeur dans la chambre |
g | Le wifi ne marche pas | C wifi
g | le chauffage ne fonctionne pas, il fait très froid | C heating
g | Il y a une fête chez les voisins | C noise
g | la salle de bain était sale | C dirt
g | pas d'eau chaude depuis ce matin | C water
g | Il n'y a plus d'électricité | C power
g | ça sent la cigarette dans la chambre | C smell
g | on a vu des cafards dans la cuisine | C pests
g | le lave-linge est cassé | C broken
g | Le code de la porte ne marche pas | C broken
g | C'est inacceptable | C other
g | les toilettes sont bouchées | C water
g | Internet est très lent | C wifi
g | le wifi marche très bien, merci |
g | y a-t-il du wifi ? |
g | Tout était propre et parfait |
g | Bonjour Anna, avec les bouchons on sera plutôt là vers 21h30, désolés ! | A ~21:30
g | on atterrit 15h20, on prend un uber et on arrive direct | A flight 15:20
g | le vol arrive à 19h05 donc chez vous vers 20h30 | A ~20:30 flight 19:05
g | Un check-in à 11h serait-il possible ? On a un bébé | A 11:00? & R early check-in
g | on peut déposer nos bagages à 12h et revenir plus tard ? | R luggage storage
g | ce soir on arrive à neuf heures et demie | A 21:30 @2026-05-13
g | Pourrait-on rester jusqu'à 13h le jour du départ ? | D <13:00? & R late checkout
g | on doit partir à 6h du matin, notre vol est à 9h | D 06:00
g | ok entre 16h30 et 17h alors pour l'arrivée | A 16:30-17:00
g | Arrivée samedi à huit heures moins le quart du soir | A 19:45 @2026-05-16
g | mon mari arrive à 15h et moi vers 22h | A 15:00 & A ~22:00
g | Nous partons vers 9h30 le 17 | D ~09:30 @2026-05-17
g | jusqu'à quelle heure peut-on arriver ? |
g | on a commandé les courses pour 17h |
g | mon numéro : 06 12 34 56 78, appelez après 18h |
g | le concert finit à 23h |
g | on récupère les clés à 18h | A 18:00
g | je pense arriver entre 19 et 20h | A 19:00-20:00
g | On devrait être là pour 19h, 20h grand max | A 19:00 & A <20:00
t | Le client a appelé, nouvelle heure d'arrivée 22h | A 22:00!
t | ok pour un check-out à 12h demain | D 12:00! @2026-05-14
u | ils atterrissent à 14h et arrivent vers 15h30 | A ~15:30 flight 14:00
t | Le technicien passe demain à 10h pour la chaudière | P @2026-05-14
t | On va vous faire 20% de remise pour la gêne | P
t | Je veille à ce que le lit bébé soit installé | P
g | la douche s'évacue mal et il y a des cheveux partout | C dirt & C water
g | désolée de vous déranger mais la clé est coincée dans la serrure | C broken
g | la clim ne marche pas du tout | C heating
g | des fourmis partout dans la cuisine | C pests
g | on voyage avec un bébé de 10 mois, un lit parapluie et une chaise haute seraient parfaits | R cot & R high chair
g | où peut-on garer le van ? | R parking
g | l'une de nous est coeliaque | R allergy
g | On a fermé et on est partis, clés dans la boîte aux lettres. Merci ! | out
g | ça y est on est dedans, super logement | in
g | Bonjour, petit changement : nous arrivons jeudi 14 mai vers 16h45 au lieu de 15h | A ~16:45 @2026-05-14
g | Pourrions-nous accéder au logement dès 13h ? | A >13:00? & R early check-in
g | Le ferry arrive à 8h du matin, on aimerait entrer à 10h | A 10:00? & R early check-in
g | pas avant 21h malheureusement, je finis tard |
g | on part demain à 10h, merci pour tout | D 10:00 @2026-05-14
g | est-ce que ça pose problème si on part à 12h ? | D 12:00? & R late checkout
g | l'avion se pose à 23h55 donc nous ne serons pas là avant 1h du matin | A >01:00+1 flight 23:55
g | la visite commence à 9h et on revient à 18h |
g | la piscine est ouverte jusqu'à 22h ? |
t | C'est noté, à tout à l'heure à 16h | A 16:00!
t | L'heure de départ est 11h, merci de laisser les clés sur la table |
t | On enverra quelqu'un voir la chaudière demain matin | P @2026-05-14
t | Je crains que le remboursement ne soit plus possible | P-
g | qui appeler si le wifi ne marche pas ? |
g | le lit est cassé et le robinet fuit | C broken & C water
g | on vient d'entrer, il fait bien chaud | in
g | nous avons libéré à 9h45, clés dans la boîte comme convenu | out
g | je préférerais une chambre côté cour | R quiet
g | pouvez-vous venir nous chercher à l'aéroport ? | R transfer
g | c'est notre voyage de noces | R birthday
g | Nous pensons arriver demain vers six heures et quart du soir | A ~18:15 @2026-05-14
g | changement de programme, arrivée à 22h | A 22:00
g | puis-je faire le check-out à midi ? | D 12:00? & R late checkout
g | mes parents viennent à 16h et nous à 18h | A 16:00 & A 18:00
g | les enfants se couchent à 20h |
g | Impossible d'allumer le four et l'évier est bouché | C broken & C water
t | Arrivée confirmée à 19h15 par téléphone | A 19:15!
t | J'ai parlé au propriétaire, il vous remboursera lundi | P @2026-05-18
g | Désolés, ce sera en pleine nuit, vers 1h | A ~01:00+1
g | Nous arriverons après minuit, vers 1h | A ~01:00+1
g | Coucou, on devrait débarquer vers 21h30 ce soir | A ~21:30 @2026-05-13
g | On compte être chez vous pour 19h max | A <19:00
g | HEURE D'ARRIVÉE PRÉVUE : 18h20 | A 18:20
g | Atterrissage 23h10 à Roissy, le temps de récupérer la voiture on sera à l'appart vers 1h du matin | A ~01:00+1 flight 23:10
g | On avait dit 17h mais avec les bouchons ce sera plutôt 19h | A ~19:00 | Vous arrivez toujours à 17h ?
g | J'arrive à 16h, mon compagnon nous rejoint à 20h | A 16:00 & A 20:00
g | Impossible d'être là avant 23h malheureusement | A >23:00
g | Vendredi, entre 18 et 19h, on récupère les clés | A 18:00-19:00 @2026-05-15
g | On roule de nuit, arrivée entre 2h et 3h | A 02:00-03:00+1
g | Il sera minuit passé quand nous arriverons, genre 0h45 | A ~00:45+1
g | Dimanche on lève le camp à 7h | D 07:00 @2026-05-17
g | Notre TGV est à 12h04, on rendra les clés à 11h | D 11:00
g | Y aurait-il moyen de garder l'appartement jusqu'à 13h samedi ? | D <13:00? @2026-05-16 & R late checkout
g | Un départ à 12h30, c'est jouable ? | D 12:30? & R late checkout
g | Serait-ce envisageable d'avoir les clés dès 13h30 ? | A >13:30? & R early check-in
g | Petit changement de programme : arrivée à 20h45 au lieu de 18h | A 20:45
g | Le petit-déj est servi à partir de 8h ? |
g | Notre train pour Nice part à 9h40, y a-t-il un bus ? |
g | On a réservé au resto pour 20h30 |
g | Les voisins ont fait la fête jusqu'à 4h | C noise
g | Jusqu'à quelle heure peut-on arriver ? |
g | La boulangerie ouvre à 7h ou 8h ? |
g | Le GPS annonce 17h40 chez vous | A 17:40
g | Le plombier peut-il passer à 16h plutôt que 14h ? |
g | Nous sommes partis à 10h, les clés sont dans la boîte | out
g | Désolée d'écrire à 2h du matin, quel est le code wifi ? |
g | On rentre de la plage vers 18h, pouvez-vous passer à ce moment-là ? |
g | Je peux vous appeler à 17h ? |
t | Arrivées de 16h à 22h, départs avant 11h. Bon séjour ! |
t | Petit rappel : demain, merci de libérer le logement pour 11h et de laisser les clés sur la table |
t | 18h c'est parfait pour nous, à vendredi ! | A 18:00! @2026-05-15 | Peut-on arriver à 18h ?
t | Pas de souci, vous pouvez rester jusqu'à 13h dimanche | D <13:00! @2026-05-17 & P @2026-05-17
t | Je vous attendrai devant l'immeuble à 19h15 | A 19:15! & P
t | 14h c'est malheureusement trop tard pour le départ, le ménage passe à 11h |
t | Voyageur au tél : retard de train, arrive vers 23h30 | A ~23:30!
t | La table est réservée pour 20h au nom de Dupré |
t | Mon collègue passe demain à 11h pour la chaudière | P @2026-05-14
g | Vers 20h | A ~20:00 | À quelle heure pensez-vous arriver ?
g | 10h15 | D 10:15 | À quelle heure partez-vous demain ?
g | Vers 9h ce serait parfait | | À quelle heure souhaitez-vous le petit déjeuner ?
g | Bonjour, gros accident sur l'A7, nous serons là plutôt vers 22h15 au lieu de 20h. Désolés ! | A ~22:15
g | Atterrissage 14h05 à Nice, on récupère la voiture et je pense être à la villa vers 16h30 | A ~16:30 flight 14:05
g | Heure d'arrivée : 15h. Heure de départ : 10h. Nous sommes 4 | A 15:00 & D 10:00
g | On aimerait venir un peu plus tôt, disons 13h, si c'est prêt ? | A 13:00? & R early check-in
g | La femme de ménage pourrait-elle venir après 10h samedi ? On doit être à l'aéroport à 9h |
g | Deux voitures : la première arrive à 17h, l'autre pas avant 21h30 | A 17:00 & A >21:30
g | Lundi notre vol est tôt, nous quitterons les lieux à 4h30 du matin | D 04:30 @2026-05-18
g | jserai pas la avant minuit, le bus arrive a 23h50 | A >00:00+1
g | Merci. Arrivée à partir de 16h, c'est parfait pour nous |
g | Est-ce que 21h c'est trop tard pour arriver ? | A 21:00?
g | 18h on n'y sera pas, plutôt 20h | A ~20:00 | Vous arrivez bien à 18h ?
g | Mon vol AF1234 a 3 heures de retard | A late flight AF1234
g | On avait une table à 20h mais on arrive à 21h donc j'ai annulé | A 21:00
g | Les enfants font la sieste de 14h à 16h, merci de ne pas sonner |
g | ok donc 19h chez vous | A 19:00
t | Votre séjour commence demain ! Arrivée : 15h - 21h. Pour toute arrivée après 21h un supplément de 30 € s'applique |
t | Bien sûr, 13h pas de problème, l'appartement sera prêt | A 13:00! | Peut-on venir à 13h ?
t | Eu la voyageuse au téléphone, ils partent vers 9h samedi | D ~09:00! @2026-05-16
t | Pouvez-vous nous dire si vous arriverez avant ou après 20h ? |
t | Le départ tardif coûte 20 € par heure après 11h |
g | Bonjour, d'après le GPS nous arrivons à six heures moins vingt | A 17:40
g | Je doute que nous soyons là avant onze heures du soir | A >23:00
g | Ça vous embête si on part dimanche à midi au lieu de 11h ? | D 12:00? @2026-05-17 & R late checkout
g | Encore en retard, on embarque, atterrissage 0h20, chez vous vers 1h30 | A ~01:30+1 flight 00:20
g | Le match des enfants finit à 16h donc rien ne presse |
g | Le marché du samedi commence à 7h ou 8h ? |
t | Bonjour Thomas, comme convenu par téléphone vous pouvez entrer à 12h30 | A 12:30!
t | Merci de respecter le calme de 22h à 7h |
g | Si tout va bien on sonne à votre porte à 18h15 | A 18:15
g | Quelqu'un pourrait ouvrir à l'électricien à 15h ? |
g | On n'arrive pas à 18h |
g | Comment entrer après 22h ? |
g | Désolés, ce sera en pleine nuit, vers 0h30 | A ~00:30+1
g | La voiture est en panne, ce sera plus tard que prévu. |
t | Bonjour, votre départ est demain à 10h. Bon voyage |
`
