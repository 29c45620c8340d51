import type { Language } from './language.ts'

/** The part of the day that a text names beside a time. */
export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night'

/**
 * How one language says a time of day. Every member is the source of a pattern over text folded by `foldEvenly`;
 * `<hour>` and `<minute>` stand for digits or number words.
 */
export interface ClockWords {
  /** Stands directly before a time and before nothing else ("at", "a las"): enough to take a bare number for an hour. */
  readonly at: string
  readonly around: string
  /** Around, but said of any number ("circa"): not enough for a bare one. */
  readonly roughly: string
  readonly after: string
  readonly before: string
  readonly between: string
  /** Begins a range, and nothing when no range follows. */
  readonly from: string
  /** Between the two ends of a range. */
  readonly to: string
  readonly and: string
  readonly or: string
  /** What may stand before the second end ("las"). */
  readonly article: string
  /** After the hour: says that it is one, besides the common ones ("h", "pm"). */
  readonly unit: string
  /** What follows an hour: groups half, quarter, plus, minusQuarter, minus. */
  readonly tail: string
  /** Whole forms that begin before the hour: groups hour, half, toHalf, toQuarter, quarter, minutes, and sign ("past" or "to"). */
  readonly heads: readonly string[]
  /** In a head: the words that take away from the hour. */
  readonly to_the_hour: string
  readonly noon: string
  readonly midnight: string
  readonly isAround: string
  readonly isAfter: string
  readonly isBefore: string
  readonly not: string
  readonly parts: Readonly<Record<PartOfDay, string>>
}

