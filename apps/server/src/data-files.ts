import type { Config } from './config.ts'

/** The demo's file under the data directory; the business's own data is in another. */
export const DEMO_FILE = 'demo.sqlite'
/** Tells on which day the demo's world was made; without it the demo's file is made anew. */
export const ANCHOR_FILE = 'demo.json'

/** The data file's name in the data directory. */
export function dataFileName({ demo }: Pick<Config, 'demo'>): string {
  return demo ? DEMO_FILE : 'innkeeper.sqlite'
}
