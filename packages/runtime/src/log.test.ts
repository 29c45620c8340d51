import { describe, expect, test } from 'vitest'

import { createLog, maskText } from './log.ts'

describe('a log line', () => {
  const lines: string[] = []
  const log = createLog({ program: 'test', write: (line) => lines.push(line), now: () => 0 })

  test('hides values under telling names, however deep', () => {
    log.info('x', { token: 'abc', nested: { keyCode: '4711', fine: 'yes' }, bytes: 12 })
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      token: '[hidden]',
      nested: { keyCode: '[hidden]', fine: 'yes' },
      bytes: 12,
    })
  })

  test.for([
    ['mail a.b@example.test now', 'mail [e-mail] now'],
    ['call +33 6 00 00 00 12 back', 'call [number] back'],
    ['Bearer abc.def', 'Bearer [hidden]'],
    ['guesty:stay:671111111111111111111111', 'guesty:stay:671111111111111111111111'],
    ['2026-11-20', '2026-11-20'],
  ])('masks texts: %s', ([text, masked]) => {
    expect(maskText(text ?? '')).toBe(masked)
  })

  test('names its level as Google reads it, where asked to', () => {
    createLog({ program: 'test', severity: true, write: (line) => lines.push(line), now: () => 0 }).warn('x')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ level: 'warn', severity: 'WARNING' })
  })

  test('tells an error with its code, and a bug with its stack', () => {
    log.error('failed', { error: Object.assign(new Error('no'), { code: 'store.unavailable' }) })
    expect(JSON.parse(lines.at(-1) ?? '').error).toEqual({ name: 'Error', code: 'store.unavailable', message: 'no' })
    log.error('failed', { error: new TypeError('bug') })
    expect(JSON.parse(lines.at(-1) ?? '').error.stack).toContain('TypeError: bug')
  })
})
