import type { FactsByType, Money, RecordType } from '../record/facts.ts'
import type { KnownRecord, RecordId } from '../record/record.ts'
import { callState } from '../record/facets-of.ts'
import { localDateTime } from '../time/calendar.ts'

import { majorText } from '../record/money.ts'

/** What other records are called, for texts that speak of them. */
export interface Naming {
  /** A listing's nickname, a guest's name, …; undefined when it is not known (yet). */
  nameOf(id: RecordId | undefined): string | undefined
  /** The business's own zone (IANA). */
  readonly timezone: string
  /** What was written before a chat message in its conversation, oldest first: that without which it means nothing. */
  beforeMessage(messageId: RecordId): readonly KnownRecord<'chat_message'>[]
}

export interface Section {
  /** The group of facts that the text comes from; decides its data class. */
  readonly group: string
  readonly text: string | undefined
}

export interface Rendering {
  readonly title: string
  readonly sections: readonly Section[]
  /** Record id of the chat room that it was written in. */
  readonly roomId?: string
}

type Renderer<T extends RecordType> = (record: KnownRecord<T>, naming: Naming) => Rendering

const line = (label: string, value: string | number | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : `${label}: ${value}`

const lines = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('\n')

const money = (amount: Money | undefined): string | undefined => amount && `${majorText(amount)} ${amount.currency}`

const when = (instant: number | undefined, zone: string): string | undefined => {
  if (instant === undefined) return undefined
  const local = localDateTime(instant, zone)
  return `${local.date} ${local.time}`
}

const renderListing: Renderer<'listing'> = ({ id, facts }) => {
  const name = facts.name?.nickname ?? facts.name?.title ?? id
  return {
    title: `Listing ${name}`,
    sections: [
      { group: 'name', text: lines(line('Title', facts.name?.title), line('Tags', facts.name?.tags?.join(', '))) },
      { group: 'place', text: lines(line('Address', facts.place?.address), line('City', facts.place?.city)) },
      {
        group: 'size',
        text: lines(
          line('Accommodates', facts.size?.accommodates),
          line('Bedrooms', facts.size?.bedrooms),
          line('Beds', facts.size?.beds),
          line('Bathrooms', facts.size?.bathrooms),
          line('Type', facts.size?.propertyType),
        ),
      },
      {
        group: 'times',
        text: lines(line('Check-in from', facts.times?.checkIn), line('Check-out until', facts.times?.checkOut)),
      },
      { group: 'amenities', text: line('Amenities', facts.amenities?.has.join(', ')) },
      { group: 'manual', text: facts.manual?.entries.map(({ topic, text }) => `${topic}: ${text}`).join('\n') },
      {
        group: 'wifi',
        text: lines(line('Wi-Fi network', facts.wifi?.name), line('Wi-Fi password', facts.wifi?.password)),
      },
      { group: 'cleaning', text: line('Cleaning', facts.cleaning?.instructions) },
      { group: 'access', text: facts.access?.entries.map(({ topic, text }) => `${topic}: ${text}`).join('\n') },
    ],
  }
}

const renderStay: Renderer<'stay'> = ({ facts }, naming) => {
  const guest = naming.nameOf(facts.booker?.guestId) ?? facts.booker?.name ?? 'guest unknown'
  const house = naming.nameOf(facts.unit?.listingId ?? facts.unit?.typeId) ?? 'house unknown'
  const dates = facts.dates ? `${facts.dates.checkIn} to ${facts.dates.checkOut}` : 'dates unknown'
  return {
    title: `Reservation of ${guest} at ${house}, ${dates}`,
    sections: [
      {
        group: 'status',
        text: lines(
          line('Status', facts.status?.status),
          line('Occupied by', facts.occupant?.kind),
          line('Confirmation code', facts.code?.confirmationCode),
          line('Guests', facts.party?.total),
          line('Channel', facts.channel?.source ?? facts.channel?.platform),
          line('Planned arrival', facts.planned?.arrival),
          line('Planned departure', facts.planned?.departure),
        ),
      },
      {
        group: 'notes',
        text: lines(
          line('Special requests', facts.notes?.specialRequests),
          line('Note', facts.notes?.other),
          line('Guest note', facts.notes?.guest),
          line('Cleaning note', facts.notes?.cleaning),
        ),
      },
      {
        group: 'agreements',
        text: lines(
          line('Early check-in', facts.agreements?.earlyCheckIn),
          line('Late check-out', facts.agreements?.lateCheckOut),
        ),
      },
      { group: 'custom', text: facts.custom?.fields.map(({ name, value }) => `${name}: ${value}`).join('\n') },
      {
        group: 'money',
        text: lines(
          line('Total', money(facts.money?.total)),
          line('Paid', money(facts.money?.paid)),
          line('Balance due', money(facts.money?.balance)),
        ),
      },
      { group: 'access', text: line('Door code', facts.access?.keyCode) },
    ],
  }
}

const renderPerson = (
  kind: string,
  name: string | undefined,
  facts: { contact?: FactsByType['guest']['contact'] },
  notes: string,
): Rendering => ({
  title: `${kind} ${name ?? 'without a name'}`,
  sections: [
    { group: 'notes', text: notes === '' ? (name ?? kind) : notes },
    {
      group: 'contact',
      text: lines(line('Phones', facts.contact?.phones.join(', ')), line('E-mail', facts.contact?.emails.join(', '))),
    },
  ],
})

const renderCall: Renderer<'call'> = (record, naming) => {
  const { facts } = record
  const zone = facts.line?.timezone ?? naming.timezone
  const who = naming.nameOf(facts.party?.contactId) ?? facts.party?.name ?? 'a caller'
  const direction = facts.progress?.direction === 'outbound' ? 'to' : 'from'
  return {
    title: `Call ${direction} ${who}, ${when(facts.progress?.startedAt, zone) ?? 'time unknown'} (${callState(record)})`,
    sections: [
      {
        group: 'agent',
        text: lines(
          line('Team member', facts.agent?.name),
          line('Line', facts.line?.name),
          line('Tags', facts.tags?.names.join(', ')),
        ),
      },
      { group: 'summary', text: line('Summary', facts.summary?.text ?? facts.voiceAgent?.summary) },
      { group: 'actionItems', text: line('To do', facts.actionItems?.items.join('; ')) },
      { group: 'topics', text: line('Topics', facts.topics?.names.join(', ')) },
      { group: 'comments', text: facts.comments?.items.map(({ by, text }) => `${by ?? 'Team'}: ${text}`).join('\n') },
      {
        group: 'transcription',
        text: facts.transcription?.lines.map(({ speaker, text }) => `${speaker}: ${text}`).join('\n'),
      },
    ],
  }
}

/** How much of each message before another is read together with it, in characters: all of them and the other fit into one passage. */
const LONGEST_BEFORE = 200

const renderChatMessage: Renderer<'chat_message'> = (record, naming) => {
  const { id, facts } = record
  const room = naming.nameOf(facts.origin?.roomId) ?? 'a room'
  const author = facts.origin?.authorName ?? 'somebody'
  const said = saidIn(record)
  const before = naming.beforeMessage(id).flatMap((earlier) => saidIn(earlier)?.slice(0, LONGEST_BEFORE) ?? [])
  return {
    title: `${author} in #${room}, ${when(facts.origin?.at, naming.timezone) ?? 'time unknown'}`,
    // Without a room nobody may read it, so that there is nothing to be found.
    sections:
      said === undefined || facts.origin === undefined ? [] : [{ group: 'text', text: [...before, said].join('\n') }],
    ...(facts.origin === undefined ? {} : { roomId: facts.origin.roomId }),
  }
}

/** Who said what; undefined when a message holds no words. */
function saidIn({ facts }: KnownRecord<'chat_message'>): string | undefined {
  const { body = '', attachments = [] } = facts.text ?? {}
  const words = [body, ...attachments.flatMap(({ title, text }) => [title, text])].filter(Boolean)
  return words.length === 0 ? undefined : `${facts.origin?.authorName ?? 'somebody'}: ${words.join('\n')}`
}

/** How each type of record reads as text. */
export const RENDERERS: { readonly [T in RecordType]: (record: KnownRecord, naming: Naming) => Rendering } = {
  listing: renderWith(renderListing),
  stay: renderWith(renderStay),
  block: renderWith<'block'>(({ facts }, naming) => ({
    title: `Calendar block of ${naming.nameOf(facts.nights?.listingId) ?? 'a house'}, ${facts.nights?.from} to ${facts.nights?.to}`,
    sections: [{ group: 'reason', text: lines(line('Kind', facts.reason?.kind), line('Note', facts.reason?.note)) }],
  })),
  guest: renderWith<'guest'>(({ facts }) =>
    renderPerson(
      'Guest',
      facts.name?.full,
      facts,
      lines(
        line('Name', facts.name?.full),
        line('Language', facts.profile?.language),
        line('From', facts.profile?.hometown),
        line('Notes', facts.notes?.notes),
        line('Good to know', facts.notes?.goodToKnow),
      ),
    ),
  ),
  contact: renderWith<'contact'>(({ facts }) =>
    renderPerson(
      'Contact',
      facts.name?.full ?? facts.name?.company,
      facts,
      lines(
        line('Name', facts.name?.full),
        line('Company', facts.name?.company),
        line('Description', facts.notes?.description),
        line('Information', facts.notes?.information),
      ),
    ),
  ),
  staff: renderWith<'staff'>(({ facts }) => ({
    title: `Team member ${facts.name?.full ?? 'without a name'}`,
    sections: [{ group: 'name', text: facts.name?.full }],
  })),
  line: renderWith<'line'>(({ facts }) => ({
    title: `Phone line ${facts.name?.name ?? ''}`.trim(),
    sections: [{ group: 'name', text: lines(line('Line', facts.name?.name), line('Country', facts.number?.country)) }],
  })),
  call: renderWith(renderCall),
  conversation: renderWith<'conversation'>(({ facts }) => ({
    title: `Conversation with ${facts.participants?.guestName ?? 'a guest'}`,
    sections: [],
  })),
  message: renderWith<'message'>(({ facts }, naming) => ({
    title:
      `Message ${facts.text?.from === 'guest' ? 'from the guest' : facts.text?.from === 'host' ? 'from the team' : '(internal note)'} ${naming.nameOf(facts.refs?.guestId) ?? facts.text?.authorName ?? ''}, ${when(facts.text?.at, naming.timezone) ?? ''}`.replace(
        ' ,',
        ',',
      ),
    sections: [{ group: 'text', text: facts.text?.from === 'system' ? undefined : facts.text?.body }],
  })),
  task: renderWith<'task'>(({ facts }, naming) => ({
    title: `Task ${facts.what?.title ?? ''} at ${naming.nameOf(facts.where?.listingId) ?? 'no house'}`,
    sections: [
      {
        group: 'what',
        text: lines(
          line('Kind', facts.what?.kindName ?? facts.what?.kind),
          line('Status', facts.status?.status),
          line('Assigned to', facts.who?.name),
          line('Description', facts.what?.description),
          line('Comment', facts.comment?.text),
        ),
      },
    ],
  })),
  review: renderWith<'review'>(({ facts }, naming) => ({
    title: `Review of ${naming.nameOf(facts.refs?.listingId) ?? 'a house'}${facts.rating?.score === undefined ? '' : `, ${facts.rating.score} of 5`}`,
    sections: [
      {
        group: 'text',
        text: lines(
          facts.text?.title,
          facts.text?.publicText,
          line('Private', facts.text?.privateText),
          line('Reply', facts.text?.reply),
        ),
      },
    ],
  })),
  payment: renderWith<'payment'>(({ facts }, naming) => ({
    title: `Payment ${facts.event?.kind ?? ''} of ${naming.nameOf(facts.refs?.guestId) ?? 'a guest'}`,
    sections: [
      { group: 'event', text: lines(line('Amount', money(facts.amount?.amount)), line('Reason', facts.event?.reason)) },
    ],
  })),
  interaction: renderWith<'interaction'>(({ facts }) => ({
    title: `Question asked before: ${facts.exchange?.question ?? ''}`,
    sections: [{ group: 'exchange', text: facts.exchange?.answer }],
  })),
  room: renderWith<'room'>(({ facts }) => ({
    title: `Chat room ${facts.name?.title ?? facts.name?.name ?? ''}`.trim(),
    sections: [],
  })),
  membership: renderWith<'membership'>(() => ({ title: 'Membership of a chat room', sections: [] })),
  chat_user: renderWith<'chat_user'>(({ facts }) => ({
    title: `Chat user ${facts.name?.full ?? facts.name?.username ?? ''}`.trim(),
    sections: [],
  })),
  chat_message: renderWith(renderChatMessage),
}

/** Each renderer is only called with records of its own type, since both are looked up by `record.type`. */
function renderWith<T extends RecordType>(render: Renderer<T>): (record: KnownRecord, naming: Naming) => Rendering {
  return (record, naming) => render(record as KnownRecord<T>, naming)
}
