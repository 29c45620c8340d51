import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { AwsClient } from 'aws4fetch'

import type { RepositoryLocation } from './restic.ts'

export interface ReadingGateway {
  /** The same repository, for a program that has other credentials in its environment. */
  readonly location: RepositoryLocation
  close(): Promise<void>
}

const PASSED_ON = ['content-length', 'content-range', 'content-type', 'etag', 'last-modified']

/**
 * Lets a program that can hold one identity only read a repository of another: restic takes the credentials of both sides of a copy from the
 * same variables. Listens on loopback under a name that nobody else knows, passes on GET and HEAD, signed anew, and refuses all else.
 *
 * A repository that is not in S3 needs none of that and is given back as it is.
 */
export async function openReadingGateway(location: RepositoryLocation): Promise<ReadingGateway> {
  const [, origin, bucket, prefix = ''] = /^s3:(https?:\/\/[^/]+)\/([^/]+)(\/.*)?$/.exec(location.repository) ?? []
  if (origin === undefined || bucket === undefined) return { location, close: async () => {} }
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_DEFAULT_REGION } = location.credentials
  const client = new AwsClient({
    accessKeyId: AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: AWS_SECRET_ACCESS_KEY ?? '',
    ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
    ...(AWS_DEFAULT_REGION === undefined ? {} : { region: AWS_DEFAULT_REGION }),
    service: 's3',
    // restic tries again by itself.
    retries: 0,
  })
  /** Stands for the bucket, whose real name the other side never learns. */
  const alias = randomBytes(20).toString('hex')

  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? ''
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const isOurs = url === `/${alias}` || url.startsWith(`/${alias}/`) || url.startsWith(`/${alias}?`)
    if (!reads || !isOurs) {
      response.writeHead(403).end()
      return
    }
    const { range } = request.headers
    const answer = await client.fetch(`${origin}/${bucket}${url.slice(alias.length + 1)}`, {
      method: request.method ?? 'GET',
      headers: range === undefined ? {} : { range },
    })
    const headers = PASSED_ON.flatMap((name) => {
      const value = answer.headers.get(name)
      return value === null ? [] : [[name, value] as const]
    })
    response.writeHead(answer.status, Object.fromEntries(headers))
    if (answer.body === null) response.end()
    else await pipeline(Readable.from(answer.body), response)
  }

  const server = createServer((request, response) => {
    passOn(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else response.writeHead(502).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    location: { ...location, repository: `s3:http://127.0.0.1:${port}/${alias}${prefix}`, credentials: {} },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
