import type { Language } from '../../language/language.ts'
import type { Words } from '../words.ts'

interface Rate {
  readonly percent: string
  readonly taken: number
  readonly nights: number
}

export const OCCUPANCY_WORDS = {
  headline: {
    en: ({ percent, taken, nights, window, of }) =>
      `Occupancy${of === '' ? '' : ` of ${of}`} ${window}: **${percent}** (${taken} of ${nights} unit ${nights === 1 ? 'night' : 'nights'} taken).`,
    es: ({ percent, taken, nights, window, of }) =>
      `Ocupación${of === '' ? '' : ` de ${of}`} ${window}: **${percent}** (${taken} de ${nights} ${nights === 1 ? 'noche' : 'noches'}).`,
    fr: ({ percent, taken, nights, window, of }) =>
      `Taux d’occupation${of === '' ? '' : ` de ${of}`} ${window} : **${percent}** (${taken} ${taken < 2 ? 'nuitée occupée' : 'nuitées occupées'} sur ${nights}).`,
    de: ({ percent, taken, nights, window, of }) =>
      `Auslastung${of === '' ? '' : ` von ${of}`} ${window}: **${percent}** (${taken} von ${nights} Übernachtungen belegt).`,
    it: ({ percent, taken, nights, window, of }) =>
      `Occupazione${of === '' ? '' : ` di ${of}`} ${window}: **${percent}** (${taken} ${taken === 1 ? 'notte occupata' : 'notti occupate'} su ${nights}).`,
    pt: ({ percent, taken, nights, window, of }) =>
      `Ocupação${of === '' ? '' : ` de ${of}`} ${window}: **${percent}** (${taken} de ${nights} ${nights === 1 ? 'noite' : 'noites'}).`,
  },
  before: {
    en: ({ percent, taken, nights, window, points }) =>
      `Before that, ${window}: ${percent} (${taken} of ${nights}), ${points} points.`,
    es: ({ percent, taken, nights, window, points }) =>
      `Antes, ${window}: ${percent} (${taken} de ${nights}), ${points} puntos.`,
    fr: ({ percent, taken, nights, window, points }) =>
      `Avant, ${window} : ${percent} (${taken} sur ${nights}), ${points} points.`,
    de: ({ percent, taken, nights, window, points }) =>
      `Davor, ${window}: ${percent} (${taken} von ${nights}), ${points} Punkte.`,
    it: ({ percent, taken, nights, window, points }) =>
      `Prima, ${window}: ${percent} (${taken} su ${nights}), ${points} punti.`,
    pt: ({ percent, taken, nights, window, points }) =>
      `Antes, ${window}: ${percent} (${taken} de ${nights}), ${points} pontos.`,
  },
  nothingToSell: {
    en: ({ window }) => `No night could be sold ${window}.`,
    es: ({ window }) => `No hay noches en venta ${window}.`,
    fr: ({ window }) => `Aucune nuit à vendre ${window}.`,
    de: ({ window }) => `Keine Nacht zu verkaufen ${window}.`,
    it: ({ window }) => `Nessuna notte in vendita ${window}.`,
    pt: ({ window }) => `Não há noites à venda ${window}.`,
  },
  unit: {
    en: ({ house, percent, taken, nights }) => `**${house}** · ${percent} (${taken} of ${nights})`,
    es: ({ house, percent, taken, nights }) => `**${house}** · ${percent} (${taken} de ${nights})`,
    fr: ({ house, percent, taken, nights }) => `**${house}** · ${percent} (${taken} sur ${nights})`,
    de: ({ house, percent, taken, nights }) => `**${house}** · ${percent} (${taken} von ${nights})`,
    it: ({ house, percent, taken, nights }) => `**${house}** · ${percent} (${taken} su ${nights})`,
    pt: ({ house, percent, taken, nights }) => `**${house}** · ${percent} (${taken} de ${nights})`,
  },
  ownerNights: {
    en: (count) => `${count} of the taken nights ${count === 1 ? 'is an owner’s stay' : 'are owners’ stays'}.`,
    es: (count) => `De las noches ocupadas, ${count} ${count === 1 ? 'es' : 'son'} de propietarios.`,
    fr: (count) => `Dont ${count} ${count < 2 ? 'nuit' : 'nuits'} de propriétaires.`,
    de: (count) => `Davon ${count} ${count === 1 ? 'Nacht' : 'Nächte'} Eigenbelegung.`,
    it: (count) => `Di cui ${count} ${count === 1 ? 'notte' : 'notti'} dei proprietari.`,
    pt: (count) => `Das noites ocupadas, ${count} ${count === 1 ? 'é' : 'são'} de proprietários.`,
  },
  blockedOut: {
    en: (count) => `${count} blocked ${count === 1 ? 'night is' : 'nights are'} left out of both numbers.`,
    es: (count) =>
      `${count} ${count === 1 ? 'noche bloqueada no cuenta' : 'noches bloqueadas no cuentan'} en ninguna de las dos cifras.`,
    fr: (count) =>
      `${count} ${count < 2 ? 'nuit bloquée n’est comptée' : 'nuits bloquées ne sont comptées'} dans aucun des deux nombres.`,
    de: (count) =>
      `${count} ${count === 1 ? 'gesperrte Nacht zählt' : 'gesperrte Nächte zählen'} in keiner der beiden Zahlen.`,
    it: (count) =>
      `${count} ${count === 1 ? 'notte bloccata non è contata' : 'notti bloccate non sono contate'} in nessuno dei due numeri.`,
    pt: (count) =>
      `${count} ${count === 1 ? 'noite bloqueada não conta' : 'noites bloqueadas não contam'} em nenhum dos dois números.`,
  },
  blockedIn: {
    en: (count) => `${count} blocked ${count === 1 ? 'night counts' : 'nights count'} as taken here.`,
    es: (count) =>
      `${count} ${count === 1 ? 'noche bloqueada cuenta' : 'noches bloqueadas cuentan'} aquí como ${count === 1 ? 'ocupada' : 'ocupadas'}.`,
    fr: (count) =>
      `${count} ${count < 2 ? 'nuit bloquée compte' : 'nuits bloquées comptent'} ici comme ${count < 2 ? 'occupée' : 'occupées'}.`,
    de: (count) => `${count} ${count === 1 ? 'gesperrte Nacht zählt' : 'gesperrte Nächte zählen'} hier als belegt.`,
    it: (count) =>
      `${count} ${count === 1 ? 'notte bloccata conta' : 'notti bloccate contano'} qui come ${count === 1 ? 'occupata' : 'occupate'}.`,
    pt: (count) =>
      `${count} ${count === 1 ? 'noite bloqueada conta' : 'noites bloqueadas contam'} aqui como ${count === 1 ? 'ocupada' : 'ocupadas'}.`,
  },
} satisfies {
  headline: Words<Rate & { readonly window: string; readonly of: string }>
  before: Words<Rate & { readonly window: string; readonly points: string }>
  nothingToSell: Words<{ window: string }>
  unit: Words<Rate & { readonly house: string }>
  ownerNights: Words<number>
  blockedOut: Words<number>
  blockedIn: Words<number>
}

