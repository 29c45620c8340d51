import { conceptsOf } from './concept-finder.ts'
import { kindWords } from './features.ts'
import type { Kind } from './plan.ts'

/**
 * What a question about a house, a wish, a job or a promise is about: the English name of each topic with the words for it in six
 * languages, folded; `*` stands for any letters. The first that fits counts, so what is more definite stands before what is more general.
 */
const TOPICS: readonly (readonly [topic: string, words: string])[] = [
  [
    'water shut-off',
    'shut off|shutoff|turn off the water|turn the water off|cut the water|shut the water|cortar el agua|corta el agua|cerrar el agua|cierra el agua|coupe l eau|fermer l eau|ferme l eau|wasser zudrehen|wasser abdrehen|wasser ab|spegne l acqua|spegnere l acqua|chiude l acqua|staccare l acqua|fecha a agua|cortar a agua|corta a agua|desliga a agua|stopcock|stop cock|water main|mains water|water valve|llave de paso|llave general|paso del agua|arrivee d eau|robinet general|couper l eau|coupure d eau|vanne*|hauptwasserhahn|haupthahn|absperrhahn|wasserhahn|wasser abstellen|wasserabsperr*|valvola|rubinetto generale|chiusura dell acqua|chiudere l acqua|registro de agua|registro da agua|torneira de seguranca|fechar a agua|corte da agua|registro geral',
  ],
  [
    'fuse box',
    'fuse*|breaker*|electric panel|power tripped|tripped|electric meter|fusible*|plomos|tablero|cuadro electrico|cuadro de luz|diferencial|termica*|disjoncteur*|tableau electrique|compteur*|plombs|sicherung*|fi schalter|stromkasten|contatore|quadro elettrico|salvavita|saltata la corrente|e saltata la luce|disjuntor*|quadro eletrico|quadro electrico|quadro da luz|quadro de luz',
  ],
  [
    'first aid kit',
    'first aid|botiquin|trousse de secours|pharmacie|verbandskasten|verbandkasten|erste hilfe|pronto soccorso|primeiros socorros',
  ],
  ['fire extinguisher', 'fire extinguisher|extintor|extincteur|feuerloscher|estintore'],
  [
    'smoke detector',
    'smoke detector*|smoke alarm|detector de humo|detecteur de fumee|rauchmelder*|rilevatore di fumo|detetor de fumo|detector de fumaca',
  ],
  [
    'tourist tax',
    'tourist tax|city tax|visitor tax|tasa turistica|impuesto turistico|taxe de sejour|kurtaxe|ortstaxe|tourismusabgabe|tassa di soggiorno|taxa turistica',
  ],
  [
    'cleaning fee',
    'cleaning fee|cleaning charge|cobra de limpieza|tarifa de limpieza|gastos de limpieza|frais de menage|endreinigung*|reinigungsgebuhr*|reinigungspauschale|spese di pulizia|taxa de limpeza',
  ],
  [
    'minimum stay',
    'minimum stay|minimum nights|min stay|noches minimas|estancia minima|minimo de noches|sejour minimum|nuits minimum|mindestaufenthalt*|mindestnachte|soggiorno minimo|estadia minima|minimo de noites',
  ],
  [
    'house rules',
    'house rules|rules|reglas*|normas|reglement*|hausregel*|hausordnung|regole*|regolamento|regras*|smok*|fumar|fuma|fumer|rauch*|fumare|quiet hours|party|parties|fiestas|fetes',
  ],
  [
    'check-in instructions',
    'check in instructions|ci instructions|arrival instructions|instructions|access instructions|how do guests get in|get into|get in|self check in|instrucciones*|como entran|como se entra|indicaciones|consignes|recuperent les cles|recup les cles|comment on rentre|anreiseinfo*|check in anleitung|anreiseanleitung|wie kommen die gaste|kommt man rein|schlusselubergabe|istruzioni|come entrano|ritiro chiavi|passo a passo|instrucoes*|como entram|como e que entram',
  ],
  [
    'check-in time',
    'check in time|hora de check in|hora de entrada|hora de llegada|se puede entrar|heure de check in|heure d arrivee|a partir de quelle heure|ab wann|eincheck*|orario di check in|da che ora|si puo entrare|que horas se pode entrar|pode entrar|hora de check in|time can guests check in',
  ],
  [
    'check-out time',
    'check out time|checkout time|hora de salida|hora de check out|heure de depart|liberer|bis wann|abreisezeit|orario di check out|entro che ora|horas e o check out|hora de saida|desocupar',
  ],
  [
    'early check-in',
    'early check in|early checkin|early|earlys|earlier|check in early|arrive early|come early|drop bags early|before check in|entrar antes|llegar antes|antes de la hora|check in temprano|entrada temprana|check in anticipado|arrivee anticipee|arriver plus tot|plus tot|early check|fruher|fruherer*|fruhe anreise|fruhanreise|early check in|prima del check in|arrivare prima|check in anticipato|anticipare|entrare prima|anticipato|entrar mais cedo|mais cedo|check in antecipado|entrada antecipada|antecip*',
  ],
  [
    'late arrival',
    'late arrival*|arrive late|wait up|llegada tarde|arrivee tardive|arriverait tard|spatanreise|spat anreisen|arrivo tardi|arriva di notte|chegada tardia',
  ],
  [
    'late checkout',
    'late check out|late checkout|late departure|leave later|stay later|checkout|check out|salir mas tarde|salida tarde|depart tardif|partir plus tard|partir a|late|spater auschecken|spatere abreise|abreisezeit|uscire piu tardi|tardi|saida tardia|sair mais tarde|saida mais tardia',
  ],
  [
    'refund',
    'refund*|money back|reembols*|devolver*|devolv*|rembours*|ruckerstatt*|erstattung*|geld zuruck|ruckzahlung|rimbors*|reembolso|devolucao',
  ],
  ['deposit', 'deposit*|bond|fianza|senal|caution|kaution*|caparra|cauzione|deposito|caucao|sinal'],
  [
    'compensation',
    'compensat*|goodwill|make up for|compens*|molestias|dedommage*|geste commercial|entschadig*|risarc*|indemniza*',
  ],
  [
    'price',
    'price*|rate|discount*|per night|cheaper|precio*|descuento*|rebaja*|tarifa|prix|remise*|reduction*|rabais|tarif|preis*|rabatt*|nachlass|sconto|sconti|prezzo|tariffa|preco|desconto*|abatimento',
  ],
  [
    'payment',
    'pay|pays|paid|payment*|instal*|cash|pagar|paga|pago|pagos|payer|paiement|zahlen|zahlung*|ratenzahlung|bezahl*|pagamento|pagare|contanti|dinheiro',
  ],
  ['wifi', 'wifi|wi fi|wi|wlan|internet|router|network|hotspot|netzwerk|reseau|red|rete|rede'],
  [
    'key box',
    'key box|keybox|lockbox|lock box|caja de llaves|boite a cles|schlusselbox|schlusselkasten|cassettina|cassetta delle chiavi|cofre de chaves',
  ],
  [
    'door code',
    'door code*|door|code|codes|keypad|entry code|access code|gate code|pin|codigo*|clave*|cerradura*|digicode|code d entree|porte|turcode*|schlusseltresor|schlusselcode|zugangscode|zahlencode|codice|portone|serratura|senha|fechadura|porta|combinacao',
  ],
  ['keys', 'key|keys|llave|llaves|cle|cles|schlussel*|ersatzschlussel|chiave|chiavi|chave|chaves'],
  [
    'parking',
    'park*|garage|garages|car park|driveway|space for the car|aparc*|cochera|estacion*|garaje|plaza|coche|se gar*|stationn*|place de parking|tiefgarage*|stellplatz*|parkplatz|parkplatze|auto|posto auto|parchegg*|macchina|box auto|garagem|vaga|estacionamento|carro',
  ],
  [
    'ev charger',
    'ev|tesla|charger|charging point|electric car|wallbox|ladestation|borne de recharge|colonnina|cargador electrico|carregador',
  ],
  [
    'bins',
    'bin|bins|rubbish|trash|garbage|recycling|basura*|contenedor*|reciclaje|poubelle*|ordures|dechets|mull*|tonne*|abfall*|altpapier|spazzatura|umido|rifiuti|immondizia|differenziata|bidoni|lixo|lixeira*|contentor*|reciclagem|ecoponto',
  ],
  [
    'high chair',
    'high chair*|highchair*|trona*|chaise haute|chaises hautes|hochstuhl*|kinderstuhl|seggiolon*|cadeira de bebe|cadeirinha|cadeira de refeicao|cadeirao|cadeira alta',
  ],
  [
    'cot',
    'cot|cots|crib*|travel cot|pack n play|baby bed*|cuna*|cunita|lit parapluie|lits parapluie|lit bebe|lits bebe|lit pour bebe|gitterbett*|babybett*|kinderbett*|reisebett*|beistellbett*|lettin*|culla|culle|berco*|cama de bebe|lit de bebe',
  ],
  [
    'extra bed',
    'extra bed*|roll away|rollaway|camp bed|spare bed|additional bed|supletoria*|cama extra|colchon extra|lit supplementaire|lit d appoint|matelas|zustellbett*|zusatzbett*|klappbett|matratze|letto aggiunto|letto in piu|letto extra|brandina|cama extra|colchao extra|colchao',
  ],
  [
    'twin beds',
    'twin beds|twins|single beds|separate beds|camas separadas|camas individuales|lits separes|lits jumeaux|einzelbetten|getrennte betten|letti separati|letti singoli|camas de solteiro',
  ],
  [
    'extra towels',
    'extra towel*|more towels|toallas extra*|mas toallas|serviettes en plus|serviettes supplementaires|mehr handtucher|zusatzliche handtucher|asciugamani in piu|asciugamani extra|toalhas adicionais|toalhas extra*|mais toalhas',
  ],
  [
    'pets',
    'dog|dogs|pet|pets|cat|cats|puppy|mutt|mutts|perr*|mascota*|gato|gatos|chien*|chat|chats|animaux|toutou*|animal*|hund|hunde|hunden|hundchen|vierbeiner*|katz*|haustier*|cane|cani|cagnolin*|gatto|gatti|animali|cachorr*|cao|caes|gato|gatos|bicho*|pet',
  ],
  [
    'birthday',
    'birthday*|bday*|b day|faz anos|fazem anos|fazer anos|cumple*|faz anos|fazem anos|fazer anos|compie gli anni|compiono gli anni|anniv|anniversaire*|geburtstag*|compleann*|aniversari*|niver|festinha',
  ],
  [
    'honeymoon',
    'honeymoon*|luna de miel|lune de miel|voyage de noces|voyages de noces|flitter*|hochzeitsreis*|viaggio di nozze|luna di miele|lua de mel',
  ],
  [
    'anniversary',
    'anniversar*|aniversario*|hochzeitstag*|jubilaum|anniversari*|aniversario de casamento|anniversaire de mariage',
  ],
  [
    'allergy',
    'allerg*|alerg*|celia*|coeliac*|zoliakie|nuss*|nut|nuts|gluten*|lactos*|laktos*|intoleran*|intolleran*|plumes|feather*|unvertraglich*',
  ],
  ['diet', 'vegan*|vegetar*|diet*|dieta|halal|kosher|koscher|alimentar*|regime'],
  [
    'wheelchair',
    'wheelchair*|step free|disabled|mobility|accessib*|crutches|silla de ruedas|movilidad|adaptado|fauteuil*|pmr|mobilite|rollstuhl*|barrierefrei|gehbehindert|carrozzina|sedia a rotelle|disabil*|barriere|cadeira de rodas|mobilidade|muletas|acessib*',
  ],
  [
    'transfer',
    'transfer*|pick up|pickup|pick ups|airport run|shuttle|taxi|traslado*|recoger|aeropuerto|navette|chercher a la gare|aeroport|abhol*|flughafentransfer|shuttle|navetta|prendere in aeroporto|aeroporto|stazione|translado|buscar no aeroporto|aeroporto|ir buscar',
  ],
  [
    'luggage',
    'luggage|bags|suitcase*|baggage|drop bags|maletas|equipaje|bagages|valises|gepack*|koffer*|bagagli*|valigi*|malas|bagagem',
  ],
  ['breakfast', 'breakfast*|desayun*|petit dej*|petits dej*|fruhstuck*|colazion*|cafe da manha|pequeno almoco'],
  ['groceries', 'grocer*|shopping done|shop done|welcome basket|spesa|compras|courses|einkauf*|mercado'],
  ['flowers', 'flower*|flores|fleurs|roses|blumen|fiori|ramo'],
  ['champagne', 'champagne|bubbly|prosecco|champan|cava|sekt|spumante|bouteille|bottiglia'],
  ['invoice', 'invoice*|receipt|factura*|facture*|rechnung*|fattura*|fatura*'],
  ['quiet room', 'quiet*|tranquil*|silencio*|calme|ruhig*|silenzios*|sossegad*'],
  ['ground floor', 'ground floor|planta baja|rez de chaussee|rdc|erdgeschoss|piano terra|terreo|res do chao'],
  [
    'laundry',
    'laundr*|linen*|sheets|bedding|towels|wash|lavander*|sabanas|ropa de cama|toallas|linge*|draps|blanchisserie|pressing|wasche*|wascherei|bettwasche*|handtucher|lavanderia|lenzuola|biancheria|asciugamani|lencois|roupa de cama|toalhas|roupas',
  ],
  [
    'dishwasher',
    'dishwasher|lavavajillas|lavaplatos|lave vaisselle|spulmaschine|geschirrspuler|lavastoviglie|lava loica*|lava louca*|maquina de lavar loica|maquina da loica|maquina de lavar louca',
  ],
  [
    'washing machine',
    'washing machine|washer|lavadora|lavarropas|lave linge|machine a laver|waschmaschine*|lavatrice|maquina de lavar|maquina da roupa|lavadora',
  ],
  ['dryer', 'tumble dryer|dryer|secadora|seche linge|trockner|asciugatrice|maquina de secar'],
  ['hair dryer', 'hairdryer*|hair dryer*|secador*|seche cheveux|fohn|haartrockner|phon|asciugacapelli'],
  [
    'coffee machine',
    'coffee*|nespresso|espresso machine|cafetera*|cafetiere*|kaffeemaschine*|kaffee|caffettiera|macchina del caffe|moka|cialde|cafeteira*|maquina de cafe',
  ],
  ['iron', 'iron|ironing|plancha|fer a repasser|bugeleisen|bugelbrett|ferro da stiro|ferro de passar|ferro de engomar'],
  ['oven', 'oven|horno|four|backofen|ofen|forno'],
  [
    'stove',
    'stove|hob|cooker|vitro*|hornalla*|cocina de gas|plaque*|gaziniere|herd|kochfeld|fornelli|piano cottura|fogao',
  ],
  ['microwave', 'microwave|micro|microondas|micro ondes|mikrowelle|microonde|micro ondas'],
  ['tv', 'tv|television|telly|netflix|tele|fernseher|televisor*|televisione|televisao|canais'],
  ['hot tub', 'hot tub|jacuzzi|whirlpool|spa|hidromasaje|idromassaggio|hidromassagem|banheira'],
  ['sauna', 'sauna*'],
  ['pool', 'pool*|piscin*|alberca*|pileta*|schwimmbad'],
  ['barbecue', 'bbq|barbecue|grill*|parrilla*|asador|barbacoa|churrasqueira*|churrasco|brace'],
  [
    'fireplace',
    'fireplace|log burner|light the fire|wood burner|firewood|chimenea|cheminee|poele|bois|kamin*|holz|camino|caminetto|stufa|lareira|lenha',
  ],
  [
    'heating',
    'heating|heater*|heat|radiator*|thermostat*|calef*|estufa*|caldera|chauffage*|radiateur*|chaudiere|heizung*|heiz*|therme|riscaldament*|termosifon*|termostato|caldaia|aquecimento|aquecedor*|esquentador',
  ],
  [
    'hot water',
    'hot water|immersion|water heater|agua caliente|calentador|boiler|eau chaude|chauffe eau|ballon|warmwasser|acqua calda|scaldabagno|agua quente|chuveiro',
  ],
  [
    'ac',
    'ac|aircon|air con|air conditioning|a c|aire|aire acondicionado|clim|climatisation|klima*|aria condizionata|condizionator*|climatizzator*|ar|ar condicionado|controle do ar',
  ],
  ['elevator', 'lift|elevator*|ascensor*|ascenseur*|aufzug*|fahrstuhl*|ascensore*|elevador*'],
  ['floor', 'floor|planta|piso|etage|stock|stockwerk|piano|andar'],
  [
    'capacity',
    'how many guests|accommodate|sleep|sleeps|capacity|max occupancy|capacidad*|maximo|caben|loger combien|combien max|personnes max|wie viele personen|fur wieviele|platz fur|ospitare|quante persone|posti letto|capienza|lotacao|capacidade|quantas pessoas',
  ],
  [
    'beds',
    'bed|beds|sofa bed|double|cama|camas|sofa cama|lit|lits|canape lit|bett|betten|schlafsofa|schlafcouch|letto|letti|divano letto|matrimoniale|cama|camas|sofa cama',
  ],
  [
    'bedrooms',
    'bedroom*|rooms|cuartos|habitacion*|recamara*|dormitorio*|chambre*|schlafzimmer|zimmer|camere|stanze|t 1|t 2|quartos',
  ],
  [
    'bathrooms',
    'bathroom*|bath|shower room|banos|bano|banera|salle de bain*|salles de bain|bad|bader|badezimmer|badewanne|bagni|bagno|vasca|casas de banho|casa de banho|banheiro*',
  ],
  [
    'size',
    'square met*|sqm|sq m|size|how big|metros cuadrados|metros|m|superficie|wie gross|qm|quadratmeter|metri quadri|m 2|tamanho',
  ],
  ['balcony', 'balcon*|terrac*|terraz*|terrasse*|balkon*|varanda|sacada|terrazzo|patio'],
  ['garden', 'garden*|lawn|mow*|jardin*|cesped|pelouse|garten*|rasen|giardin*|prato|relva|jardim*'],
  [
    'public transport',
    'bus|metro|tram|train station|parada|gare|arret|haltestelle|bushaltestelle|fermata|stazione|paragem|ponto de onibus',
  ],
  ['beach distance', 'beach|playa|plage|strand|spiaggia|mare|praia'],
  ['emergency contact', 'emergenc*|notfall*|hausverwaltung|urgence|emergenze'],
  [
    'address',
    'address*|where is it|location|directions|postcode|direccion*|ubicacion|domicilio|adresse*|anschrift|standort|indirizzo*|via e numero|dove si trova|morada|endereco*|localizacao',
  ],
  ['inspection', 'inspect*|inspeccion*|revision*|controle*|abnahme*|abgenommen|kontroll*|ispezion*|vistoria*'],
  [
    'supplies',
    'restock*|supplies|toilet paper|reponer|insumos|suministros|capsulas|reassort|recharger|nachgekauft|nachfull*|verbrauchsmaterial|comprare|rifornire|consumiveis|repor|comprar',
  ],
]

