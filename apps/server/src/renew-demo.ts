import type { Server } from './server.ts'

/**
 * Puts a demo of today in place of one whose day has passed, at the same address: the world that it shows is made around its day, so it
 * would get emptier from day to day. Who was logged in stays so.
 *
 * @param start Starts the server on a port.
 * @throws What `start` throws; the old one is stopped then.
 */
export async function renewDemo(server: Server, start: (port: number) => Promise<Server>): Promise<Server> {
  const { port } = new URL(server.origin)
  await server.stop()
  return start(Number(port))
}
