import type { LocalTime } from '@innkeeper/core/time/calendar'

import type { DemoStatement } from './world-stay.ts'

const NOTHING: DemoStatement = {
  about: 'arrival',
  time: null,
  to: null,
  around: false,
  late: false,
  flight: null,
  dayOffset: 0,
  agreed: false,
  requested: false,
}

/** A statement of a stay's arrival or departure, from the parts that are not nothing. */
export function states(parts: Partial<DemoStatement>): DemoStatement {
  return { ...NOTHING, ...parts }
}

/** The guest leaves at `time`. */
export function leavesAt(time: LocalTime, parts: Partial<DemoStatement> = {}): DemoStatement {
  return { ...NOTHING, about: 'departure', time, ...parts }
}