/** Kinds of jobs, by what is done; told before any topic. */
const JOBS: readonly (readonly [topic: string, concept: string])[] = [
  ['cleaning', 'clean'],
  ['maintenance', 'repair'],
]
const JOB_TOPICS: ReadonlySet<string> = new Set(['laundry', 'inspection', 'supplies', 'garden', 'pool', 'keys'])
const WISHES: ReadonlySet<string> = new Set([
  'early check-in',
  'late arrival',
  'cot',
  'high chair',
  'extra bed',
  'twin beds',
  'extra towels',
  'pets',
  'birthday',
  'honeymoon',
  'anniversary',
  'allergy',
  'diet',
  'wheelchair',
  'transfer',
  'luggage',
  'breakfast',
  'groceries',
  'flowers',
  'champagne',
  'invoice',
  'quiet room',
  'ground floor',
  'parking',
  'late checkout',
  'laundry',
  'beds',
])
const PROMISES: ReadonlySet<string> = new Set([
  'early check-in',
  'late checkout',
  'refund',
  'deposit',
  'compensation',
  'price',
  'payment',
  'parking',
  'pets',
  'transfer',
  'extra bed',
  'luggage',
  'breakfast',
  'cleaning fee',
  'keys',
  'cot',
  'late arrival',
])

let matchers: ReadonlyMap<string, RegExp> | undefined

