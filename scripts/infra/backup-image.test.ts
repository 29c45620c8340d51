import { globSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (path: string) => parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>
const role = 'ansible/roles/backup-base'
const defaults = read(`${role}/defaults/main.yml`)
const { backup_base_starts: starts } = parse(readFileSync(`${role}/vars/main.yml`, 'utf8')) as {
  backup_base_starts: readonly string[]
}

describe('the image of backup servers', () => {
  test('is made only when every program starts that the agent runs to prove a dump', () => {
    const run = globSync('packages/backup/src/questions/*.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/tools\.run\('(\w+)'/g)].map(([, program = '']) => program),
    )
    const started = new Set(starts.map((command) => command.split(' ')[0]))
    expect(run.length).toBeGreaterThan(5)
    expect(run.filter((program) => !started.has(program))).toEqual([])
  })

  test('has the databases in the series that the dumps are of', () => {
    const mongodb = read('ansible/roles/apps/mongodb/defaults/main.yml')['mongodb_image']
    const postgres = read('ansible/group_vars/all/images.yml')['keycloak_postgres_image']
    expect(mongodb).toMatch(new RegExp(`:${defaults['backup_base_mongodb']}\\.\\d+$`))
    expect(postgres).toMatch(new RegExp(`:${defaults['backup_base_postgresql']}\\.\\d+$`))
  })

  test('has them where the agent’s unit looks', () => {
    const unit = readFileSync('apps/backup-agent/systemd/innkeeper-backup.service', 'utf8')
    expect(/^Environment=PATH=(.*)$/m.exec(unit)?.[1]?.split(':')).toContain('/opt/innkeeper/bin')
  })
})
