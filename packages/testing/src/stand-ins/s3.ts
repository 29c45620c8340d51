import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface S3StandIn {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** Objects by key. */
  readonly objects: Map<string, Buffer>
  /** Requests so far. */
  requests(): number
  close(): Promise<void>
}

export interface S3Options {
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
  /** Called with the number of each request, from 1: a status answers it instead of what was asked. */
  readonly failing?: (request: number) => number | undefined
  /** Keys that may not be deleted or written over, as under a bucket lock. */
  readonly locked?: (key: string) => boolean
}

const MAX_SKEW_MS = 15 * 60_000
const EMPTY_BODY = createHash('sha256').digest('hex')

/**
 * One bucket in memory, in the part of S3's REST API that backup programs use: path-style, signature version 4 in the header, whole objects,
 * ranges, version 2 of the list. What is not signed, signed wrongly, late, or not among these is refused as S3 does.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 */
export async function startS3StandIn(options: S3Options): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>()
  let requests = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests += 1
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const failure = options.failing?.(requests)
    if (failure !== undefined) return refuse(response, failure, 'SlowDown')
    const raw = Buffer.concat(chunks)
    const wrong = wrongSignature(request, options) ?? wrongHash(request, raw)
    if (wrong !== undefined) return refuse(response, 403, wrong)
    const url = new URL(request.url ?? '/', 'http://s3.test')
    const [, bucket, ...rest] = url.pathname.split('/').map(decodeURIComponent)
    if (bucket !== options.bucket) return refuse(response, 404, 'NoSuchBucket')
    const key = rest.join('/')
    const method = request.method ?? ''
    if (key === '') return method === 'HEAD' ? void response.writeHead(200).end() : list(url.searchParams, response)
    if (method === 'PUT') return put(key, bodyOf(request, raw), request, response)
    const found = objects.get(key)
    if (method === 'DELETE') return remove(key, response)
    if (!found) return refuse(response, 404, 'NoSuchKey')
    if (method === 'GET' || method === 'HEAD') return get(found, request, response)
    return refuse(response, 405, 'MethodNotAllowed')
  }

  function put(key: string, body: Buffer, request: IncomingMessage, response: ServerResponse): void {
    if (objects.has(key) && options.locked?.(key)) return refuse(response, 403, 'AccessDenied')
    const md5 = createHash('md5').update(body).digest('base64')
    const told = request.headers['content-md5']
    if (told !== undefined && told !== md5) return refuse(response, 400, 'BadDigest')
    objects.set(key, body)
    response.writeHead(200, { etag: etagOf(body) }).end()
  }

  function remove(key: string, response: ServerResponse): void {
    if (options.locked?.(key)) return refuse(response, 403, 'AccessDenied')
    objects.delete(key)
    response.writeHead(204).end()
  }

  function list(query: URLSearchParams, response: ServerResponse): void {
    if (query.has('location')) return xml(response, `<LocationConstraint>${options.region}</LocationConstraint>`)
    if (query.get('list-type') !== '2') return refuse(response, 501, 'NotImplemented')
    const prefix = query.get('prefix') ?? ''
    const delimiter = query.get('delimiter') ?? ''
    const after = query.get('continuation-token') ?? query.get('start-after') ?? ''
    const most = Math.min(1_000, Number(query.get('max-keys') ?? 1_000))
    const entries = new Map<string, string>()
    for (const key of [...objects.keys()].sort()) {
      if (!key.startsWith(prefix) || key <= after) continue
      const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
      const body = objects.get(key) ?? Buffer.alloc(0)
      const time = '<LastModified>2026-11-28T00:00:00.000Z</LastModified>'
      if (cut < 0)
        entries.set(
          key,
          `<Contents><Key>${escaped(key)}</Key>${time}<ETag>${escaped(etagOf(body))}</ETag><Size>${body.length}</Size></Contents>`,
        )
      else {
        const common = key.slice(0, cut + delimiter.length)
        entries.set(common, `<CommonPrefixes><Prefix>${escaped(common)}</Prefix></CommonPrefixes>`)
      }
    }
    const page = [...entries].slice(0, most)
    const more = entries.size > most
    const next = more ? `<NextContinuationToken>${escaped(page.at(-1)?.[0] ?? '')}</NextContinuationToken>` : ''
    xml(
      response,
      `<ListBucketResult><Name>${options.bucket}</Name><Prefix>${escaped(prefix)}</Prefix><KeyCount>${page.length}</KeyCount>` +
        `<MaxKeys>${most}</MaxKeys><IsTruncated>${more}</IsTruncated>${next}${page.map(([, text]) => text).join('')}</ListBucketResult>`,
    )
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => refuse(response, 500, 'InternalError'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function get(body: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const headers = {
    etag: etagOf(body),
    'last-modified': 'Sat, 28 Nov 2026 00:00:00 GMT',
    'content-type': 'application/octet-stream',
  }
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  if (first === undefined) {
    response.writeHead(200, { ...headers, 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
    return
  }
  const [from, to] = [Number(first), last === '' ? body.length - 1 : Math.min(Number(last), body.length - 1)]
  if (from >= body.length) return refuse(response, 416, 'InvalidRange')
  const part = body.subarray(from, to + 1)
  response.writeHead(206, {
    ...headers,
    'content-length': part.length,
    'content-range': `bytes ${from}-${to}/${body.length}`,
  })
  response.end(part)
}

/** @returns What is wrong with the signature, as S3 calls it. */
function wrongSignature(request: IncomingMessage, options: S3Options): string | undefined {
  const { headers } = request
  const [, keyId, day, region, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? []
  if (!keyId || !day || !region || !names || !signature) return 'AccessDenied'
  if (keyId !== options.accessKeyId) return 'InvalidAccessKeyId'
  if (region !== options.region) return 'AuthorizationHeaderMalformed'
  const date = String(headers['x-amz-date'])
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!date.startsWith(day) || Number.isNaN(at) || Math.abs(Date.now() - at) > MAX_SKEW_MS)
    return 'RequestTimeTooSkewed'
  if (!names.split(';').includes('host')) return 'SignatureDoesNotMatch'
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3.test')
  const query = [...searchParams].map(([name, value]) => `${uri(name)}=${uri(value)}`).sort()
  const canonical = [
    request.method,
    pathname,
    query.join('&'),
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    headers['x-amz-content-sha256'],
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = `AWS4-HMAC-SHA256\n${date}\n${scope}\n${createHash('sha256').update(canonical).digest('hex')}`
  let signingKey: Buffer = Buffer.from(`AWS4${options.secretAccessKey}`)
  for (const part of [day, region, 's3', 'aws4_request'])
    signingKey = createHmac('sha256', signingKey).update(part).digest()
  const expected = createHmac('sha256', signingKey).update(text).digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? undefined : 'SignatureDoesNotMatch'
}

function wrongHash(request: IncomingMessage, raw: Buffer): string | undefined {
  const told = String(request.headers['x-amz-content-sha256'])
  if (/^(STREAMING-|UNSIGNED-PAYLOAD)/.test(told)) return undefined
  const found = raw.length === 0 ? EMPTY_BODY : createHash('sha256').update(raw).digest('hex')
  return told === found ? undefined : 'XAmzContentSHA256Mismatch'
}

/** The object itself: streamed bodies come in signed chunks, each with its length before it. */
function bodyOf(request: IncomingMessage, raw: Buffer): Buffer {
  if (!String(request.headers['x-amz-content-sha256']).startsWith('STREAMING-')) return raw
  const parts: Buffer[] = []
  for (let at = 0; at < raw.length;) {
    const end = raw.indexOf('\r\n', at)
    const size = Number.parseInt(raw.subarray(at, end).toString(), 16)
    if (!(size > 0)) break
    parts.push(raw.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}

function xml(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
}

function etagOf(body: Buffer): string {
  return `"${createHash('md5').update(body).digest('hex')}"`
}

function uri(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
