import { describe, expect, test } from 'vitest'

import { sayOfField, sortFields, wifiFrom } from './custom-fields.ts'
import { moneyFrom } from './money-fields.ts'
import { plainText } from './plain-text.ts'
import { exactInstantFrom, instantFrom, localDateFrom, localTimeFrom, plannedFrom } from './time-fields.ts'

describe('an amount', () => {
  test.for<[number | null, string | null, object | undefined]>([
    [120.5, 'EUR', { minor: 12_050, currency: 'EUR' }],
    [1.005, 'EUR', { minor: 101, currency: 'EUR' }],
    [0.1 + 0.2, 'usd', { minor: 30, currency: 'USD' }],
    [12_000, 'JPY', { minor: 12_000, currency: 'JPY' }],
    [1.234, 'KWD', { minor: 1_234, currency: 'KWD' }],
    [-20, 'GBP', { minor: -2_000, currency: 'GBP' }],
    [-0.001, 'GBP', { minor: 0, currency: 'GBP' }],
    [5, 'euros', undefined],
    [5, null, undefined],
    [null, 'EUR', undefined],
  ])('%d %s is %j', ([amount, currency, money]) => {
    expect(moneyFrom(amount, currency)).toEqual(money)
  })
})

describe('a time of Guesty', () => {
  test.for<[string | null, string | undefined]>([
    ['15:00', '15:00'],
    ['9:30', '09:30'],
    ['15:00:00', '15:00'],
    ['3:00 PM', '15:00'],
    ['12:15am', '00:15'],
    ['12 p.m.', '12:00'],
    ['24:00', '00:00'],
    ['25:00', undefined],
    ['10:75', undefined],
    ['15', undefined],
    ['afternoon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s on the wall is %s', ([text, time]) => {
    expect(localTimeFrom(text)).toBe(time)
  })

  const at = Date.UTC(2026, 10, 20, 14, 0, 0)
  test.for<[string | number | null, number | undefined]>([
    ['2026-11-20T14:00:00.000Z', at],
    ['2026-11-20T15:00:00+01:00', at],
    ['2026-11-20T14:00:00', at],
    ['2026-11-20 14:00:00', at],
    [at, at],
    [at / 1_000, at],
    ['soon', undefined],
    ['15:00', undefined],
    [0, undefined],
    [null, undefined],
  ])('%s is an instant: %s', ([moment, instant]) => {
    expect(instantFrom(moment)).toBe(instant)
  })

  test('that is a mere day is no exact instant, and plans nothing', () => {
    expect(exactInstantFrom('2026-11-20')).toBeUndefined()
    expect(plannedFrom('2026-11-20')).toEqual({})
  })

  test('without a zone is planned on the wall of the property', () => {
    expect(plannedFrom('2026-11-20T19:30:00')).toEqual({ time: '19:30' })
    expect(plannedFrom('19:30')).toEqual({ time: '19:30' })
    expect(plannedFrom('2026-11-20T14:00:00.000Z')).toEqual({ at })
  })

  test('of a property is the day that stands there', () => {
    expect(localDateFrom('2026-11-20')).toBe('2026-11-20')
    expect(localDateFrom('2026-11-20T00:00:00.000Z')).toBe('2026-11-20')
    expect(localDateFrom('2026-02-30')).toBeUndefined()
  })
})

describe('a custom field', () => {
  test.for<[string, string, string]>([
    ['Door code', '4711#', 'access'],
    ['Código de la puerta', '4711', 'access'],
    ['Code de la boîte à clés', '4711', 'access'],
    ['Schlüsselkasten', 'hinten links', 'access'],
    ['Haustürcode', '4711', 'access'],
    ['Chiave di riserva', 'dal vicino', 'access'],
    ['Código do portão', '4711', 'access'],
    ['Alarm', '1234', 'access'],
    ['Check-in instructions', 'Use the lockbox, PIN is 2468', 'access'],
    ['Check-in instructions', 'Ring at the green house', 'manual'],
    ['WiFi password', 'invented', 'wifi'],
    ['Wi-Fi key', 'invented', 'wifi'],
    ['Clave del WiFi', 'inventada', 'wifi'],
    ['Postal code', '74000', 'manual'],
    ['Code postal', '74000', 'manual'],
    ['Codice fiscale', 'x', 'manual'],
    ['Dress code', 'none', 'manual'],
    ['Porta cot', 'in the attic', 'manual'],
    ['Parking', 'B12', 'manual'],
    ['Water shut-off', 'behind the stairs', 'manual'],
  ])('called %s (%s) belongs to %s', ([topic, text, subject]) => {
    const sorted = sortFields([{ topic, text }])
    expect(Object.entries(sorted).flatMap(([name, fields]) => (fields.length > 0 ? [name] : []))).toEqual([subject])
  })

  test('without a name that people know says nothing', () => {
    expect(sayOfField({ fieldId: 'f1', value: '4711' })).toBeUndefined()
    expect(sayOfField({ fieldId: 'f1', value: 'x' }, new Map([['f1', 'Parking']]))).toEqual({
      topic: 'Parking',
      text: 'x',
    })
    expect(sayOfField({ displayName: 'Cot', value: true })).toEqual({ topic: 'Cot', text: 'yes' })
    expect(sayOfField({ displayName: 'Beds', value: [2, 'single'] })).toEqual({ topic: 'Beds', text: '2, single' })
    expect(sayOfField({ displayName: 'Long', value: 'short', fullText: 'long' })).toEqual({
      topic: 'Long',
      text: 'long',
    })
    expect(sayOfField({ displayName: 'Empty', value: ' ' })).toBeUndefined()
  })

  test('of the Wi-Fi is its name, its password or the rest', () => {
    expect(
      wifiFrom([
        { topic: 'WLAN-Name', text: 'LakeNet' },
        { topic: 'Contraseña wifi', text: 'invented' },
        { topic: 'Wifi router', text: 'in the hall' },
      ]),
    ).toEqual({ name: 'LakeNet', password: 'invented', rest: [{ topic: 'Wifi router', text: 'in the hall' }] })
  })
})

describe('a text that may be HTML', () => {
  test.for<[string, string]>([
    ['Arriving at 5 < 6, ok?', 'Arriving at 5 < 6, ok?'],
    ['<p>Hello&nbsp;there</p><p>Bye &amp; thanks</p>', 'Hello there\nBye & thanks'],
    ['One<br>two<br/>three', 'One\ntwo\nthree'],
    ['<style>p{}</style><div>Only &#233; &#x41;</div>', 'Only é A'],
    ['<b>bold</b> <unknown>', 'bold'],
  ])('%s becomes %s', ([html, text]) => {
    expect(plainText(html)).toBe(text)
  })
})
