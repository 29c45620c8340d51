import type { BootNote } from './ticket.ts'

export interface BackupServer {
  readonly id: number
  /** Its public IPv4 address; `none`, which is nobody's, where it has none. */
  readonly ip: string
  /** The run it was made for; undefined when its label is missing. */
  readonly runId: string | undefined
}

export interface ServerOrder {
  readonly runId: string
  /** Milliseconds since the Unix epoch; labels the server, so that people see it. */
  readonly deadline: number
  /** All that the server is told. */
  readonly bootNote: BootNote
}

/** The temporary servers of one environment. Other servers are out of its reach, whatever it is told. */
export interface BackupServers {
  /**
   * The server of a run: found when there is one already, else made from the newest base.
   *
   * @returns `"sold_out"` when no candidate can be had at the moment.
   * @throws {ServiceRefused} There is no base, or the order will never be taken.
   * @throws {ServiceUnavailable} It may have been made all the same; calling again finds it.
   */
  provide(order: ServerOrder): Promise<BackupServer | 'sold_out'>
  list(): Promise<BackupServer[]>
  /**
   * Deletes a server and looks whether it is gone. One that is not there is gone.
   *
   * @throws {ServiceRefused} Among others: the server is protected, or none of ours.
   */
  remove(id: number): Promise<'gone' | 'still_there'>
}
