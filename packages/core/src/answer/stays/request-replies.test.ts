import { describe, expect, test } from 'vitest'

import { replyTo } from './request-replies.ts'
import type { Utterance } from './utterances.ts'

const HOUR = 3_600_000

function heard(
  author: 'guest' | 'team',
  hours: number,
  text: string,
  medium: Utterance['medium'] = 'message',
): Utterance {
  return { source: `${author}${hours}`, at: hours * HOUR, medium, author, authorName: undefined, text, statements: [] }
}

const asked = heard('guest', 0, 'Could we check out at 13:00?')

function verdictOn(...later: readonly Utterance[]): string | undefined {
  return replyTo(asked, [asked, ...later])?.verdict
}

describe('replyTo', () => {
  test.for([
    'Sure, no problem!',
    'Yes, that is fine',
    'ok 👍',
    'Of course, enjoy your last morning',
    'Claro, sin problema',
    'Sí, por supuesto',
    'Vale, podéis quedaros hasta esa hora',
    'Oui, bien sûr',
    'Pas de souci pour le départ à 13h',
    "D'accord !",
    'Ja klar, gerne',
    'Das geht in Ordnung',
    'Selbstverständlich können Sie später auschecken',
    'Certo, nessun problema',
    'Va bene, potete restare',
    'Sim, claro',
    'Com certeza, sem problema',
    'Pode sair mais tarde, combinado',
  ])('takes “%s” for consent', (text) => {
    expect(verdictOn(heard('team', 1, text))).toBe('granted')
  })

  test.for([
    'Unfortunately that is not possible, we have guests arriving',
    'Sorry, we cannot offer a late check-out',
    'Lo sentimos, no es posible',
    'Lamentablemente no podemos',
    'Malheureusement ce n’est pas possible',
    'Désolé, nous ne pouvons pas',
    'Leider nicht möglich',
    'Das geht leider nicht',
    'Purtroppo non è possibile',
    'Mi dispiace, non possiamo',
    'Infelizmente não é possível',
    'Desculpe, não podemos',
  ])('takes “%s” for a refusal', (text) => {
    expect(verdictOn(heard('team', 1, text))).toBe('refused')
  })

  test.for([
    'Let me check with the cleaners',
    'I will ask and get back to you',
    'Voy a preguntar y te digo',
    'Je vérifie et je reviens vers vous',
    'Ich frage nach und melde mich',
    'Verifico e le faccio sapere',
    'Vou verificar',
    'Thank you for your message.',
    'Please make sure to close the windows',
    'You can find the house manual on the table',
    'Si necesitas algo, escribe',
    'Si prega di chiudere la porta',
  ])('takes “%s” for no answer', (text) => {
    expect(verdictOn(heard('team', 1, text))).toBeUndefined()
  })

  test('waits for the answer after “let me check”', () => {
    expect(
      verdictOn(heard('team', 1, 'Let me check'), heard('guest', 2, 'thanks'), heard('team', 3, 'Yes, no problem')),
    ).toBe('granted')
  })

  test('takes a bare yes after another question for the answer to that one', () => {
    expect(verdictOn(heard('guest', 1, 'Is there parking?'), heard('team', 2, 'Yes, of course'))).toBeUndefined()
    expect(verdictOn(heard('guest', 1, 'Is there parking?'), heard('team', 2, 'Yes, a late check-out is fine'))).toBe(
      'granted',
    )
  })

  test('takes an answer days later for something else', () => {
    expect(verdictOn(heard('team', 80, 'Sure'))).toBeUndefined()
  })

  test('does not take what was said before, or by the guest, for an answer', () => {
    expect(verdictOn(heard('team', -1, 'Sure'))).toBeUndefined()
    expect(verdictOn(heard('guest', 1, 'ok sure'))).toBeUndefined()
  })

  test('reads a call in the order of its lines', () => {
    const line = (author: 'guest' | 'team', text: string): Utterance => ({
      ...heard(author, 0, text, 'call'),
      source: 'call',
    })
    const [yes, question, no] = [
      line('team', 'Yes, hello'),
      line('guest', 'May we leave at 13:00?'),
      line('team', 'That is not possible'),
    ]
    expect(replyTo(question, [yes, question, no])?.verdict).toBe('refused')
    expect(replyTo(question, [yes, question])).toBeUndefined()
  })
})
