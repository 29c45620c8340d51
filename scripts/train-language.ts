/**
 * Trains the weights that `detectLanguage` runs on: a softmax over hashed words and letter runs, in 4 bits a weight.
 *
 * Reads all of `evals/questions/*.jsonl` and the cases of `readStatements`; scores on `dev.jsonl` among them, which it does not learn
 * from; writes `packages/core/src/language/language-weights.ts`. The same data gives the same file.
 *
 *     node scripts/train-language.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

import { COURTESIES } from '@innkeeper/core/language/courtesies'
import { FEATURE_ROWS, languageFeatures } from '@innkeeper/core/language/language-features'
import { type Language, LANGUAGES } from '@innkeeper/core/language/language'
import { STATEMENT_CASES } from '@innkeeper/core/record/statements/cases/statement-cases'

const EPOCHS = 14
const FIRST_RATE = 0.8
/** Weights beyond this many standard deviations are cut off, so that sixteen steps tell the rest apart. */
const RANGE = 2.8
const width = LANGUAGES.length
const root = new URL('..', import.meta.url)

/** Names as they stand in questions: no evidence of a language, so each is seen in all of them. */
const NAMES = {
  guest: [
    'Maria Santos',
    'Jean Dupont',
    'Hans Müller',
    'Giulia Rossi',
    'John Smith',
    'García López',
    'Sousa',
    'Schmidt',
    'Anna',
    'Luca',
    'Sophie',
  ],
  listing: [
    'Casa Azul',
    'Seeblick',
    'Villa Rosa',
    'Chalet du Lac',
    'Sunset Loft',
    'Casa del Mar',
    'Altbau 3',
    'Quinta da Serra',
    'Beach House',
    'Apt 4',
  ],
  staff: ['Marta', 'Pierre', 'Klaus', 'Paolo', 'Kate', 'João', 'Inés'],
} as const

/** Words of the trade that people of every language use, so no evidence of one. Seen several times, as they make up little of a language. */
const TRADE =
  'check in,check-in,checkin,wi-fi,check out,checkout,late check out,early check in,c/o,c/i,co,ci,wifi,ok,vip,pax,airbnb,booking,guesty,aircall,whatsapp,' +
  'villa,chalet,loft,studio,penthouse,suite,casa,late,booking.com,overbooking,self check in,msg,info,email,eta,no show,parking,password,pdf,pool,sauna,boiler,spa,lift,check-ins,check-outs,check ins,check outs,checkins,checkouts'

const TRADE_SEEN = 4

/** What is asked with one word. */
const ALONE: Readonly<Record<Language, string>> = {
  en: 'pets,pet,dogs,dog,cats,allergies,allergy,cot,cots,crib,keys,key,swimming pool,heating,noise,towels,code,door code,deposit,balance,reviews,voicemails,voicemail,calls,missed calls,messages,tasks,cleaning,cleans,repairs,arrivals,departures,turnovers,empty,vacant,free,guests,cancellations,changes,new bookings,double bookings,occupancy,owners,blocks,address,rules,breakfast,kids,babies,requests,unpaid,refunds,no shows',
  es: 'mascotas,mascota,perros,perro,gatos,alergias,alergia,cuna,cunas,llaves,llave,piscina,alberca,calefaccion,caldera,ruido,toallas,codigo,deposito,fianza,saldo,reseñas,opiniones,llamadas,llamadas perdidas,mensajes,tareas,limpieza,limpiezas,averias,llegadas,entradas,salidas,cambios,vacios,libres,huespedes,cancelaciones,reservas nuevas,ocupacion,propietarios,bloqueos,direccion,normas,desayuno,niños,bebes,peticiones,impagos',
  fr: 'animaux,animal,chiens,chien,chats,allergies,allergie,lit bébé,clés,clé,piscine,chauffage,chaudière,bruit,serviettes,codes,digicode,caution,acompte,solde,avis,appels,appels manqués,messages,tâches,ménage,ménages,pannes,arrivées,départs,rotations,vides,libres,clients,voyageurs,annulations,changements,nouvelles résas,occupation,propriétaires,blocages,adresse,règlement,petit déjeuner,enfants,bébés,demandes,impayés',
  de: 'Haustiere,Haustier,Hunde,Hund,Katzen,Allergien,Allergie,Babybett,Kinderbett,Schlüssel,Schwimmbad,Heizung,Therme,Lärm,Handtücher,Code,Türcode,Kaution,Anzahlung,Saldo,Bewertungen,Anrufe,verpasste Anrufe,Nachrichten,Aufgaben,Reinigung,Reinigungen,Reparaturen,Anreisen,Abreisen,Wechsel,leer,frei,Gäste,Stornos,Stornierungen,Änderungen,neue Buchungen,Doppelbuchungen,Auslastung,Eigentümer,Sperren,Adresse,Hausregeln,Frühstück,Kinder,Babys,Wünsche,Offene Posten',
  it: 'animali,animale,cani,cane,gatti,allergie,allergia,culla,lettino,chiavi,chiave,piscina,riscaldamento,caldaia,rumore,asciugamani,codice,deposito,cauzione,acconto,saldo,recensioni,chiamate,chiamate perse,messaggi,compiti,pulizia,pulizie,guasti,arrivi,partenze,cambi,vuote,libere,ospiti,cancellazioni,disdette,modifiche,nuove prenotazioni,occupazione,proprietari,blocchi,indirizzo,regole,colazione,bambini,neonati,richieste,insoluti',
  pt: 'animais,animal,cães,cachorro,gatos,alergias,alergia,berço,chaves,chave,piscina,aquecimento,caldeira,barulho,toalhas,código,depósito,caução,sinal,saldo,avaliações,chamadas,chamadas perdidas,mensagens,tarefas,limpeza,limpezas,avarias,chegadas,saídas,trocas,vazios,livres,hóspedes,cancelamentos,alterações,novas reservas,ocupação,proprietários,bloqueios,morada,endereço,regras,pequeno-almoço,crianças,bebés,pedidos,em falta',
}

