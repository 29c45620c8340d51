/** The peer of the Workers: gives back what it was sent, and nothing else. */
export default { fetch: (request: Request) => new Response(request.body) }
