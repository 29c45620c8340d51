/**
 * Draws every Mermaid diagram of the docs in a browser; what parses may still not be drawn.
 *
 *   draw-diagrams.ts FOLDER CHROMIUM     FOLDER holds the package mermaid
 */
import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const [folder = '', chromium = ''] = process.argv.slice(2)
const BROKEN = 'flowchart LR\n  a --> [b'

const diagrams = ['README.md', ...globSync('docs/**/*.md').sort()].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^```mermaid\n([\s\S]*?)^```/gm)].map(([, text = '']) => ({ file, text })),
)
// What is in a script is not read as markup, but for the end of the script itself.
const texts = JSON.stringify([...diagrams.map(({ text }) => text), BROKEN]).replaceAll('<', String.raw`\u003c`)
const page = `<!doctype html><meta charset="utf-8"><body><pre id="drawn"></pre>
<script src="file://${resolve(folder)}/node_modules/mermaid/dist/mermaid.min.js"></script>
<script>
  const draw = async () => {
    mermaid.initialize({ startOnLoad: false })
    const drawn = []
    for (const [position, text] of ${texts}.entries()) {
      const words = await mermaid.render('diagram' + position, text).then(
        ({ svg }) => new DOMParser().parseFromString(svg, 'text/html').body.textContent.replaceAll(/\\s/g, '').length,
        (error) => String(error),
      )
      drawn.push(words)
    }
    document.body.innerHTML = ''
    document.body.append(Object.assign(document.createElement('pre'), { id: 'drawn', textContent: btoa(encodeURIComponent(JSON.stringify(drawn))) }))
  }
  draw()
</script>`

const work = mkdtempSync(join(tmpdir(), 'diagrams-'))
let dom: string
try {
  writeFileSync(join(work, 'page.html'), page)
  const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(work, 'profile')}`]
  dom = execFileSync(
    chromium,
    [...options, '--virtual-time-budget=600000', '--dump-dom', `file://${join(work, 'page.html')}`],
    { encoding: 'utf8', timeout: 300_000, stdio: ['ignore', 'pipe', 'ignore'] },
  )
} finally {
  rmSync(work, { recursive: true, force: true })
}
const result = /<pre id="drawn">([\w+/=]+)<\/pre>/.exec(dom)?.[1]
if (result === undefined) throw new Error('the browser drew nothing')
/** Of each diagram how many letters are in its picture, or what is wrong with it. */
const drawn = JSON.parse(decodeURIComponent(atob(result))) as (number | string)[]

const problems = diagrams.flatMap(({ file, text }, position) => {
  const letters = drawn[position] ?? 0
  return typeof letters === 'number' && letters > 10 ? [] : [`${file}: ${letters}: ${text.split('\n')[0]}`]
})
if (typeof drawn.at(-1) === 'number') problems.push('the browser drew a diagram that is broken; it checks nothing')
for (const problem of problems) process.stderr.write(`FAILED: ${problem}\n`)
process.stdout.write(`${diagrams.length} diagrams drawn\n`)
process.exitCode = problems.length > 0 ? 1 : 0
