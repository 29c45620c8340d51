import type { Status } from '../api/schemas.ts'
import type { Page } from '../shell/navigation.ts'
import { sourceName } from '../shell/source-name.ts'

/** What a person should look at, in a few words, by the page that shows it. */
export function troublesOf(status: Status): Partial<Record<Page, string>> {
  const [work, backups] = [troubleOfWork(status), troubleOfBackups(status)]
  return { ...(work && { status: work }), ...(backups && { backups }) }
}

function troubleOfBackups({ backups }: Status): string {
  return backups.concerns.map(({ text }) => text.replace(/\.$/, '')).join('; ')
}

function troubleOfWork({ sources, deadLetters, index }: Status): string {
  const silent = sources.filter((source) => source.silent).map(({ source }) => sourceName(source))
  return [
    silent.length > 0 ? `silent: ${silent.join(', ')}` : '',
    deadLetters > 0 ? `${deadLetters} dead letter${deadLetters === 1 ? '' : 's'}` : '',
    index.needsReindex && !index.rebuilding ? 'the index must be rebuilt' : '',
  ]
    .filter(Boolean)
    .join('; ')
}
