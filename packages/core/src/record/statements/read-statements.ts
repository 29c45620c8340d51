import { rankLanguages } from '../../language/detect-language.ts'
import type { Language } from '../../language/language.ts'
import { localDateOf } from '../../time/calendar.ts'
import { readComplaints } from './complaints.ts'
import { readPresence } from './presence.ts'
import { readPromises } from './promises.ts'
import { readRequests } from './requests.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import type { RequestStatement, RequestTopic, Statement, StatementContext, TimeStatement } from './statement.ts'
import { readStayTimes } from './stay-times.ts'

/** Longest part of a text that is read. A transcript line or a message is far shorter. */
const MOST_CHARACTERS = 4000
/** Below this the second likeliest language is tried as well. */
const SURE = 0.6

/**
 * What a message, a call's comment, a line of a transcript or a note states: times of arrival and departure, requests, promises,
 * that somebody has come or gone, complaints. Each kind in the order of the text.
 *
 * Pure: words are only ever read, so that an instruction in them is text like any other. Finds nothing rather than guesses.
 *
 * @throws {RangeError} `context.timezone` is no IANA time zone.
 */
export function readStatements(text: string, context: StatementContext): Statement[] {
  const read = text.slice(0, MOST_CHARACTERS)
  const sentences = sentencesOf(read)
  if (sentences.length === 0) return []
  // Two words tell less of their language than the question they answer.
  const [likeliest, second] = rankLanguages(read.length < 24 ? `${read} ${context.inReplyTo ?? ''}` : read)
  const languages: Language[] = [likeliest?.language ?? 'en']
  if (second && likeliest && likeliest.confidence < SURE) languages.push(second.language)
  for (const language of languages) {
    const statements = readIn(sentences, language, context)
    if (statements.length > 0) return statements
  }
  return []
}

function readIn(sentences: readonly Sentence[], language: Language, context: StatementContext): Statement[] {
  const { author } = context
  const today = localDateOf(context.writtenAt, context.timezone)
  const times = readStayTimes(sentences, { ...context, language, today })
  const requests = readRequests(sentences, language, author)
  return [
    ...times,
    ...requests,
    ...permissionsAsked(times, requests),
    ...(author === 'team' ? readPromises(sentences, language, today) : []),
    // "We are there at 8" tells a time, not that somebody is there.
    ...readPresence(sentences, language, author).filter(
      ({ quote }) => !times.some((time) => time.quote === quote && time.late !== true),
    ),
    ...readComplaints(sentences, language, author),
  ]
}

/** "Can we check in at 12?" asks for an early check-in without saying so. */
function permissionsAsked(times: readonly TimeStatement[], requests: readonly RequestStatement[]): RequestStatement[] {
  const asked: RequestStatement[] = []
  for (const { kind, requested, from, dayOffset, quote } of times) {
    if (!requested || from === undefined || dayOffset === 1) continue
    const topic: RequestTopic | undefined =
      kind === 'arrival_time'
        ? from < '15:00'
          ? 'early check-in'
          : undefined
        : from > '10:00'
          ? 'late checkout'
          : undefined
    if (topic === undefined || [...requests, ...asked].some((request) => request.topic === topic)) continue
    asked.push({ kind: 'request', topic, quote })
  }
  return asked
}
