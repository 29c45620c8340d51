/**
 * Parses every Mermaid diagram below docs/ and follows every link of the diagrams' page.
 *
 *   parse-diagrams.ts FOLDER     FOLDER holds the packages mermaid and linkedom
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The client's own links lead to these. */
const ANCHORS = [
  'system-architecture',
  'deployment-process-flow',
  'configuration-management-flow',
  'backup-process-flow',
  'secrets-management-flow',
  'api-integration-flow',
  'rocketchat-message-vectorization-flow',
  'llm-query-process-flow',
]
const PAGE = 'docs/infrastructure-diagrams.md'

const packages = createRequire(join(process.argv[2] ?? '', 'package.json'))
const load = (name: string): Promise<unknown> => import(pathToFileURL(packages.resolve(name)).href)

// Mermaid cleans labels with what a browser has; this is as little of one as it takes.
const { parseHTML } = (await load('linkedom')) as { parseHTML: (html: string) => { window: unknown } }
const { window } = parseHTML('<!doctype html><html><body></body></html>')
Object.assign(globalThis, { window, document: (window as { document: unknown }).document })
const { default: mermaid } = (await load('mermaid')) as {
  default: { parse: (text: string) => Promise<{ diagramType: string }> }
}

const problems: string[] = []
const parses = (diagram: string) =>
  mermaid.parse(diagram).then(
    () => undefined,
    (error: unknown) => String(error),
  )

if ((await parses('flowchart LR\n  a --> [b')) === undefined)
  problems.push('Mermaid took a diagram that is broken; it checks nothing')

let count = 0
for (const file of ['README.md', ...globSync('docs/**/*.md')]) {
  for (const [, diagram = ''] of readFileSync(file, 'utf8').matchAll(/^```mermaid\n([\s\S]*?)^```/gm)) {
    count += 1
    const error = await parses(diagram)
    if (error !== undefined) problems.push(`${file}: ${error}`)
  }
}

const page = readFileSync(PAGE, 'utf8')
const slugs = new Set(
  [...page.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  ),
)
for (const anchor of ANCHORS) if (!slugs.has(anchor)) problems.push(`${PAGE} has no heading for #${anchor}`)
for (const file of [PAGE, 'docs/architecture.md']) {
  for (const [, path = '', anchor] of readFileSync(file, 'utf8').matchAll(/\]\(([\w./-]+)(?:#([\w-]+))?\)/g)) {
    if (!existsSync(join(dirname(file), path))) problems.push(`${file} links to ${path}, which is not there`)
    if (anchor !== undefined && path === 'infrastructure-diagrams.md' && !slugs.has(anchor))
      problems.push(`${file} links to #${anchor}, which is not there`)
  }
}

for (const problem of problems) process.stderr.write(`FAILED: ${problem}\n`)
process.stdout.write(`${count} diagrams parsed\n`)
process.exitCode = problems.length > 0 ? 1 : 0
