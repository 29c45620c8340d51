import { chown, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { DumpManifest } from '../dump-manifest.ts'
import { judged, type Question } from './question.ts'
import type { ScratchTools } from './scratch-tools.ts'

/** What a restored database of Rocket.Chat is asked. */
const QUESTIONS: Readonly<Record<string, string>> = {
  users: 'chat.users.countDocuments()',
  rooms: 'chat.rocketchat_room.countDocuments()',
  messages: 'chat.rocketchat_message.countDocuments()',
  'newest message': "chat.rocketchat_message.find({}, { ts: 1 }).sort({ ts: -1 }).limit(1).toArray()[0]?.ts ?? ''",
}

/** Loads an archive with its oplog into a server of its own, which is reached through a socket in its folder alone, and asks it. */
export async function askMongodb(
  file: string,
  figures: DumpManifest['figures'],
  folder: string,
  tools: ScratchTools,
): Promise<Question[]> {
  const data = join(folder, 'data')
  await mkdir(data, { recursive: true, mode: 0o700 })
  if (tools.user) for (const path of [folder, data]) await chown(path, tools.user.uid, tools.user.gid)
  await tools.run('mongod', [
    '--dbpath',
    data,
    '--fork',
    '--logpath',
    join(folder, 'log'),
    '--pidfilepath',
    join(folder, 'pid'),
    '--bind_ip',
    join(folder, 'mongodb.sock'),
  ])
  const uri = `mongodb://${encodeURIComponent(join(folder, 'mongodb.sock'))}`
  try {
    await tools.run('mongorestore', ['--uri', uri, '--oplogReplay', '--drop', '--gzip', `--archive=${file}`])
    const asked = Object.entries(QUESTIONS).filter(([question]) => figures[question] !== undefined)
    const pairs = asked.map(([question, expression]) => `${JSON.stringify(question)}: ${expression}`).join(', ')
    const script = `const chat = db.getSiblingDB('rocketchat'); print(JSON.stringify({ ${pairs} }))`
    const lines = await tools.run('mongosh', [uri, '--quiet', '--norc', '--eval', script])
    const answers = JSON.parse(lines.at(-1) ?? '{}') as Readonly<Record<string, number | string>>
    return asked.flatMap(([question]) => {
      const figure = figures[question]
      return figure === undefined ? [] : [judged(question, answers[question] ?? 'nothing', figure)]
    })
  } finally {
    await tools.run('mongod', ['--dbpath', data, '--shutdown'])
  }
}
