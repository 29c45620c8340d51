/** A team's chat for the bench, as a process of its own: prints the port that it listens on. */
import { startMongoStandIn } from '../../packages/testing/src/stand-ins/mongodb/server.ts'

const server = await startMongoStandIn()
process.stdout.write(`listening ${new URL(server.uri.replace(/^mongodb/, 'http')).port}\n`)
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)))
