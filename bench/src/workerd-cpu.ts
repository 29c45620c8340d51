import { readdirSync, readFileSync } from 'node:fs'

/** CPU time that the workerd processes of this process have used so far, all threads together, in ms. */
export function workerdCpuMs(): number {
  let nanoseconds = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
      if (name !== 'workerd' || Number(parent) !== process.pid) continue
      for (const thread of readdirSync(`/proc/${pid}/task`))
        nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      // It has just ended.
    }
  }
  return nanoseconds / 1e6
}
