import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'

import { expect, test } from 'vitest'

const SCRIPT = readFileSync(
  join(import.meta.dirname, '../../ansible/roles/apps/mongodb/files/keep-replica-set.js'),
  'utf8',
)
const HOSTS = ['mongo1:27017', 'mongo2:27017', 'mongo3:27017']

interface Config {
  _id: string
  version: number
  members: { _id: number; host: string }[]
}

/** Three members as a real set answers: one that is not founded has no name, and takes one new member at a time. */
function cluster(state: { config?: Config; down?: string[]; empty?: string[] }) {
  const users = new Map<string, { pwd: string; roles: unknown }>()
  const done: string[] = []
  const inSet = (host: string) =>
    !state.empty?.includes(host) && state.config?.members.some((member) => member.host === host)
  const database = (hosts: string[]) => ({
    hello: () => (inSet(hosts[0] ?? '') ? { setName: 'rs0' } : { isreplicaset: true }),
    adminCommand(command: { replSetInitiate?: Config; replSetReconfig?: Config; replSetGetConfig?: 1 }) {
      if (command.replSetInitiate) {
        if (state.config) throw new Error('a second set beside the first')
        state.config = { ...command.replSetInitiate, version: 1 }
        done.push('founded')
      } else if (command.replSetReconfig) {
        const before = state.config?.members.length ?? 0
        if (command.replSetReconfig.version !== (state.config?.version ?? 0) + 1) throw new Error('wrong version')
        if (command.replSetReconfig.members.length > before + 1) throw new Error('more than one member at once')
        state.config = command.replSetReconfig
        done.push(`added ${state.config.members.at(-1)?.host}`)
      } else return { config: state.config }
      return { ok: 1 }
    },
    getUser: (user: string) => users.get(user) ?? null,
    createUser: ({ user, ...rest }: { user: string; pwd: string; roles: unknown }) => users.set(user, rest),
    updateUser: (user: string, change: { pwd: string; roles: unknown }) => users.set(user, change),
  })
  function Mongo(this: unknown, uri: string) {
    const hosts = (/@?([\w:,]+)\/(?:admin)?\?/.exec(uri)?.[1] ?? '').split(',')
    if (uri.includes('directConnection') && state.down?.includes(hosts[0] ?? '')) throw new Error('unreachable')
    return { getDB: () => database(hosts) }
  }
  return { state, users, done, Mongo }
}

/** Runs the keeper for so many rounds; it ends by its own sleep. */
function keep(world: ReturnType<typeof cluster>, rounds: number): string[] {
  const said: string[] = []
  class Enough extends Error {}
  let left = rounds
  const sleep = () => {
    left -= 1
    if (left === 0) throw new Enough()
  }
  const files = {
    readFileSync: (path: string) => `value of ${path.split('/').at(-1)}\n`,
    writeFileSync: () => said.push('kept'),
  }
  try {
    runInNewContext(SCRIPT, {
      require: () => files,
      process: { env: { MONGODB_HOSTS: HOSTS.join(',') } },
      Mongo: world.Mongo,
      print: (line: string) => said.push(line),
      sleep,
    })
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  return said
}

test('founds the set on the first member, adds the others one by one, then gives users their passwords', () => {
  const world = cluster({})
  keep(world, 4)
  expect(world.done).toEqual(['founded', 'added mongo2:27017', 'added mongo3:27017'])
  expect([...world.users.keys()]).toEqual(['rocketchat', 'listener', 'dump'])
  expect(world.users.get('listener')).toEqual({
    pwd: 'value of listener_password',
    roles: [{ role: 'read', db: 'rocketchat' }],
  })
})

test('changes nothing about members when run again, and gives a changed password', () => {
  const world = cluster({})
  keep(world, 4)
  world.users.set('dump', { pwd: 'old', roles: [] })
  const { config } = structuredClone(world.state)
  expect(keep(world, 2)).toEqual(['kept', 'kept'])
  expect(world.state.config).toEqual(config)
  expect(world.users.get('dump')?.pwd).toBe('value of dump_password')
})

test('never founds a second set when a member came back with an empty disk', () => {
  const world = cluster({})
  keep(world, 4)
  world.state.empty = ['mongo1:27017']
  keep(world, 2)
  expect(world.done.filter((step) => step === 'founded')).toHaveLength(1)
})

test('founds nothing while a member does not answer', () => {
  const world = cluster({ down: ['mongo2:27017'] })
  expect(keep(world, 1)).toEqual(['not kept: no set is known, and not every member answers'])
  expect(world.done).toEqual([])
})
