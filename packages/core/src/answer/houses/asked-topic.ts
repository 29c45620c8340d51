import { fold } from '../../language/fold.ts'
import type { AskContext } from '../ask-context.ts'

const TIME = /\b(?:time|when|hora|cuando|heure|quand|uhr|uhrzeit|wann|orario|ora|quando|horas)\b/
const IN = /\b(?:check ?-? ?in|entrada|entrar|llegada|arrivee|arriver|anreise|arrivo|chegada)\b/
const OUT = /\b(?:check ?-? ?out|salida|salir|depart|partir|abreise|partenza|uscita|saida|sair)\b/

/** What a question about a house is about: the plan's topic, else a time of coming or going that its words name together. */
export function askedTopic({ plan, question }: Pick<AskContext, 'plan' | 'question'>): string | null {
  if (plan.topic !== null) return plan.topic
  const folded = fold(question)
  if (!TIME.test(folded)) return null
  if (OUT.test(folded)) return 'check-out time'
  return IN.test(folded) ? 'check-in time' : null
}
