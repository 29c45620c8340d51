export interface StateEntry<Value = unknown> {
  readonly key: string
  readonly value: Value
  /** Counts the changes of this key from 1. */
  readonly version: number
}

/**
 * Small things to be remembered between runs: settings, places reached while reading a source, access tokens, poll times,
 * secrets of logins. Each is one JSON value under a key, kept as soon as `put` has answered.
 */
export interface StateStore {
  get(key: string): Promise<StateEntry | undefined>
  /**
   * @param key 1 to 200 characters of `[A-Za-z0-9:_./-]`, in parts from the general to the special: `cursor:guesty:stays`.
   * @param value JSON only. Up to 1 MB as text.
   * @param expectedVersion Writes only while this is the key's version; 0 means that the key must be new. Without it the newest put wins.
   */
  put(key: string, value: unknown, expectedVersion?: number): Promise<'stored' | 'conflict'>
  /** Forgets a key; one that is not there is no error. A later put begins at version 1 again. */
  remove(key: string): Promise<void>
  /** Every entry whose key begins with `prefix`, in the order of keys. */
  list(prefix: string): Promise<StateEntry[]>
}
