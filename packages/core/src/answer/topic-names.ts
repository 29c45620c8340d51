import type { Language } from '../language/language.ts'
import { plain } from './format.ts'

/** What the topics of questions, requests and complaints are called, in the order en, es, fr, de, it, pt. */
const NAMES: Readonly<Record<string, string>> = {
  'water shut-off':
    'the water shut-off|la llave de paso del agua|la vanne d’arrêt d’eau|der Hauptwasserhahn|il rubinetto generale dell’acqua|a torneira geral da água',
  'fuse box':
    'the fuse box|el cuadro eléctrico|le tableau électrique|der Sicherungskasten|il quadro elettrico|o quadro elétrico',
  'first aid kit':
    'a first-aid kit|un botiquín|une trousse de secours|ein Verbandskasten|una cassetta del pronto soccorso|um kit de primeiros socorros',
  'fire extinguisher': 'a fire extinguisher|un extintor|un extincteur|ein Feuerlöscher|un estintore|um extintor',
  'smoke detector':
    'smoke detectors|los detectores de humo|les détecteurs de fumée|Rauchmelder|i rilevatori di fumo|os detetores de fumo',
  'tourist tax':
    'the tourist tax|la tasa turística|la taxe de séjour|die Kurtaxe|la tassa di soggiorno|a taxa turística',
  'cleaning fee':
    'the cleaning fee|la tarifa de limpieza|les frais de ménage|die Reinigungsgebühr|le spese di pulizia|a taxa de limpeza',
  'minimum stay':
    'the minimum stay|la estancia mínima|le séjour minimum|der Mindestaufenthalt|il soggiorno minimo|a estadia mínima',
  'house rules':
    'the house rules|las normas de la casa|le règlement intérieur|die Hausregeln|le regole della casa|as regras da casa',
  'check-in instructions':
    'the check-in instructions|las instrucciones de llegada|les consignes d’arrivée|die Anreiseanleitung|le istruzioni per l’arrivo|as instruções de chegada',
  'check-in time':
    'the check-in time|la hora de entrada|l’heure d’arrivée|die Check-in-Zeit|l’orario di check-in|a hora de entrada',
  'check-out time':
    'the check-out time|la hora de salida|l’heure de départ|die Check-out-Zeit|l’orario di check-out|a hora de saída',
  'early check-in':
    'early check-in|entrada anticipada|arrivée anticipée|früher Check-in|check-in anticipato|entrada antecipada',
  'late arrival': 'late arrival|llegada tardía|arrivée tardive|späte Anreise|arrivo tardi|chegada tardia',
  'late checkout': 'late check-out|salida tardía|départ tardif|später Check-out|check-out posticipato|saída tardia',
  refund: 'a refund|un reembolso|un remboursement|eine Erstattung|un rimborso|um reembolso',
  deposit: 'the deposit|la fianza|la caution|die Kaution|la cauzione|a caução',
  compensation: 'compensation|una compensación|un dédommagement|eine Entschädigung|un risarcimento|uma compensação',
  price: 'the price|el precio|le prix|der Preis|il prezzo|o preço',
  payment: 'the payment|el pago|le paiement|die Zahlung|il pagamento|o pagamento',
  wifi: 'Wi-Fi|el wifi|le Wi-Fi|das WLAN|il Wi-Fi|o Wi-Fi',
  'key box':
    'the key box|la caja de llaves|la boîte à clés|der Schlüsselkasten|la cassetta delle chiavi|o cofre de chaves',
  'door code':
    'the door code|el código de la puerta|le code d’entrée|der Türcode|il codice della porta|o código da porta',
  keys: 'the keys|las llaves|les clés|die Schlüssel|le chiavi|as chaves',
  parking: 'parking|el aparcamiento|le stationnement|das Parken|il parcheggio|o estacionamento',
  'ev charger':
    'charging an electric car|la carga de coches eléctricos|la recharge électrique|das Laden von E-Autos|la ricarica di auto elettriche|o carregamento de carros elétricos',
  bins: 'the bins|la basura|les poubelles|der Müll|i rifiuti|o lixo',
  'high chair': 'a high chair|una trona|une chaise haute|ein Hochstuhl|un seggiolone|uma cadeira de bebé',
  cot: 'a cot|una cuna|un lit bébé|ein Babybett|una culla|um berço',
  'extra bed': 'an extra bed|una cama supletoria|un lit d’appoint|ein Zustellbett|un letto aggiunto|uma cama extra',
  'twin beds': 'separate beds|camas separadas|des lits séparés|getrennte Betten|letti separati|camas separadas',
  'extra towels':
    'extra towels|toallas extra|des serviettes en plus|zusätzliche Handtücher|asciugamani extra|toalhas extra',
  pets: 'pets|mascotas|les animaux|Haustiere|gli animali|animais',
  birthday: 'a birthday|un cumpleaños|un anniversaire|ein Geburtstag|un compleanno|um aniversário',
  honeymoon: 'a honeymoon|una luna de miel|un voyage de noces|Flitterwochen|un viaggio di nozze|uma lua de mel',
  anniversary:
    'an anniversary|un aniversario|un anniversaire de mariage|ein Hochzeitstag|un anniversario|um aniversário de casamento',
  allergy: 'an allergy|una alergia|une allergie|eine Allergie|un’allergia|uma alergia',
  diet: 'a diet|una dieta|un régime alimentaire|eine Ernährungsweise|una dieta|uma dieta',
  wheelchair: 'wheelchair access|la accesibilidad|l’accessibilité|Barrierefreiheit|l’accessibilità|a acessibilidade',
  transfer: 'a transfer|un traslado|un transfert|ein Transfer|un transfer|um transfer',
  luggage: 'luggage|el equipaje|les bagages|Gepäck|i bagagli|a bagagem',
  breakfast: 'breakfast|el desayuno|le petit déjeuner|Frühstück|la colazione|o pequeno-almoço',
  groceries: 'groceries|la compra|les courses|Einkäufe|la spesa|as compras',
  flowers: 'flowers|flores|des fleurs|Blumen|fiori|flores',
  champagne: 'champagne|champán|du champagne|Sekt|spumante|champanhe',
  invoice: 'an invoice|una factura|une facture|eine Rechnung|una fattura|uma fatura',
  'quiet room': 'quiet|tranquilidad|le calme|eine ruhige Lage|la tranquillità|sossego',
  'ground floor': 'the ground floor|la planta baja|le rez-de-chaussée|das Erdgeschoss|il piano terra|o rés do chão',
  laundry: 'laundry|la lavandería|le linge|die Wäsche|la biancheria|a roupa',
  dishwasher: 'a dishwasher|un lavavajillas|un lave-vaisselle|eine Spülmaschine|una lavastoviglie|uma máquina da loiça',
  'washing machine':
    'a washing machine|una lavadora|un lave-linge|eine Waschmaschine|una lavatrice|uma máquina de lavar',
  dryer: 'a dryer|una secadora|un sèche-linge|ein Trockner|un’asciugatrice|uma máquina de secar',
  'hair dryer': 'a hair dryer|un secador|un sèche-cheveux|ein Föhn|un asciugacapelli|um secador de cabelo',
  'coffee machine':
    'a coffee machine|una cafetera|une machine à café|eine Kaffeemaschine|una macchina del caffè|uma máquina de café',
  iron: 'an iron|una plancha|un fer à repasser|ein Bügeleisen|un ferro da stiro|um ferro de engomar',
  oven: 'an oven|un horno|un four|ein Backofen|un forno|um forno',
  stove: 'a stove|una cocina|des plaques de cuisson|ein Herd|un piano cottura|um fogão',
  microwave: 'a microwave|un microondas|un micro-ondes|eine Mikrowelle|un microonde|um micro-ondas',
  tv: 'a TV|un televisor|une télévision|ein Fernseher|una TV|uma televisão',
  'hot tub': 'a hot tub|un jacuzzi|un jacuzzi|ein Whirlpool|un idromassaggio|um jacuzzi',
  sauna: 'a sauna|una sauna|un sauna|eine Sauna|una sauna|uma sauna',
  pool: 'a pool|una piscina|une piscine|ein Pool|una piscina|uma piscina',
  barbecue: 'a barbecue|una barbacoa|un barbecue|ein Grill|un barbecue|um grelhador',
  fireplace: 'a fireplace|una chimenea|une cheminée|ein Kamin|un camino|uma lareira',
  heating: 'the heating|la calefacción|le chauffage|die Heizung|il riscaldamento|o aquecimento',
  'hot water': 'hot water|el agua caliente|l’eau chaude|Warmwasser|l’acqua calda|a água quente',
  ac: 'air conditioning|el aire acondicionado|la climatisation|eine Klimaanlage|l’aria condizionata|o ar condicionado',
  elevator: 'a lift|un ascensor|un ascenseur|ein Aufzug|un ascensore|um elevador',
  floor: 'the floor it is on|la planta|l’étage|das Stockwerk|il piano|o andar',
  capacity: 'the capacity|la capacidad|la capacité|die Belegung|la capienza|a lotação',
  beds: 'the beds|las camas|les lits|die Betten|i letti|as camas',
  bedrooms: 'the bedrooms|los dormitorios|les chambres|die Schlafzimmer|le camere|os quartos',
  bathrooms: 'the bathrooms|los baños|les salles de bain|die Bäder|i bagni|as casas de banho',
  size: 'the size|la superficie|la superficie|die Größe|la superficie|a área',
  balcony:
    'a balcony or terrace|un balcón o una terraza|un balcon ou une terrasse|ein Balkon oder eine Terrasse|un balcone o una terrazza|uma varanda ou um terraço',
  garden: 'a garden|un jardín|un jardin|ein Garten|un giardino|um jardim',
  'public transport':
    'public transport|el transporte público|les transports en commun|der Nahverkehr|i mezzi pubblici|os transportes públicos',
  'beach distance':
    'the way to the beach|la distancia a la playa|la distance à la plage|die Entfernung zum Strand|la distanza dal mare|a distância à praia',
  'emergency contact':
    'an emergency contact|un contacto de emergencia|un contact d’urgence|ein Notfallkontakt|un contatto di emergenza|um contacto de emergência',
  address: 'the address|la dirección|l’adresse|die Adresse|l’indirizzo|a morada',
  inspection: 'inspections|inspecciones|les inspections|Kontrollen|ispezioni|vistorias',
  supplies: 'supplies|suministros|les consommables|Verbrauchsmaterial|scorte|consumíveis',
  cleaning: 'cleaning|limpieza|ménage|Reinigung|pulizie|limpeza',
  maintenance: 'maintenance|mantenimiento|entretien|Reparaturen|manutenzione|manutenção',
  towels: 'towels|toallas|des serviettes|Handtücher|asciugamani|toalhas',
  quiet: 'quiet|tranquilidad|le calme|eine ruhige Lage|la tranquillità|sossego',
  'luggage storage':
    'storing luggage|guardar el equipaje|garder les bagages|Gepäck abstellen|deposito bagagli|guardar bagagem',
  noise: 'noise|ruido|le bruit|Lärm|rumore|barulho',
  dirt: 'cleanliness|limpieza|la propreté|Sauberkeit|pulizia|limpeza',
  water: 'water|agua|l’eau|Wasser|acqua|água',
  power: 'electricity|electricidad|l’électricité|Strom|corrente|eletricidade',
  smell: 'smell|olores|les odeurs|Geruch|odori|cheiros',
  pests: 'pests|plagas|les nuisibles|Ungeziefer|insetti|pragas',
  broken: 'something broken|algo roto|quelque chose de cassé|etwas Defektes|qualcosa di rotto|algo avariado',
  other: 'other things|otras cosas|autre chose|Sonstiges|altro|outras coisas',
}

const COLUMNS: readonly Language[] = ['en', 'es', 'fr', 'de', 'it', 'pt']

/** "the water shut-off", "der Hauptwasserhahn": a topic as it stands in a sentence. One that has no translation stays as it is. */
export function topicName(topic: string, language: Language): string {
  return NAMES[topic]?.split('|')[COLUMNS.indexOf(language)] ?? plain(topic)
}
