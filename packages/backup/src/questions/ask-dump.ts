import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { askMongodb } from './mongodb.ts'
import { askPostgresql } from './postgresql.ts'
import type { AskDump, Question } from './question.ts'
import { whereToolsAre, type ScratchTools } from './scratch-tools.ts'
import { askSqlite } from './sqlite.ts'

/**
 * Asks restored dumps of every kind.
 *
 * @param options.scratch Where databases are made; short, since sockets lie in it, and emptied before and after.
 * @param options.line Told which dumps could not be loaded because a tool is missing: those are compared as files only.
 */
export function dumpAsker(options: {
  readonly tools: ScratchTools
  readonly scratch: string
  readonly line: (text: string) => void
}): AskDump {
  const { tools, scratch, line } = options
  return async (folder, { app, files, figures }) => {
    const questions: Question[] = []
    for (const { path, kind } of files) {
      if (kind === 'file') continue
      const file = join(folder, path)
      await rm(scratch, { recursive: true, force: true })
      try {
        const asked =
          kind === 'sqlite'
            ? askSqlite(file, figures)
            : await whereToolsAre(() =>
                (kind === 'postgresql-custom' ? askPostgresql : askMongodb)(file, figures, scratch, tools),
              )
        if (!asked) line(`${app}: ${path} was not loaded, because the tools for it are not on this machine`)
        questions.push(...(asked ?? []).map((it) => ({ ...it, question: `${app}: ${it.question}` })))
      } finally {
        await rm(scratch, { recursive: true, force: true })
      }
    }
    return questions
  }
}
