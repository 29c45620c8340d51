import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const ENTRY = join(import.meta.dirname, '..', 'index.ts')

export const TEST_TOKEN = 'test-token-test-token'

export interface ServerProcess {
  readonly origin: string
  readonly output: () => string
  /** Ends it with a signal and waits for the end. @returns The exit code, null after a kill. */
  end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null>
  api(
    path: string,
    init?: Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> },
  ): Promise<Response>
}

/** The real server as a process of its own, on a port of its own. @throws It ended before it was ready. */
export function startServerProcess(
  dataDirectory: string,
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ENTRY], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      INNKEEPER_LOG: 'error',
      INNKEEPER_DATA_DIR: dataDirectory,
      INNKEEPER_TOKEN: TEST_TOKEN,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return new Promise((resolve, reject) => {
    void ended.then((code) => reject(new Error(`the server ended with ${code}: ${output}`)))
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const origin = /running at (http:\/\/\S+)/.exec(output)?.[1]
      if (!origin || !output.includes('Stop with')) return
      resolve({
        origin,
        output: () => output,
        async end(signal) {
          child.kill(signal)
          return ended
        },
        api: (path, init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}) =>
          fetch(`${origin}${path}`, { ...init, headers: { authorization: `Bearer ${TEST_TOKEN}`, ...init.headers } }),
      })
    })
  })
}
