import { spawn } from 'node:child_process'

/** The longest wait that one timer of Node can hold, in ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** @param words The program that switches the machine off, and its arguments. @returns A function that starts it. */
export function powerSwitch([program = 'poweroff', ...words]: readonly string[]): () => void {
  return () => {
    const child = spawn(program, words, { stdio: 'ignore', detached: true })
    // Nobody is left to be told; systemd's own timer is the second layer, the reaper the third.
    child.once('error', () => {})
    child.unref()
  }
}

/**
 * Switches the machine off at a time, whatever else goes on. Beside it, systemd does the same even when this program is gone: see
 * `systemd/innkeeper-backup.service`.
 */
export function armPowerOff(switchOff: () => void, at: number, now: () => number): void {
  setTimeout(switchOff, Math.min(LONGEST_TIMER_MS, Math.max(0, at - now()))).unref()
}
