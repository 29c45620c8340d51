import { createContext, use } from 'react'

import type { Api } from '../api/client.ts'

export const ApiContext = createContext<Api | null>(null)

/** @throws {Error} Outside the shell. */
export function useApi(): Api {
  const api = use(ApiContext)
  if (!api) throw new Error('useApi is called outside ApiContext')
  return api
}
