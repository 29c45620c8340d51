/** Builds the console if its sources are newer than what was built; a start after an unchanged install costs nothing. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'apps', 'console')
const sources = globSync(['src/**/*', 'index.html', 'vite.config.ts', 'package.json', 'public/**/*'], {
  cwd: folder,
  withFileTypes: true,
})
const hash = createHash('sha256')
for (const entry of sources
  .filter((found) => found.isFile())
  .sort((left, right) => (join(left.parentPath, left.name) < join(right.parentPath, right.name) ? -1 : 1))) {
  const path = join(entry.parentPath, entry.name)
  hash.update(path.slice(folder.length)).update(readFileSync(path))
}
const digest = hash.digest('hex')
const stamp = join(folder, 'dist', '.built-from')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  process.stdout.write('Building the console…\n')
  const built = spawnSync(
    process.execPath,
    [join(folder, '..', '..', 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: folder,
      stdio: 'inherit',
    },
  )
  if (built.status !== 0) process.exit(built.status ?? 1)
  mkdirSync(join(folder, 'dist'), { recursive: true })
  writeFileSync(stamp, digest)
}
