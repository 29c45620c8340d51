/** One stroke, one size: 20 px on a 24 grid, drawn in the colour of the text around. */
const PATHS = {
  ask: 'M4 5.5h16v11H11l-4.5 3.5v-3.5H4z',
  chat: 'M3.5 4.5h12v8H8l-3 2.500v-2.500H3.500zM18 8.500h2.500v8H19V19l-3-2.500h-6',
  today: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7',
  records: 'M5 4h9l5 5v11H5zM14 4v5h5M8.5 13h7M8.5 16.5h7',
  codes: 'M7.500 11.500a4 4 0 1 1 0 7.900a4 4 0 0 1 0-7.900M10.500 12.500 19 4M16 7l2.500 2.500M13 10l2 2',
  status: 'M3.5 12.5h4l2.5-7 4 13 2.5-6h4',
  backups: 'M4 5h16v5H4zM5.5 10v9h13v-9M10 13.500h4',
  settings: 'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3M15 5v4M9 10v4M15 15v4',
  light:
    'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4',
  dark: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  system: 'M4 5h16v11H4zM9 20h6M12 16v4',
  up: 'M7.5 11 11 4.5c1.6 0 2.3 1.2 2 2.6L12.500 10H19l-1.200 8.500H7.500zM4 11h3.500v7.500H4z',
  down: 'M7.500 13 11 19.500c1.600 0 2.300-1.200 2-2.600L12.500 14H19l-1.200-8.500H7.500zM4 5.500h3.500V13H4z',
  send: 'M12 19V5.500M6 11.500l6-6 6 6',
  stop: 'M7 7h10v10H7z',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h11v11H9zM5.500 15H4V4h11v1.500',
  refresh: 'M19 12a7 7 0 1 1-2-5M19.500 3.500V8H15',
  warning: 'M12 4 2.800 20h18.400zM12 10v4.500M12 17.400v.1',
  leave: 'M14 4H5v16h9M10 12h10M16.500 8l4 4-4 4',
  add: 'M12 5v14M5 12h14',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  edit: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  remove: 'M5 7h14M10 7V4.500h4V7M7 7l1 12.500h8L17 7',
  done: 'M5 12.500l4.500 4.500L19 7.500',
  reply: 'M10 6 5 11l5 5M5 11h8c4 0 6 2.500 6 7',
  right: 'M5 12h14M13 6l6 6-6 6',
} as const
export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
