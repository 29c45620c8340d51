import type { SourceName } from '../source/source.ts'
import { localDateOf } from '../time/calendar.ts'
import type { AskContext } from './ask-context.ts'
import { shortInstant } from './format.ts'
import type { Words } from './words.ts'

const SOURCE_LABELS: Record<SourceName, string> = { aircall: 'Aircall', guesty: 'Guesty', rocketchat: 'Rocket.Chat' }

const FILLING: Words<{ source: string; done: number }> = {
  en: ({ source, done }) =>
    `${source} is still being read for the first time (${done} so far): this is not complete yet.`,
  es: ({ source, done }) =>
    `Todavía se está leyendo ${source} por primera vez (${done} hasta ahora): aún no está completo.`,
  fr: ({ source, done }) =>
    `La première lecture de ${source} est en cours (${done} jusqu’ici) : ce n’est pas encore complet.`,
  de: ({ source, done }) => `${source} wird noch zum ersten Mal eingelesen (bisher ${done}): noch nicht vollständig.`,
  it: ({ source, done }) => `La prima lettura di ${source} è ancora in corso (finora ${done}): non è ancora completo.`,
  pt: ({ source, done }) =>
    `O ${source} ainda está a ser lido pela primeira vez (${done} até agora): ainda não está completo.`,
}

const FILLING_OF: Words<{ source: string; done: number; total: number }> = {
  en: ({ source, done, total }) =>
    `${source} is still being read for the first time (${done} of ${total}): this is not complete yet.`,
  es: ({ source, done, total }) =>
    `Todavía se está leyendo ${source} por primera vez (${done} de ${total}): aún no está completo.`,
  fr: ({ source, done, total }) =>
    `La première lecture de ${source} est en cours (${done} sur ${total}) : ce n’est pas encore complet.`,
  de: ({ source, done, total }) =>
    `${source} wird noch zum ersten Mal eingelesen (${done} von ${total}): noch nicht vollständig.`,
  it: ({ source, done, total }) =>
    `La prima lettura di ${source} è ancora in corso (${done} di ${total}): non è ancora completo.`,
  pt: ({ source, done, total }) =>
    `O ${source} ainda está a ser lido pela primeira vez (${done} de ${total}): ainda não está completo.`,
}

const SILENT: Words<{ source: string; since: string }> = {
  en: ({ source, since }) =>
    `${source} has been silent since ${since}, longer than usual: something newer may be missing.`,
  es: ({ source, since }) =>
    `${source} no envía nada desde ${since}, más de lo habitual: puede faltar algo más reciente.`,
  fr: ({ source, since }) =>
    `${source} n’a rien envoyé depuis ${since}, plus longtemps que d’habitude : il peut manquer du plus récent.`,
  de: ({ source, since }) => `${source} schweigt seit ${since}, länger als üblich: Neueres kann fehlen.`,
  it: ({ source, since }) => `${source} tace da ${since}, più del solito: può mancare qualcosa di più recente.`,
  pt: ({ source, since }) =>
    `${source} não envia nada desde ${since}, mais do que o habitual: pode faltar algo mais recente.`,
}

const NEVER: Words<{ source: string }> = {
  en: ({ source }) => `Nothing has ever come from ${source}.`,
  es: ({ source }) => `Nunca ha llegado nada de ${source}.`,
  fr: ({ source }) => `Rien n’est jamais arrivé de ${source}.`,
  de: ({ source }) => `Von ${source} ist noch nie etwas gekommen.`,
  it: ({ source }) => `Da ${source} non è mai arrivato nulla.`,
  pt: ({ source }) => `Nunca chegou nada do ${source}.`,
}

/** What must be said of the sources behind an answer: one that is still being read, or silent for longer than its usual gap. */
export function sourceNotes(
  context: Pick<AskContext, 'freshness' | 'language' | 'now' | 'timezone'>,
  sources: readonly SourceName[],
): string[] {
  const { language, now, timezone } = context
  return context.freshness
    .filter(({ source }) => sources.some((wanted) => wanted === source))
    .flatMap(({ source: name, filling, silent, lastEventAt }) => {
      const source = labelOf(name)
      const notes: string[] = []
      if (filling) {
        const { done, total } = filling
        notes.push(
          total === undefined ? FILLING[language]({ source, done }) : FILLING_OF[language]({ source, done, total }),
        )
      }
      if (silent && lastEventAt === undefined) notes.push(NEVER[language]({ source }))
      if (silent && lastEventAt !== undefined) {
        const since = shortInstant(lastEventAt, timezone, language, localDateOf(now, timezone))
        notes.push(SILENT[language]({ source, since }))
      }
      return notes
    })
}

function labelOf(source: string): string {
  return Object.entries(SOURCE_LABELS).find(([name]) => name === source)?.[1] ?? source
}
