/** Settings are wrong. Names each one, all at once, and never its value. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid'
  readonly code = 'config.invalid'
  readonly settings: readonly string[]

  constructor(problems: readonly { readonly setting: string; readonly problem: string }[]) {
    super(`settings are wrong:\n${problems.map(({ setting, problem }) => `  ${setting}: ${problem}`).join('\n')}`)
    this.settings = problems.map(({ setting }) => setting)
  }
}
