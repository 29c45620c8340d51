import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

const SAFE_HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

/**
 * Serves a folder's files from memory. A path without a file is the page itself, which does its own routing.
 *
 * @returns undefined when the folder is not there.
 */
export async function openStaticFiles(folder: string): Promise<((request: Request) => Response) | undefined> {
  const files = new Map<string, StaticFile>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const body = new Uint8Array(await readFile(path))
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    files.set(`/${relative(folder, path)}`, { body, type: TYPES[extname(path)] ?? 'application/octet-stream', etag })
  }
  const page = files.get('/index.html')
  if (!page) return undefined
  return (request) => {
    const { pathname } = new URL(request.url)
    const found = files.get(pathname)
    if (!found && extname(pathname) !== '') return new Response('Not found', { status: 404 })
    const { body, type, etag } = found ?? page
    // Built files carry a hash in their name and never change; the page does.
    const cache = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    const headers = { ...SAFE_HEADERS, 'content-type': type, etag, 'cache-control': cache }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(request.method === 'HEAD' ? null : body, { headers })
  }
}