export const CLOCK_WORDS: Readonly<Record<Language, ClockWords>> = {
  en: {
    at: `at|@|(?:arrival|check-?in|departure|check-?out) time|eta(?: is| will be| would be|:| -| ~)?`,
    around: `around|more like|about|abt|arou?nd|towards|close to`,
    roughly: `approx(?:imately)?\\.?|roughly|circa|ca\\.?|~|maybe|probably|like|say`,
    after: `after|past|(?:no|not) (?:before|until|till|earlier than)|later than|as of|starting`,
    before: `before|b4|by|until|till?|untill|'til|up to|(?:no|not) later than|(?:at the )?latest(?: by)?`,
    between: `between|btwn?|betw|b/w|in between`,
    from: `from`,
    to: `to|until|till?|'til|through`,
    and: `and|&|n`,
    or: `or`,
    article: `at|around`,
    unit: `o'? ?clock|oclock`,
    tail: ` (?<plus>thirty|fifteen|forty[ -]?five|twenty|ten|forty|fifty)(?: ?five)?`,
    heads: [
      `half(?: past| after)?[ -](?<half><hour>)`,
      `(?:a )?(?:quarter|qtr) (?<sign>past|after|to|till?|of|before) (?<quarter><hour>)`,
      `(?<minutes><minute>)(?: ?min(?:ute)?s?)? (?<sign>past) (?<hour><hour>)`,
      `(?<minutes>five|ten|twenty|twenty[ -]five)(?: ?min(?:ute)?s?)? (?<sign>to) (?<hour><hour>)`,
    ],
    to_the_hour: `to|till?|of|before`,
    noon: `noon|midday|mid-day|12 noon|noontime`,
    midnight: `midnight|mid-night|12 midnight`,
    isAround: `-?ish|or so|or thereabouts|approx\\w*|more or less|give or take|roughly`,
    isAfter: `onwards?|on(?=$|[.,!?\\n])|or (?:later|after)|and (?:later|after)|\\+`,
    isBefore: `(?:at the |the )?latest|or (?:earlier|before)|at most|max`,
    not: `not|[a-z]+n't|wont|dont|cant|isnt|doesnt|never|cannot|unable|unlikely|wouldnt|no way|no chance|doubt`,
    parts: {
      morning: `(?:in the |this |tomorrow |tmrw |tmw |tom |early |next )morning|mornings?|a\\.m\\.`,
      afternoon: `(?:in the |this |tomorrow )?afternoons?|arvo|pm`,
      evening: `(?:in the |this |tomorrow |tmrw )?(?:evenings?|eve)|tonight|tonite|2nite|2night`,
      night: `(?:at |in the )night|(?:tomorrow|friday|saturday|sunday|monday|tuesday|wednesday|thursday|late|that|same) night`,
    },
  },
  es: {
    at: `a ?las?|hora (?:estimada |prevista |aproximada )?de (?:llegada|salida|entrada)|las|a l[ao]s?|la|pa las|para las|q(?:ue)? a las|eta:?`,
    around: `sobre|hacia|a eso de|a esos? de|alrededor de|cerca de|tipo|rondando|en torno a|por ahi(?: de)?`,
    roughly: `aprox(?:imadamente)?\\.?|como|mas o menos|ca\\.?|unas`,
    after: `despues de|a partir de|desde|pasad[oa]s?|tras|luego de|no antes de|mas tarde de|de(?=l mediodia)`,
    before: `antes de|hasta|no mas tarde de|como (?:muy )?tarde(?: a)?|(?:como )?maximo(?: a)?|no despues de`,
    between: `entre`,
    from: `de|desde`,
    to: `a|hasta|-`,
    and: `y`,
    or: `o|u`,
    article: `a las?|las?`,
    unit: `en punto`,
    tail: ` (?:y|con) (?:(?<half>media)|(?<quarter>cuarto)|(?<plus><minute>))| menos (?:(?<minusQuarter>cuarto)|(?<minus><minute>))`,
    heads: [
      `(?:un )?cuarto (?<sign>para|pa) las? (?<quarter><hour>)`,
      `(?<minutes><minute>)(?: minutos)? (?<sign>para|pa) las? (?<hour><hour>)`,
    ],
    to_the_hour: `para|pa`,
    noon: `mediodia|medio dia`,
    midnight: `medianoche|media noche`,
    isAround: `mas o menos|aprox\\w*|o asi|y pico|y algo|o por ahi|\\+/-`,
    isAfter: `en adelante|o (?:mas tarde|despues)|para arriba|pasadas`,
    isBefore: `como (?:muy )?tarde|a mas tardar|(?:como )?maximo|o antes`,
    not: `no|nunca|tampoco|imposible|dud(?:o|amos)`,
    parts: {
      morning: `(?:de|por|en) la (?:manana|mananita)|esta manana|(?:de|por|en) la madrugada|madrugada|manana temprano`,
      afternoon: `(?:de|por|en) la tarde(?:cita)?|esta tarde|(?:de|a)l mediodia|manana tarde`,
      evening: `(?:de|por|en) la noche(?:cita)?|esta noche|manana noche`,
      night: `noches?(?= del)`,
    },
  },
  fr: {
    at: `h|eta:?|heure (?:d'arrivee|de depart)(?: prevue| estimee)?`,
    around: `vers(?: les)?|aux alentours de|autour de|aux environs de|sur les coups de|vers les coups de`,
    roughly: `environ|a peu pres|ca\\.?|circa|peut[- ]etre|genre|plutot`,
    after: `apres|a partir de|a compter de|des|pas avant|plus tard que|passe`,
    before: `avant|jusqu'?a|jusque|d'ici|au plus tard(?: a)?|pas apres|pas plus tard que`,
    between: `entre`,
    from: `de|des|a|les|pour`,
    to: `a|jusqu'?a`,
    and: `et`,
    or: `ou`,
    article: `a|vers`,
    unit: `heures? pile|h pile`,
    tail: `(?: ?(?:h|heures?|hrs?))?(?: et (?:(?<half>demie?)|(?:un )?(?<quarter>quart))| moins (?:(?:le |un )?(?<minusQuarter>quart)|(?<minus><minute>)))| heures? (?<plus><minute>)(?! ?(?:minute|min|km|pers|adult|enfant|nuit))`,
    heads: [],
    to_the_hour: `-`,
    noon: `midi`,
    midnight: `minuit`,
    isAround: `environ|a peu pres|et quelques?|passee?s?|par la|ou (?:un peu )?(?:plus|moins)`,
    isAfter: `ou (?:plus tard|apres)|et plus`,
    isBefore: `au plus tard|maximum|max|ou avant|grand max(?:imum)?`,
    not: `pas|jamais|impossible|guere|dout(?:e|ons)`,
    parts: {
      morning: `(?:du|le|au|ce|demain|en|dans la) mat(?:in(?:ee)?)?|du mat`,
      afternoon: `(?:de l'|l'|cet(?:te)? |demain |en |dans l')?(?:apres[- ]midi|aprem|aprm)`,
      evening: `(?:du|le|ce|au|a|demain|en|dans la|hier) (?:soir(?:ee)?)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) soir`,
      night: `(?:de la|du|dans la|cette|de) nuit`,
    },
  },
  de: {
    at: `um|eta:?|(?:ankunfts?|anreise|abreise|abfahrts)zeit|punkt|schlag`,
    around: `gegen|so um|rund um|ungefahr um|etwa um|so gegen|richtung`,
    roughly: `ca\\.?|circa|zirka|etwa|ungefahr|so|vielleicht|wohl|vermutlich|voraussichtlich`,
    after: `ab|nach|(?:spater|langer) als|fruhestens(?: (?:um|ab|gegen))?|erst (?:nach|ab)|nicht (?:vor|fruher als)|(?:nicht )?eher als`,
    before: `vor|bis(?: spatestens| maximal| max)?|spatestens(?: (?:um|bis|gegen))?|nicht (?:nach|spater als)|bis (?:um|gegen)`,
    between: `zwischen`,
    from: `von`,
    to: `bis(?: um)?|und`,
    and: `und|u\\.?`,
    or: `oder`,
    article: `um|gegen`,
    unit: `uhr`,
    tail: ` ?uhr (?<plus><minute>)(?! ?(?:person|gast|gaste|nacht|minuten|leute|erwachsene|kinder))`,
    heads: [
      `(?:(?<minutes>funf|5|zehn|10)(?: min(?:uten)?)? (?<sign>vor|nach) |kurz (?<short>vor|nach) )?halb[ -]?(?<toHalf><hour>)`,
      `(?:3/4|dreiviertel|drei viertel) (?<threeQuarters><hour>)`,
      `(?:viertel|1/4) (?<sign>nach|vor|uber|ab) (?<quarter><hour>)`,
      `(?:viertel|1/4) (?<toQuarter><hour>)`,
      `kurz (?<short>nach|vor) (?<hour><hour>)`,
      `(?<minutes>funf|fuenf|5|zehn|10|zwanzig|20)(?: min(?:uten)?)? (?<sign>nach|vor) (?<hour><hour>)(?! (?:tag|stunde|woche|nacht|person|min))`,
    ],
    to_the_hour: `vor`,
    noon: `mittag|12 uhr mittags?`,
    midnight: `mitternacht`,
    isAround: `rum|herum|ca\\.?|circa|ungefahr|etwa|oder so|so ungefahr|plus ?/? ?minus`,
    isAfter: `oder spater|aufwarts|oder danach`,
    isBefore: `spatestens|maximal|oder (?:fruher|eher)|allerspatestens`,
    not: `nicht|nie|kaum|kein(?:e[nms]?)?(?! (?:problem|thema|ding|stress))|keinesfalls|bezweif(?:le|eln)|unmoglich|nich|ned|net`,
    parts: {
      morning: `morgens|vormittags?|(?:am|den|diesen) (?:morgen|vormittag)|in der fruh|frueh|fruh(?:morgens)?|[a-z]+tag ?(?:morgen|vormittag|fruh)`,
      afternoon: `nachmittags?|mittags|[a-z]+tagnachmittag`,
      evening: `abends?|(?:am|heute|morgen|ubermorgen|gestern|[a-z]+tag) ?abend`,
      night: `nachts|in der nacht|heute nacht`,
    },
  },
  it: {
    at: `alle(?: ore)?|all'|ore|orario (?:previsto )?di (?:arrivo|partenza)(?: previsto)?|(?:facciamo|faremo|si fanno) le|(?:sono|erano|saranno) le(?: ore)?|dalle ore|delle ore|h\\.?|ale|eta:?|x le|per le`,
    around: `verso(?: le| l')?|intorno(?: alle| all'| a)?|attorno(?: alle| all')?|sulle|sul|sull'|per le|x le|vicino alle`,
    roughly: `circa|ca\\.?|piu o meno|tipo|forse|orientativamente|indicativamente`,
    after: `(?<!(?:^|[^a-z])a )dopo(?: le| l')?|a partire dalle|dalle|dall'|passate(?: le)?|non prima d(?:elle|i)|piu tardi delle|oltre le`,
    before: `prima d(?:elle|ell'|i)|entro(?: le| l')?|fino alle|fino all'|fino a|finoalle|sino alle|non oltre(?: le)?|al (?:piu tardi|massimo)(?: alle)?|non dopo le|max(?: alle)?|massimo(?: alle| le)?`,
    between: `tra(?: le)?|fra(?: le)?`,
    from: `dalle|dall'|da|delle|le`,
    to: `alle|a|fino alle|all'`,
    and: `e(?: le)?`,
    or: `o(?: le)?|oppure`,
    article: `alle|le|all'`,
    unit: `in punto`,
    tail: ` e (?:(?<half>mezz[ao]|1/2)|(?:un )?(?<quarter>quarto)|(?<plus><minute>))| meno (?:(?:un )?(?<minusQuarter>quarto)|(?<minus><minute>))`,
    heads: [
      `(?:un )?quarto (?<sign>alle|all') ?(?<quarter><hour>)`,
      `(?<minutes>cinque|dieci|venti) (?:minuti )?(?<sign>alle) (?<hour><hour>)`,
    ],
    to_the_hour: `alle|all'`,
    noon: `mezzogiorno|mezzodi`,
    midnight: `mezzanotte`,
    isAround: `circa|ca\\.?|piu o meno|o giu di li|e qualcosa|e rotti|e passa|suppergiu`,
    isAfter: `in poi|o (?:piu tardi|dopo)|in avanti|passat[ae]`,
    isBefore: `al (?:piu tardi|massimo)|massimo|max|o prima`,
    not: `non|mai|nn|impossibile|dubit(?:o|iamo)`,
    parts: {
      morning: `(?:di|del|della|in|domani|sta|questa|nella|la) ?mattin[oa](?:ta)?|stamattina|domattina|stamani|stamane|mattutine`,
      afternoon: `(?:del|di|nel|domani|questo|oggi|sto|il|in)? ?(?:primo |tardo )?(?:pomeriggio|pome)`,
      evening: `(?:di|della|in|domani|questa|sta|nella|la) ?sera(?:ta)?|stasera|(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica) sera`,
      night: `(?:di|della|nella|questa) ?notte|stanotte`,
    },
  },
  pt: {
    at: `as|a(?= uma)|hora(?:rio)? (?:prevista |previsto )?de (?:chegada|saida|partida)|aa?s|pras|para as|p/ as|eta:?|hs?`,
    around: `por volta d(?:e|as?|o)|cerca d(?:e|as)|la (?:para|pelas|pras|pra)(?: as)?|pel(?:as?|o)|perto d(?:as|e)|rondando as|volta das|por volta|a rondar as`,
    roughly: `mais ou menos|umas|tipo|aprox(?:imadamente)?\\.?|talvez|aproximado|ca\\.?`,
    after: `(?:depois|dps) d(?:as|a|e|o)|passar d(?:as|a|e|o)|apos(?: as| a)?|a partir d(?:as|a|e|o)|desde as|nao antes d(?:as|e)|passad[oa]s? d(?:as|e)`,
    before: `antes d(?:as?|e|o)|ate(?: as?| ao)?|no maximo(?: ate)?(?: as)?|o mais tardar(?: as)?|nao depois das|no mais tardar(?: as)?`,
    between: `entre(?: as| a| o)?`,
    from: `das?|desde(?: as)?`,
    to: `as|a|ate as|ate`,
    and: `e(?: as| a)?`,
    or: `ou(?: as)?`,
    article: `as?|pelas`,
    unit: `em ponto`,
    tail: `(?: horas?| ?h)? e (?:(?<half>meia)|(?:um )?(?<quarter>quarto)|(?<plus><minute>))| menos (?:(?:um )?(?<minusQuarter>quarto)|(?<minus><minute>))`,
    heads: [
      `(?:um )?quarto (?<sign>para|pra|pras) (?:as? )?(?<quarter><hour>)`,
      `(?<minutes><minute>)(?: minutos)? (?<sign>para|pra|pras) (?:as? )?(?<hour><hour>)`,
    ],
    to_the_hour: `para|pra|pras`,
    noon: `meio[- ]dia`,
    midnight: `meia[- ]noite`,
    isAround: `mais ou menos|e pouc[oa]|e tal|e qualquer coisa|aprox\\w*|mais coisa menos coisa|e picos?|e tantas`,
    isAfter: `em diante|pra frente|ou (?:mais tarde|depois)|para a frente`,
    isBefore: `no maximo|o mais tardar|no mais tardar|ou antes|max`,
    not: `nao|nunca|impossivel|n|duvid(?:o|amos)`,
    parts: {
      morning: `(?:da|de|pela|na|esta|desta) (?:manha|madrugada)|amanha cedo|manhazinha|madrugada`,
      afternoon: `(?:da|de|pela|na|esta|desta|a) tarde(?:zinha)?`,
      evening: `(?:da|a|de|pela|na|esta|desta|hoje a) noite(?:zinha)?|ao (?:final|fim) do dia`,
      night: `noite(?= de)`,
    },
  },
}

