import axe from 'axe-core'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { PHONE, withConsole } from './browser.ts'

const harness = withConsole()
/** A folder that gets a picture of every page, for people to look at; unset, none are taken. */
const PICTURES = process.env.CONSOLE_PICTURES

const PAGES = [
  { name: 'login', path: '/', ready: '#token', loggedIn: false },
  { name: 'ask', path: '/', ready: '.suggestions' },
  { name: 'answer', path: '/', ready: '.suggestions', question: 'Who is checking in today and at what time?' },
  { name: 'chat', path: '/chat', ready: '.chat-log' },
  { name: 'today', path: '/today', ready: '.board' },
  { name: 'records', path: '/records', ready: '.record-rows' },
  { name: 'codes', path: '/codes', ready: '.code-rows' },
  { name: 'status', path: '/status', ready: '.events' },
  { name: 'event', path: '/status', ready: '.events', click: '.events-type', opened: 'dialog .json' },
  { name: 'backups', path: '/backups', ready: '.calendar' },
  { name: 'backup', path: '/backups', ready: '.calendar', click: '.calendar-run', opened: 'dialog .run-steps' },
  { name: 'settings', path: '/settings', ready: '.settings-group' },
  { name: 'record', path: '/records', ready: '.record-rows', click: '.record-rows a', opened: 'dialog .record-more' },
] as const
const LOOKS = [
  { look: 'light', options: { colorScheme: 'light' } },
  { look: 'dark', options: { colorScheme: 'dark' } },
  { look: 'phone', options: { ...PHONE, colorScheme: 'light' } },
] as const

describe.for(LOOKS)('$look', ({ look, options }) => {
  test.for(PAGES)('$name: axe finds nothing, and nothing is wider than the screen', async (shown) => {
    const page = await harness.open(shown.path, {
      ...options,
      loggedIn: !('loggedIn' in shown),
      reducedMotion: 'reduce',
    })
    await page.locator(shown.ready).first().waitFor()
    if ('question' in shown) {
      await page.fill('#question', shown.question)
      await page.keyboard.press('Enter')
      await page.locator('.answer-tools').waitFor()
    }
    if ('click' in shown) {
      await page.locator(shown.click).first().click()
      await page.locator(shown.opened).first().waitFor()
    }
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `${shown.name}-${look}.png`) })
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

/** What axe-core finds, each with where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
