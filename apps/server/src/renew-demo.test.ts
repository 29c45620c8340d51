import { afterEach, beforeEach, expect, test } from 'vitest'

import { parseConfig } from './config.ts'
import { renewDemo } from './renew-demo.ts'
import { type Server, startServer } from './server.ts'
import { dataFolder } from './testing/local-server.ts'
import { TEST_TOKEN } from './testing/server-process.ts'

let folder: ReturnType<typeof dataFolder>
beforeEach(() => {
  folder = dataFolder()
})
afterEach(() => folder.remove())

const BEFORE_MIDNIGHT = Date.UTC(2026, 10, 20, 23, 59)

function start(now: () => number, port = 0): Promise<Server> {
  const config = parseConfig({
    PORT: String(port),
    INNKEEPER_TOKEN: TEST_TOKEN,
    INNKEEPER_DATA_DIR: folder.path,
    INNKEEPER_TIMEZONE: 'Europe/Paris',
  })
  const fetch = () => Promise.reject(new TypeError('no network here'))
  return startServer(config, { log: { info() {}, warn() {}, error() {} }, now, fetch })
}

test(
  'over midnight the demo is made anew at the same address, for whoever is logged in',
  { timeout: 20_000 },
  async () => {
    let now = BEFORE_MIDNIGHT
    const clock = () => now
    const first = await start(clock)
    expect([first.demoIsOver(), first.greeting]).toEqual([false, expect.stringContaining('Demo data is loaded.')])
    const login = await fetch(`${first.origin}/login`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ token: TEST_TOKEN }),
    })
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? ''

    now += 2 * 60_000
    expect(first.demoIsOver()).toBe(true)
    const second = await renewDemo(first, (port) => start(clock, port))
    try {
      expect(second.origin).toBe(first.origin)
      expect([second.demoIsOver(), second.greeting]).toEqual([false, expect.stringContaining('made anew for today')])
      expect((await fetch(`${second.origin}/api/status`, { headers: { cookie } })).status).toBe(200)
    } finally {
      await second.stop()
    }

    now += 60_000
    const third = await start(clock)
    expect([third.demoIsOver(), third.greeting]).toEqual([false, expect.stringContaining('Demo data is loaded.')])
    await third.stop()
  },
)