export const MONTHS = `january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|januar|janner|februar|marz|maerz|juni|juli|oktober|dezember|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro`

/** After a bare number: what it counts, so that it is no hour. Folded, all languages. */
export const COUNTED = `(?:%|€|\\$|£|º|°|ª|#)|(?:st|nd|rd|th|er|eme|ere|te|ter|ten|km|kms|mt|mts|mb|gb|kg|kw|eur|euros?|usd|gbp|chf|dollars?|pounds?|bucks|reais|dolares|libras|dollari|sterline|nights?|days?|weeks?|months?|years?|yrs?|minutes?|mins?|min|seconds?|secs?|hours?|hrs?|people|persons?|person[aes]*|pax|guests?|adults?|kids?|child(?:ren)?|bab(?:y|ies)|infants?|bags?|suitcases?|rooms?|bed(?:room)?s?|towels?|keys?|units?|flats?|apartments?|houses?|properties|stars?|reviews?|calls?|messages?|bookings?|reservations?|arrivals?|departures?|check-?(?:ins?|outs?)|blocks?|floors?|miles|metres|meters|more|other|of (?:us|them|you)|noches?|dias?|semanas?|mes(?:es)?|anos?|minutos?|horas? (?:de (?!la|la )|y media de)|personas?|huespedes|adultos?|ninos?|nenes|bebes?|maletas?|habitaci\\w+|camas?|toallas?|llaves?|estrellas?|llamadas?|mensajes?|reservas?|llegadas?|salidas?|entradas?|nuits?|nuitees|jours?|semaines?|mois|ans?|annees?|personnes?|pers|voyageurs?|adultes?|enfants?|valises?|chambres?|lits?|serviettes?|cles|etoiles?|appels?|messages|reservations|arrivees?|departs?|avis|rue|autres|nachte?n?|tagen?|tage|wochen?|monaten?|jahren?|stunden?|std|minuten|minuti|minutos|gg|different|separate|personen|gaste?n?|erwachsenen?|kindern?|kinder|leuten?|koffern?|zimmern?|betten|handtucher|schlussel|sterne|anrufen?|nachrichten|buchungen|wohnungen|hauser|notti?|giorni?|giorno|settimane?|mesi|mese|anni|persone|ospiti|adulti|bambini?|neonati|valigie|camere|letti|asciugamani|chiavi|stelle|chiamate|messaggi|prenotazioni|arrivi|partenze|case|appartamenti|noites?|pessoas|hospedes|criancas?|malas|quartos|toalhas|chaves|chamadas|mensagens|partidas|casas|apartamentos|euro|cents?)(?![a-z])`

