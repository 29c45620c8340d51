import type { Status } from '../api/schemas.ts'
import { sourceName } from '../shell/source-name.ts'

/** What a person should look at, in a few words; null when all is well. */
export function troubleOf({ sources, deadLetters, index }: Status): string | null {
  const silent = sources.filter((source) => source.silent).map(({ source }) => sourceName(source))
  const troubles = [
    silent.length > 0 ? `silent: ${silent.join(', ')}` : '',
    deadLetters > 0 ? `${deadLetters} dead letter${deadLetters === 1 ? '' : 's'}` : '',
    index.needsReindex && !index.rebuilding ? 'the index must be rebuilt' : '',
  ].filter(Boolean)
  return troubles.length > 0 ? troubles.join('; ') : null
}
