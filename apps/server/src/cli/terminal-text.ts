/** Markdown as a terminal shows it best: bullets and quotes stay, markup goes. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/(^|\n)_(.+)_(?=\n|$)/g, '$1$2')
    .replace(/(^|\n)> ?/g, '$1  ')
    .replace(/(^|\n)- /g, '$1• ')
    .replace(/\\([\\`*_[\]<>|#~])/g, '$1')
}

/** Columns as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line)].join('\n')
}
