import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'
import { describe, expect, test } from 'vitest'

import { callerAddress } from './caller-address.ts'
import { parseConfig } from './config.ts'
import { VARIABLES } from './testing/backup-world.ts'

describe('settings', () => {
  test('that are all there are read', () => {
    const config = parseConfig({ ...VARIABLES, BACKUP_SNAPSHOT_ID: '', BACKUP_LONGEST_MINUTES: '90' })
    expect(config.BACKUP_SNAPSHOT_ID).toBeUndefined()
    expect(config.BACKUP_LONGEST_MINUTES).toBe(5_400_000)
    expect(config.BACKUP_SERVERS).toEqual([
      { type: 'cx23', location: 'fsn1' },
      { type: 'cx33', location: 'nbg1' },
    ])
  })

  test.for([
    { setting: 'ENVIRONMENT', value: 'Prod!' },
    { setting: 'BACKUP_SECRET', value: 'short' },
    { setting: 'BACKUP_SERVERS', value: 'cx23' },
    { setting: 'PRIVATE_NETWORK_ID', value: 'net' },
    { setting: 'R2_COPY_BUCKET', value: VARIABLES.R2_BUCKET },
    { setting: 'BACKUP_DEAD_MAN_URL', value: undefined },
    { setting: 'OPS_ROOM_WEBHOOK_URL', value: '' },
    { setting: 'BACKUP_REPORT_URL', value: 'ftp://example.test' },
    { setting: 'BACKUP_LONGEST_MINUTES', value: '0' },
  ])('are refused by name and never by value: $setting', ({ setting, value }) => {
    const parse = () => parseConfig({ ...VARIABLES, [setting]: value })
    expect(parse).toThrow(ConfigInvalid)
    expect(parse).toThrow(expect.objectContaining({ settings: [setting] }) as Error)
    if (value) expect(parse).not.toThrow(value)
  })

  test('that are missing are named all at once', () => {
    expect(() => parseConfig({})).toThrow(/ENVIRONMENT: is missing[\s\S]*OPS_ROOM_WEBHOOK_URL: is missing/)
  })
})

describe('the caller’s address', () => {
  test.for([
    { name: 'added by the one proxy', header: '198.51.100.1, 203.0.113.7', trusted: 1, address: '203.0.113.7' },
    {
      name: 'before a load balancer',
      header: '198.51.100.1,203.0.113.7, 35.191.0.1',
      trusted: 2,
      address: '203.0.113.7',
    },
    { name: 'the only one', header: '203.0.113.7', trusted: 1, address: '203.0.113.7' },
    { name: 'missing', header: null, trusted: 1, address: '' },
    { name: 'not enough', header: '203.0.113.7', trusted: 2, address: '' },
    { name: 'of the connection', header: '198.51.100.1', trusted: 0, address: '127.0.0.1' },
    { name: 'mapped', header: '::ffff:203.0.113.7', trusted: 1, address: '203.0.113.7' },
  ])('$name is $address', ({ header, trusted, address }) => {
    expect(callerAddress(header, '::ffff:127.0.0.1', trusted)).toBe(address)
  })
})
