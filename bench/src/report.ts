/** One measured line. */
export interface Row {
  readonly name: string
  readonly value: string
  readonly aim?: string
  readonly ok?: boolean
}

/** Where a part says what it measures, while it measures. */
export interface Report {
  /** A measured line, as soon as it is known. */
  row(row: Row): void
  /** How far it is. */
  say(text: string): void
}

const NAME_WIDTH = 76
const VALUE_WIDTH = 14

export interface PrintedReport extends Report {
  readonly rows: readonly Row[]
}

/** Prints lines as they come; with `json` all of them at the end, by {@link finish}. */
export function printedReport({ json }: { readonly json: boolean }): PrintedReport & { finish(): void } {
  const rows: Row[] = []
  const startedAt = performance.now()
  return {
    rows,
    row(row) {
      rows.push(row)
      if (!json) process.stdout.write(`${lineOf(row)}\n`)
    },
    say(text) {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
      process.stderr.write(`${seconds.padStart(4)} s  ${text}\n`)
    },
    finish() {
      const aimed = rows.filter(({ ok }) => ok !== undefined)
      const missed = aimed.filter(({ ok }) => !ok)
      if (json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
      else process.stdout.write(`\n${aimed.length - missed.length} of ${aimed.length} aims reached\n`)
    },
  }
}

function lineOf({ name, value, aim, ok }: Row): string {
  const verdict = ok === undefined ? '' : ok ? 'reached' : 'MISSED '
  return `${verdict.padEnd(8)}${name.padEnd(NAME_WIDTH)}${value.padStart(VALUE_WIDTH)}${aim === undefined ? '' : `  (${aim})`}`
}
