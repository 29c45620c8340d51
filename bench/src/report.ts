/** One measured line. */
export interface Row {
  readonly name: string
  readonly value: string
  readonly aim?: string
  readonly ok?: boolean
}

export function printRows(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ name }) => name.length))
  for (const { name, value, aim, ok } of rows) {
    const verdict = ok === undefined ? '' : ok ? '  reached' : '  MISSED'
    process.stdout.write(
      `${name.padEnd(width)}  ${value.padStart(12)}${aim === undefined ? '' : `  (${aim})`}${verdict}\n`,
    )
  }
}
