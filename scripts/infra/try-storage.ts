/**
 * Runs the rendered storage on loopback with the real etcd and SeaweedFS: three of each. Writes a file, loses a node, reads it, writes another.
 *
 *   try-storage.ts ETCD WEED FOLDER     FOLDER holds `rendered`, `certificate`, security.toml and s3.json
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { parse } from 'yaml'

const [etcd = '', weed = '', folder = ''] = process.argv.slice(2)
const NODES = [1, 2, 3] as const
const certificate = join(folder, 'certificate')
const running = new Map<number, ChildProcess[]>(NODES.map((number) => [number, []]))

/** What the stack says, with the nodes' addresses on loopback and the container's paths in a folder of the service's own. */
function here(text: string, home: string): string {
  return (
    text
      .replaceAll('10.0.1.1', '127.0.1.1')
      .replace('-s3.ip.bind=0.0.0.0', `-s3.ip.bind=${home.slice(home.lastIndexOf('@') + 1)}`)
      .replace(/(metrics(?:Ip=|-urls=http:\/\/))127\.0\.0\.1/, `$1${home.slice(home.lastIndexOf('@') + 1)}`)
      .replace(/(=)\/data\b/, `$1${join(home, 'data')}`)
      .replace('/run/secrets/s3', join(folder, 's3.json'))
      .replace(/\/run\/secrets\/(?:etcd_)?(ca|certificate|key)\b/, `${certificate}/$1.pem`)
      // Volumes of a size that a disk of any machine holds.
      .replace(/-volumeSizeLimitMB=\d+/, '-volumeSizeLimitMB=64')
      .replace(/-minFreeSpace=\S+/, '-minFreeSpace=1')
      .replace('-max=0', '-max=60')
  )
}

function start(program: string, name: string, number: number): void {
  const stack = parse(
    readFileSync(
      join(folder, 'rendered/core', name === 'member' ? 'etcd' : 'seaweedfs', `stack-${number}.yml`),
      'utf8',
    ),
    {
      merge: true,
    },
  ) as { services: Record<string, { command: string[]; environment?: Record<string, string> }> }
  const service = stack.services[`${name}-${number}`]
  if (!service) throw new Error(`no ${name}-${number} in the stack`)
  const home = join(folder, `${name}-@127.0.1.1${number}`)
  mkdirSync(join(home, 'data'), { recursive: true })
  writeFileSync(join(home, 'security.toml'), readFileSync(join(folder, 'security.toml')))
  for (const config of ['master', 'filer'] as const) {
    const text = readFileSync(join(folder, 'rendered/core/seaweedfs/configs', config), 'utf8')
    writeFileSync(
      join(home, `${config}.toml`),
      text.replaceAll(/\/run\/secrets\/etcd_(ca|certificate|key)/g, `${certificate}/$1.pem`),
    )
  }
  const log = openSync(join(home, 'log'), 'a')
  const environment = Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([key, value]) => [key, here(value, home)]),
  )
  // Volume servers take private addresses for their peers', and loopback ones only when told to.
  const loopback = name === 'volume' ? ['-volume.allowUntrustedRemoteEndpoints'] : []
  const child = spawn(program, [...service.command.map((word) => here(word, home)), ...loopback], {
    cwd: home,
    env: { ...process.env, HOME: home, TMPDIR: home, ...environment },
    stdio: ['ignore', log, log],
  })
  running.get(number)?.push(child)
}

