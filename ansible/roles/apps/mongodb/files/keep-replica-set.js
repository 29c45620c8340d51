// Founds the replica set, adds members that are missing, and gives each user its password and no more than its roles.
// Runs in mongosh. Every step can run again; what is as it should be is left alone.
const { readFileSync, writeFileSync } = require('node:fs')

const hosts = process.env.MONGODB_HOSTS.split(',')
const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim()
const USERS = [
  {
    user: 'rocketchat',
    password: 'rocketchat_password',
    roles: [
      { role: 'readWrite', db: 'rocketchat' },
      { role: 'clusterMonitor', db: 'admin' },
    ],
  },
  { user: 'listener', password: 'listener_password', roles: [{ role: 'read', db: 'rocketchat' }] },
  { user: 'dump', password: 'dump_password', roles: [{ role: 'backup', db: 'admin' }, { role: 'read', db: 'rocketchat' }] },
]

function adminOf(connection, options) {
  const client = new Mongo(`mongodb://root:${encodeURIComponent(secret('root_password'))}@${connection}/admin?${options}`)
  return client.getDB('admin')
}

/** What a member says of itself to anybody; nothing when it does not answer. */
function helloOf(host) {
  try {
    return new Mongo(`mongodb://${host}/?directConnection=true&serverSelectionTimeoutMS=5000`).getDB('admin').hello()
  } catch {
    return undefined
  }
}

/** @returns Whether the set has all its members. */
function keepMembers() {
  const hellos = hosts.map(helloOf)
  if (!hellos.some((hello) => hello?.setName)) {
    // A member that came back with an empty disk must never found a second set beside the first: all must be there, and all be new.
    if (!hellos.every(Boolean)) throw new Error('no set is known, and not every member answers')
    adminOf(hosts[0], 'directConnection=true').adminCommand({
      replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: hosts[0] }] },
    })
    print(`founded rs0 on ${hosts[0]}`)
    return false
  }
  const set = adminOf(hosts.join(','), 'replicaSet=rs0')
  const { config } = set.adminCommand({ replSetGetConfig: 1 })
  const missing = hosts.find((host) => !config.members.some((member) => member.host === host))
  if (missing === undefined) return true
  // One at a time: the server takes no more.
  const _id = Math.max(...config.members.map((member) => member._id)) + 1
  set.adminCommand({ replSetReconfig: { ...config, version: config.version + 1, members: [...config.members, { _id, host: missing }] } })
  print(`added ${missing}`)
  return false
}

function keepUsers() {
  const admin = adminOf(hosts.join(','), 'replicaSet=rs0')
  for (const { user, password, roles } of USERS) {
    const known = admin.getUser(user) !== null
    const change = { pwd: secret(password), roles }
    if (known) admin.updateUser(user, change)
    else admin.createUser({ user, ...change })
  }
}

function keep() {
  if (!keepMembers()) return 5_000
  keepUsers()
  writeFileSync('/tmp/kept', new Date().toISOString())
  return 300_000
}

for (;;) {
  let pause = 10_000
  try {
    pause = keep()
  } catch (error) {
    print(`not kept: ${error.codeName ?? error.message}`)
  }
  sleep(pause)
}
