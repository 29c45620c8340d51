import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'

import { type FakeApi, startFakeApi, TOKEN } from './fake-api.ts'

/** A running server to test against, with its token in CONSOLE_TOKEN; without it, a stand-in is started. */
const REAL_URL = process.env.CONSOLE_URL
export const isReal = REAL_URL !== undefined

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const DESKTOP: BrowserContextOptions = {
  viewport: { width: 1280, height: 860 },
  locale: 'en-GB',
  timezoneId: 'Europe/Lisbon',
}
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 800 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
}

export interface Harness {
  readonly url: string
  /** @throws {Error} When the tests run against a real server. */
  readonly fake: FakeApi
  /** A page of its own session, logged in unless told otherwise. */
  open(path?: string, options?: BrowserContextOptions & { readonly loggedIn?: boolean }): Promise<Page>
}

/**
 * One browser and one server for a file's tests. After each test, a page must have left no error on its console and asked
 * no other host for anything: a broken content security policy shows here.
 */
export function withConsole(): Harness {
  let browser: Browser
  let fake: FakeApi | undefined
  let complaints: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS })
    if (!isReal) fake = await startFakeApi()
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    if (fake) {
      fake.failing = false
      fake.writes.length = 0
    }
    const heard = complaints
    complaints = []
    expect(heard).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await fake?.close()
  })

  const harness: Harness = {
    get url() {
      return REAL_URL?.replace(/\/$/, '') ?? harness.fake.url
    },
    get fake() {
      if (!fake) throw new Error('This test needs the stand-in, and CONSOLE_URL is set')
      return fake
    },
    async open(path = '/', { loggedIn = true, ...options } = {}) {
      const context = await browser.newContext({ ...DESKTOP, ...options })
      context.setDefaultTimeout(10_000)
      if (loggedIn) {
        const form = { token: process.env.CONSOLE_TOKEN ?? TOKEN }
        await context.request.post(`${harness.url}/login`, { form })
      }
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        // A refused request is logged by the browser itself; the tests that cause one look at what the page makes of it.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(message.text())
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(harness.url)) complaints.push(`a request left the console: ${request.url()}`)
      })
      await page.goto(`${harness.url}${path}`)
      return page
    },
  }
  return harness
}
