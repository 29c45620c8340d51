import { InnkeeperError } from '@innkeeper/core/errors'

import { ProgramMissing, runProgram } from '../program.ts'

/** A tool of a database failed: the dump cannot be loaded. */
export class ScratchFailed extends InnkeeperError {
  override readonly name = 'ScratchFailed'
  readonly code = 'proof.load_failed'
  readonly retry = 'later'
}

/** The programs that load a dump into a database of its own. */
export interface ScratchTools {
  /** @returns What it printed. @throws {ScratchFailed | ProgramMissing} */
  run(program: string, words: readonly string[]): Promise<string[]>
  /** Whom they run as, when this program is root. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined
}

/** `nobody` on Debian, which is what the temporary server runs. */
const NOBODY = { uid: 65_534, gid: 65_534 }

export function scratchTools(options: {
  readonly path: string
  readonly remainingMs: () => number
  readonly signal?: AbortSignal | undefined
}): ScratchTools {
  const user = process.getuid?.() === 0 ? NOBODY : undefined
  return {
    user,
    async run(program, words) {
      const lines: string[] = []
      let said = ''
      const { code } = await runProgram({
        program,
        arguments: words,
        environment: { PATH: options.path, HOME: '/nonexistent', LC_ALL: 'C', TZ: 'UTC' },
        deadlineMs: Math.max(0, options.remainingMs()),
        signal: options.signal,
        user: /^(initdb|pg_ctl|mongod)$/.test(program) ? user : undefined,
        onOutput: (line) => lines.push(line),
        onErrorOutput(line) {
          said = line
        },
      })
      if (code !== 0) throw new ScratchFailed(`${program} ended with ${code ?? 'a signal'}: ${said.slice(0, 200)}`)
      return lines
    },
  }
}

/** @returns Undefined when a tool is not on this machine. */
export async function whereToolsAre<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ProgramMissing) return undefined
    throw error
  }
}
