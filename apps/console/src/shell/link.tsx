import type { ComponentProps, MouseEvent } from 'react'

import { navigate, openRecord, recordHref } from './navigation.ts'

/** True for a click that means "here", not "in another tab". */
function staysHere(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

export function Link({ href, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        if (!staysHere(event)) return
        event.preventDefault()
        navigate(href)
      }}
    />
  )
}

/** Opens a record over the page; a real link, so that it can be copied or opened in another tab. */
export function RecordLink({ id, ...rest }: Omit<ComponentProps<'a'>, 'href' | 'id'> & { readonly id: string }) {
  return (
    <a
      {...rest}
      href={recordHref(id)}
      onClick={(event) => {
        if (!staysHere(event)) return
        event.preventDefault()
        openRecord(id)
      }}
    />
  )
}