/** Before a number of hours: a length of time, not a time of day. */
export const LENGTH_BEFORE = `in|within|dans|en|fra|tra|em|daqui a|il y a|ya|depuis|hace|dentro de|ha|seit|innerhalb von|binnen|for|pendant|durante|per|por|fur|another|encore|altre|otras|mais|noch|next|last|every|tous les|toutes les|cada|ogni|alle paar|(?:about|approx|circa|ca\\.?|environ|etwa|unas?|uns|umas|nearly|almost|only|just) (?:a )?`

/** After a number of hours: a length of time. */
export const LENGTH_AFTER = `(?:ago|later|drive|away|flight|delay|late|earlier|before|after|long|to go|from (?:here|you|the)|de (?:route|retard|vol|voiture|train|trajet|avance|decalage|viaje|retraso|vuelo|coche|trayecto|viagem|atraso|voo|carro|antelacion)|d'(?:avion|avance|attente|ici)|di (?:viaggio|ritardo|volo|macchina|anticipo|auto|strada)|entfernt|fahrt|verspatung|flug|lang|avant l|avant le d|de carretera|mas tarde|antes|despues|prima|dopo|depois|plus tard|/ ?24|/7|par jour|al dia|al giorno|por dia)`

/** After a number that stands where a time might: the name of a street. */
export const STREET_AFTER = `(?:[a-z']+ ){1,2}(?:street|st|road|rd|avenue|ave|lane|drive|square|court|terrace|strasse|strase|str|weg|platz|gasse|boulevard|blvd)(?![a-z])`
