import type { FactsByType } from '../../record/facts.ts'

/** What sources call whoever sends the messages that nobody writes: welcomes, instructions, reminders. */
const MACHINE = /^(?:auto(?:\b|mat)|system\b|bot\b|no-?reply)/i

/** Whether a message of ours was sent by a machine: it answers nobody, promises nothing, and is no contact. */
export function isAutomatic(text: FactsByType['message']['text'] | undefined): boolean {
  return text?.from === 'host' && text.authorName !== undefined && MACHINE.test(text.authorName)
}
