import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

export interface Running {
  readonly port: number
  /** Resident memory in MiB. */
  memory(): number
  stop(): Promise<void>
}

/** Starts a program of ours and waits until it says its port. */
export function start(
  script: string,
  args: readonly string[],
  environment: Record<string, string>,
  port: RegExp,
  flags: readonly string[] = ['--disable-warning=ExperimentalWarning'],
): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, [...flags, join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let output = ''
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const found = port.exec(output)
      if (!found?.[1]) return
      resolve({
        port: Number(found[1]),
        memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
        stop: () =>
          new Promise((stopped) => {
            child.removeAllListeners('exit')
            child.once('exit', () => stopped())
            child.kill('SIGTERM')
          }),
      })
    })
  })
}

export const TOKEN = 'bench-token-bench-token'

export function startProduct(dataDirectory: string, environment: Record<string, string> = {}): Promise<Running> {
  return start(
    'apps/server/src/index.ts',
    [],
    {
      INNKEEPER_DATA_DIR: dataDirectory,
      PORT: '0',
      INNKEEPER_LOG: 'error',
      INNKEEPER_TOKEN: TOKEN,
      ...environment,
    },
    /running at http:\/\/[^:]+:(\d+)/,
    flagsOfStart(),
  )
}

/** What `npm start` tells Node: it keeps memory low, so it is part of what is measured. */
function flagsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.match(/--\S+/g) ?? []
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/** Asks a running product. @throws {Error} It gave no answer. */
export async function ask({ port }: Running, question: string, at: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ question, at: new Date(at).toISOString() }),
  })
  if (!response.ok) throw new Error(`"${question}" was answered with ${response.status}`)
  await response.text()
}

/** What a path of a running product's API answers. @throws {Error} It did not answer 2xx. */
export async function get({ port }: Running, path: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${TOKEN}` } })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`)
  return JSON.parse(text)
}

/** Posts and gives the status back; the body is read and dropped. */
export function post(port: number, path: string, headers: Record<string, string>, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.resume()
        response.once('end', () => resolve(response.statusCode ?? 0))
      },
    )
    sent.once('error', (error: NodeJS.ErrnoException) => {
      // The server closed an idle connection just when it was taken for this request, which then never reached it.
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(post(port, path, headers, body))
      else reject(error)
    })
    sent.end(body)
  })
}
