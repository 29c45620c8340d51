import type { ChatType } from '@innkeeper/core/record/chat-source'
import type { Document } from 'mongodb'

/** Where Rocket.Chat keeps each type, which members of a document are read, and changes of which are worth telling. */
interface Collection {
  readonly name: string
  readonly read: readonly string[]
  /** Regular expressions of members. Every message also changes counters of its room and of each member's subscription: not these. */
  readonly told: readonly string[]
}

export const COLLECTIONS: { readonly [T in ChatType]: Collection } = {
  room: {
    name: 'rocketchat_room',
    read: ['_id', '_updatedAt', 't', 'name', 'fname', 'teamId', 'teamMain', 'prid', 'archived', 'encrypted'],
    told: ['t', 'name', 'fname', 'teamId', 'teamMain', 'prid', 'archived', 'encrypted'],
  },
  membership: {
    name: 'rocketchat_subscription',
    read: ['_id', '_updatedAt', 'rid', 'u._id', 'roles', 'status'],
    told: ['rid', 'u', String.raw`u\._id`, 'roles', 'status'],
  },
  chat_user: {
    name: 'users',
    // Never `services`: it holds password hashes and tokens.
    read: ['_id', '_updatedAt', 'username', 'name', 'type', 'active', 'roles'],
    told: ['username', 'name', 'type', 'active', 'roles'],
  },
  chat_message: {
    name: 'rocketchat_message',
    read: [
      '_id',
      '_updatedAt',
      'rid',
      'ts',
      'u',
      'msg',
      't',
      'tmid',
      'mentions',
      'attachments',
      'reactions',
      'editedAt',
      'alias',
      'bot',
      '_hidden',
      'parent',
      'e2e',
      'content.algorithm',
    ],
    told: ['rid', 'u', String.raw`u\._id`, 'msg', 't', 'tmid', 'attachments', 'reactions', '_hidden', 'e2e', 'content'],
  },
}

const BY_NAME = new Map(Object.entries(COLLECTIONS).map(([type, { name }]) => [name, type as ChatType] as const))

export function typeOfCollection(name: string | undefined): ChatType | undefined {
  return name === undefined ? undefined : BY_NAME.get(name)
}

export function projectionOf(type: ChatType): Document {
  return Object.fromEntries(COLLECTIONS[type].read.map((member) => [member, 1]))
}

/** After these nothing can be followed any more: a collection is not what it was. */
export const ENDS = ['drop', 'rename', 'dropDatabase', 'invalidate']

/** What the database sends of the changes of these four collections: the members that are read and nothing else. */
export const CHANGES: Document[] = [
  {
    $match: {
      $or: [
        { operationType: { $in: ['invalidate', 'dropDatabase'] } },
        {
          'ns.coll': { $in: [...BY_NAME.keys()] },
          operationType: { $in: ['insert', 'replace', 'delete', 'drop', 'rename'] },
        },
        ...Object.values(COLLECTIONS).map(({ name, told }) => ({
          'ns.coll': name,
          operationType: 'update',
          $expr: changesAny(told),
        })),
      ],
    },
  },
  {
    $project: {
      operationType: 1,
      clusterTime: 1,
      wallTime: 1,
      ns: 1,
      documentKey: 1,
      ...Object.fromEntries(
        [...new Set(Object.values(COLLECTIONS).flatMap(({ read }) => read))]
          // `u` is named whole for messages; naming a member of it too would be a collision.
          .filter((member) => member !== 'u._id')
          .map((member) => [`fullDocument.${member}`, 1]),
      ),
    },
  },
]

/**
 * Whether an update touched one of these members or something within them. The keys of `updatedFields` are paths with dots in them, which no
 * path can name, and a list that got shorter stands in `truncatedArrays`: so all names are gathered and compared as texts.
 */
function changesAny(members: readonly string[]): Document {
  const description = '$updateDescription'
  const names = {
    $concatArrays: [
      { $map: { input: { $objectToArray: { $ifNull: [`${description}.updatedFields`, {}] } }, in: '$$this.k' } },
      { $ifNull: [`${description}.removedFields`, []] },
      { $map: { input: { $ifNull: [`${description}.truncatedArrays`, []] }, in: '$$this.field' } },
    ],
  }
  const touched = { $regexMatch: { input: '$$this', regex: `^(?:${members.join('|')})(?:\\.|$)` } }
  return { $gt: [{ $size: { $filter: { input: names, cond: touched } } }, 0] }
}
