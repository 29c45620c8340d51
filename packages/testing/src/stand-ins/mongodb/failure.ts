/** A command that failed, as the server says it: by number and name. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed'
  readonly code: number
  readonly codeName: string
  readonly labels: readonly string[]

  constructor(code: number, codeName: string, message: string, labels: readonly string[] = []) {
    super(message)
    this.code = code
    this.codeName = codeName
    this.labels = labels
  }
}

export function badValue(message: string): CommandFailed {
  return new CommandFailed(2, 'BadValue', message)
}
