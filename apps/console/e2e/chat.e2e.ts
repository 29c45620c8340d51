import { describe, expect, test } from 'vitest'

import { isReal, PHONE, withConsole } from './browser.ts'

const harness = withConsole()
const QUESTION = 'who is checking out tomorrow?'

describe.skipIf(!isReal)('with the demo', () => {
  test('asked plainly in #ops, the assistant answers in the thread, and again when it goes on there', async () => {
    const page = await harness.open('/chat')
    await page.getByPlaceholder('Message #ops…').fill(QUESTION)
    await page.keyboard.press('Enter')
    const thread = page.locator('.chat-thread').filter({ hasText: QUESTION }).last()
    await thread.locator('.chat-replies .answer-text').waitFor()
    expect(await thread.locator('.chat-aside').innerText()).toContain('Made by AI')

    await thread.getByRole('button', { name: `Reply to “${QUESTION}”` }).click()
    await page.getByText(`In the thread of “${QUESTION}”`).waitFor()
    await page.keyboard.type('why?')
    await page.keyboard.press('Enter')
    await thread.locator('.chat-replies .answer-text').nth(1).waitFor()

    await thread.locator('.marker').first().click()
    await page.locator('dialog .record-text').first().waitFor()
    await page.keyboard.press('Escape')
  })

  test('who one is decides what is told, and which rooms there are', async () => {
    const page = await harness.open('/chat')
    await page.getByRole('button', { name: 'Giada cleans and may know codes' }).click()
    await page.locator('.answer-text').getByText('door code').first().waitFor()
    expect(await page.getByLabel('You are').inputValue()).toBe('giada')
    await page.getByRole('button', { name: 'Marek may not' }).click()
    await page.getByText('You may not be told door codes here.').last().waitFor()
    expect(await page.getByRole('link', { name: 'management' }).count()).toBe(0)
    await page.getByLabel('You are').selectOption('olu')
    await page.getByRole('link', { name: 'management (private)' }).click()
    await page.getByText('I will meet them myself').waitFor()
  })

  test('what one wrote can be changed and taken back', async () => {
    const page = await harness.open('/chat?as=tomas&room=maintenance')
    await page.getByPlaceholder('Message #maintenance…').fill('The ladder is in the shed.')
    await page.keyboard.press('Enter')
    const message = page.locator('.chat-message').last()
    await message.getByText('The ladder is in the shed.').waitFor()
    await message.hover()
    await message.getByRole('button', { name: 'Edit' }).click()
    await page.getByLabel('The message’s new words').fill('The ladder is in the cellar.')
    await page.keyboard.press('Enter')
    await message.getByText('The ladder is in the cellar.').waitFor()
    await message.getByText('(edited)').waitFor()
    await message.getByRole('button', { name: 'Delete' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Delete it' }).click()
    await expect.poll(() => page.getByText('The ladder is').count()).toBe(0)
  })
})

describe.skipIf(isReal)('with the stand-in', () => {
  test('an answer’s sources open, those that are messages in the room itself; the assistant is seen to think', async () => {
    const page = await harness.open('/chat')
    await page.getByText('The assistant is thinking…').waitFor()
    await page.getByRole('link', { name: 'Source 2: Chat message · Giada' }).click()
    expect(await page.locator('#message-m1').evaluate((element) => element === document.activeElement)).toBe(true)
    await page.getByRole('link', { name: 'Source 1: Booking · Nova Quillberry' }).click()
    await page.locator('dialog').waitFor()
    expect(new URL(page.url()).searchParams.get('record')).toBe('guesty:stay:s1')
  })

  test('what is written cannot act, and names stand out', async () => {
    const page = await harness.open('/chat')
    const message = page.locator('#message-m1')
    await message.waitFor()
    expect(await message.locator('img').count()).toBe(0)
    expect(await message.locator('.chat-name').innerText()).toBe('@nora')
  })

  test('what the chat refuses is told, and the words stay', async () => {
    const page = await harness.open('/chat')
    const field = page.getByPlaceholder('Message #ops…')
    await field.fill('refuse this')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('nora is not in the room').waitFor()
    expect(await field.inputValue()).toBe('refuse this')
  })

  test('a thumb is given and sent', async () => {
    const page = await harness.open('/chat')
    await page.getByRole('button', { name: 'Thumbs up, 1: Giada Lanternini' }).click()
    await expect
      .poll(() => harness.fake.writes)
      .toContainEqual({
        what: 'POST /api/demo/chat/messages/q1-a0/reactions',
        body: { as: 'nora', emoji: ':thumbsup:', on: true },
      })
  })

  test('on a phone nothing is wider than the screen, and the room can be changed by touch', async () => {
    const page = await harness.open('/chat', PHONE)
    await page.getByRole('link', { name: 'Assistant' }).tap()
    await page.getByText('Nothing is written here yet.').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })
})
