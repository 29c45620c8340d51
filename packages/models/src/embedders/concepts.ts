/**
 * Words of this field that mean one thing in six languages, folded: one line per concept, its stems apart by spaces. A word
 * belongs to a concept when it begins with one of the stems.
 */
const LINES = `
arriv llega llegad anreis ankunf ankomm arrivo arrivi arrivan arrivee arrivent chega chegad checkin
depart salida salen abreis auszug partenz partire sortie saida checkout
late tarde tardi tardif spat tard posticip
early tempran fruh presto anticipat cedo antecip
guest huesped client gast gaste ospit hospede
owner dueno propietari proprietair eigentumer proprietar dono
book reserv buchung prenota
cancel storn annul disdett
pay paid pago pagar pagad zahl bezahl paie pagat
balance saldo restbetrag solde
deposit fianza caution kaution cauzione caucao
refund reembols rembours erstatt rimbors
price precio prix preis prezz preco
discount descuent remise rabatt scont descont
dog perro chien hund cane cachorro cao
cat gato gatto katze chat
pet mascota animal haustier
cot crib cuna berceau babybett culla berco lettino
baby bebe neonat kleinkind infant
child nino enfant kind kinder bambin crianca
bed cama lit bett letto letti
highchair trona hochstuhl seggiolone
allerg alerg
birthday cumple annivers geburtstag complean
wifi wlan internet
password contrasena passe passwort senha parola
parking aparca garage estacion parkplatz parch garagem
door puerta porte tur porta
key llave cle schlussel chiav chave
code codigo kode codice
heating calefac chauffag heizung riscald aquec
hotwater boiler caldera caldaia chaudiere warmwasser esquentador
aircon klima climat condizion condicionado
water agua eau wasser acqua
leak fuga fuite leck perdita vazament
electric electri strom elettric eletric
light luz lumiere licht luce
broken roto casse kaputt rott quebrad avaria defekt panne
clean limpi nettoy menage reinig putz puliz pulit limpez faxin
towel toalla serviett handtuch handtuch asciugaman toalha
linen sabana draps bettwasche lenzuol lencol
laundry lavander blanchisser wasche
kitchen cocina cuisine kuche cucina cozinha
bathroom bano salle bad bagno banheiro
shower ducha douche dusche doccia chuveiro
toilet wc inodoro toilette sanita
noise ruido bruit larm rumore barulho
smell olor odeur geruch odore cheiro
dirty sucio sale schmutz sporc sujo
bins basura poubell mull spazzat lixo
pool piscina piscine alberca
terrace terraza terrasse terrazz varanda balcon
elevator ascensor lift aufzug ascenseur elevador
stairs escaler escalier treppe scale escada
luggage equipaj maleta bagag gepack malas
transfer traslad navette shuttle
airport aeropuert aeroport flughafen aeroporto
flight vuelo vol flug volo voo
train tren train zug treno comboio trem
taxi
address direccion adresse indirizz endereco morada
review resena avis bewertung recension avaliac
complain queja plainte beschwer reclam lamentel
agree acord convenu verein concord combin
promise promes prometi versprech
call llamad appel anruf chiamat ligac
voicemail buzon repondeur mailbox segreteria
message mensaj messagg nachricht mensag
maintenance mantenim entretien wartung manutenz manutenc
repair repar riparaz
plumber fontaner plombier klempner idraulic encanador canalizador
electrician electricist elektriker elettricist
breakfast desayun petitdejeun fruhstuck colazion cafedamanha
smoke fumar fumer rauch fumare
party fiesta fete feier festa
quiet silenc tranquil ruhe calme
wheelchair silla rollstuhl fauteuil carrozzin cadeira
tax tasa taxe kurtaxe tassa
invoice factura facture rechnung fattura fatura
beach playa plage strand spiaggia praia
fireplace chimenea cheminee kamin camino lareira
dishwasher lavavajil spulmaschin lavastovigl
washer lavadora waschmaschin lavatric
oven horno four ofen forno
fridge nevera frigo kuhlschrank
television tele fernseher televisor
night noche nuit nacht notte noite
tonight heute
weekend finde wochenend
extra adicional zusatz aggiunt
free libre frei libero livre disponib verfugbar
urgent dringend urgenc
lost perdid perdu verloren
`

/** Stem → concept number. */
export const CONCEPTS: ReadonlyMap<string, number> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line, concept) => line.split(' ').map((stem): [string, number] => [stem, concept])),
)

const LONGEST_STEM = Math.max(...[...CONCEPTS.keys()].map((stem) => stem.length))

/** The concept of a folded word, by its longest known stem of three letters or more; undefined for most words. */
export function conceptOf(word: string): number | undefined {
  for (let length = Math.min(word.length, LONGEST_STEM); length >= 3; length--) {
    const concept = CONCEPTS.get(word.slice(0, length))
    if (concept !== undefined && (length >= 5 || length === word.length || word.length - length <= 2)) return concept
  }
  return CONCEPTS.get(word)
}
