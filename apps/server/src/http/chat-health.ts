import type { Engine } from '../engine.ts'

/** How far the team's chat is followed; undefined when it is not this process's to follow. Holds nothing that was written. */
export function chatHealth({ chat, now }: Pick<Engine, 'chat' | 'now'>) {
  if (!chat) return undefined
  const { phase, coveredUntil, reread, problem, ...counts } = chat.listener.status()
  return {
    phase,
    coveredUntil: coveredUntil === undefined ? null : new Date(coveredUntil).toISOString(),
    behindMs: coveredUntil === undefined ? null : Math.max(0, now() - coveredUntil),
    reread: reread ? { stage: reread.stage, done: reread.done, total: reread.total } : null,
    problem: problem ? { since: new Date(problem.since).toISOString(), message: problem.message } : null,
    ...counts,
  }
}
