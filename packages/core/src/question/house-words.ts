import { foldWords } from '../language/fold.ts'
import { LANGUAGES, type Language } from '../language/language.ts'

/** What houses are named after, one line a thing: its words in each language, in the order of {@link COLUMNS}. Several words of one language are apart by `|`. */
const COLUMNS: readonly Language[] = ['en', 'es', 'fr', 'de', 'it', 'pt']
const THINGS = `
house|home, casa, maison, haus, casa, casa
flat|apartment, piso|apartamento|departamento|depto, appartement|appart, wohnung|whg|apartment, appartamento, apartamento|apto|ap
cabin|hut|lodge, cabana, cabane|chalet, hutte, capanna|baita, cabana|chale
cottage, casita, gite|chaumiere, hauschen, casetta|villino, chale|casinha
chalet, chalet, chalet, chalet, chalet|baita, chale
villa, villa, villa, villa, villa, vila|villa
studio, estudio, studio, studio, monolocale|studio, estudio
loft, loft, loft, loft, loft, loft
attic|penthouse, atico, mansarde|combles, dachgeschoss|dachwohnung, mansarda|attico, sotao|mansarda|cobertura
room, habitacion, chambre, zimmer, camera|stanza, quarto
farm|farmhouse, finca|granja|cortijo, ferme, bauernhof|hof, fattoria|cascina|masseria, quinta|fazenda
barn, granero, grange, scheune|stadel, fienile, celeiro
mill, molino, moulin, muhle, mulino, moinho
castle, castillo, chateau, schloss|burg, castello, castelo
tower, torre, tour, turm, torre, torre
palace|court, palacio|corte, palais|cour, palast|hof, palazzo|corte, palacio|patio
lake, lago, lac, see, lago, lago
sea|ocean, mar|oceano, mer|ocean, meer|ozean, mare|oceano, mar|oceano
river, rio, riviere|fleuve, fluss, fiume, rio
canal, canal, canal, kanal, canale, canal
beach, playa, plage, strand, spiaggia, praia
port|harbour|harbor, puerto, port, hafen, porto, porto
island, isla, ile, insel, isola, ilha
mountain, montana, montagne, berg, montagna, montanha
hill, colina, colline, hugel, collina, colina
forest|wood, bosque, foret|bois, wald, bosco, floresta|bosque
garden, jardin, jardin, garten, giardino, jardim
terrace, terraza, terrasse, terrasse, terrazza, terraco
roof|rooftop, tejado|azotea, toit, dach, tetto, telhado
balcony, balcon, balcon, balkon, balcone, varanda
pool, piscina, piscine, pool|schwimmbad, piscina, piscina
view|views, vista|vistas, vue, blick|aussicht, vista, vista
sun|sunny, sol, soleil, sonne|sonnig, sole, sol
moon, luna, lune, mond, luna, lua
star, estrella, etoile, stern, stella, estrela
wind, viento, vent, wind, vento, vento
surf, surf, surf, surf, surf, surf
tile|tiles, azulejo|azulejos|tejas, tuile|tuiles|carreaux, kachel|kacheln|ziegel, piastrelle|tegole, azulejo|azulejos|telhas
stone, piedra, pierre, stein, pietra, pedra
brick|brownstone, ladrillo, brique, backstein|ziegel, mattone|mattoni, tijolo
old, viejo|vieja|antiguo|antigua, vieux|vieille|ancien|ancienne, alt|alte|alter|alten|altes, vecchio|vecchia|antico|antica, velho|velha|antigo|antiga
new, nuevo|nueva, neuf|neuve|nouveau|nouvelle, neu|neue|neuer|neuen|neues, nuovo|nuova, novo|nova
big|large|great, grande|gran, grand|grande, gross|grosse|grosses|grossen, grande, grande
small|little, pequeno|pequena, petit|petite, klein|kleine|kleines|kleinen, piccolo|piccola, pequeno|pequena
red, rojo|roja, rouge, rot|rote|rotes|roten, rosso|rossa, vermelho|vermelha
blue, azul, bleu|bleue, blau|blaue|blaues|blauen, blu|azzurro|azzurra, azul
green, verde, vert|verte, grun|grune|grunes|grunen, verde, verde
white, blanco|blanca, blanc|blanche, weiss|weisse|weisses|weissen, bianco|bianca, branco|branca
yellow, amarillo|amarilla, jaune, gelb|gelbe|gelbes|gelben, giallo|gialla, amarelo|amarela
rose, rosa, rose, rose|rosen, rosa, rosa
palm|palms, palmera|palmeras, palmier|palmiers, palme|palmen, palma|palme, palmeira|palmeiras
olive|olives, olivo|olivos, olivier|oliviers, olive|oliven|olivenbaum, olivo|ulivo|ulivi, oliveira|oliveiras
vineyard, vinedo, vignoble|vigne, weinberg, vigneto|vigna, vinha
church, iglesia, eglise, kirche, chiesa, igreja
bridge, puente, pont, brucke, ponte, ponte
square, plaza, place, platz, piazza, praca
market, mercado, marche, markt, mercato, mercado
station, estacion, gare, bahnhof, stazione, estacao
village, pueblo, village, dorf, paese|borgo, aldeia
city|town, ciudad, ville, stadt, citta, cidade
nest, nido, nid, nest, nido, ninho
dune|dunes, duna|dunas, dune|dunes, dune|dunen, duna|dune, duna|dunas
`

/** Words that join the parts of a name and name nothing. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an of at on in by with and el la los las un una de del y en con al le les des du et au aux avec sur l d ' +
    'der die das dem den des am im an zum zur mit und vom auf il lo gli i da di della dello dei al alla alle sul sulla e ' +
    'o os as do dos da das no na com ao para pro'
  ).split(' '),
)

type Meanings = ReadonlyMap<string, ReadonlySet<number>>

let byLanguage: ReadonlyMap<Language, Meanings> | undefined

function dictionaries(): ReadonlyMap<Language, Meanings> {
  if (byLanguage) return byLanguage
  const made = new Map(LANGUAGES.map((language) => [language, new Map<string, Set<number>>()] as const))
  for (const [thing, line] of THINGS.trim().split('\n').entries())
    for (const [column, words] of line.split(',').entries())
      for (const word of words.split('|').flatMap(foldWords)) {
        const meanings = made.get(COLUMNS[column] ?? 'en')
        meanings?.set(word, (meanings.get(word) ?? new Set()).add(thing))
      }
  byLanguage = made
  return made
}

const NOTHING: ReadonlySet<number> = new Set()

/** What a folded word of a question means, as numbers of things; a German compound ("seehaus") means each of its parts. Empty: nothing that houses are named after. */
export function houseMeanings(word: string, language: Language): ReadonlySet<number> {
  const words = dictionaries().get(language)
  const meant = words?.get(word)
  if (meant || language !== 'de') return meant ?? NOTHING
  for (let at = 3; at <= word.length - 3; at += 1) {
    const first = words?.get(word.slice(0, at)) ?? words?.get(word.slice(0, at).replace(/[ns]$/, ''))
    const second = words?.get(word.slice(at))
    if (first && second) return new Set([...first, ...second])
  }
  return NOTHING
}

/** What a folded word of a house's name may mean, in whichever language the house was named. */
export function meaningsInAnyLanguage(word: string): ReadonlySet<number> {
  const meant = new Set<number>()
  for (const language of LANGUAGES) for (const thing of houseMeanings(word, language)) meant.add(thing)
  return meant
}
