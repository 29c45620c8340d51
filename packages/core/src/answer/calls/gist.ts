import type { StoredRecord } from '../../record/record-store.ts'
import { withoutCodes } from '../without-codes.ts'

/** What a call was about, without codes: a voicemail's own words, else the summary, the team's comments or the caller's words; empty when nothing is written down. */
export function gistOf(call: StoredRecord<'call'>): string {
  const { transcription, summary, voiceAgent, comments } = call.record.facts
  const spoken = (transcription?.lines ?? [])
    .filter(({ speaker }) => speaker !== 'team')
    .map(({ text }) => text)
    .join(' ')
  const made = [summary?.text, voiceAgent?.summary, comments?.items.map(({ text }) => text).join(' ')]
  const told = call.facets.state === 'voicemail' ? [spoken, ...made] : [...made, spoken]
  return withoutCodes(told.find((text) => text !== undefined && text.trim() !== '') ?? '')
}
