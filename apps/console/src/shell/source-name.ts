const NAMES: Readonly<Record<string, string>> = { aircall: 'Aircall', guesty: 'Guesty', innkeeper: 'Innkeeper itself' }

/** A source as it writes itself; an unknown one as the API names it. */
export function sourceName(source: string): string {
  return NAMES[source] ?? source
}
