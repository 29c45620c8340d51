import { stayId } from '../gold/eval-world.ts'
import type { Asking } from '../gold/gold.ts'
import {
  blocking,
  blockingArrivals,
  brokenAgain,
  digest,
  houseFact,
  houseSays,
  requestOf,
  requests,
  reviewsBelow,
  tasks,
} from '../gold/house.ts'
import { ofKind } from './question.ts'

const openCall = ({ world }: Asking): string[] => world.calls('missed-open').map(({ id }) => `aircall:call:${id}`)
const cancelledInTheNight = ({ world }: Asking): string[] => [stayId(world.stay('tile-cancelled'))]

export const HOUSE = [
  ...ofKind(
    'tasks_open',
    [
      'en',
      'morning',
      'Which cleans are not confirmed for today?',
      tasks({ type: 'cleaning', when: 'today', status: ['pending'] }),
    ],
    ['en', 'morning', 'Open maintenance jobs by urgency', tasks({ type: 'maintenance' })],
    ['en', 'morning', "anything blocking tonight's arrivals", blockingArrivals],
    ['en', 'morning', 'What has broken more than once in 60 days?', brokenAgain(60)],
    ['en', 'morning', 'whats on mareks list tmrw', tasks({ when: 'tomorrow', staff: 'Marek' })],
    ['de', 'morning', 'was muss heute noch geputzt werden', tasks({ type: 'cleaning', when: 'today' })],
    ['fr', 'morning', 'quels ménages restent à faire demain', tasks({ type: 'cleaning', when: 'tomorrow' })],
    ['es', 'morning', 'qué hay pendiente de mantenimiento', tasks({ type: 'maintenance' })],
    ['it', 'morning', 'manutenzioni aperte a Unit 3', tasks({ type: 'maintenance', listing: 'Unit 3' })],
    ['pt', 'morning', 'que limpezas faltam hoje', tasks({ type: 'cleaning', when: 'today' })],
  ),
  ...ofKind(
    'reviews_below',
    ['en', 'morning', 'New reviews below 4 and what they complain about', reviewsBelow({ below: 4, fresh: true })],
    ['en', 'morning', 'any reviews under 3 stars', reviewsBelow({ below: 3 })],
    ['de', 'morning', 'bewertungen unter 4 in den letzten 7 tagen', reviewsBelow({ below: 4, when: 'last_7_days' })],
    ['fr', 'morning', 'des avis sous 4 ?', reviewsBelow({ below: 4 })],
    ['es', 'morning', 'reseñas de menos de 4 este mes', reviewsBelow({ below: 4, when: 'this_month' })],
    ['it', 'morning', 'recensioni sotto 6 su 10', reviewsBelow({ below: 6, scale: 10 })],
    [
      'pt',
      'morning',
      'avaliações abaixo de 4 no Montmartre Nest',
      reviewsBelow({ below: 4, listing: 'Montmartre Nest' }),
    ],
  ),
  ...ofKind(
    'listing_fact',
    ['en', 'morning', 'Wi-Fi of unit 3?', houseFact('Unit 3', 'wifi')],
    ['en', 'morning', 'Where is the water shut-off at the villa?', houseFact('Villa Mimosa', 'Water shut-off')],
    ['en', 'morning', 'where do they park at Lake House', houseFact('Lake House', 'Parking')],
    ['en', 'morning', 'what time is check-in at the chalet', houseSays('Chalet Edelweiss', '17:00')],
    ['de', 'morning', 'wlan passwort vom Chalet Edelweiss', houseFact('Chalet Edelweiss', 'wifi')],
    ['de', 'morning', 'hat die Villa Mimosa einen pool', houseSays('Villa Mimosa', 'pool')],
    ['fr', 'morning', "l'adresse de Villa Mimosa ?", houseFact('Villa Mimosa', 'address')],
    ['es', 'morning', 'cuándo se saca la basura en Lake House', houseFact('Lake House', 'Bins and recycling')],
    ['it', 'morning', 'come si accende il riscaldamento al Lake House', houseFact('Lake House', 'Heating')],
    ['pt', 'morning', 'instruções de check-in da Villa Mimosa', houseFact('Villa Mimosa', 'Check-in instructions')],
  ),
  ...ofKind(
    'special_requests',
    ['en', 'morning', 'Who needs a cot this week?', requests('this_week', 'cot')],
    ['en', 'morning', 'is there a dog coming today', requests('today', 'pets')],
    [
      'en',
      'morning',
      'did {guest:chiado-in} say anything about allergies',
      requestOf('chiado-in', ['allerg', 'feather']),
    ],
    ['fr', 'morning', 'des allergies ce week-end ?', requests('this_weekend', 'allergy')],
    ['de', 'morning', 'braucht heute jemand einen hochstuhl', requests('today', 'high chair')],
    ['es', 'morning', 'quién necesita parking esta semana', requests('this_week', 'parking')],
    ['it', 'morning', 'richieste particolari per gli arrivi di oggi', requests('today')],
    ['pt', 'morning', 'alguém faz anos esta semana', requests('this_week', 'birthday')],
  ),
  ...ofKind(
    'digest',
    [
      'en',
      'morning',
      'What happened last night?',
      digest((asking) => [...openCall(asking), ...cancelledInTheNight(asking)]),
    ],
    ['en', 'morning', 'What needs attention first?', digest((asking) => [...blocking(asking), ...openCall(asking)])],
    ['de', 'morning', 'was steht heute an', digest(blocking)],
    ['fr', 'morning', "qu'est-ce qui s'est passé cette nuit", digest(openCall)],
    ['es', 'morning', 'resumen de hoy', digest(blocking)],
    ['it', 'morning', 'cosa è più urgente adesso', digest(blocking)],
    ['pt', 'morning', 'o que há para hoje', digest(blocking)],
  ),
]
