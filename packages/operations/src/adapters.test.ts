import { newRun, withOutcome } from '@innkeeper/core/backup/run'
import { chatWebhookStandIn } from '@innkeeper/testing/stand-ins/chat-webhook'
import { r2StandIn } from '@innkeeper/testing/stand-ins/cloudflare-r2'
import { deadManSwitchStandIn } from '@innkeeper/testing/stand-ins/dead-man-switch'
import { describe, expect, test } from 'vitest'

import { openBackupNotifier } from './backup-notifier.ts'
import { openChatWebhook } from './chat-webhook.ts'
import { openDeadManSwitch } from './dead-man-switch.ts'
import { openR2Credentials, type R2Repository } from './r2-credentials.ts'

const CHECK = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const HOOK = '/hooks/room/token'

/** A host whose network answers so, one after the other; the last one for good. */
function hostOf(...answers: ((request: Request) => Promise<Response>)[]) {
  let turn = 0
  return {
    fetch: async (request: Request) => {
      const answer = answers[Math.min(turn++, answers.length - 1)]
      if (!answer) throw new TypeError('no network')
      return answer(request)
    },
    now: () => 0,
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    asked: () => turn,
  }
}

const status = (code: number) => async () => new Response('{}', { status: code })

describe('R2 credentials', () => {
  const repository: R2Repository = {
    bucket: 'backup',
    prefix: 'restic',
    parentAccessKeyId: 'parent',
    password: 'word',
    jurisdiction: undefined,
  }
  const options = { baseUrl: 'https://cloudflare.example.test/client/v4', accountId: 'account', apiToken: 'token' }
  const standIn = () => r2StandIn({ accountId: 'account', apiToken: 'token', parents: { parent: ['backup'] } })

  test('are lent for one repository and so many seconds', async () => {
    const r2 = standIn()
    const lend = openR2Credentials({ ...options, ...hostOf(r2.fetch) })
    expect(await lend(repository, 99.2)).toMatchObject({
      repository: 's3:https://account.r2.cloudflarestorage.com/backup/restic',
      password: 'word',
      region: 'auto',
      sessionToken: 'session-1',
    })
    expect(await lend({ ...repository, jurisdiction: 'eu' }, 10_000_000)).toMatchObject({
      repository: 's3:https://account.eu.r2.cloudflarestorage.com/backup/restic',
    })
    expect(r2.lent.map(({ seconds }) => seconds)).toEqual([100, 604_800])
  })

  test.for([
    { name: 'a key that may not', told: { parentAccessKeyId: 'other' }, account: 'account' },
    { name: 'another account', told: {}, account: 'other' },
  ])('are refused to $name', async ({ told, account }) => {
    const lend = openR2Credentials({ ...options, accountId: account, ...hostOf(standIn().fetch) })
    await expect(lend({ ...repository, ...told }, 60)).rejects.toMatchObject({ code: 'service.refused' })
  })

  test('are asked for again when Cloudflare stumbles', async () => {
    const lend = openR2Credentials({ ...options, ...hostOf(status(502), standIn().fetch) })
    expect(await lend(repository, 60)).toMatchObject({ accessKeyId: 'lent-1' })
  })
})

describe('the dead-man switch', () => {
  test('hears start, success and failure of a run as a pair', async () => {
    const check = deadManSwitchStandIn(CHECK)
    const ping = openDeadManSwitch(`https://deadman.example.test/${CHECK}/`, hostOf(check.fetch))
    for (const signal of ['start', 'success', 'failure'] as const) await ping(signal, { id: 'prod/a', words: 'x' })
    await ping('start', { id: 'prod/b', words: 'x'.repeat(99_999) })
    expect(check.signals).toEqual(['start', 'success', 'fail', 'start'])
    expect(new Set(check.pairs).size).toBe(2)
  })

  test.for([
    { name: 'that stumbles once', answers: [status(503), status(200)], code: undefined, asked: 2 },
    { name: 'that is away', answers: [], code: 'service.unavailable', asked: 3 },
    { name: 'that does not know the check', answers: [status(404)], code: 'service.refused', asked: 1 },
  ])('$name is asked $asked times', async ({ answers, code, asked }) => {
    const host = hostOf(...answers)
    const told = openDeadManSwitch(`https://deadman.example.test/${CHECK}`, host)('start', { id: 'a', words: '' })
    await (code === undefined ? told : expect(told).rejects.toMatchObject({ code }))
    expect(host.asked()).toBe(asked)
  })
})

describe('the operations room', () => {
  test('reads what is said', async () => {
    const chat = chatWebhookStandIn(HOOK)
    await openChatWebhook(`https://chat.example.test${HOOK}`, hostOf(chat.fetch))('Hello')
    expect(chat.said).toEqual(['Hello'])
  })

  test.for([
    { name: 'another hook', url: 'https://chat.example.test/hooks/room/other', code: 'service.refused' },
    { name: 'a chat that is down', url: undefined, code: 'service.unavailable' },
  ])('is not reached through $name', async ({ url, code }) => {
    const answers = url === undefined ? [] : [chatWebhookStandIn(HOOK).fetch]
    const tell = openChatWebhook(url ?? `https://chat.example.test${HOOK}`, hostOf(...answers))
    await expect(tell('Hello')).rejects.toMatchObject({ code })
  })
})

test('whoever is not configured is not told', async () => {
  const notifier = openBackupNotifier({ deadManUrl: undefined, opsRoomWebhook: undefined }, hostOf())
  const order = { id: '2026-11-20', environment: 'prod', trigger: 'tick', place: 'here', longestMs: 1 } as const
  await notifier.ping('failure', withOutcome(newRun(order, [], 0), 'error', null, 0))
  await notifier.tell('Hello')
})