interface Sample {
  readonly text: string
  readonly label: number
}

interface Line {
  readonly lang: Language
  readonly text: string
}

/** The parsed lines of a file of labelled questions; the file's own test checks their shape. */
function linesOf(path: string): Line[] {
  return readFileSync(new URL(path, root), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
}

/** A small generator, so that training gives the same weights every time. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const random = randomFrom(20_260_401)

function pick(values: readonly string[]): string {
  return values[Math.floor(random() * values.length)] ?? ''
}

function withNames(text: string): string {
  return text.replace(/\{(guest|listing|staff)\}/g, (_, slot: keyof typeof NAMES) => pick(NAMES[slot]))
}

function likelihoods(rows: readonly number[], weights: Float64Array): number[] {
  const scores = LANGUAGES.map(() => 0)
  const scale = 1 / Math.sqrt(Math.max(rows.length, 1))
  for (const row of rows) {
    for (let index = 0; index < width; index += 1) scores[index]! += weights[row * width + index]! * scale
  }
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, value) => sum + value, 0)
  return powers.map((power) => power / total)
}

function train(samples: Sample[]): Float64Array {
  const weights = new Float64Array(FEATURE_ROWS * width)
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let index = samples.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1))
      ;[samples[index], samples[other]] = [samples[other]!, samples[index]!]
    }
    const rate = FIRST_RATE * (1 - epoch / EPOCHS) + 0.02
    for (const { text, label } of samples) {
      const rows = languageFeatures(epoch % 2 === 0 ? text : withNames(text))
      const scale = rate / Math.sqrt(Math.max(rows.length, 1))
      for (const [index, likelihood] of likelihoods(rows, weights).entries()) {
        const step = (likelihood - (index === label ? 1 : 0)) * scale
        if (Math.abs(step) < 1e-5) continue
        for (const row of rows) weights[row * width + index]! -= step
      }
    }
  }
  return weights
}

function pack(weights: Float64Array): { packed: string; step: number; rounded: Float64Array } {
  const deviation = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length)
  const step = Number(((deviation * RANGE) / 7).toPrecision(6))
  const levels = Array.from(weights, (weight) => Math.max(-8, Math.min(7, Math.round(weight / step))))
  const bytes = new Uint8Array(levels.length / 2)
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = ((levels[index * 2]! + 8) << 4) | (levels[index * 2 + 1]! + 8)
  }
  return {
    packed: Buffer.from(bytes).toString('base64'),
    step,
    rounded: Float64Array.from(levels, (level) => level * step),
  }
}

function score(lines: readonly Line[], weights: Float64Array): string {
  const counts = LANGUAGES.map(() => ({ right: 0, all: 0 }))
  for (const { lang, text } of lines) {
    const found = likelihoods(languageFeatures(text), weights)
    const count = counts[LANGUAGES.indexOf(lang)]!
    count.all += 1
    if (found.indexOf(Math.max(...found)) === LANGUAGES.indexOf(lang)) count.right += 1
  }
  const right = counts.reduce((sum, count) => sum + count.right, 0)
  const each = LANGUAGES.map((language, index) => `${language} ${counts[index]!.right}/${counts[index]!.all}`).join(
    ', ',
  )
  return `${((100 * right) / lines.length).toFixed(2)} % (${each})`
}

const lines = readdirSync(new URL('evals/questions/', root))
  .filter((name) => name.endsWith('.jsonl') && name !== 'dev.jsonl')
  .sort()
  .flatMap((name) => linesOf(`evals/questions/${name}`))
const samples = LANGUAGES.flatMap((language, label): Sample[] => [
  ...lines.filter(({ lang }) => lang === language).map(({ text }) => ({ text, label })),
  ...STATEMENT_CASES[language].map(({ text }) => ({ text, label })),
  ...COURTESIES[language].closings.split(',').map((text) => ({ text, label })),
  ...ALONE[language].split(',').map((text) => ({ text, label })),
  ...Array.from({ length: TRADE_SEEN }, () => TRADE.split(',').map((text) => ({ text, label }))).flat(),
])
const unseen = linesOf('evals/questions/dev.jsonl')
const weights = train(samples)
const { packed, step, rounded } = pack(weights)
writeFileSync(
  new URL('packages/core/src/language/language-weights.ts', root),
  `/** Written by scripts/train-language.ts; see there for what it learns from. */\nexport const LANGUAGE_WEIGHTS = {\n  step: ${step},\n  packed:\n    '${packed}',\n} as const\n`,
)
process.stdout.write(
  `${samples.length} samples; unseen: ${score(unseen, weights)}, in 4 bits ${score(unseen, rounded)}\n`,
)
