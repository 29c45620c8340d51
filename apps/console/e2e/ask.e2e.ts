import { describe, expect, test } from 'vitest'

import { isReal, PHONE, withConsole } from './browser.ts'

const harness = withConsole()
const QUESTION = 'Who is checking in today and at what time?'

test('a question is answered, its markers open the records, and the way back is where one was', async () => {
  const page = await harness.open()
  await page.locator('#question:focus').waitFor()
  await page.keyboard.type(QUESTION)
  await page.keyboard.press('Enter')
  await page.locator('.answer-text').waitFor()
  expect(await page.locator('.question').innerText()).toBe(QUESTION)
  await expect.poll(() => page.locator('[role=status][aria-live]').textContent()).toMatch(/^Answered\. Today/)

  const marker = page.locator('.marker').first()
  await marker.click()
  await page.locator('dialog .record-text').first().waitFor()
  expect(new URL(page.url()).searchParams.get('record')).toMatch(/^guesty:stay:/)
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({ state: 'detached' })
  expect(new URL(page.url()).search).toBe('')
  expect(await marker.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a follow-up is asked in the same conversation, which outlives a reload', async () => {
  const page = await harness.open()
  const bodies: unknown[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/ask')) bodies.push(request.postDataJSON())
  })
  await page.fill('#question', QUESTION)
  await page.keyboard.press('Enter')
  await page.locator('.answer-text').waitFor()
  await page.getByRole('button', { name: 'And tomorrow?' }).click()
  await page.locator('.answer-text').nth(1).waitFor()
  const [first, second] = bodies as { conversationId: string }[]
  expect(second?.conversationId).toBe(first?.conversationId)

  await page.reload()
  await page.locator('.answer-text').nth(1).waitFor()
  await page.getByRole('button', { name: 'New conversation' }).click()
  expect(await page.locator('.exchange').count()).toBe(0)
})

test('a newest question stands at the top, below the head', async () => {
  const page = await harness.open()
  for (const question of [QUESTION, 'And tomorrow?']) {
    await page.fill('#question', question)
    await page.keyboard.press('Enter')
    await page
      .locator('.answer-tools')
      .nth(question === QUESTION ? 0 : 1)
      .waitFor()
  }
  const top = await page
    .locator('.question')
    .last()
    .evaluate((element) => element.getBoundingClientRect().top)
  expect(top).toBeGreaterThan(50)
  expect(top).toBeLessThan(160)
})

test('the keyboard alone is enough', async () => {
  const page = await harness.open()
  await page.locator('.suggestions button').first().waitFor()
  await page.locator('.brand').focus()
  await page.keyboard.press('/')
  expect(await page.locator('#question').inputValue()).toBe('')
  await page.keyboard.type('one')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('two /')
  expect(await page.locator('#question').inputValue()).toBe('one\ntwo /')
  await page.fill('#question', '')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const second = page.locator('.suggestions button').nth(1)
  expect(await second.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await page.locator('#question').evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.answer-text').waitFor()
})

test('suggestions come in the browser’s language, English where it is not known', async () => {
  const german = await harness.open('/', { locale: 'de-AT' })
  await german.getByRole('button', { name: 'Wer reist heute an und um wie viel Uhr?' }).waitFor()
  const finnish = await harness.open('/', { locale: 'fi-FI' })
  await finnish.getByRole('button', { name: QUESTION }).waitFor()
})

test('on a phone nothing is wider than the screen', async () => {
  const page = await harness.open('/', PHONE)
  await page.fill('#question', QUESTION)
  await page.getByRole('button', { name: 'Ask', exact: true }).tap()
  await page.locator('.answer-text').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

describe.skipIf(isReal)('with the stand-in', () => {
  test('a question can be stopped and asked again', async () => {
    const page = await harness.open()
    await page.fill('#question', 'something slow')
    await page.keyboard.press('Enter')
    await page.getByText('Reading the records…').first().waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped before the answer came.').waitFor()
    await page.getByRole('button', { name: 'Ask again' }).click()
    await page.getByRole('button', { name: 'Stop' }).waitFor()
    await page.keyboard.press('Escape')
  })

  test('an answer comes while another page is open', async () => {
    const page = await harness.open()
    await page.fill('#question', QUESTION)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Today' }).click()
    await page.locator('.board').waitFor()
    await page.getByRole('link', { name: 'Ask', exact: true }).click()
    await page.locator('.answer-text').waitFor()
  })

  test('a failure says why and can be tried again', async () => {
    const page = await harness.open()
    harness.fake.failing = true
    await page.fill('#question', QUESTION)
    await page.keyboard.press('Enter')
    await page.getByText('The question could not be answered. Trace 0123.').first().waitFor()
    harness.fake.failing = false
    await page.getByRole('button', { name: 'Ask again' }).click()
    await page.locator('.answer-text').waitFor()
  })

  test('a thumb is sent at once, the comment after it', async () => {
    const page = await harness.open()
    await page.fill('#question', QUESTION)
    await page.keyboard.press('Enter')
    const thumb = page.getByRole('button', { name: 'Wrong or incomplete answer' })
    await thumb.click()
    await page.getByPlaceholder('What is wrong or missing? (optional)').fill('Marta is missing')
    await page.keyboard.press('Enter')
    await page.getByText('Thank you, noted.').waitFor()
    expect(await thumb.getAttribute('aria-pressed')).toBe('true')
    const sent = harness.fake.writes.filter(({ what }) => what === 'POST /api/feedback').map(({ body }) => body)
    expect(sent).toMatchObject([{ rating: 'down' }, { rating: 'down', comment: 'Marta is missing' }])
  })

  test('what a guest wrote cannot act', async () => {
    const page = await harness.open()
    await page.fill('#question', 'hostile')
    await page.keyboard.press('Enter')
    const answer = page.locator('.answer-text')
    await answer.waitFor()
    expect(await answer.locator('img, b, a[href*="outside"]').count()).toBe(0)
    expect(await answer.innerText()).toContain(
      '<img src="https://outside.example.test/x.png"> <b>hi</b> click (https://outside.example.test) pic [9]',
    )
  })
})
