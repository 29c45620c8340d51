import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { openJsonService, type Host } from '@innkeeper/runtime/json-service'

/**
 * Writes into the room of a Rocket.Chat incoming webhook.
 *
 * @param url The webhook's own, which holds its secret: `https://chat.example.com/hooks/<id>/<token>`.
 * @returns A function that throws {@link ServiceUnavailable} or {@link ServiceRefused}.
 */
export function openChatWebhook(url: string, host: Host): (text: string) => Promise<void> {
  const service = openJsonService({
    ...host,
    name: 'the chat',
    baseUrl: url,
    unavailable: (message, details) => new ServiceUnavailable(message, details),
  })
  return async (text) => {
    const { status, body } = await service({ method: 'POST', path: '', body: { text } })
    const said = typeof body === 'object' && body !== null && 'success' in body && body.success === true
    if (status >= 300 || !said) throw new ServiceRefused('the chat did not take the message', { status })
  }
}
