import type { LocalTime } from '@innkeeper/core/time/calendar'

import type { DemoRequestTopic, DemoStayStatus } from '../world-stay.ts'
import type { DemoLanguage } from '../world.ts'

/** Something that is said of a stay's coming or going. `ago` is in minutes before now. */
export type Word =
  | {
      readonly by: 'message'
      readonly form: 'exact' | 'around' | 'pastMidnight'
      readonly time: LocalTime
      readonly ago: number
    }
  | {
      readonly by: 'message'
      readonly form: 'range'
      readonly time: LocalTime
      readonly to: LocalTime
      readonly ago: number
    }
  | { readonly by: 'message'; readonly form: 'late'; readonly ago: number }
  | {
      readonly by: 'message'
      readonly form: 'flight'
      readonly flight: string
      readonly time: LocalTime
      readonly ago: number
    }
  | { readonly by: 'call'; readonly time: LocalTime; readonly ago: number }
  | {
      readonly by: 'early'
      readonly time: LocalTime
      readonly answer: 'granted' | 'refused' | 'open'
      readonly ago: number
    }

/** A stay that the story of the day needs. Days count from the house's own today. */
export interface Scenario {
  readonly name: string
  readonly house: string
  readonly from: number
  readonly to: number
  readonly status?: DemoStayStatus
  readonly owner?: true
  /** Of the multi-unit type `house`, with no unit assigned. */
  readonly unassigned?: true
  readonly language?: DemoLanguage
  readonly planned?: LocalTime
  readonly plannedOut?: LocalTime
  /** The PMS's own instant differs from the house default. */
  readonly instant?: LocalTime
  readonly words?: readonly Word[]
  readonly party?: readonly [adults: number, children: number, infants: number, pets: number]
  readonly requests?: readonly (readonly [topic: DemoRequestTopic, via: 'message' | 'notes'])[]
  readonly late?: { readonly time: LocalTime; readonly state: 'asked' | 'approved' | 'declined'; readonly ago: number }
  readonly said?: { readonly what: 'arrived' | 'departed'; readonly ago: number }
  readonly waiting?: {
    /** What the guest's last word is. */
    readonly what: 'question' | 'complaint' | 'injection'
    readonly ago: number
    /** What comes after it and answers nothing, or ends it. */
    readonly after?: 'note' | 'system' | 'thanks'
  }
  readonly balance?: 'due' | 'paid' | 'unknown'
  readonly returning?: 'yes' | 'perhaps'
  /** Booked, changed or cancelled so many minutes ago. */
  readonly bookedAgo?: number
  readonly cancelled?: { readonly ago: number; readonly by: 'GUEST' | 'OWNER' | 'TEAM_MEMBER'; readonly reason: string }
  readonly changed?: {
    readonly ago: number
    readonly from?: number
    readonly to?: number
    readonly house?: string
    readonly party?: readonly [number, number, number, number]
  }
}
