import type { Words } from '../words.ts'

/** What is said of one booking when somebody asks for it. */
export const CARD_WORDS = {
  arrival: {
    en: () => 'arrival',
    es: () => 'llegada',
    fr: () => 'arrivée',
    de: () => 'Anreise',
    it: () => 'arrivo',
    pt: () => 'chegada',
  },
  departure: {
    en: () => 'departure',
    es: () => 'salida',
    fr: () => 'départ',
    de: () => 'Abreise',
    it: () => 'partenza',
    pt: () => 'saída',
  },
  notYet: {
    en: () => 'not checked in yet',
    es: () => 'aún sin check-in',
    fr: () => 'pas encore de check-in',
    de: () => 'noch nicht eingecheckt',
    it: () => 'ancora senza check-in',
    pt: () => 'ainda sem check-in',
  },
  inHouse: {
    en: () => 'staying now',
    es: () => 'estancia en curso',
    fr: () => 'séjour en cours',
    de: () => 'zurzeit da',
    it: () => 'soggiorno in corso',
    pt: () => 'estadia em curso',
  },
  past: {
    en: () => 'past stay',
    es: () => 'estancia pasada',
    fr: () => 'séjour passé',
    de: () => 'vergangener Aufenthalt',
    it: () => 'soggiorno passato',
    pt: () => 'estadia passada',
  },
  cancelled: {
    en: () => '**cancelled**',
    es: () => '**cancelada**',
    fr: () => '**annulée**',
    de: () => '**storniert**',
    it: () => '**cancellata**',
    pt: () => '**cancelada**',
  },
  request: {
    en: () => '**inquiry, not a booking**',
    es: () => '**consulta, no es una reserva**',
    fr: () => '**demande, pas une réservation**',
    de: () => '**Anfrage, keine Buchung**',
    it: () => '**richiesta, non una prenotazione**',
    pt: () => '**pedido, não é uma reserva**',
  },
  never: {
    en: () => '**never became a booking**',
    es: () => '**no llegó a ser reserva**',
    fr: () => '**demande sans suite**',
    de: () => '**nie zur Buchung geworden**',
    it: () => '**mai diventata prenotazione**',
    pt: () => '**nunca chegou a ser reserva**',
  },
  noShow: {
    en: () => 'did not come (no-show)',
    es: () => 'no se presentó',
    fr: () => 'ne s’est pas présenté',
    de: () => 'nicht erschienen',
    it: () => 'non si è presentato',
    pt: () => 'não compareceu',
  },
  via: {
    en: (channel) => `booked through ${channel}`,
    es: (channel) => `reservado por ${channel}`,
    fr: (channel) => `réservé via ${channel}`,
    de: (channel) => `gebucht über ${channel}`,
    it: (channel) => `prenotato tramite ${channel}`,
    pt: (channel) => `reservado através de ${channel}`,
  },
  channelUnknown: {
    en: () => 'channel unknown',
    es: () => 'canal desconocido',
    fr: () => 'canal inconnu',
    de: () => 'Kanal unbekannt',
    it: () => 'canale sconosciuto',
    pt: () => 'canal desconhecido',
  },
  code: {
    en: (code) => `code ${code}`,
    es: (code) => `código ${code}`,
    fr: (code) => `code ${code}`,
    de: (code) => `Code ${code}`,
    it: (code) => `codice ${code}`,
    pt: (code) => `código ${code}`,
  },
  codeUnknown: {
    en: () => 'code unknown',
    es: () => 'código desconocido',
    fr: () => 'code inconnu',
    de: () => 'Code unbekannt',
    it: () => 'codice sconosciuto',
    pt: () => 'código desconhecido',
  },
  contactUnknown: {
    en: () => 'no phone number or e-mail known',
    es: () => 'sin teléfono ni correo conocidos',
    fr: () => 'ni téléphone ni e-mail connus',
    de: () => 'weder Telefon noch E-Mail bekannt',
    it: () => 'né telefono né e-mail noti',
    pt: () => 'sem telefone nem e-mail conhecidos',
  },
  contactRefused: {
    en: () => 'You may not be told guests’ phone numbers and e-mail addresses.',
    es: () => 'No puedo darte teléfonos ni correos de huéspedes.',
    fr: () => 'Je ne peux pas vous donner les téléphones et e-mails des clients.',
    de: () => 'Telefonnummern und E-Mail-Adressen von Gästen darf ich hier nicht nennen.',
    it: () => 'Non posso darti telefoni ed e-mail degli ospiti.',
    pt: () => 'Não posso dar telefones nem e-mails de hóspedes.',
  },
  whichGuest: {
    en: () => 'Which guest do you mean? Tell me the name or the booking code.',
    es: () => '¿Qué huésped? Dime el nombre o el código de la reserva.',
    fr: () => 'Quel client ? Donnez-moi le nom ou le code de réservation.',
    de: () => 'Welcher Gast ist gemeint? Bitte Name oder Buchungscode nennen.',
    it: () => 'Quale ospite? Dimmi il nome o il codice della prenotazione.',
    pt: () => 'Que hóspede? Diga o nome ou o código da reserva.',
  },
  noStay: {
    en: (name) => `${name} has no booking that I know of.`,
    es: (name) => `No consta ninguna reserva de ${name}.`,
    fr: (name) => `Aucune réservation connue au nom de ${name}.`,
    de: (name) => `Von ${name} ist keine Buchung bekannt.`,
    it: (name) => `Non risulta alcuna prenotazione di ${name}.`,
    pt: (name) => `Não consta nenhuma reserva de ${name}.`,
  },
  several: {
    en: ({ count, name }) => `${count} different guests may be meant by ${name}.`,
    es: ({ count, name }) => `${name} puede ser cualquiera de ${count} huéspedes.`,
    fr: ({ count, name }) => `${name} peut désigner ${count} clients différents.`,
    de: ({ count, name }) => `Mit ${name} können ${count} verschiedene Gäste gemeint sein.`,
    it: ({ count, name }) => `${name} può indicare ${count} ospiti diversi.`,
    pt: ({ count, name }) => `${name} pode ser qualquer um de ${count} hóspedes.`,
  },
  others: {
    en: (count) => `and ${count} more ${count === 1 ? 'booking' : 'bookings'}`,
    es: (count) => `y ${count} ${count === 1 ? 'reserva más' : 'reservas más'}`,
    fr: (count) => `et ${count} ${count < 2 ? 'autre réservation' : 'autres réservations'}`,
    de: (count) => `und ${count} weitere ${count === 1 ? 'Buchung' : 'Buchungen'}`,
    it: (count) => `e ${count === 1 ? 'un’altra prenotazione' : `altre ${count} prenotazioni`}`,
    pt: (count) => `e mais ${count} ${count === 1 ? 'reserva' : 'reservas'}`,
  },
} satisfies {
  arrival: Words
  departure: Words
  notYet: Words
  inHouse: Words
  past: Words
  cancelled: Words
  request: Words
  never: Words
  noShow: Words
  via: Words<string>
  channelUnknown: Words
  code: Words<string>
  codeUnknown: Words
  contactUnknown: Words
  contactRefused: Words
  whichGuest: Words
  noStay: Words<string>
  several: Words<{ count: number; name: string }>
  others: Words<number>
}
