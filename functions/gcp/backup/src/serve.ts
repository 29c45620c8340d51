import type { HttpFunction } from '@google-cloud/functions-framework'
import { sendAnswer, webRequest } from '@innkeeper/operations/framework-request'

import { callerAddress } from './caller-address.ts'
import type { BackupHandler, BackupHandlerPorts } from './handler.ts'

/** A handler as the functions framework calls it. @param trustedProxies See {@link callerAddress}. */
export function serve(handler: BackupHandler, ports: BackupHandlerPorts, trustedProxies: number): HttpFunction {
  return async (request, response) => {
    const forwarded = request.get('x-forwarded-for') ?? null
    const address = callerAddress(forwarded, request.socket.remoteAddress, trustedProxies)
    await sendAnswer(await handler(webRequest(request), address, ports), response)
  }
}
