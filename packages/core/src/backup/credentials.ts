import type { BackupRun } from './run.ts'
import type { RunGrant } from './ticket.ts'

/** What a run may touch, under identities that end soon after its deadline. @throws {ServiceUnavailable | ServiceRefused} */
export type GrantCredentials = (run: BackupRun) => Promise<Pick<RunGrant, 'writer' | 'pruner' | 'copy'>>
