import { describe, expect, test } from 'vitest'

import { isReal, withConsole } from './browser.ts'

const harness = withConsole()

test('whoever is not logged in is told how, and comes to where they wanted to be', async () => {
  const page = await harness.open('/today?login=expired', { loggedIn: false })
  await page.getByText('That login link was used already').waitFor()
  await page.getByLabel('Or paste the installation’s token').fill('not this')
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByText('This is not the token of this installation.').waitFor()
  await page.getByLabel('Or paste the installation’s token').fill(process.env.CONSOLE_TOKEN ?? 'open-sesame')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'What would you like to know?' }).waitFor()
})

test('logging out leaves nothing of what was answered', async () => {
  const page = await harness.open()
  await page.fill('#question', 'Who is checking in today?')
  await page.keyboard.press('Enter')
  await page.locator('.answer-text').waitFor()
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.getByRole('heading', { name: 'Log in to Innkeeper' }).waitFor()
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain('checking in')
})

test('the day switches in the address, and Back switches it back', async () => {
  const page = await harness.open('/today')
  await page.locator('.board').waitFor()
  await page.getByRole('link', { name: 'Tomorrow' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tomorrow' }).waitFor()
  expect(new URL(page.url()).searchParams.get('day')).toBe('1')
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
})

test('the colours go by the system until one is chosen, which a reload keeps', async () => {
  const page = await harness.open('/today', { colorScheme: 'dark' })
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  const toggle = page.getByRole('button', { name: 'Colours:' })
  await toggle.click()
  expect(await scheme()).toBe('light')
  await page.reload()
  await toggle.waitFor()
  expect(await scheme()).toBe('light')
  await toggle.click()
  expect(await scheme()).toBe('dark')
  await toggle.click()
  expect(await scheme()).toBe('light dark')
})

test('the first Tab offers to skip to the content', async () => {
  const page = await harness.open('/status')
  await page.locator('.status-grid').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('a record has an address of its own', async () => {
  const page = await harness.open('/records?type=listing')
  const link = page.locator('.record-rows a').first()
  const title = await link.innerText()
  const address = await link.evaluate((element) => (element as HTMLAnchorElement).href)
  await page.goto(address)
  await page.getByRole('dialog', { name: title }).waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.locator('dialog').waitFor({ state: 'detached' })
  expect(new URL(page.url()).search).toBe('?type=listing')
})

test('an unknown page and an unknown record say so', async () => {
  const page = await harness.open('/nowhere')
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  await page.goto(`${harness.url}/today?record=guesty:stay:nobody`)
  await page.getByText('No record has the id guesty:stay:nobody.').waitFor()
})

describe.skipIf(isReal)('with the stand-in', () => {
  test('the board shows when, who, where, and how we know', async () => {
    const page = await harness.open('/today')
    const first = page.locator('.stay').first()
    await first.waitFor()
    expect(await first.innerText()).toMatch(
      /19:00[\s\S]*Nova Quillberry[\s\S]*Lake House[\s\S]*guest’s message, 10:02[\s\S]*Times disagree/,
    )
    await page.getByText('1 h 30 min, too tight').waitFor()
    await page.getByText('gap unknown').waitFor()
    expect(await page.locator('.dates').innerText()).toMatch(/Fri 20 Nov in New York\s+Sat 21 Nov in Lisbon/)
    await page.getByRole('link', { name: 'Yesterday' }).click()
    await page.getByText('Nobody arrives yesterday.').waitFor()
  })

  test('the board is read again every minute while it is seen', async () => {
    const page = await harness.open('/settings')
    await page.clock.install()
    let reads = 0
    page.on('request', (request) => {
      if (request.url().includes('/api/today')) reads += 1
    })
    await page.goto(`${harness.url}/today`)
    await page.locator('.board').waitFor()
    expect(reads).toBe(1)
    await page.clock.fastForward(61_000)
    await expect.poll(() => reads).toBe(2)
  })

  test('what needs a look is marked on every page, and demo data called by its name', async () => {
    const page = await harness.open()
    await page.getByText('Demo data').waitFor()
    await page
      .getByRole('link', { name: /^Status ?: silent: Aircall; 1 dead letter; the index must be rebuilt$/ })
      .waitFor()
  })

  test('an event is looked at and, when asked twice, applied again', async () => {
    const page = await harness.open('/status')
    await page.getByLabel('State').selectOption('parked')
    await expect.poll(() => page.locator('.events tbody tr').count()).toBe(1)
    expect(new URL(page.url()).searchParams.get('state')).toBe('parked')
    await page.getByRole('button', { name: 'call.ended' }).click()
    await page.locator('dialog .json').waitFor()
    await page.getByRole('button', { name: 'Replay…' }).click()
    expect(harness.fake.writes).toEqual([])
    await page.getByRole('button', { name: 'Replay', exact: true }).click()
    await page.getByText('Taken in; it is being applied again.').waitFor()
    expect(harness.fake.writes).toEqual([{ what: 'POST /api/events/aircall%3Acall_1/replay', body: undefined }])
  })

  test('a dead letter is tried again', async () => {
    const page = await harness.open('/status')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect
      .poll(() => harness.fake.writes.map(({ what }) => what))
      .toEqual(['POST /api/dead-letters/event%3Aguesty%3Amsg_2/replay'])
  })

  test('records are found by words and type, page by page', async () => {
    const page = await harness.open('/records')
    await expect.poll(() => page.locator('.record-rows li').count()).toBe(3)
    await page.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => page.locator('.record-rows li').count()).toBe(6)
    await page.getByLabel('Words').fill('lake')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.record-rows li').count()).toBe(2)
    await page.getByLabel('Type').selectOption('line')
    await page.getByText('Nothing fits.').waitFor()
  })

  test('settings are saved whole, and what is wrong is said at its field', async () => {
    const page = await harness.open('/settings')
    const minutes = page.getByLabel('Minutes a clean needs')
    await minutes.fill('soon')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Write a whole number of minutes.').waitFor()
    await minutes.fill('9000')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('must be 1440 at most').waitFor()
    expect(await minutes.getAttribute('aria-invalid')).toBe('true')

    harness.fake.writes.length = 0
    await minutes.fill('200')
    await page.getByRole('button', { name: 'Add a phone' }).click()
    await page.getByLabel('Phone number').last().fill('+351 21 000 00 11')
    await page.getByLabel('Whose number').last().fill('Marek')
    await page.getByLabel('Lisbon desk').check()
    await page.getByRole('button', { name: 'Remove the rule for cleaner' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. Answers go by it from now on.').waitFor()
    expect(harness.fake.writes).toMatchObject([
      {
        what: 'PUT /api/settings',
        body: {
          cleaningMinutes: 200,
          staffPhones: { '+351210000010': 'Inès Papillombre', '+351210000011': 'Marek' },
          voicemailOnlyLines: ['aircall:line:2', 'aircall:line:1'],
          classes: { byRole: {} },
        },
      },
    ])
  })

  test('whoever was told a code is found by person, house and day, and where nobody was, that is said', async () => {
    const page = await harness.open('/codes')
    await expect.poll(() => page.locator('.code-rows > li').count()).toBe(2)
    expect(await page.locator('.code-rows > li').first().innerText()).toMatch(
      /Fri 20 Nov, 23:40\s+Inès Papillombre in #front-desk\s+Booking · Nova Quillberry · Lake House/,
    )
    const words = page.getByLabel('Person, house, room or day')
    await words.focus()
    await page.keyboard.type('19 nov operator')
    await expect.poll(() => page.locator('.code-rows > li').count()).toBe(1)
    expect(new URL(page.url()).searchParams.get('q')).toBe('19 nov operator')
    await words.fill('villa')
    await page.getByText('Nothing fits.').waitFor()
    await words.fill('')
    await page.getByRole('link', { name: 'Booking · Nova Quillberry · Lake House' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Booking · Nova Quillberry · Lake House' }).waitFor()
    await page.keyboard.press('Escape')
    await page.goto(`${harness.url}/codes?month=2026-10`)
    await page.getByText('Nobody was told an access code in October 2026.').waitFor()
  })

  test('backups show what is kept, and each run its steps and its proof, by keyboard too', async () => {
    const page = await harness.open('/backups')
    await page.locator('.calendar').waitFor()
    await page.getByRole('alert').getByText('The last two backups were only partial.').waitFor()
    await page.getByRole('link', { name: /^Backups ?: The last two backups were only partial$/ }).waitFor()
    expect(await page.locator('#kept').innerText()).toMatch(/Kept\s+10/)
    await page.getByRole('link', { name: /: partial, kept as daily, weekly, monthly$/ }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Backup of Sat 21 Nov' })
    await dialog.waitFor()
    await dialog.getByText('Restoring and comparing').waitFor()
    await dialog.getByText('innkeeper: records: 2481').waitFor()
    expect(new URL(page.url()).searchParams.get('run')).toBe('2026-11-21')
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('')
  })

  test('a backup is started by a click', async () => {
    const page = await harness.open('/backups')
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect.poll(() => harness.fake.writes).toEqual([{ what: 'POST /api/backups', body: undefined }])
  })
})
