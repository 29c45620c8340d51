import type { Document } from 'bson'

import { badValue, CommandFailed } from './failure.ts'
import { type ClusterTime, type History, timeOfToken, tokenOf } from './history.ts'
import { matches, project } from './query.ts'
import type { Store } from './store.ts'

const OPTIONS = new Set(['fullDocument', 'resumeAfter', 'startAfter', 'startAtOperationTime'])

/** One open change stream over the database: what it has handed out, and what it is asked to leave out. */
export class ChangeStream {
  #time: ClusterTime
  readonly #stages: readonly Document[]
  readonly #store: Store
  readonly #history: History

  /** @throws {CommandFailed} */
  constructor(pipeline: readonly Document[], store: Store, history: History) {
    const [first = {}, ...stages] = pipeline
    const options = first['$changeStream'] as Document
    for (const option of Object.keys(options)) {
      if (!OPTIONS.has(option))
        throw new CommandFailed(40415, 'Location40415', `BSON field '$changeStream.${option}' is an unknown field.`)
    }
    const starts = ['resumeAfter', 'startAfter', 'startAtOperationTime'].filter(
      (option) => options[option] !== undefined,
    )
    if (starts.length > 1) throw new CommandFailed(40674, 'Location40674', 'only one of the start options is allowed')
    if (options['fullDocument'] !== 'updateLookup') throw badValue('this server looks documents up: updateLookup')
    for (const stage of stages) {
      const [name] = Object.keys(stage)
      if (name !== '$match' && name !== '$project') {
        throw new CommandFailed(40324, 'Location40324', `Unrecognized pipeline stage name: '${name}'`)
      }
    }
    const [start] = starts
    this.#stages = stages
    this.#store = store
    this.#history = history
    this.#time = start === undefined ? history.last : startOf(start, options)
    history.indexAfter(this.#time)
  }

  /** What comes next, and the token after the last write that was looked at, handed out or not. @throws {CommandFailed} 286 */
  next(limit: number): { events: Document[]; token: Document; ended: boolean } {
    const events: Document[] = []
    let ended = false
    let index = this.#history.indexAfter(this.#time)
    for (; events.length < limit && !ended; index++) {
      const change = this.#history.at(index)
      if (!change) break
      this.#time = change.time
      const event = this.#passed(change.event)
      if (!event) continue
      if (event['_id'] === undefined) {
        throw new CommandFailed(280, 'ChangeStreamFatalError', 'Encountered an event whose _id field was modified')
      }
      events.push(event)
      ended = event['operationType'] === 'invalidate'
    }
    if (index >= 0 && !this.#history.at(index)) this.#time = this.#history.last
    return { events, token: { _data: tokenOf(this.#time) }, ended }
  }

  #passed(told: Document): Document | undefined {
    let event: Document = told
    if (['insert', 'update', 'replace'].includes(String(told['operationType']))) {
      event = { ...told, fullDocument: this.#store.find(told['ns'].coll, told['documentKey']._id) ?? null }
    }
    for (const stage of this.#stages) {
      if (stage['$match']) {
        if (!matches(event, stage['$match'])) return undefined
      } else event = project(event, stage['$project'])
    }
    return event
  }
}

function startOf(option: string, options: Document): ClusterTime {
  if (option === 'startAtOperationTime') {
    const { t, i } = options[option] as { t: number; i: number }
    return { seconds: t, ordinal: i - 1 }
  }
  return timeOfToken(options[option])
}
