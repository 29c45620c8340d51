/** Lets questions through a few at a time, so that many of them at once hold up nothing else. */
export interface QuestionLine {
  /**
   * Takes a place in the line.
   *
   * @param asker Who asks: whoever asks much waits for those who ask little, and not the other way round.
   * @returns `"full"` when the line is too long for anybody, `"greedy"` when this asker alone fills too much of it; else a promise that
   * resolves when it is this question's turn, to what says that it is done.
   */
  enter(asker: string): Promise<() => void> | 'full' | 'greedy'
  waiting(): number
}

export interface LineLimits {
  /** Questions worked on at a time. Where there is a model, most of a question's time is the model's. */
  readonly atOnce: number
  /** Questions that may wait, of everybody. */
  readonly waiting: number
  /** Of these, by one asker. */
  readonly waitingOfOne: number
}

const LIMITS: LineLimits = { atOnce: 12, waiting: 300, waitingOfOne: 240 }

/** Lets the askers through in turn, and each asker's questions in the order in which they came. */
export function openQuestionLine(limits: LineLimits = LIMITS): QuestionLine {
  /** What waits, by asker; the asker whose turn it is comes first, and none is without a question. */
  const lines = new Map<string, (() => void)[]>()
  let running = 0
  let waiting = 0

  function letThrough(): void {
    const [first] = lines
    if (running >= limits.atOnce || !first) return
    const [asker, line] = first
    const [start, ...later] = line
    lines.delete(asker)
    if (later.length > 0) lines.set(asker, later)
    waiting--
    running++
    start?.()
  }

  function done(): void {
    running--
    letThrough()
  }

  return {
    enter(asker) {
      const line = lines.get(asker) ?? []
      if (waiting >= limits.waiting) return 'full'
      if (line.length >= limits.waitingOfOne) return 'greedy'
      return new Promise((resolve) => {
        lines.set(asker, [...line, () => resolve(done)])
        waiting++
        letThrough()
      })
    },
    waiting: () => waiting,
  }
}
