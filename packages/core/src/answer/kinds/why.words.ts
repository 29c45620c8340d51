import type { Words } from '../words.ts'

export const WHY_WORDS = {
  reasons: {
    en: (count) => `where ${count === 1 ? 'this time comes' : 'these times come'} from`,
    es: (count) => `de dónde ${count === 1 ? 'sale esta hora' : 'salen estas horas'}`,
    fr: (count) => `d’où ${count === 1 ? 'vient cette heure' : 'viennent ces heures'}`,
    de: (count) => `woher ${count === 1 ? 'diese Uhrzeit kommt' : 'diese Uhrzeiten kommen'}`,
    it: (count) => `da dove ${count === 1 ? 'viene questo orario' : 'vengono questi orari'}`,
    pt: (count) => `de onde ${count === 1 ? 'vem esta hora' : 'vêm estas horas'}`,
  },
  noSuchTime: {
    en: (time) => `nobody is shown with ${time}; these are the times and where they come from`,
    es: (time) => `nadie aparece con ${time}; estas son las horas y de dónde salen`,
    fr: (time) => `personne n’est indiqué pour ${time} ; voici les heures et d’où elles viennent`,
    de: (time) => `${time} steht bei niemandem; das sind die Uhrzeiten und woher sie kommen`,
    it: (time) => `nessuno risulta con ${time}; ecco gli orari e da dove vengono`,
    pt: (time) => `ninguém aparece com ${time}; estas são as horas e de onde vêm`,
  },
  nothing: {
    en: () => 'there is no stay whose time could be explained',
    es: () => 'no hay ninguna estancia cuya hora explicar',
    fr: () => 'aucun séjour dont l’heure serait à expliquer',
    de: () => 'kein Aufenthalt, dessen Uhrzeit zu erklären wäre',
    it: () => 'nessun soggiorno di cui spiegare l’orario',
    pt: () => 'nenhuma estadia cuja hora explicar',
  },
  nobodySaid: {
    en: () => 'nobody has told a time',
    es: () => 'nadie ha dicho una hora',
    fr: () => 'personne n’a donné d’heure',
    de: () => 'niemand hat eine Uhrzeit genannt',
    it: () => 'nessuno ha detto un orario',
    pt: () => 'ninguém disse uma hora',
  },
  rule: {
    en: () =>
      'A time that the team agreed counts first, then the planned time in Guesty, then the guest’s newest words, then the booking’s own time, and the house default last.',
    es: () =>
      'Cuenta primero la hora acordada por el equipo, después la prevista en Guesty, luego lo último que dijo el huésped, después la hora de la reserva y al final la habitual de la casa.',
    fr: () =>
      'L’heure convenue par l’équipe compte d’abord, puis l’heure prévue dans Guesty, puis les derniers mots du client, puis l’heure de la réservation, et enfin l’horaire habituel du logement.',
    de: () =>
      'Zuerst zählt eine vom Team vereinbarte Zeit, dann die geplante Zeit in Guesty, dann die neuesten Worte des Gastes, dann die Zeit der Buchung und zuletzt die Standardzeit des Hauses.',
    it: () =>
      'Conta prima l’orario concordato dal team, poi quello previsto in Guesty, poi le ultime parole dell’ospite, poi l’orario della prenotazione e infine quello standard della casa.',
    pt: () =>
      'Conta primeiro a hora combinada pela equipa, depois a prevista no Guesty, depois as últimas palavras do hóspede, depois a hora da reserva e por fim a habitual da casa.',
  },
} satisfies {
  reasons: Words<number>
  noSuchTime: Words<string>
  nothing: Words
  nobodySaid: Words
  rule: Words
}
