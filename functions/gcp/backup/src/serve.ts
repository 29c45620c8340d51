import type {
  HttpFunction,
  Request as FrameworkRequest,
  Response as FrameworkResponse,
} from '@google-cloud/functions-framework'

import { callerAddress } from './caller-address.ts'
import type { BackupHandler, BackupHandlerPorts } from './handler.ts'

/** A handler as the functions framework calls it. @param trustedProxies See {@link callerAddress}. */
export function serve(handler: BackupHandler, ports: BackupHandlerPorts, trustedProxies: number): HttpFunction {
  return async (request, response) => {
    const forwarded = request.get('x-forwarded-for') ?? null
    const address = callerAddress(forwarded, request.socket.remoteAddress, trustedProxies)
    await send(await handler(webRequest(request), address, ports), response)
  }
}

/** The framework has read the body already, and keeps it as it came. */
function webRequest(request: FrameworkRequest): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  // Without the length of a body that may be gone.
  headers.delete('content-length')
  const bodiless = request.method === 'GET' || request.method === 'HEAD'
  const body = bodiless || !request.rawBody ? {} : { body: new Uint8Array(request.rawBody) }
  return new Request(new URL(request.url, 'http://function.invalid'), { method: request.method, headers, ...body })
}

async function send(answer: Response, response: FrameworkResponse): Promise<void> {
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  response.end(Buffer.from(await answer.arrayBuffer()))
}
