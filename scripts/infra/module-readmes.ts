/**
 * Writes the tables of inputs and outputs into each Terraform module's README from the module's own declarations.
 *
 *     node scripts/infra/module-readmes.ts [--check]
 *
 * With `--check` it writes nothing and fails, naming what is out of date. What a README says above the first table is a person's.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '../../terraform')
const marker = '## Inputs'

function main(check: boolean): void {
  const stale: string[] = []
  for (const folder of moduleFolders()) {
    const path = join(folder, 'README.md')
    const name = relative(root, folder)
    if (!existsSync(path)) {
      stale.push(`${name}: README.md is missing`)
      continue
    }
    const text = readFileSync(path, 'utf8')
    const written = `${text.split(marker)[0]?.trimEnd()}\n\n${tables(folder)}`
    if (written === text) continue
    if (check) stale.push(`${name}: README.md is out of date; run node scripts/infra/module-readmes.ts`)
    else writeFileSync(path, written)
  }
  for (const line of stale) process.stderr.write(`${line}\n`)
  if (stale.length > 0) process.exitCode = 1
}

function moduleFolders(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(modules|bootstrap)\b.*versions\.tf$/.test(path) && !path.includes('.terraform'))
    .map((path) => join(root, path, '..'))
    .toSorted()
}

function tables(folder: string): string {
  const inputs = declarations(folder, 'variable').map(({ name, body }) => {
    const fallback = attribute(body, 'default')
    return [`\`${name}\``, attribute(body, 'description'), type(body), fallback === '' ? 'required' : `\`${fallback}\``]
  })
  const outputs = declarations(folder, 'output').map(({ name, body }) => [
    `\`${name}\``,
    attribute(body, 'description'),
  ])
  return [
    `${marker}\n\n${table(['Name', 'What it is', 'Type', 'Default'], inputs)}`,
    `## Outputs\n\n${outputs.length === 0 ? 'None.\n' : table(['Name', 'What it is'], outputs)}`,
  ].join('\n')
}

function declarations(folder: string, kind: 'variable' | 'output'): { name: string; body: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tf'))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(
        new RegExp(`^${kind} "(\\w+)" \\{\\n([\\s\\S]*?)^\\}`, 'gm'),
      ),
    ])
    .map(([, name, body]) => ({ name: name ?? '', body: body ?? '' }))
}

/** An attribute's value on one line: text without its quotes, a structure as `{…}` or `[…]`. */
function attribute(body: string, name: string): string {
  const value = new RegExp(`^  ${name} += (.*)$`, 'm').exec(body)?.[1] ?? ''
  if (/^[{[(]$/.test(value)) return `${value}…${value === '{' ? '}' : ']'}`
  return name === 'description' ? value.replace(/^"|"$/g, '').replaceAll('\\"', '"').replaceAll('|', '\\|') : value
}

function type(body: string): string {
  const value = /^  type += (.*)$/m.exec(body)?.[1] ?? 'any'
  const open = /^(map|list|set)?\(?object\(\{$/.exec(value)
  return `\`${open === null ? value : open[1] === undefined ? 'object' : `${open[1]}(object)`}\``
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(3, ...[cell, ...rows.map((row) => row[column] ?? '')].map((text) => text.length)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`
  return line(head) + line(widths.map((width) => '-'.repeat(width))) + rows.map((row) => line(row)).join('')
}

main(process.argv.includes('--check'))
