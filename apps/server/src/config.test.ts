import { describe, expect, test } from 'vitest'

import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'

import { parseConfig } from './config.ts'

describe('settings', () => {
  test('an empty environment is a working demo on loopback', () => {
    expect(parseConfig({})).toMatchObject({
      demo: true,
      HOST: '127.0.0.1',
      PORT: 4000,
      INNKEEPER_DATA_DIR: './data',
      EMBEDDER: 'hashing',
    })
  })

  test('an empty value counts as not set', () => {
    expect(parseConfig({ GROQ_API_KEY: '', PORT: '' })).toMatchObject({ PORT: 4000, demo: true })
  })

  test.for([
    { AIRCALL_WEBHOOK_TOKEN: 'x' },
    { GUESTY_WEBHOOK_SECRET: 'whsec_eA==' },
    { GUESTY_BASE_URL: 'http://127.0.0.1:9' },
    { INNKEEPER_DEMO: 'off' },
  ])('the demo is off with %o', (environment) => {
    expect(parseConfig(environment).demo).toBe(false)
  })

  test('invented data goes into cloud services only where that was asked for', () => {
    const cloud = { INNKEEPER_INDEX: 'qdrant', QDRANT_URL: 'https://qdrant.example.test:6333' }
    expect(parseConfig(cloud).demo).toBe(false)
    expect(parseConfig({ ...cloud, INNKEEPER_DEMO: 'on' }).demo).toBe(true)
  })

  test.for([
    [{ ROCKETCHAT_TOKEN: 'x' }, ['ROCKETCHAT_URL', 'ROCKETCHAT_USER_ID']],
    [{ ROCKETCHAT_WEBHOOK_TOKEN: 'x' }, ['ROCKETCHAT_TOKEN']],
    [{ ROCKETCHAT_COLOUR: 'blue' }, ['ROCKETCHAT_COLOUR']],
    [{ ROCKETCHAT_TRIGGERS: ' , ' }, ['ROCKETCHAT_TRIGGERS']],
  ] as const)('of the assistant in the chat, %o is not enough', ([environment, named]) => {
    const parse = () => parseConfig(environment)
    expect(parse).toThrow(ConfigInvalid)
    for (const setting of named) expect(parse).toThrow(`${setting}: `)
  })

  test('secrets are a comma-separated list, for rotation', () => {
    expect(parseConfig({ GUESTY_WEBHOOK_SECRET: 'whsec_b2xk, whsec_bmV3,' }).GUESTY_WEBHOOK_SECRET).toEqual([
      'whsec_b2xk',
      'whsec_bmV3',
    ])
  })

  test.for([
    [{ PORT: 'many' }, 'PORT'],
    [{ INNKEEPER_TOKEN: 'short' }, 'INNKEEPER_TOKEN'],
    [{ INNKEEPER_TIMEZONE: 'Mars/Olympus' }, 'INNKEEPER_TIMEZONE'],
    [{ GUESTY_CLIENT_ID: 'x' }, 'GUESTY_CLIENT_SECRET'],
    [{ PUBSUB_TOPIC: 'projects/sample/topics/messages' }, 'PUBSUB_TOPIC'],
    [{ BACKUP_TIME: '2:30' }, 'BACKUP_TIME'],
    [{ BACKUP_PATHS: 'relative/path' }, 'BACKUP_PATHS'],
    [{ BACKUP_PATHS: '/', INNKEEPER_DATA_DIR: '/srv/data' }, 'BACKUP_PATHS'],
    [{ BACKUP_REPOSITORY: 's3:https://host/bucket' }, 'BACKUP_PASSWORD_FILE'],
    [{ EMBEDDER: 'magic' }, 'EMBEDDER'],
    [{ EMBEDDER: 'openai-compatible' }, 'EMBEDDER_URL'],
    [{ INNKEEPER_DEMO: 'on', AIRCALL_WEBHOOK_TOKEN: 'x' }, 'INNKEEPER_DEMO'],
    [{ GROQ_BASE_URL: 'ftp://example.test' }, 'GROQ_BASE_URL'],
    [{ GUESTY_WEBHOOK_SECRET: 'whsec_not*base64' }, 'GUESTY_WEBHOOK_SECRET'],
    [{ GUESTY_WEBHOOK_SECRET: 'whsec_b2xk,whsec_' }, 'GUESTY_WEBHOOK_SECRET'],
    [{ GUESTY_WEBHOOK_SECRET: ' , ' }, 'GUESTY_WEBHOOK_SECRET'],
    [{ AIRCALL_WEBHOOK_TOKEN: ',' }, 'AIRCALL_WEBHOOK_TOKEN'],
    [{ GUESTY_BASE_URL: 'https://open-api.example.test/v1/' }, 'GUESTY_BASE_URL'],
    [{ INNKEEPER_STORE: 'mongo' }, 'INNKEEPER_STORE'],
    [{ INNKEEPER_STORE: 'firestore' }, 'GOOGLE_CLOUD_PROJECT'],
    [{ INNKEEPER_INDEX: 'qdrant' }, 'QDRANT_URL'],
    [{ INNKEEPER_QUEUE: 'pubsub', GOOGLE_CLOUD_PROJECT: 'p' }, 'INNKEEPER_QUEUE'],
    [{ GCP_SA_KEY: 'no key at all' }, 'GCP_SA_KEY'],
    [{ FIRESTORE_EMULATOR_HOST: 'http://127.0.0.1:8080' }, 'FIRESTORE_EMULATOR_HOST'],
  ] as const)('a wrong one is refused by name and not by value: %o', ([environment, setting]) => {
    const refused = (() => {
      try {
        parseConfig(environment)
      } catch (error) {
        return error
      }
      return undefined
    })()
    expect(refused).toBeInstanceOf(ConfigInvalid)
    const { problems, message } = refused as ConfigInvalid
    expect(problems.map((problem) => problem.setting)).toContain(setting)
    for (const value of Object.values(environment)) if (value.length > 4) expect(message).not.toContain(`: ${value}`)
  })
})
