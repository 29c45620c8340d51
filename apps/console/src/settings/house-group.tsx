import type { Draft, DraftProblems } from './draft.ts'
import { Field, Group } from './fields.tsx'

const LANGUAGES = { en: 'English', es: 'Spanish', fr: 'French', de: 'German', it: 'Italian', pt: 'Portuguese' } as const

/** When something counts as a warning, and how dates and languages are read. */
export function HouseGroup({
  draft,
  problems,
  onChange,
}: {
  readonly draft: Draft
  readonly problems: DraftProblems
  readonly onChange: (part: Partial<Draft>) => void
}) {
  return (
    <Group title="House rules" hint="When something counts as a warning, and how dates are read.">
      <div className="field-grid">
        <Field
          label="Minutes a clean needs"
          hint="A turnover with less is too tight."
          problem={problems.cleaningMinutes}
        >
          {(tie) => (
            <input
              {...tie}
              inputMode="numeric"
              value={draft.cleaningMinutes}
              onChange={(event) => onChange({ cleaningMinutes: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="Unanswered after minutes"
          hint="A guest’s message that waits longer is reported."
          problem={problems.unansweredAfterMinutes}
        >
          {(tie) => (
            <input
              {...tie}
              inputMode="numeric"
              value={draft.unansweredAfterMinutes}
              onChange={(event) => onChange({ unansweredAfterMinutes: event.target.value })}
            />
          )}
        </Field>
        <Field label="Locale" hint="Decides what 3/5 means: en-GB 3 May, en-US March 5." problem={problems.locale}>
          {(tie) => (
            <input
              {...tie}
              autoCapitalize="none"
              value={draft.locale}
              onChange={(event) => onChange({ locale: event.target.value })}
            />
          )}
        </Field>
        <Field label="Week starts on" hint="For “this week” and “next week”.">
          {(tie) => (
            <select
              {...tie}
              value={draft.weekStartsOn}
              onChange={(event) => onChange({ weekStartsOn: event.target.value === 'sunday' ? 'sunday' : 'monday' })}
            >
              <option value="monday">Monday</option>
              <option value="sunday">Sunday</option>
            </select>
          )}
        </Field>
        <Field
          label="Language of briefings"
          hint="Answers always come in the language asked."
          problem={problems.language}
        >
          {(tie) => (
            <select {...tie} value={draft.language} onChange={(event) => onChange({ language: event.target.value })}>
              {Object.entries(LANGUAGES).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label="Room of the daily briefing"
          hint="The chat’s own id of the room; empty: no briefing."
          problem={problems.briefingRoom}
        >
          {(tie) => (
            <input
              {...tie}
              autoCapitalize="none"
              value={draft.briefingRoom}
              onChange={(event) => onChange({ briefingRoom: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="Time of the daily briefing"
          hint="By the business’s clocks; up to four hours later where it could not be posted in time."
          problem={problems.briefingTime}
        >
          {(tie) => (
            <input
              {...tie}
              type="time"
              value={draft.briefingTime}
              onChange={(event) => onChange({ briefingTime: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Group>
  )
}
