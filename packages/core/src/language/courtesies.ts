import type { Language } from './language.ts'

interface Courtesies {
  /** Folded phrases and words that close a conversation when nothing else is said with them. */
  readonly closings: string
  /** Folded words that say nothing of their own beside a closing. A greeting alone waits for its answer. */
  readonly fillers: string
}

/**
 * What people write when they want nothing more. Phrases are separated by commas, fillers by spaces; all folded.
 * A word that could carry a wish or a fact of its own ("please", "not", "key") belongs in neither.
 */
export const COURTESIES: Readonly<Record<Language, Courtesies>> = {
  en: {
    closings: `thanks, thank you, thank u, thank ya, thx, thnx, thnks, tnx, thks, tks, ty, tysm, tyvm, cheers, ta, appreciated, appreciate it, appreciate that,
      appreciate your help, ok, okay, okey, oki, okie, okie dokie, k, kk, okk, alright, all right, alrighty, perfect, prefect, perfecto, great, awesome, amazing, excellent,
      brilliant, fantastic, wonderful, lovely, super, cool, nice, sweet, fab, fine, no problem, no problems, no prob, np, no worries, not a problem,
      got it, gotcha, noted, understood, roger, will do, sounds good, sounds great, sounds perfect, sounds fine, sounds lovely, that works, works for me, works for us,
      see you, see ya, see u, cu, cya, bye, bye bye, goodbye, goodnight, good night, have a good one, have a nice day, have a great day,
      have a good day, have a lovely day, have a nice evening, have a good evening, have a great evening, have a lovely evening, have a good night, have a nice weekend,
      have a great weekend, have a good weekend, have a lovely weekend, take care, all the best, best wishes, kind regards, best regards, warm regards, regards, best, looking forward,
      look forward, cant wait, can t wait, can not wait, cannot wait, excited, you too, same to you, likewise, my pleasure, you re welcome, youre welcome, ur welcome, welcome,
      no need, never mind, nevermind, nvm, we found it, found it, all good, all sorted, sorted, solved, it works now, that s it, much appreciated, yep thanks, haha, hahaha, lol`,
    fillers: `a good afternoon morning again ahead all also and are as at be been being bless both bunch but day days dear done evening ever everybody everyone everything fast
      for forward friday from get getting guys have help helpful here hey hi hello hospitality how i im in indeed info information is it its just kind kindly kindness
      know letting lot lots love m ma'am madam make making many me meet meeting message monday morning most much my next night now of oh on once our out prompt quick quickly re really reply response sir
      saturday say see seeing so soon stay sunday sure that that's thats the then there they this thursday time to today tomorrow tonight tmrw too totally tuesday u understand update us very ve
      was wednesday we week weekend well we're were will with wonderful wow x xo xoxo xx xxx yeah yes yep yup you your youre you're ur d ll s t advance host hosting god million ton`,
  },
  es: {
    closings: `gracias, muchas gracias, mil gracias, muchisimas gracias, grax, graxias, grcs, grs, garcias, graciass, ok gracias, vale, ok, okey, oka, okis, dale, listo, de acuerdo, deacuerdo, perfecto,
      perfeto, perfect, genial, estupendo, fenomenal, fantastico, excelente, buenisimo, super, guay, entendido, enterado, enterada, anotado, recibido, hecho, claro, por supuesto,
      sin problema, no hay problema, ningun problema, no pasa nada, no te preocupes, no se preocupe, no se preocupen, todo bien, todo perfecto, muy amable, muy amables, te lo agradezco, se lo agradezco,
      lo agradezco, os lo agradecemos, se agradece, hasta luego, hasta manana, hasta pronto, hasta ahora, hasta entonces, hasta el, nos vemos, adios, chao, chau, un saludo, saludos, saludos cordiales,
      cordial saludo, un abrazo, abrazos, abrazo, besos, un beso, buenas noches, buen dia, buena tarde, buena noche, que tengas buen dia, que tenga buen dia, que tengas un buen dia,
      que tenga un buen dia, feliz dia, feliz tarde, feliz noche, buen fin de semana, feliz finde, buen finde, igualmente, de nada, con gusto, estamos deseando, con muchas ganas, jaja, jajaja, bueno, muy bien, bien, ya esta, me parece bien,
      que tengan, que tengais`,
    fillers: `a buenas buenos tardes dias ahi al alli aqui asi ayuda bien buen buena cosa cuidate con cosas de del dia el ella ellos en entonces era eres es esta estamos estais este esto fin finde gran ha han hasta hola igual igualmente informacion info la
      las le les lo los luego manana me mensaje mi mucha muchas mucho muy nos noche o os para pero por pronta pronto que rapida rapidez rapido respuesta semana si sois su tambien tan tarde te tiempo tienes toda todas
      todo todos tu tus un una usted ustedes ver veros verte verle verlos vernos viernes sabado domingo lunes martes miercoles jueves vosotros vuestra y ya yo atencion amabilidad conocerte conoceros antemano hoy avisar contestar responder`,
  },
  fr: {
    closings: `merci, merci beaucoup, merci bcp, mrc, mci, mille mercis, mille merci, un grand merci, ok, okay, d accord, dacc, dac, daccord, d acc, parfait, parfai, super, genial, top, nickel, impeccable, excellent,
      tres bien, bien recu, c est note, cest note, bien note, note, entendu, compris, c est compris, recu, ca marche, sa marche, ca roule, pas de souci, pas de soucis, pas de probleme, aucun souci, aucun probleme, sans souci,
      ca me va, ca nous va, a demain, a bientot, a tout a l heure, a tte, a toute, a plus, a plus tard, a ce soir, au revoir, bonne journee, bonne soiree, bonne nuit, bon week end, bon weekend, bon we, bonne fin de journee,
      bonne fin de semaine, bonne continuation, belle journee, belle soiree, cordialement, bien cordialement, bien a vous, sinceres salutations, salutations, bises, bisous, amicalement, de rien, je vous en prie, avec plaisir, vous aussi,
      toi aussi, egalement, pareillement, de meme, hate d y etre, hate de vous rencontrer, hate de venir, on a hate, nous avons hate, hate, c est gentil, tres gentil, trop gentil, c est parfait, tout est bon, tout va bien, c est bon, bien sur, cool, mdr, au plaisir`,
    fillers: `a bonjour bonsoir salut ai aide alors attention au aujourd aussi avance avec avez beaucoup bcp belle bien bon bonne c ca ce cela ces chere cher cette d dans de demain des dimanche disponibilite donc du en encore est et etes etre
      excellente fait fin forcement gentil gentille gentillesse hui il information informations infos info j je jeudi jour journee l la le les lundi m madame mardi me mercredi merveilleux message mon monsieur mme mr n nous oui on ouais par pour
      precisions qu que rapide rapidement rapidite reactivite reponse retour s samedi se semaine si soir soiree sont sommes tard tellement temps toute tout toutes tous tres trop tu un une vendredi votre vos vous voir y bonnes vacances tous accueil hate impatients impatiente`,
  },
  de: {
    closings: `danke, dankeschon, danke schon, vielen dank, vielen lieben dank, besten dank, herzlichen dank, tausend dank, lieben dank, dank, dankee, thx, merci, ok, okay, oki, okidoki, okey, alles klar, ales klar, klar,
      perfekt, prefekt, perfect, super, prima, toll, klasse, top, spitze, wunderbar, grossartig, hervorragend, ausgezeichnet, fein, gut, sehr gut, alles gut, alles super, alles bestens, bestens, passt, das passt, passt so, passt gut, passt perfekt, verstanden, in ordnung, geht klar,
      geht in ordnung, einverstanden, notiert, erledigt, kein problem, keine ursache, gern geschehen, gerne, gern, sehr gerne, macht nichts, bis dann, bis morgen, bis bald, bis spater, bis gleich, bis heute abend, bis nachher, bis, tschuss, tschus, tschau, ciao, servus, auf wiedersehen,
      auf wiederhoren, schonen tag, einen schonen tag, schonen tag noch, schonen abend, schonen abend noch, schones wochenende, schone woche, gute nacht, mit freundlichen grussen, freundliche grusse, viele grusse, liebe grusse, liebe gruesse, viele gruesse, beste grusse,
      herzliche grusse, grusse, gruss, lg, vg, mfg, bg, ebenso, gleichfalls, ihnen auch, dir auch, euch auch, freuen uns, freue mich, wir freuen uns, ich freue mich, vorfreude, lieb, sehr lieb, sehr nett, sehr freundlich, hat sich erledigt, schon erledigt, haha, cool, mega, dankbar`,
    fillers: `aber abend alle alles am an antwort auch auf aus bescheid bei da dann das dass deine den der dein dich die dienstag diese dir donnerstag doch du ein eine einen er es etwas euch eure euer fur freitag fruh ganz gegeben geht gleich gute guten hallo hat hi
      heute hier hilfe ich ihnen ihr ihre ihren im in infos info information informationen ist ja jetzt kennenzulernen liebe lieber lieben mal mein mich mir mit mittwoch montag morgen moin nachricht nett noch nun oh prompte richtig ruckmeldung samstag schnelle schnellen schnell schon schone schonen schones
      sehen sehr sich sie sind so soweit sonntag super tag tage total uns und urlaub viel viele vielen von war wir wirklich wochenende wunsche wunschen zeit zu zur zum gastfreundschaft voraus ok jo jap joa jawohl sonnige herr frau dafur`,
  },
  it: {
    closings: `grazie, grazie mille, mille grazie, tante grazie, grz, grazieee, grazzie, molte grazie, ti ringrazio, la ringrazio, vi ringrazio, vi ringraziamo, ringrazio, ok, okay, okey, va bene, vabene, va benissimo, vabbe, d accordo, daccordo, perfetto, perfeto, benissimo, ottimo, ottima, fantastico, magnifico,
      eccellente, bene, molto bene, tutto bene, tutto ok, tutto chiaro, chiaro, chiarissimo, capito, ho capito, ricevuto, intesi, inteso, certo, certamente, nessun problema, non c e problema, non ti preoccupare, non si preoccupi, figurati, si figuri, prego, di nulla, di niente, a domani, a presto, a dopo, a piu tardi, a stasera,
      ci vediamo, ci sentiamo, arrivederci, arrivederla, ciao, ciao ciao, buona giornata, buona serata, buonanotte, buona notte, buonasera, buona sera, buon weekend, buon fine settimana, buon lavoro, saluti, cordiali saluti, distinti saluti, un saluto, un abbraccio, baci, altrettanto, anche a te, anche a lei, anche a voi,
      non vediamo l ora, non vedo l ora, gentilissimo, gentilissima, gentilissimi, molto gentile, gentile, super, top, bella, bello, bellissimo, perfect, ahah, ahaha, haha, fatto, risolto, sei gentile, siete gentili, siete gentilissimi`,
    fillers: `a buongiorno giorno ad adesso ai al alla allora anche ancora avere bel bella buona buon c che chi ci cara caro con conoscere conoscervi cosi da davvero del della delle di disponibilita domani domenica e ed era esserci essere e'
      fine gentilezza gentile giornata giovedi gli grande ho i il in info informazione informazioni intanto io l la le lei lo loro lunedi lui ma martedi me mercoledi messaggio mi mille molte molto ne nel noi o oggi ok ora ospitalita per pero piu poi presto proprio quindi rapida rapido
      risposta sabato se sei sera si siamo siete signora signor sono stasera subito sua suo tanto tante te tempo ti tu tutte tutti tutto un una va veloce velocissimo vediamo venerdi vi voi vostra vostro settimana aiuto vederci vedervi anticipo`,
  },
  pt: {
    closings: `obrigado, obrigada, obrigados, obg, obgd, obrigadissimo, obrigadissima, obrigadao, muito obrigado, muito obrigada, mto obrigado, mto obg, brigado, brigada, brigadao, valeu, vlw, agradeco, agradecemos, agradecido, agradecida, grato, grata, gratos, gratidao, ok, okay, okey, oki, ta bom, ta bem, ta certo, esta bem, esta bom,
      tudo bem, tudo certo, tudo ok, tudo bom, certo, certinho, beleza, blz, combinado, perfeito, perfeita, otimo, otima, excelente, maravilha, maravilhoso, fantastico, espetacular, espetaculo, fixe, legal, bacana, show, show de bola, top, muito bom, muito bem, bem, entendido, entendi, percebido, percebi, anotado, recebido, feito, claro, com certeza, sem problema,
      sem problemas, nao ha problema, nao tem problema, de nada, por nada, nao ha de que, imagina, disponha, ate logo, ate amanha, ate ja, ate breve, ate mais, ate la, ate mais logo, ate mais tarde, ate, tchau, xau, adeus, boa noite, bom fim de semana, bom fds, bom descanso, bom trabalho, boa semana, tenha um bom dia, tenha uma boa noite, tenham um bom dia, cumprimentos,
      melhores cumprimentos, com os melhores cumprimentos, cumps, atenciosamente, abraco, abracos, um abraco, beijinhos, beijos, bjs, bjinhos, igualmente, para si tambem, pra voce tambem, mal posso esperar, mal podemos esperar, ansiosos, ansiosa, ansioso, gentileza, muito gentil, muito amavel, kkk, kkkk, haha, rsrs, rs, nos vemos, a gente se ve, super`,
    fillers: `a ai ainda ajuda amanha antecipadamente antemao ao aos as assim atencao bem boa bom com da de demais desde dia do domingo e ela ele em entao era es esta estamos estar estou eu feira foi fds fim gente gentil grande hoje ia informacao informacoes info isso ja la lhe logo mais mas me mensagem mesmo
      meu minha muita muito mto mt na nao no noite nos nossa nosso o oi ola os para pela pelas pelo pelos por pra pronta quarta quinta rapida rapidez rapido resposta retorno sabado se segunda semana sexta si sim simpatia sua seu super tambem tao tarde te tem terca teu todos tua tudo um uma vcs ve ver vejo vemos voce voces vos ves disponibilidade hospitalidade conhecer ajudar avisar sr sra dona`,
  },
}
