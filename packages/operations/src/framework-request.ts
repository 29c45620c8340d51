/** What of a request of the functions framework is used. */
export interface FrameworkRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly rawBody?: Uint8Array | undefined
}

/** What of the framework's answer is used. */
export interface FrameworkResponse {
  status(code: number): unknown
  setHeader(name: string, value: string): unknown
  end(body: Uint8Array): unknown
}

/** A web-standard request. The framework has read the body already, and keeps it as it came. */
export function webRequest(request: FrameworkRequest): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  // Without the length of a body that may be gone.
  headers.delete('content-length')
  const bodiless = request.method === 'GET' || request.method === 'HEAD'
  const body = bodiless || !request.rawBody ? {} : { body: new Uint8Array(request.rawBody) }
  return new Request(new URL(request.url, 'http://function.invalid'), { method: request.method, headers, ...body })
}

export async function sendAnswer(answer: Response, response: FrameworkResponse): Promise<void> {
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  response.end(new Uint8Array(await answer.arrayBuffer()))
}
