import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'

import { InnkeeperError } from '@innkeeper/core/errors'

/** SeaweedFS is not mounted: an empty folder stands in its place, which must never be saved as if it were the data. */
export class NotMounted extends InnkeeperError {
  override readonly name = 'NotMounted'
  readonly code = 'seaweedfs.not_mounted'
  readonly retry = 'later'
}

export interface MountOptions {
  readonly weed: string
  /** `host:port`, several apart by commas: `weed mount` asks the next one when one does not answer. */
  readonly filer: string
  readonly mountPoint: string
  /** Searched for programs that it starts. */
  readonly path: string
  /** The kernel's list of mounts, as in `/proc/self/mountinfo`. */
  readonly mounts: () => Promise<string>
  readonly sleep: (ms: number) => Promise<void>
  readonly line: (text: string) => void
}

/** Time enough for two filers that do not answer, at 20 s each to connect. */
const LOOKS = 120
const PAUSE_MS = 1_000

/**
 * Mounts SeaweedFS for reading and waits until the kernel says so.
 *
 * @throws {NotMounted} It ended, or two minutes passed.
 */
export async function mountSeaweedfs(options: MountOptions): Promise<void> {
  const { filer, mountPoint, mounts, line, sleep } = options
  await mkdir(mountPoint, { recursive: true })
  if (isSeaweedfsAt(mountPoint, await mounts())) return
  // It stays for as long as the machine does; the machine's end unmounts.
  const words = ['mount', `-filer=${filer}`, '-filer.path=/', `-dir=${mountPoint}`, '-readOnly']
  let ended: string | undefined
  const child = spawn(options.weed, words, {
    env: { PATH: options.path, HOME: '/root' },
    stdio: 'ignore',
    detached: true,
  })
  child.once('error', () => {
    ended = `${options.weed} cannot be started`
  })
  child.once('exit', (code) => {
    ended ??= `${options.weed} mount ended with ${code}`
  })
  child.unref()
  for (let look = 0; look < LOOKS; look++) {
    await sleep(PAUSE_MS)
    if (isSeaweedfsAt(mountPoint, await mounts())) {
      line(`SeaweedFS of ${filer} is mounted`)
      return
    }
    if (ended !== undefined) throw new NotMounted(ended)
  }
  throw new NotMounted(`SeaweedFS of ${filer} was not mounted within ${LOOKS} seconds`)
}

/**
 * Whether the kernel has a file system of SeaweedFS at that very place.
 *
 * @param mountInfo @see https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html
 */
export function isSeaweedfsAt(mountPoint: string, mountInfo: string): boolean {
  return mountInfo.split('\n').some((mount) => {
    const [, , , , at] = mount.split(' ')
    const [, type] = / - (\S+) /.exec(mount) ?? []
    const place = at?.replaceAll(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    return place === mountPoint && type !== undefined && /^fuse(\.(seaweedfs|weed).*)?$/.test(type)
  })
}
