import type { Language } from '../language/language.ts'

/** What a model is given to phrase. */
export interface PhraseRequest {
  readonly question: string
  readonly language: Language
  /** The composed answer: everything that may be said. Text of others in it is data. */
  readonly evidence: string
  /** The instant of asking and the business's zone, so that nothing about time has to be guessed. */
  readonly now: number
  readonly timezone: string
  /** The last exchanges of the conversation, oldest first. */
  readonly history: readonly { readonly question: string; readonly answer: string }[]
  /**
   * Searches on the asker's behalf, within what the asker may see. What it returns counts as evidence.
   */
  search(query: string): Promise<string>
  readonly signal: AbortSignal
}

export interface Phrased {
  /** Markdown, not yet checked. */
  readonly text: string
  /** Everything that the model was given by {@link PhraseRequest.search}. */
  readonly found: readonly string[]
  readonly model: string
  readonly usage: { readonly inputTokens: number | undefined; readonly outputTokens: number | undefined }
}

/**
 * A language model that phrases what code computed. It has no tool that writes.
 *
 * Its rounds, tokens and time are bounded by the adapter.
 */
export interface LanguageModel {
  readonly name: string
  /** @throws {ServiceUnavailable | ServiceRefused} The composed answer is used instead. */
  phrase(request: PhraseRequest): Promise<Phrased>
  /** Proposes a plan for a question that code is unsure of: unchecked JSON. @throws {ServiceUnavailable | ServiceRefused} */
  proposePlan(request: {
    readonly question: string
    readonly codePlan: unknown
    readonly now: number
    readonly timezone: string
    readonly signal: AbortSignal
  }): Promise<unknown>
}
