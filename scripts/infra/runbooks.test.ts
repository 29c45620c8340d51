import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join, normalize } from 'node:path'

import { expect, test } from 'vitest'

import { COMMANDS } from '../../apps/server/src/cli/commands.ts'
import { type Command, commandsOf } from './runbook-commands.ts'

const PAGES = [...globSync('docs/runbooks/*.md'), 'terraform/bootstrap/README.md'].sort()
const read = (path: string) => readFileSync(path, 'utf8')
/** What is the same in every environment stands for ENV in the pages. */
const inProd = (text: string) => text.replaceAll(/\bENV\b|<environment>/g, 'prod')

const ours = { scripts: (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts }
const terraform = globSync(
  'terraform/{environments/{dev,prod},modules/environment,modules/hetzner-swarm,bootstrap}/*.tf',
)
  .map(read)
  .join('\n')
const everything = globSync([
  'ansible/**/*.{yml,j2}',
  'terraform/**/*.tf',
  'secrets/catalogue.yml',
  'apps/server/src/config.ts',
])
  .filter((path) => statSync(path).isFile())
  .map(read)
  .join('\n')
const cli = globSync('apps/server/src/cli/*.ts').map(read).join('\n')
/** Tags of the playbook and of the roles that it runs. */
function tagsOf(playbook: string): string[] {
  return [read(playbook), ...globSync('ansible/roles/**/tasks/*.yml').map(read)]
    .flatMap((text) => [...text.matchAll(/tags: \[([^\]]*)\]/g)])
    .flatMap(([, tags = '']) => tags.split(',').map((tag) => tag.trim()))
}

const hasOption = (help: string, option: string) => help.includes(option.split('=')[0] ?? option)
const option = (words: readonly string[], name: string) => {
  const at = words.indexOf(name)
  return at < 0 ? undefined : words[at + 1]
}

/** What of each program can be known to be wrong. @returns Empty when nothing is. */
const CHECKS: Readonly<Record<string, (command: Command) => string[]>> = {
  'ansible-playbook': ({ words, folder }) => {
    const problems: string[] = []
    const playbook = words.find((word) => word.endsWith('.yml') && word !== option(words, '-i')) ?? ''
    const inventory = option(words, '-i')
    for (const path of [playbook, inventory ?? '']) if (!existsSync(join(folder, path))) problems.push(`no ${path}`)
    for (const tag of option(words, '--tags')?.split(',') ?? [])
      if (!tagsOf(playbook).includes(tag)) problems.push(`no tag ${tag}`)
    const variable = option(words, '-e')?.split('=')[0]
    if (variable !== undefined && !everything.includes(variable)) problems.push(`no variable ${variable}`)
    const known = new Set(['-i', '-e', '--tags', '--check', '--diff', '--limit'])
    return [...problems, ...words.filter((word) => word.startsWith('-') && !known.has(word))]
  },
  ansible: ({ words }) => (existsSync(option(words, '-i') ?? '') ? [] : ['no inventory']),
  terraform({ words }) {
    const [, verb = '', name = '', resource = ''] = words.filter((word) => word !== '-raw')
    if (verb === 'output') return name === '' || terraform.includes(`output "${name}"`) ? [] : [`no output ${name}`]
    const replaced = words.find((word) => word.startsWith('-replace='))?.slice('-replace='.length)
    const address = verb === 'state' && name === 'rm' ? resource : replaced
    for (const [kind = '', label = ''] of partsOf(address ?? '')) {
      const declared = kind === 'module' ? `module "${label}"` : `resource "${kind}" "${label}"`
      if (!terraform.includes(declared)) return [`no ${declared}`]
    }
    return ['init', 'plan', 'apply', 'destroy', 'state'].includes(verb) ? [] : [`no ${verb}`]
  },
  npm({ words }) {
    const script =
      words[1] === 'run' ? (words[2] ?? '') : words[1] === 'start' || words[1] === 'test' ? words[1] : undefined
    return script === undefined || script in ours.scripts ? [] : [`no script ${script}`]
  },
  npx: ({ words }) => (words[1] === 'innkeeper' ? innkeeper(words.slice(2)) : []),
  innkeeper: ({ words }) => innkeeper(words.slice(1)),
}
/** Programs that are not ours: that they are there, and what they take, cannot be known here. */
const OUTSIDE = new Set(
  'apt-get base64 cat chmod cp curl dig docker export gcloud gh git git-crypt journalctl mkdir mongorestore openssl pg_restore pip printf restic sha256sum ssh ssh-keygen weed wrangler'.split(
    ' ',
  ),
)

