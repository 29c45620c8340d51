/** What is wrong with one setting, in words that hold no value. */
export interface SettingProblem {
  readonly setting: string
  readonly problem: string
}

/** The start was refused because of settings. Names each one, all at once, and never its value. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid'
  readonly code = 'config.invalid'
  readonly problems: readonly SettingProblem[]
  /** Their names. */
  readonly settings: readonly string[]

  constructor(problems: readonly SettingProblem[], options?: { readonly cause?: unknown }) {
    super(
      `settings are wrong:\n${problems.map(({ setting, problem }) => `  ${setting}: ${problem}`).join('\n')}`,
      options,
    )
    this.problems = problems
    this.settings = problems.map(({ setting }) => setting)
  }
}
