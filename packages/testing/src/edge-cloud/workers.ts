import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'
import {
  convertV4MiniflareOptions,
  Miniflare,
  type Request as WorkerdRequest,
  Response as WorkerdResponse,
  type V4WorkerOptions,
} from 'miniflare'

export const WORKERS = ['aircall-webhook', 'guesty-webhook', 'llm-query'] as const
export type WorkerName = (typeof WORKERS)[number]

export interface WorkersOptions {
  /** Default: all. */
  readonly names?: readonly WorkerName[]
  /** False: what is queued stays there. Default: it is worked off. */
  readonly worksOff?: boolean
  /** Beside what `wrangler.jsonc` sets: secrets, and where the outside is. */
  readonly settings: Readonly<Record<string, string>>
  /** Everything outside of the Workers. */
  readonly outside: (request: Request) => Promise<Response>
  /** Takes the lines of their logs. */
  readonly log?: (line: string) => void
}

export interface RunningWorkers {
  fetch(
    worker: WorkerName,
    path: string,
    init?: { method?: string; headers?: HeadersInit; body?: string },
  ): Promise<Response>
  stop(): Promise<void>
}

/** Bundles a Worker as it is deployed: minified, with nothing of Node in it. @throws {Error} It needs something of Node. */
export async function bundleOf(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    // Nothing of Node is there under this platform: an import of it fails the build.
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    target: 'es2024',
    logLevel: 'silent',
  })
  const [file] = outputFiles
  if (!file) throw new Error(`${entry} gave no bundle`)
  return file.contents
}

export function entryOf(worker: WorkerName): string {
  return fileURLToPath(new URL(`../../../../functions/cloudflare/${worker}/src/index.ts`, import.meta.url))
}

/** The product's Workers in workerd, bound as their `wrangler.jsonc` says for prod: queues with their consumers, buckets, objects. */
export async function startWorkers(options: WorkersOptions): Promise<RunningWorkers> {
  const { names = WORKERS, worksOff = true, settings, outside, log } = options
  // It warns of secrets that are not in files, and of costs of what is not bound here.
  process.env['WRANGLER_LOG'] ??= 'none'
  const { unstable_getMiniflareWorkerOptions: boundAs } = await import('wrangler')
  const outboundService = async (request: WorkerdRequest) => workerdResponse(await outside(await plainRequest(request)))
  const workers = await Promise.all(
    names.map(async (name): Promise<V4WorkerOptions> => {
      const entry = entryOf(name)
      const { workerOptions } = boundAs(entry.replace('src/index.ts', 'wrangler.jsonc'), 'prod')
      // Workers AI is nowhere but at Cloudflare; what a bundle holds needs no rules and no folder.
      const { ai: _, rootPath: __, modulesRules: ___, ...bound } = workerOptions
      return {
        ...bound,
        name,
        modules: [{ type: 'ESModule' as const, path: 'index.js', contents: await bundleOf(entry) }],
        bindings: { ...varsOf(bound), ...settings },
        outboundService,
        ...(worksOff ? {} : { queueConsumers: {} }),
      }
    }),
  )
  const runtime = new Miniflare(
    convertV4MiniflareOptions({ workers, handleStructuredLogs: ({ message }) => log?.(message) }),
  )
  await runtime.ready
  return {
    async fetch(worker, path, init = {}) {
      const response = await stubOf(await runtime.getWorker(worker)).fetch(
        `https://${worker}.example.test${path}`,
        init,
      )
      return new Response(await response.arrayBuffer(), { status: response.status, headers: [...response.headers] })
    },
    stop: () => runtime.dispose(),
  }
}

/** True of what wrangler reads: a Worker's variables are texts. Its own type forgets it. */
function varsOf({ bindings }: { readonly bindings?: unknown }) {
  return bindings as Readonly<Record<string, string>> | undefined
}

/** True of every Worker; the type that it comes with needs the runtime's types, which do not go with Node's. */
function stubOf(worker: unknown) {
  return worker as { fetch(url: string, init: object): Promise<WorkerdResponse> }
}

/** Miniflare has classes of its own for both. */
async function plainRequest({ url, method, headers, body }: WorkerdRequest): Promise<Request> {
  const sent = body === null ? {} : { body: await new WorkerdResponse(body).arrayBuffer() }
  return new Request(url, { method, headers: [...headers], ...sent })
}

async function workerdResponse(response: Response): Promise<WorkerdResponse> {
  const body = await response.arrayBuffer()
  return new WorkerdResponse(body.byteLength === 0 ? null : body, {
    status: response.status,
    headers: [...response.headers],
  })
}