function innkeeper([command = '', verb = '', ...rest]: readonly string[]): string[] {
  if (!Object.hasOwn(COMMANDS, command)) return [`no command ${command}`]
  const options = [verb, ...rest].filter((word) => word.startsWith('--') && word !== '--json')
  return options.filter((it) => !cli.includes(it.slice(2))).map((it) => `no option ${it}`)
}

/** `module.a.module.b.type.name["key"]` in pairs. */
function partsOf(address: string): string[][] {
  const labels = address
    .replaceAll(/\[.*\]|'/g, '')
    .split('.')
    .filter(Boolean)
  return labels.flatMap((label, at) => (at % 2 === 0 ? [[label, labels[at + 1] ?? '']] : []))
}

const helps = new Map<string, string>()
function helpOf(script: string): string {
  const known = helps.get(script) ?? execFileSync(script, ['--help'], { encoding: 'utf8' })
  helps.set(script, known)
  return known
}

function problemsOf(command: Command): string[] {
  const [program = ''] = command.words
  if (program.includes('scripts/')) {
    const script = normalize(join(command.folder, program))
    if (!existsSync(script)) return [`no ${script}`]
    return command.words.slice(1).filter((word) => word.startsWith('-') && !hasOption(helpOf(script), word))
  }
  const check = CHECKS[program]
  if (check) return check(command)
  return OUTSIDE.has(program) ? [] : [`no program ${program}`]
}

const programs = new Set([...OUTSIDE, ...Object.keys(CHECKS)])
const pages = PAGES.map((path) => ({ path, page: inProd(read(path)) }))

test('the pages hold commands', () => {
  expect(pages.flatMap(({ page }) => commandsOf(page, programs)).length).toBeGreaterThan(40)
})

test.for(pages)('every command of $path is there, with those options', ({ page }) => {
  const problems = commandsOf(page, programs).map((command) => ({ [command.text]: problemsOf(command) }))
  expect(problems.filter((it) => Object.values(it).flat().length > 0)).toEqual([])
})

test.for(pages)('every file that $path names is there', ({ page }) => {
  const paths = [...page.matchAll(/`((?:terraform|ansible|scripts|docs|secrets|functions|apps)\/[\w./@<>-]+)`/g)]
    .map(([, path = '']) => path)
    // The values themselves are never in a fresh clone; the examples that they are copied from are.
    .map((path) => path.replace(/swarm\.yml$/, 'swarm.example.yml'))
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})

test.for(pages)('every variable and setting that $path names is there', ({ page }) => {
  const names = [...page.matchAll(/`([a-z]+(?:_[a-z0-9]+)+)`/g)].map(([, name = '']) => name)
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(everything))).toEqual([])
  for (const [, block = ''] of page.matchAll(/^```hcl\n([\s\S]*?)^```$/gm)) {
    const assigned = [...block.matchAll(/^(\w+)\s*=/gm)].map(([, name = '']) => name)
    expect(assigned.filter((name) => !terraform.includes(`variable "${name}"`))).toEqual([])
  }
})

test('every playbook that people run is in a page', () => {
  const all = pages.map(({ page }) => page).join('\n')
  // Others import the first, and a script that the pages name runs the second.
  const run = globSync('ansible/playbooks/*.yml').filter((path) => !/(reach|verify)\.yml$/.test(path))
  expect(run.length).toBeGreaterThan(4)
  expect(run.filter((path) => !all.includes(path))).toEqual([])
})
