import type { Words } from '../words.ts'

export const RETURNING_WORDS = {
  found: {
    en: ({ count, total }) =>
      `${count === 0 ? 'nobody is known to have stayed before' : count === 1 ? '1 returning guest' : `${count} returning guests`} (of ${total})`,
    es: ({ count, total }) =>
      `${count === 0 ? 'no consta nadie que repita' : count === 1 ? '1 huésped repite' : `${count} huéspedes repiten`} (de ${total})`,
    fr: ({ count, total }) =>
      `${count === 0 ? 'aucun habitué connu' : count === 1 ? '1 client déjà venu' : `${count} clients déjà venus`} (sur ${total})`,
    de: ({ count, total }) =>
      `${count === 0 ? 'kein Stammgast bekannt' : count === 1 ? '1 Gast war schon einmal da' : `${count} Gäste waren schon einmal da`} (von ${total})`,
    it: ({ count, total }) =>
      `${count === 0 ? 'nessun ospite già stato da noi' : count === 1 ? '1 ospite che ritorna' : `${count} ospiti che ritornano`} (su ${total})`,
    pt: ({ count, total }) =>
      `${count === 0 ? 'não consta ninguém que já tenha vindo' : count === 1 ? '1 hóspede que volta' : `${count} hóspedes que voltam`} (de ${total})`,
  },
  returning: {
    en: ({ times, last }) => `has stayed ${times === 1 ? 'once' : `${times} times`} before, last ${last}`,
    es: ({ times, last }) => `ya estuvo ${times === 1 ? 'una vez' : `${times} veces`}, la última ${last}`,
    fr: ({ times, last }) => `déjà venu ${times === 1 ? 'une fois' : `${times} fois`}, la dernière ${last}`,
    de: ({ times, last }) => `war schon ${times === 1 ? 'einmal' : `${times}-mal`} da, zuletzt ${last}`,
    it: ({ times, last }) => `è già stato da noi ${times === 1 ? 'una volta' : `${times} volte`}, l’ultima ${last}`,
    pt: ({ times, last }) => `já esteve cá ${times === 1 ? 'uma vez' : `${times} vezes`}, a última ${last}`,
  },
  marked: {
    en: () => 'marked as returning by Guesty, no earlier stay among my records',
    es: () => 'marcado como repetidor en Guesty, sin estancias anteriores en mis datos',
    fr: () => 'marqué comme déjà venu dans Guesty, aucun séjour antérieur dans mes données',
    de: () => 'in Guesty als wiederkehrend markiert, kein früherer Aufenthalt in meinen Daten',
    it: () => 'segnato come ospite abituale in Guesty, nessun soggiorno precedente nei miei dati',
    pt: () => 'marcado como hóspede que volta no Guesty, sem estadias anteriores nos meus dados',
  },
  perhaps: {
    en: (stay) => `perhaps: the same name stayed before, ${stay}, but neither phone nor e-mail is known to be the same`,
    es: (stay) =>
      `quizá: alguien con el mismo nombre ya estuvo, ${stay}, pero no consta que coincidan teléfono ni correo`,
    fr: (stay) =>
      `peut-être : quelqu’un du même nom est déjà venu, ${stay}, mais ni téléphone ni e-mail identiques connus`,
    de: (stay) =>
      `vielleicht: derselbe Name war schon da, ${stay}, aber weder Telefon noch E-Mail stimmen nachweislich überein`,
    it: (stay) => `forse: qualcuno con lo stesso nome è già stato, ${stay}, ma né telefono né e-mail risultano uguali`,
    pt: (stay) => `talvez: alguém com o mesmo nome já esteve, ${stay}, mas não consta que telefone ou e-mail coincidam`,
  },
  isNew: {
    en: () => 'no earlier stay is known',
    es: () => 'no consta ninguna estancia anterior',
    fr: () => 'aucun séjour antérieur connu',
    de: () => 'kein früherer Aufenthalt bekannt',
    it: () => 'nessun soggiorno precedente noto',
    pt: () => 'não consta nenhuma estadia anterior',
  },
  arrivals: {
    en: () => 'arrivals',
    es: () => 'llegadas',
    fr: () => 'arrivées',
    de: () => 'Anreisen',
    it: () => 'arrivi',
    pt: () => 'chegadas',
  },
} satisfies {
  found: Words<{ count: number; total: number }>
  returning: Words<{ times: number; last: string }>
  marked: Words
  perhaps: Words<string>
  isNew: Words
  arrivals: Words
}