/** Asks until it is so; elections and heartbeats take what they take. */
async function until(what: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 180_000
  while (Date.now() < end) {
    if (await Promise.resolve(isSo()).catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`not within three minutes: ${what}`)
}

const answers = (url: string) => fetch(url).then(({ ok }) => ok)
const shell = (command: string) =>
  execFileSync(weed, ['shell', `-master=${masters}`, '-filer=127.0.1.11:8888'], {
    input: `${command}\n`,
    encoding: 'utf8',
    cwd: join(folder, 'filer-@127.0.1.11'),
    stdio: ['pipe', 'pipe', 'ignore'],
  })
/** The words by which ansible/playbooks/verify.yml judges what this SeaweedFS says. */
function verification(): { asked: string; short: string } {
  const plays = parse(readFileSync('ansible/playbooks/verify.yml', 'utf8')) as { vars?: Record<string, string> }[]
  const { verify_replication_asked: asked, verify_replication_short: short } =
    plays.find(({ vars }) => vars?.['verify_replication_asked'] !== undefined)?.vars ?? {}
  if (asked === undefined || short === undefined) throw new Error('verify.yml judges no copies')
  return { asked, short }
}
/** Dumps the filers' metadata as the job does. */
function namesDumped(filers: string): boolean {
  const dump = join(import.meta.dirname, '../../ansible/roles/core/seaweedfs/files/dump-database.sh')
  execFileSync('sh', ['-euc', `. ${dump}; dump ${folder}/names`], {
    cwd: join(folder, 'filer-@127.0.1.11'),
    env: { PATH: `${dirname(weed)}:${process.env['PATH']}`, SEAWEEDFS_MASTERS: masters, SEAWEEDFS_FILERS: filers },
    stdio: 'ignore',
  })
  return gunzipSync(readFileSync(join(folder, 'names'))).includes('rocketchat')
}
const masters = NODES.map((number) => `127.0.1.1${number}:9333`).join(',')
const keys = (
  JSON.parse(readFileSync(join(folder, 's3.json'), 'utf8')) as {
    identities: { credentials: { accessKey: string; secretKey: string }[] }[]
  }
).identities[0]?.credentials[0]
const s3 = (node: number, path: string, ...options: string[]) =>
  execFileSync(
    'curl',
    [
      '-sS',
      '--max-time',
      '30',
      '--aws-sigv4',
      'aws:amz:us-east-1:s3',
      '--user',
      `${keys?.accessKey}:${keys?.secretKey}`,
      '-o',
      '-',
      '-w',
      '\n%{http_code}',
      ...options,
      `http://127.0.1.1${node}:8333/${path}`,
    ],
    { encoding: 'utf8' },
  )
const problems: string[] = []
const expect = (what: string, holds: boolean) => {
  process.stdout.write(`${holds ? 'yes' : 'NO '}  ${what}\n`)
  if (!holds) problems.push(what)
}

try {
  for (const number of NODES) start(etcd, 'member', number)
  for (const number of NODES) start(weed, 'master', number)
  await until('the masters have a leader', () => answers('http://127.0.1.11:9333/cluster/healthz'))
  for (const number of NODES) start(weed, 'volume', number)
  for (const number of NODES) start(weed, 'filer', number)
  for (const number of NODES) {
    await until(`volume server ${number} answers`, () => answers(`http://127.0.1.1${number}:8080/healthz`))
    await until(`filer ${number} answers`, () => answers(`http://127.0.1.1${number}:8888/healthz`))
  }
  await until('three volume servers are known', () => (shell('volume.list').match(/DataNode/g) ?? []).length >= 3)

  shell('s3.bucket.create -name rocketchat')
  writeFileSync(join(folder, 'upload'), 'a picture of the boiler\n'.repeat(1_000))
  await until('the first upload is taken', () => s3(1, 'rocketchat/one', '-T', join(folder, 'upload')).endsWith('200'))
  expect('another filer knows the file at once', s3(2, 'rocketchat/one').endsWith('200'))
  const volumes = [
    ...shell('volume.list -collectionPattern=rocketchat').matchAll(/^\s*volume Id:(\d+),.*ReplicaPlacement:(\d+)/gm),
  ]
  expect(
    'every volume is to have two copies, on two nodes',
    volumes.length > 0 && volumes.every(([, , placement]) => placement === '010'),
  )
  const copies = Map.groupBy(volumes, ([, id]) => id)
  expect('and has two', copies.size > 0 && [...copies.values()].every((found) => found.length === 2))
  expect(
    'nobody reads without keys',
    execFileSync('curl', ['-s', '-o', '/dev/null', '-w', '%{http_code}', 'http://127.0.1.11:8333/rocketchat/one'], {
      encoding: 'utf8',
    }) === '403',
  )
  expect(
    'nobody writes to a filer without a signature',
    (await fetch('http://127.0.1.11:8888/x', { method: 'POST', body: 'x' })).status === 401,
  )

  const { asked, short } = verification()
  expect('the verification sees that it asked', shell('volume.fix.replication').includes(asked))
  expect('and no copy that is missing', !shell('volume.fix.replication').includes(short))

  for (const child of running.get(3) ?? []) child.kill('SIGKILL')
  process.stdout.write('     node 3 is lost\n')
  await until('the file is read after the loss', () => s3(1, 'rocketchat/one').endsWith('200'))
  expect('the file is read after the loss', s3(2, 'rocketchat/one').startsWith('a picture of the boiler'))
  await until('another file is written after the loss', () =>
    s3(1, 'rocketchat/two', '-T', join(folder, 'upload')).endsWith('200'),
  )
  expect('another file is written after the loss, and read', s3(2, 'rocketchat/two').endsWith('200'))
  await until('the verification sees copies that are missing', () => shell('volume.fix.replication').includes(short))
  // As the masters' own repair does, which here has not had its turn.
  await until('the repair puts the second copies on the two nodes that are left', () => {
    shell('lock\nvolume.fix.replication -apply\nunlock')
    return !shell('volume.fix.replication').includes(short)
  })
  process.stdout.write('yes  the repair puts the second copies on the two nodes that are left\n')
  expect('the names are dumped through a filer that is left', namesDumped('127.0.1.13:8888,127.0.1.11:8888'))
} catch (error) {
  problems.push(String(error))
} finally {
  for (const children of running.values()) for (const child of children) child.kill('SIGKILL')
}
for (const problem of problems) process.stderr.write(`FAILED: ${problem}\n`)
process.exitCode = problems.length > 0 ? 1 : 0