/** What a folded text is searched with for each topic, in the order in which topics are looked for. */
function topicMatchers(): ReadonlyMap<string, RegExp> {
  matchers ??= new Map(
    TOPICS.map(([topic, words]) => [topic, new RegExp(` (?:${words.replaceAll('*', '\\p{Letter}*')}) `, 'u')]),
  )
  return matchers
}

/** Whether a text (a heading of the house manual, a note, a message) speaks of a topic of these, in any of the languages. */
export function speaksOfTopic(text: string, topic: string): boolean {
  return topicsIn(text)(topic)
}

/** As {@link speaksOfTopic}, for a text that is asked about several topics. */
export function topicsIn(text: string): (topic: string) => boolean {
  const folded = ` ${kindWords(text).join(' ')} `
  return (topic) => topicMatchers().get(topic)?.test(folded) ?? false
}

/** @param masked Names as placeholders. @returns null when the question names no topic. */
export function topicIn(masked: string, kind: Kind): string | null {
  const words = kindWords(masked).filter((word) => !word.startsWith('{'))
  const text = ` ${words.join(' ')} `
  const fits = (allowed?: ReadonlySet<string>): string | null =>
    [...topicMatchers()].find(([topic, pattern]) => (!allowed || allowed.has(topic)) && pattern.test(text))?.[0] ?? null
  if (kind === 'special_requests') return fits(WISHES)
  if (kind === 'agreed') return fits(PROMISES)
  if (kind !== 'tasks_open') return fits()
  const special = fits(JOB_TOPICS)
  const concepts = new Set(conceptsOf(words))
  const job = JOBS.find(([, concept]) => concepts.has(concept))?.[0] ?? null
  return special === 'laundry' || special === 'inspection' || special === 'supplies' ? special : (job ?? special)
}
