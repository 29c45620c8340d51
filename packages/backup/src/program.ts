import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

import { InnkeeperError } from '@innkeeper/core/errors'

/** The program is not on this machine, or may not be started. */
export class ProgramMissing extends InnkeeperError {
  override readonly name = 'ProgramMissing'
  readonly code = 'program.missing'
  readonly retry = 'never'
}

export interface ProgramCall {
  readonly program: string
  readonly arguments: readonly string[]
  /** All of it: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>
  /** After so many milliseconds it is interrupted, and killed when it does not heed that. */
  readonly deadlineMs: number
  /** Interrupts it as the deadline does. */
  readonly signal?: AbortSignal | undefined
  /** Whom it runs as; as this program when left out. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
  readonly onOutput?: (line: string) => void
  readonly onErrorOutput?: (line: string) => void
}

export interface ProgramEnd {
  /** The exit code; null when a signal ended it. */
  readonly code: number | null
  /** What this side did to end it early. */
  readonly ended: 'itself' | 'deadline' | 'signal'
}

/** Between the interruption and the kill, in milliseconds: enough for a lock to be removed over the network. */
const GRACE_MS = 20_000

/** The longest wait that a timer of Node can hold, in milliseconds; a longer one would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Runs a program to its end, line by line, without a shell. @throws {ProgramMissing} */
export function runProgram(call: ProgramCall): Promise<ProgramEnd> {
  const child = spawn(call.program, [...call.arguments], {
    env: { ...call.environment },
    ...call.user,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  createInterface({ input: child.stdout }).on('line', call.onOutput ?? (() => {}))
  createInterface({ input: child.stderr }).on('line', call.onErrorOutput ?? (() => {}))

  let ended: ProgramEnd['ended'] = 'itself'
  let kill: NodeJS.Timeout | undefined
  const interrupt = (by: 'deadline' | 'signal') => {
    if (ended !== 'itself') return
    ended = by
    child.kill('SIGINT')
    kill = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
  }
  const abort = () => interrupt('signal')
  const deadline = setTimeout(() => interrupt('deadline'), Math.min(call.deadlineMs, LONGEST_TIMER_MS))
  call.signal?.addEventListener('abort', abort, { once: true })
  if (call.signal?.aborted) abort()
  return new Promise<ProgramEnd>((resolve, reject) => {
    child.once('error', (cause) => reject(new ProgramMissing(`${call.program} cannot be started`, { cause })))
    child.once('close', (code) => resolve({ code, ended }))
  }).finally(() => {
    clearTimeout(deadline)
    clearTimeout(kill)
    call.signal?.removeEventListener('abort', abort)
  })
}
