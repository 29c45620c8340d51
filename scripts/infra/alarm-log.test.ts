import { readFileSync } from 'node:fs'

import { ALARM_LOG } from '@innkeeper/edge/open-alarm'
import { expect, test } from 'vitest'

test('an alert stands on the log that the Workers raise their alarms in', () => {
  const terraform = readFileSync('terraform/modules/environment/google.tf', 'utf8')
  expect(terraform).toContain(`/logs/${ALARM_LOG}\\""`)
})
