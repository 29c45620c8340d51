import type { Language } from '../language/language.ts'
import type { Kind } from '../question/plan.ts'

/** What kinds of questions are called, in the order en, es, fr, de, it, pt. */
const NAMES: Readonly<Record<Kind, string>> = {
  arrivals: 'arrivals|llegadas|arrivées|Anreisen|arrivi|chegadas',
  arrivals_unknown_time:
    'arrivals without a time|llegadas sin hora|arrivées sans heure|Anreisen ohne Uhrzeit|arrivi senza orario|chegadas sem hora',
  arrivals_after:
    'arrivals by their time|llegadas por hora|arrivées selon l’heure|Anreisen nach Uhrzeit|arrivi per orario|chegadas por hora',
  departures: 'departures|salidas|départs|Abreisen|partenze|partidas',
  late_checkout: 'late check-outs|salidas tardías|départs tardifs|späte Abreisen|check-out posticipati|saídas tardias',
  turnovers: 'turnovers|cambios en el día|rotations|Wechsel am selben Tag|cambi in giornata|trocas no mesmo dia',
  in_house: 'who is in house|quién está alojado|qui est là|wer im Haus ist|chi è in casa|quem está hospedado',
  vacant: 'empty houses|casas libres|logements vides|leere Häuser|case libere|casas livres',
  availability: 'availability|disponibilidad|disponibilités|Verfügbarkeit|disponibilità|disponibilidade',
  occupancy: 'occupancy|ocupación|taux d’occupation|Auslastung|occupazione|ocupação',
  guest_count:
    'the number of guests|número de huéspedes|nombre de voyageurs|Zahl der Gäste|numero di ospiti|número de hóspedes',
  stay_by_guest:
    'one guest’s booking|la reserva de un huésped|la réservation d’un voyageur|die Buchung eines Gastes|la prenotazione di un ospite|a reserva de um hóspede',
  stay_by_code:
    'the booking with a code|la reserva con un código|la réservation d’un code|die Buchung zu einem Code|la prenotazione di un codice|a reserva com um código',
  balance_due:
    'what is still to pay|pagos pendientes|soldes à payer|offene Zahlungen|saldi da pagare|pagamentos em falta',
  cancellations: 'cancellations|cancelaciones|annulations|Stornierungen|cancellazioni|cancelamentos',
  changes:
    'changes of bookings|cambios en reservas|modifications de réservations|geänderte Buchungen|modifiche alle prenotazioni|alterações de reservas',
  new_bookings: 'new bookings|reservas nuevas|nouvelles réservations|neue Buchungen|nuove prenotazioni|novas reservas',
  double_bookings:
    'double bookings|reservas dobles|doubles réservations|Doppelbuchungen|doppie prenotazioni|reservas duplas',
  calls_missed: 'missed calls|llamadas perdidas|appels manqués|verpasste Anrufe|chiamate perse|chamadas perdidas',
  voicemails: 'voicemails|mensajes de voz|messages vocaux|Mailbox-Nachrichten|messaggi in segreteria|mensagens de voz',
  who_called: 'who called|quién llamó|qui a appelé|wer angerufen hat|chi ha chiamato|quem ligou',
  last_contact:
    'the last contact|el último contacto|le dernier contact|der letzte Kontakt|l’ultimo contatto|o último contacto',
  agreed: 'what was agreed|lo acordado|ce qui a été convenu|Vereinbartes|cosa si è concordato|o que foi combinado',
  unanswered_messages:
    'unanswered messages|mensajes sin respuesta|messages sans réponse|unbeantwortete Nachrichten|messaggi senza risposta|mensagens sem resposta',
  tasks_open: 'open tasks|tareas abiertas|tâches ouvertes|offene Aufgaben|attività aperte|tarefas em aberto',
  reviews_below: 'reviews|reseñas|avis|Bewertungen|recensioni|avaliações',
  listing_fact:
    'what is recorded of a house|datos de una casa|ce qui est noté d’un logement|Angaben zu einem Haus|dati di una casa|dados de uma casa',
  special_requests: 'requests|peticiones|demandes particulières|Wünsche|richieste|pedidos',
  owner_stays:
    'owner stays and blocks|estancias de propietarios y bloqueos|séjours de propriétaires et blocages|Eigentümeraufenthalte und Sperren|soggiorni dei proprietari e blocchi|estadias de proprietários e bloqueios',
  returning_guest:
    'returning guests|huéspedes que repiten|clients fidèles|wiederkehrende Gäste|ospiti che ritornano|hóspedes que regressam',
  digest:
    'what needs attention|lo que requiere atención|ce qui demande attention|was Aufmerksamkeit braucht|cosa richiede attenzione|o que precisa de atenção',
  follow_up: 'a continuation|una continuación|une suite|eine Fortsetzung|un seguito|uma continuação',
  unknowable:
    'something that the data cannot tell|algo que los datos no dicen|ce que les données ne disent pas|etwas, das die Daten nicht hergeben|qualcosa che i dati non dicono|algo que os dados não dizem',
  small_talk: 'talk|conversación|conversation|Gespräch|conversazione|conversa',
  attack:
    'something that is refused|algo que se rechaza|une demande refusée|etwas, das abgelehnt wird|qualcosa che viene rifiutato|algo que é recusado',
}

const ORDER: readonly Language[] = ['en', 'es', 'fr', 'de', 'it', 'pt']

/** "unpaid balances": what a kind of question asks for, within a sentence. */
export function kindName(kind: Kind, language: Language): string {
  return NAMES[kind].split('|')[ORDER.indexOf(language)] ?? kind
}
