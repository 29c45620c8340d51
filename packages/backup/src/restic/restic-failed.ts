import { InnkeeperError } from '@innkeeper/core/errors'

import type { ProgramEnd } from '../program.ts'

/** What restic's exit codes say, as far as it documents them. Any other is a failure like 1. */
const MEANINGS: Readonly<Record<number, readonly [ResticFailed['code'], InnkeeperError['retry']]>> = {
  1: ['restic.failed', 'later'],
  2: ['restic.crashed', 'later'],
  3: ['restic.incomplete', 'later'],
  10: ['restic.no_repository', 'never'],
  11: ['restic.locked', 'later'],
  12: ['restic.wrong_password', 'never'],
  130: ['restic.interrupted', 'later'],
}

export class ResticFailed extends InnkeeperError {
  override readonly name = 'ResticFailed'
  readonly code:
    | 'restic.failed'
    | 'restic.crashed'
    | 'restic.incomplete'
    | 'restic.no_repository'
    | 'restic.locked'
    | 'restic.wrong_password'
    | 'restic.interrupted'
    | 'restic.timed_out'
    | 'restic.killed'
    | 'restic.exit_unknown'
    | 'restic.unreadable_output'
    | 'restic.too_old'
  readonly retry: InnkeeperError['retry']

  constructor(code: ResticFailed['code'], message: string, retry: InnkeeperError['retry'] = 'later') {
    super(message)
    this.code = code
    this.retry = retry
  }
}

/** @param command What was asked of restic, in a word. @param said Its last words, without secrets. */
export function failureOf(command: string, { code, ended }: ProgramEnd, said: string): ResticFailed {
  const of = (how: string) => `restic ${command} ${how}${said === '' ? '' : `: ${said}`}`
  if (ended === 'deadline') return new ResticFailed('restic.timed_out', of('was stopped at its deadline'))
  if (code === null) return new ResticFailed('restic.killed', of('was killed'))
  const [meaning, retry] = MEANINGS[code] ?? ['restic.exit_unknown', 'later']
  return new ResticFailed(meaning, of(`ended with ${code}`), retry)
}
