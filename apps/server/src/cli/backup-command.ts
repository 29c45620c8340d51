import type { Command } from './commands.ts'

const USAGE = 'backup run|list|verify|restore --to DIR'
const DETAILS = `
  run                  saves everything now, through the running server, and shows how it goes
    --dry-run          only says what would be saved, and where to
  list                 what can be restored, and which rule keeps it
  verify               restores the newest of everything into a scratch folder, compares it with
                       what was saved, opens the database and asks it; exit code 1 when it is not proven
  restore --to DIR     restores the newest of everything into an empty folder
    --snapshot ID      another one than the newest
    --dry-run          only says what would be restored

  list, verify and restore need no server: they read the repository, by the settings BACKUP_*.
  Where INNKEEPER_STORE is firestore and BACKUP_PATHS is not set, backups are made in the cloud: list shows their
  runs, through the running server.
`
const ELSEWHERE =
  'These backups are made in the cloud: scripts/backup-verify.sh proves them, docs/runbooks/restore.md is the way back.'

export const backup: Command = {
  usage: USAGE,
  summary: 'saves, lists, proves and restores backups',
  details: DETAILS,
  async run(invocation) {
    // They open repositories and databases: no other command should wait for all of that to load.
    const verbs = await import('./backup-verbs.ts')
    const [verb] = invocation.arguments
    if (verb === 'run')
      return invocation.options['dry-run'] === true ? verbs.dryRun(invocation) : verbs.runNow(invocation)
    if (verb === 'list') return verbs.isElsewhere(invocation) ? verbs.listRuns(invocation) : verbs.list(invocation)
    if ((verb === 'verify' || verb === 'restore') && verbs.isElsewhere(invocation)) {
      invocation.print(ELSEWHERE)
      return 2
    }
    if (verb === 'verify') return verbs.verify(invocation)
    if (verb === 'restore') return verbs.restore(invocation)
    invocation.print(`Usage: innkeeper ${USAGE}\n${DETAILS}`)
    return 2
  },
}
