import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'

import { Icon } from './icons.tsx'

/**
 * A modal over the page: at its right edge (`drawer`) or in its middle. Esc, the cross and a click outside close it; the
 * focus goes back to where it was.
 */
export function Dialog({
  title,
  kind = 'drawer',
  onClose,
  children,
}: {
  readonly title: ReactNode
  readonly kind?: 'drawer' | 'middle'
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const element = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const close = useEffectEvent(onClose)

  useLayoutEffect(() => {
    const dialog = element.current
    if (!dialog) return
    dialog.showModal()
    const cancel = (event: Event): void => {
      event.preventDefault()
      close()
    }
    const clickOutside = (event: MouseEvent): void => {
      if (event.target === dialog) close()
    }
    dialog.addEventListener('cancel', cancel)
    dialog.addEventListener('click', clickOutside)
    return () => {
      dialog.removeEventListener('cancel', cancel)
      dialog.removeEventListener('click', clickOutside)
      dialog.close()
    }
  }, [])

  return (
    <dialog ref={element} className={`dialog dialog-${kind}`} aria-labelledby={heading}>
      <div className="dialog-inside">
        <header className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <div className="dialog-body">{children}</div>
      </div>
    </dialog>
  )
}
