export interface ChatWebhookStandIn {
  readonly fetch: (request: Request) => Promise<Response>
  readonly said: readonly string[]
}

/** A Rocket.Chat incoming webhook. @param path With its id and token: `/hooks/<id>/<token>`. */
export function chatWebhookStandIn(path: string): ChatWebhookStandIn {
  const said: string[] = []
  return {
    said,
    async fetch(request) {
      if (new URL(request.url).pathname !== path || request.method !== 'POST')
        return Response.json({ success: false, error: 'Invalid integration id or token provided.' }, { status: 404 })
      const body: unknown = await request.json()
      if (typeof body !== 'object' || body === null || !('text' in body) || typeof body.text !== 'string')
        return Response.json({ success: false, error: 'Invalid data' }, { status: 400 })
      said.push(body.text)
      return Response.json({ success: true })
    },
  }
}
