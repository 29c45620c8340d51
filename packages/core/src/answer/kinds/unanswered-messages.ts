import { addDays, instantOf, localDateOf } from '../../time/calendar.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import { askedMinutes } from '../asked-minutes.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { callWindow } from '../calls/call-window.ts'
import { callerText } from '../calls/caller-text.ts'
import type { FindingItem } from '../finding.ts'
import { durationText, plain, quoted, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listItems } from '../list-items.ts'
import { type WaitingMessage, waitingMessages } from '../messages/waiting.ts'
import { narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { stayMark } from '../people/guest-stays.ts'
import { sourceNotes } from '../source-notes.ts'
import { STAY_WORDS } from '../stays/stay-labels.words.ts'
import { withoutCodes } from '../without-codes.ts'
import { WAITING_WORDS as WORDS } from './unanswered-messages.words.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440
/** Stays that ended longer ago than this no longer press. */
const PRESSING_DAYS = 1

/**
 * Messages that wait for our answer for longer than the asked time (default: the business's setting), with their last words. Guests who
 * are in house or about to come first, then the longest waiting. Of a guest who is named also what waits for less.
 */
export const answerUnansweredMessages: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const { language, now, settings, plan } = context
  // "Right now" says when it is asked, not when they wrote.
  const window = callWindow(plan.when === 'now' ? { ...context, plan: { ...plan, when: 'none' } } : context, 'none')
  const minutes = askedMinutes(context.question, { days: plan.when === 'none' }) ?? settings.unansweredAfterMinutes
  const all = await waitingMessages(
    context,
    window.assumed ? [] : [{ facet: 'at', gte: window.instants.from, lt: window.instants.to }],
  )
  const meant = all.filter((waiting) => isMeant(waiting, named))
  const old = meant.filter(({ since }) => now - since > minutes * MINUTE_MS)
  const shown = named.person ? meant : old
  const list = listItems(
    [...shown]
      .sort((left, right) => Number(!isPressing(left, now)) - Number(!isPressing(right, now)))
      .map((waiting) => itemOf(waiting, context)),
    context,
  )
  const wait = waitText(minutes)
  const fresh = meant.length - old.length
  const found = named.person
    ? WORDS.waiting[language](shown.length)
    : WORDS.headline[language]({ count: shown.length, wait })
  return {
    headline: headlineOf([window.assumed ? '' : window.text, named.text], found, language),
    ...list,
    notes: [
      ...list.notes,
      ...(fresh > 0 && !named.person ? [WORDS.fresh[language]({ count: fresh, wait })] : []),
      ...(shown.length === 0 && named.person ? await lastWords(context, named) : []),
      ...named.notes,
      ...sourceNotes(context, ['guesty', 'aircall']),
    ],
    offers: named.offers,
  }
}

/** "1 h", "2 d 3 h": lengths of days are told in days. */
function waitText(minutes: number): string {
  if (minutes < DAY_MINUTES) return durationText(minutes)
  const hours = Math.floor((minutes % DAY_MINUTES) / 60)
  const days = `${Math.floor(minutes / DAY_MINUTES)} d`
  return hours === 0 ? days : `${days} ${hours} h`
}

/** One waiting message as a line: how long, who, where they are, and their last words. */
function itemOf(waiting: WaitingMessage, context: AskContext): FindingItem {
  const { language, now, timezone } = context
  const { conversation, message, since, name, caller, stay, spoken, guestId } = waiting
  const { participants } = conversation.record.facts
  const body = message?.record.facts.text?.body
  const today = localDateOf(now, timezone)
  const phone = message?.record.facts.refs?.phone
  const who = name === undefined ? undefined : plain(name)
  const parts = [
    `**${waitText(Math.max(0, Math.floor((now - since) / MINUTE_MS)))}** ${guestId === undefined && phone !== undefined ? callerText(caller, phone, language) : (who ?? STAY_WORDS.guestUnknown[language]())}`,
    participants?.with === 'owner' ? WORDS.owner[language]() : '',
    bookingText(waiting, context),
    body === undefined
      ? WORDS.textUnknown[language]()
      : body.trim() === ''
        ? WORDS.picture[language]()
        : quoted(withoutCodes(body), 200),
    shortInstant(since, timezone, language, today),
    spoken ? WORDS.spoken[language](shortInstant(spoken.facets.at ?? 0, timezone, language, today)) : '',
  ]
  const id = message?.record.id ?? conversation.record.id
  const sources = [id, conversation.record.id, stay?.id, spoken?.record.id].filter((source) => source !== undefined)
  return { id, line: parts.filter((part) => part !== '').join(' · '), sources: [...new Set(sources)] }
}

/** Where the guest's stay stands; an owner needs none. */
function bookingText({ stay, conversation }: WaitingMessage, context: AskContext): string {
  const { language } = context
  const status = stay?.facts.status?.status
  if (stay && STAY_STATUSES.some((one) => one === status)) return stayMark(stay, context)
  if (conversation.record.facts.participants?.with === 'owner') return ''
  return WORDS[status === 'cancelled' ? 'cancelled' : 'noBooking'][language]()
}

function isMeant({ guestId, stay, caller }: WaitingMessage, named: NarrowedNames): boolean {
  const ids = [guestId, stay?.id, caller?.source]
  const code = stay?.facts.code?.confirmationCode.toUpperCase() ?? ''
  if (
    named.person &&
    !ids.some((id) => id !== undefined && named.peopleIds.includes(id)) &&
    !named.codes.includes(code)
  )
    return false
  return (
    named.listingIds.length === 0 ||
    [stay?.listing?.id, stay?.type?.id].some((id) => id !== undefined && named.listingIds.includes(id))
  )
}

function isPressing({ stay }: WaitingMessage, now: number): boolean {
  return stay !== undefined && now < instantOf(addDays(stay.checkOut, PRESSING_DAYS), '00:00', stay.timezone)
}

/** Of a guest for whom nothing waits: whose the last word was. */
async function lastWords(context: AskContext, named: NarrowedNames): Promise<string[]> {
  const guests = named.peopleIds.filter((id) => !id.includes(':stay:'))
  if (guests.length === 0) return []
  const { language, timezone, now } = context
  const conversations = await findAll(context.records, {
    types: ['conversation'],
    where: [{ facet: 'guest', in: guests }],
  })
  const newest = (conversations as StoredRecord<'conversation'>[])
    .map(({ record }) => record.facts.last)
    .filter((last) => last !== undefined)
    .sort((left, right) => right.at - left.at)[0]
  if (!newest) return []
  const at = shortInstant(newest.at, timezone, language, localDateOf(now, timezone))
  return [WORDS[newest.from === 'host' ? 'answered' : 'needsNone'][language](at)]
}
