import { expect, test } from 'vitest'

import type { Settings } from '../api/schemas.ts'
import { checkDraft, draftOf, newRow, placeProblems, settingsOf } from './draft.ts'

const settings: Settings = {
  locale: 'en-GB',
  weekStartsOn: 'monday',
  language: 'en',
  cleaningMinutes: 180,
  unansweredAfterMinutes: 60,
  listingAliases: { 'guesty:listing:1': ['the lake house', 'Annecy'] },
  staffPhones: { '+33639989010': 'Nora Quillfeather' },
  voicemailOnlyLines: ['aircall:line:5504'],
  briefing: { roomId: 'GENERAL', time: '07:30' },
  classes: {
    default: ['operations'],
    byRole: { cleaner: [] },
    byUser: {},
    byRoom: { 'front.desk': ['operations', 'money'] },
  },
}

test('a draft that nobody touched means the settings it came from', () => {
  expect(settingsOf(draftOf(settings))).toEqual(settings)
  expect(checkDraft(draftOf(settings))).toEqual({})
})

test('a phone is kept without the signs that people part it with', () => {
  const draft = { ...draftOf(settings), staffPhones: [newRow('+33 (6) 39-98.90 11', ' Tomás ')] }
  expect(checkDraft(draft)).toEqual({})
  expect(settingsOf(draft).staffPhones).toEqual({ '+33639989011': 'Tomás' })
})

test('every half-filled or doubled line is named at its place', () => {
  const phones = [
    newRow('+33639989010', 'Nora'),
    newRow('+33 6 39 98 90 10', 'Nora again'),
    newRow('0639989010', 'Nora'),
  ]
  const aliases = [newRow('', 'somewhere'), newRow('guesty:listing:1', ' , ')]
  const draft = { ...draftOf(settings), cleaningMinutes: '3 hours', staffPhones: phones, listingAliases: aliases }
  expect(Object.keys(checkDraft(draft)).sort()).toEqual(
    [
      'cleaningMinutes',
      `listingAliases.${aliases[0]?.id}`,
      `listingAliases.${aliases[1]?.id}`,
      `staffPhones.${phones[1]?.id}`,
      `staffPhones.${phones[2]?.id}`,
    ].sort(),
  )
})

test("the server's field errors land where the field is", () => {
  const draft = draftOf(settings)
  const { problems, elsewhere } = placeProblems(
    [
      { path: 'cleaningMinutes', message: 'too small' },
      { path: 'listingAliases.guesty:listing:1.0', message: 'too long' },
      { path: 'classes.byRoom.front.desk.1', message: 'invalid' },
      { path: 'classes.default.0', message: 'invalid' },
    ],
    draft,
  )
  expect(problems).toEqual({
    cleaningMinutes: 'too small',
    [`listingAliases.${draft.listingAliases[0]?.id}`]: 'too long',
    [`byRoom.${draft.byRoom[0]?.id}`]: 'invalid',
  })
  expect(elsewhere).toEqual(['classes.default.0: invalid'])
})