/** "71 %" as the language writes it. */
export function percentText(taken: number, nights: number, language: Language): string {
  const percent = String(Math.round((100 * taken) / nights))
  return language === 'en' || language === 'it' || language === 'pt' ? `${percent}%` : `${percent} %`
}

/** Asks for the owners' own nights too: "counting owner blocks". Folded. */
export const OWNER_WORDS =
  /\b(owners?|blocks?|blocked|propietari[oa]s?|duen[oa]s?|bloque\w*|proprietaires?|bloqu\w*|eigentumer\w*|eigenbelegung\w*|sperr\w*|gesperrt\w*|proprietari[oa]?s?|blocc\w*|bloqueio\w*|don[oa]s?)\b/

/** Speaks of what has been: "how full were we in August". Folded. */
export const PAST_WORDS: Record<Language, RegExp> = {
  en: /\b(?:was|were|did|had|been)\b/,
  es: /\b(?:fue|fueron|era|eran|estuvo|estuvimos|tuvimos|hubo)\b/,
  fr: /\b(?:etait|etions|avons eu|avait|ete)\b/,
  de: /\b(?:war|waren|hatten|gewesen)\b/,
  it: /\b(?:stata|stati|era|eravamo|avuto)\b/,
  pt: /\b(?:foi|foram|esteve|estivemos|tivemos|era)\b/,
}
