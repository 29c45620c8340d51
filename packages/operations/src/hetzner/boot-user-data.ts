import type { BootNote } from '@innkeeper/core/backup/ticket'

/** Read by `apps/backup-agent`, whose unit lies in the base snapshot and is started by nothing else. */
const NOTE_PATH = '/etc/innkeeper/backup.json'
const AGENT_UNIT = 'innkeeper-backup.service'

/**
 * What cloud-init does at the first boot: arms the switch that turns the machine off at the deadline whatever happens, leaves the note, and
 * starts the agent. Whoever is on the machine can read this, so that it holds nothing but the note.
 *
 * JSON is YAML: no text in it can break out of its place.
 *
 * @see https://docs.cloud-init.io/en/latest/explanation/format.html
 */
export function bootUserData(note: BootNote, now: number): string {
  const secondsLeft = Math.max(60, Math.ceil((note.deadline - now) / 1_000))
  const config = {
    bootcmd: [['cloud-init-per', 'instance', 'deadline', ...powerOffAfter(secondsLeft)]],
    ssh_pwauth: false,
    write_files: [{ path: NOTE_PATH, owner: 'root:root', permissions: '0600', content: JSON.stringify(note) }],
    runcmd: [['systemctl', 'start', '--no-block', AGENT_UNIT]],
  }
  return `#cloud-config\n${JSON.stringify(config, null, 2)}\n`
}

/**
 * A timer counts by itself: a machine whose clock is wrong at first goes off in time all the same. It is set before the boot has come to
 * `sysinit.target`, which by default a timer waits for, and whoever sets it for the timer: neither may wait here, or the boot never ends.
 */
function powerOffAfter(seconds: number): string[] {
  const early = ['--property=DefaultDependencies=no', '--timer-property=DefaultDependencies=no']
  return ['systemd-run', ...early, `--on-active=${seconds}s`, 'systemctl', 'poweroff', '-f', '-f']
}
