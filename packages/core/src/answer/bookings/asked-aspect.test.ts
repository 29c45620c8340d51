import { expect, test } from 'vitest'

import type { Language } from '../../language/language.ts'
import { type Aspect, askedAspect } from './asked-aspect.ts'

const CASES: readonly (readonly [Language, string, Aspect])[] = [
  ['en', 'whats marias phone', 'contact'],
  ['en', 'which flat is Maria in again', 'house'],
  ['en', 'how many nights has the Santos family booked', 'nights'],
  ['en', 'when does Maria get here', 'arrival'],
  ['en', 'till when is Maria staying', 'departure'],
  ['en', 'how many people are with Maria', 'party'],
  ['en', 'pull up Maria for me', 'all'],
  ['en', 'when does Maria arrive and when does she leave', 'all'],
  ['es', 'en que depa anda Maria', 'house'],
  ['es', 'los Santos hasta cuando se quedan', 'departure'],
  ['es', 'cuando llega Maria', 'arrival'],
  ['es', 'teléfono de Maria', 'contact'],
  ['es', 'por que plataforma reservó', 'channel'],
  ['en', 'is Maria here yet', 'arrival'],
  ['de', 'ist Maria schon da', 'arrival'],
  ['fr', 'Maria est déjà là ?', 'arrival'],
  ['it', 'Maria è già qui', 'arrival'],
  ['pt', 'a Maria já chegou', 'arrival'],
  ['es', 'ya está Maria', 'arrival'],
  ['es', 'a qué hora sale Maria', 'departure'],
  ['it', 'a che ora esce Maria', 'departure'],
  ['de', 'wann zieht Maria aus', 'departure'],
  ['en', 'has Maria left', 'departure'],
  ['pt', 'a Maria já saiu', 'departure'],
  ['fr', 'ils sont combien', 'party'],
  ['fr', 'où est Maria', 'house'],
  ['fr', 'Maria reste combien de nuits', 'nights'],
  ['fr', 'quand arrive Maria', 'arrival'],
  ['de', 'wie lang bleibt Familie Santos', 'nights'],
  ['de', 'wann kommt Maria', 'arrival'],
  ['de', 'in welcher Wohnung ist Maria', 'house'],
  ['de', 'Handynummer von Maria', 'contact'],
  ['de', 'bis wann bleibt Maria', 'departure'],
  ['it', 'quanti sono', 'party'],
  ['it', 'a che ora arriva Maria', 'arrival'],
  ['it', 'dove dorme Maria', 'house'],
  ['it', 'quante notti resta Maria', 'nights'],
  ['pt', 'até quando fica a Maria', 'departure'],
  ['pt', 'a Maria chega a que horas', 'arrival'],
  ['pt', 'são quantos', 'party'],
  ['pt', 'telemóvel da Maria', 'contact'],
]

test.for(CASES)('%s "%s" asks for %s', ([language, question, aspect]) => {
  expect(askedAspect(question, language)).toBe(aspect)
})
