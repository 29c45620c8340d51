import type { Words } from '../words.ts'

interface Found {
  /** Stays with a wish. */
  readonly count: number
  /** Stays looked at. */
  readonly total: number
}

export const REQUEST_WORDS = {
  found: {
    en: ({ count, total }) =>
      count === 0
        ? `no such request on record (${total} ${total === 1 ? 'stay' : 'stays'} looked at)`
        : `${count} of ${total} ${total === 1 ? 'stay' : 'stays'} with a request`,
    es: ({ count, total }) =>
      count === 0
        ? `no consta ninguna petición (${total} ${total === 1 ? 'estancia revisada' : 'estancias revisadas'})`
        : `${count} de ${total} ${total === 1 ? 'estancia' : 'estancias'} con peticiones`,
    fr: ({ count, total }) =>
      count === 0
        ? `aucune demande connue (${total} ${total < 2 ? 'séjour examiné' : 'séjours examinés'})`
        : `${count} ${count < 2 ? 'séjour' : 'séjours'} sur ${total} avec une demande`,
    de: ({ count, total }) =>
      count === 0
        ? `kein solcher Wunsch bekannt (${total} ${total === 1 ? 'Aufenthalt' : 'Aufenthalte'} geprüft)`
        : `${count} von ${total} ${total === 1 ? 'Aufenthalt' : 'Aufenthalten'} mit einem Wunsch`,
    it: ({ count, total }) =>
      count === 0
        ? `nessuna richiesta nota (${total} ${total === 1 ? 'soggiorno esaminato' : 'soggiorni esaminati'})`
        : `${count} di ${total} ${total === 1 ? 'soggiorno' : 'soggiorni'} con richieste`,
    pt: ({ count, total }) =>
      count === 0
        ? `não consta nenhum pedido (${total} ${total === 1 ? 'estadia vista' : 'estadias vistas'})`
        : `${count} de ${total} ${total === 1 ? 'estadia' : 'estadias'} com pedidos`,
  },
  pets: {
    en: (count) => `${count} ${count === 1 ? 'pet' : 'pets'} (booking)`,
    es: (count) => `${count} ${count === 1 ? 'mascota' : 'mascotas'} (reserva)`,
    fr: (count) => `${count} ${count < 2 ? 'animal' : 'animaux'} (réservation)`,
    de: (count) => `${count} ${count === 1 ? 'Haustier' : 'Haustiere'} (Buchung)`,
    it: (count) => `${count} ${count === 1 ? 'animale' : 'animali'} (prenotazione)`,
    pt: (count) => `${count} ${count === 1 ? 'animal' : 'animais'} (reserva)`,
  },
  from: {
    message: {
      en: () => 'message',
      es: () => 'mensaje',
      fr: () => 'message',
      de: () => 'Nachricht',
      it: () => 'messaggio',
      pt: () => 'mensagem',
    },
    call: {
      en: () => 'phone',
      es: () => 'teléfono',
      fr: () => 'téléphone',
      de: () => 'Telefon',
      it: () => 'telefono',
      pt: () => 'telefone',
    },
    note: {
      en: () => 'note',
      es: () => 'nota',
      fr: () => 'note',
      de: () => 'Notiz',
      it: () => 'nota',
      pt: () => 'nota',
    },
    field: {
      en: () => 'booking',
      es: () => 'reserva',
      fr: () => 'réservation',
      de: () => 'Buchung',
      it: () => 'prenotazione',
      pt: () => 'reserva',
    },
    profile: {
      en: () => 'guest profile',
      es: () => 'ficha del huésped',
      fr: () => 'fiche client',
      de: () => 'Gästeprofil',
      it: () => 'scheda ospite',
      pt: () => 'ficha do hóspede',
    },
  },
  inHouse: {
    en: () => 'in house',
    es: () => 'en casa',
    fr: () => 'sur place',
    de: () => 'im Haus',
    it: () => 'in casa',
    pt: () => 'em casa',
  },
  infants: {
    en: (list) => `With an infant, but no cot asked for: ${list}.`,
    es: (list) => `Con bebé, pero sin pedir cuna: ${list}.`,
    fr: (list) => `Avec un bébé, sans demande de lit bébé : ${list}.`,
    de: (list) => `Mit Baby, aber ohne Wunsch nach einem Babybett: ${list}.`,
    it: (list) => `Con un neonato, ma senza richiesta di culla: ${list}.`,
    pt: (list) => `Com bebé, mas sem pedido de berço: ${list}.`,
  },
} satisfies {
  found: Words<Found>
  pets: Words<number>
  from: Record<'message' | 'call' | 'note' | 'field' | 'profile', Words>
  inHouse: Words
  infants: Words<string>
}
