import { chown, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { DumpManifest } from '../dump-manifest.ts'
import { judged, type Question } from './question.ts'
import type { ScratchTools } from './scratch-tools.ts'

/** What a restored database of Keycloak is asked. */
const QUESTIONS: Readonly<Record<string, string>> = {
  realms: 'SELECT count(*) FROM realm',
  clients: 'SELECT count(*) FROM client',
  users: 'SELECT count(*) FROM user_entity',
}

/** Loads a custom-format dump into a server of its own, which is reached through a socket in its folder alone, and asks it. */
export async function askPostgresql(
  file: string,
  figures: DumpManifest['figures'],
  folder: string,
  tools: ScratchTools,
): Promise<Question[]> {
  const data = join(folder, 'data')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // The server refuses to run as root.
  if (tools.user) await chown(folder, tools.user.uid, tools.user.gid)
  await tools.run('initdb', ['--pgdata', data, '--username', 'proof', '--auth', 'trust', '--no-sync'])
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`
  await tools.run('pg_ctl', ['start', '--pgdata', data, '--wait', '--log', join(folder, 'log'), '--options', options])
  try {
    const reached = ['--host', folder, '--username', 'proof']
    await tools.run('createdb', [...reached, 'restored'])
    await tools.run('pg_restore', [
      ...reached,
      '--dbname',
      'restored',
      '--no-owner',
      '--no-acl',
      '--exit-on-error',
      file,
    ])
    const questions: Question[] = []
    for (const [question, sql] of Object.entries(QUESTIONS)) {
      const figure = figures[question]
      if (figure === undefined) continue
      const lines = await tools.run('psql', [
        ...reached,
        '--dbname',
        'restored',
        '--no-psqlrc',
        '--tuples-only',
        '--no-align',
        '--command',
        sql,
      ])
      questions.push(judged(question, Number(lines[0]), figure))
    }
    return questions
  } finally {
    await tools.run('pg_ctl', ['stop', '--pgdata', data, '--mode', 'immediate'])
  }
}
