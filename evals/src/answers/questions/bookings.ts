import { balance, booked, cancelled, changed, owing, returningOn, stay, staysOfGuest } from '../gold/bookings.ts'
import { abstains } from '../gold/gold.ts'
import { returning } from '../gold/people.ts'
import { ofKind } from './question.ts'

const full = (scenario: string) => (world: { guest(name: string): { fullName: string } }) =>
  world.guest(scenario).fullName
const family = (scenario: string) => (world: { guest(name: string): { lastName: string } }) =>
  world.guest(scenario).lastName

export const BOOKINGS = [
  ...ofKind(
    'stay_by_guest',
    ['en', 'morning', 'when does {guest:chalet-in} get here', staysOfGuest(full('chalet-in'), 'arrival', 'house')],
    ['en', 'morning', '{family:river-in}?? cant find em', staysOfGuest(family('river-in'), 'house', 'arrival')],
    ['en', 'morning', 'whats conceicao pedranovas booking', staysOfGuest(full('alfama-in'), 'house', 'code')],
    ['en', 'morning', 'Is Maria Santos arriving this week?', abstains],
    ['es', 'morning', 'en qué casa está {guest:palm-b-house}', staysOfGuest(full('palm-b-house'), 'house')],
    ['fr', 'morning', 'quand arrive {family:mimosa-in}', staysOfGuest(family('mimosa-in'), 'house', 'arrival')],
    ['de', 'morning', 'wann kommt {guest:canal-in}', staysOfGuest(full('canal-in'), 'arrival')],
    ['it', 'morning', 'quando parte {guest:sintra-house}', staysOfGuest(full('sintra-house'), 'dates')],
    ['pt', 'morning', 'em que casa fica {guest:surf-in}', staysOfGuest(full('surf-in'), 'house')],
  ),
  ...ofKind(
    'stay_by_code',
    ['en', 'morning', '{code:tile-in} whos that', stay('tile-in', 'house', 'code', 'arrival')],
    ['en', 'morning', 'GY-ZZ9XQ2WK who is this', abstains],
    ['de', 'morning', 'wer ist {code:surf-in}', stay('surf-in', 'house', 'code')],
    ['fr', 'morning', "{code:unit-3-next} c'est qui", stay('unit-3-next', 'house', 'code')],
    ['es', 'morning', 'de quién es la reserva {code:marais-in}', stay('marais-in', 'house', 'code')],
    ['it', 'morning', 'che prenotazione è {code:canal-in}', stay('canal-in', 'house', 'arrival')],
    ['pt', 'morning', '{code:lake-in} é de quem', stay('lake-in', 'house', 'code')],
  ),
  ...ofKind(
    'balance_due',
    ['en', 'morning', "Which of today's arrivals still owe money?", owing('arrivals', 'today')],
    ['en', 'morning', 'what is left to pay on booking {code:brownstone-in}', balance('brownstone-in')],
    ['en', 'morning', 'has {guest:old-port-in} paid', abstains],
    ['de', 'morning', 'Wer reist heute ab und muss noch zahlen?', owing('departures', 'today')],
    ['fr', 'morning', "qui arrive aujourd'hui et doit encore payer", owing('arrivals', 'today')],
    ['es', 'morning', '¿{guest:tile-in} ya pagó?', balance('tile-in')],
    ['it', 'morning', 'quanto deve ancora {guest:lake-in}', balance('lake-in')],
    ['pt', 'morning', 'quanto falta pagar na reserva {code:montmartre-in}', balance('montmartre-in')],
    ['de', 'morning', 'wer von den anreisen nächste woche hat noch nicht bezahlt', owing('arrivals', 'next_week')],
  ),
  ...ofKind(
    'cancellations',
    ['en', 'morning', 'What was cancelled since yesterday?', cancelled('since_yesterday')],
    ['de', 'morning', 'hat heute jemand storniert', cancelled('today')],
    ['fr', 'morning', 'des annulations depuis hier ?', cancelled('since_yesterday')],
    ['es', 'morning', 'se canceló algo hoy', cancelled('today')],
    ['it', 'morning', 'prenotazioni cancellate negli ultimi 7 giorni', cancelled('last_7_days')],
    ['pt', 'night', 'cancelamentos desde ontem', cancelled('since_yesterday')],
  ),
  ...ofKind(
    'changes',
    ['en', 'morning', 'Did any booking change today?', changed('today')],
    ['es', 'morning', 'qué cambió desde ayer en las reservas', changed('since_yesterday')],
    ['fr', 'morning', "une réservation a changé aujourd'hui ?", changed('today')],
    ['de', 'morning', 'welche buchungen haben sich seit gestern geändert', changed('since_yesterday')],
    ['it', 'morning', 'modifiche alle prenotazioni oggi', changed('today')],
    ['pt', 'morning', 'alguma reserva mudou hoje', changed('today')],
  ),
  ...ofKind(
    'new_bookings',
    ['en', 'morning', 'any new bookings today', booked('today')],
    ['de', 'morning', 'neue buchungen seit gestern', booked('since_yesterday')],
    ['fr', 'morning', 'combien de nouvelles réservations depuis hier', booked('since_yesterday', { counted: true })],
    ['es', 'morning', 'reservas nuevas de hoy', booked('today')],
    ['it', 'evening', 'nuove prenotazioni oggi', booked('today')],
    ['pt', 'morning', 'entrou alguma reserva nova desde ontem', booked('since_yesterday')],
  ),
  ...ofKind(
    'returning_guest',
    ['en', 'morning', 'Is {guest:lake-in} a returning guest?', returning('lake-in', ['stayed', 'returning'])],
    ['en', 'morning', 'any regulars coming back today', returningOn('today')],
    ['fr', 'morning', 'est-ce que {guest:marais-in} est déjà venu ?', returning('marais-in', 'peut-être')],
    [
      'de',
      'morning',
      'war {guest:surf-in} schon mal da',
      returning('surf-in', ['kein', 'nicht', 'erste', 'nein', 'noch nie']),
    ],
    ['es', 'morning', 'viene hoy alguien que ya haya estado antes', returningOn('today')],
    ['it', 'morning', '{guest:mimosa-in} è già stato da noi', returning('mimosa-in', ['non', 'prima volta', 'nessun'])],
    [
      'pt',
      'morning',
      '{guest:lake-in} já ficou connosco antes',
      returning('lake-in', ['já ficou', 'já esteve', 'vez']),
    ],
  ),
]
