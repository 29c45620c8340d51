import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/** The file is there and cannot be read: to go on without it would be to go on with other settings than those meant. */
class EnvironmentFileUnreadable extends Error {
  override readonly name = 'EnvironmentFileUnreadable'
}

/**
 * An environment with what the file `.env` of the working directory adds to it: what is set already stays, and there need be no such file.
 *
 * @throws {EnvironmentFileUnreadable}
 */
export function withEnvironmentFile(
  environment: Readonly<Record<string, string | undefined>>,
  file = '.env',
): Readonly<Record<string, string | undefined>> {
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...environment }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code === 'ENOENT') return environment
    throw new EnvironmentFileUnreadable(`${file} is there and cannot be read (${code})`, { cause: error })
  }
}
