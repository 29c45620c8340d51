/** Where the person is: one of a few pages, one level deep, with its search parameters; and the record that lies open over it. */
import { useSyncExternalStore } from 'react'

const PAGES = ['ask', 'chat', 'today', 'records', 'codes', 'status', 'backups', 'settings'] as const
export type Page = (typeof PAGES)[number]

export interface Place {
  readonly page: Page | 'unknown'
  readonly search: URLSearchParams
  /** The record that is shown over the page. */
  readonly record: string | null
}

/** The folder that the console is mounted at, ending in `/`. Right because no page lies deeper than one level. */
export const BASE = location.pathname.replace(/[^/]*$/, '')

const listeners = new Set<() => void>()
const notify = (): void => {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

export function usePlace(): Place {
  const href = useSyncExternalStore(subscribe, () => location.href)
  const { pathname, searchParams } = new URL(href)
  const name = pathname.slice(BASE.length)
  const page = PAGES.find((known) => pathOf(known) === name) ?? 'unknown'
  return { page, search: searchParams, record: searchParams.get('record') }
}

function pathOf(page: Page): string {
  return page === 'ask' ? '' : page
}

export function hrefOf(page: Page, search: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== '')).toString()
  return `${BASE}${pathOf(page)}${query === '' ? '' : `?${query}`}`
}

export function navigate(href: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', href)
  else history.replaceState(history.state, '', href)
  notify()
}

/** How many history entries lie between this one and the page without an open record. */
function recordDepth(): number {
  const state: unknown = history.state
  const depth = typeof state === 'object' && state !== null && 'recordDepth' in state ? state.recordDepth : 0
  return typeof depth === 'number' ? depth : 0
}

export function recordHref(id: string): string {
  const url = new URL(location.href)
  url.searchParams.set('record', id)
  return `${url.pathname}${url.search}`
}

export function openRecord(id: string): void {
  history.pushState({ recordDepth: recordDepth() + 1 }, '', recordHref(id))
  notify()
}

/** Back to the page below, so that the browser's own Back does not open the record again. */
export function closeRecord(): void {
  const depth = recordDepth()
  if (depth > 0) {
    history.go(-depth)
    return
  }
  const url = new URL(location.href)
  url.searchParams.delete('record')
  navigate(`${url.pathname}${url.search}`, 'replace')
}
