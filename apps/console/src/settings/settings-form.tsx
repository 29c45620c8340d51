import { type FormEvent, useEffect, useState } from 'react'

import { ApiError, messageOf } from '../api/api-error.ts'
import type { Settings } from '../api/schemas.ts'
import { checkDraft, type Draft, draftOf, type DraftProblems, placeProblems, type Rows, settingsOf } from './draft.ts'
import { ClassesField, Group, RowsField } from './fields.tsx'
import { HouseGroup } from './house-group.tsx'
import type { Named } from './settings-page.tsx'

const AUDIENCES = [
  { member: 'byRole', title: 'By role', label: 'Role', add: 'Add a role' },
  { member: 'byUser', title: 'By user', label: 'User id', add: 'Add a user' },
  {
    member: 'byRoom',
    title: 'By room: the most that may be said there, whoever asks',
    label: 'Room id',
    add: 'Add a room',
  },
] as const

export function SettingsForm({
  settings,
  listings,
  lines,
  onSave,
}: {
  readonly settings: Settings
  readonly listings: readonly Named[]
  readonly lines: readonly Named[]
  readonly onSave: (settings: Settings) => Promise<Settings>
}) {
  const [kept, setKept] = useState(() => draftOf(settings))
  const [draft, setDraft] = useState(kept)
  const [problems, setProblems] = useState<DraftProblems>({})
  const [outcome, setOutcome] = useState<{ readonly wrong: boolean; readonly text: string } | null>(null)
  const [saving, setSaving] = useState(false)
  const changed = draft !== kept
  useWarningBeforeLeaving(changed)

  function change(part: Partial<Draft>): void {
    setDraft({ ...draft, ...part })
    setOutcome(null)
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const found = checkDraft(draft)
    setProblems(found)
    if (Object.keys(found).length > 0) {
      setOutcome({ wrong: true, text: 'Not saved: some fields need mending.' })
      return
    }
    setSaving(true)
    try {
      const fresh = draftOf(await onSave(settingsOf(draft)))
      setKept(fresh)
      setDraft(fresh)
      setOutcome({ wrong: false, text: 'Saved. Answers go by it from now on.' })
    } catch (error) {
      const placed = placeProblems(error instanceof ApiError ? error.fields : [], draft)
      setProblems(placed.problems)
      const rest = Object.keys(placed.problems).length > 0 ? placed.elsewhere.join(' ') : messageOf(error)
      setOutcome({ wrong: true, text: `Not saved. ${rest}` })
    }
    setSaving(false)
  }

  return (
    <form className="settings-form" noValidate onSubmit={(event) => void save(event)}>
      <HouseGroup draft={draft} problems={problems} onChange={change} />
      <Group title="Listing names" hint="What people call a house besides its own name, so that a question finds it.">
        <RowsField
          member="listingAliases"
          rows={draft.listingAliases}
          empty=""
          addLabel="Add names"
          problems={problems}
          rowLabel={({ key }) => `the names of ${nameIn(listings, key)}`}
          onChange={(listingAliases) => change({ listingAliases })}
        >
          {(row, changeRow, tie) => (
            <>
              <select
                {...tie}
                aria-label="Listing"
                value={row.key}
                onChange={(event) => changeRow({ key: event.target.value })}
              >
                <option value="">Choose a listing…</option>
                {withUnknown(listings, row.key).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
              <input
                {...tie}
                aria-label={`Names of ${nameIn(listings, row.key)}, comma between`}
                placeholder="the lake house, Annecy"
                value={row.value}
                onChange={(event) => changeRow({ value: event.target.value })}
              />
            </>
          )}
        </RowsField>
      </Group>
      <Group title="Team phones" hint="Calls from these numbers are never “missed calls to be returned”.">
        <RowsField
          member="staffPhones"
          rows={draft.staffPhones}
          empty=""
          addLabel="Add a phone"
          problems={problems}
          rowLabel={({ key, value }) => `the phone of ${value || key || 'nobody'}`}
          onChange={(staffPhones) => change({ staffPhones })}
        >
          {(row, changeRow, tie) => (
            <>
              <input
                {...tie}
                type="tel"
                aria-label="Phone number"
                placeholder="+33 6 12 34 56 78"
                value={row.key}
                onChange={(event) => changeRow({ key: event.target.value })}
              />
              <input
                {...tie}
                aria-label="Whose number"
                placeholder="Whose number"
                maxLength={80}
                value={row.value}
                onChange={(event) => changeRow({ value: event.target.value })}
              />
            </>
          )}
        </RowsField>
      </Group>
      <Group title="Voicemail-only lines" hint="Nobody is meant to pick up there, so a call is not “missed”.">
        <Lines
          lines={lines}
          chosen={draft.voicemailOnlyLines}
          onChange={(voicemailOnlyLines) => change({ voicemailOnlyLines })}
        />
      </Group>
      <Group
        title="Who may be told what"
        hint="For whoever asks through the chat. The operator, here and on the command line, is told everything. Nothing ticked means: told nothing."
      >
        <div className="class-rule">
          <h3>Everyone else</h3>
          <ClassesField
            legend="Everyone else may be told"
            value={draft.defaultClasses}
            onChange={(defaultClasses) => change({ defaultClasses })}
          />
        </div>
        {AUDIENCES.map(({ member, title, label, add }) => (
          <div className="class-rule" key={member}>
            <h3>{title}</h3>
            <RowsField
              member={member}
              rows={draft[member]}
              empty={NOTHING_TICKED}
              addLabel={add}
              problems={problems}
              rowLabel={({ key }) => `the rule for ${key || 'nobody'}`}
              onChange={(rows: Rows<readonly string[]>) => change({ [member]: rows })}
            >
              {(row, changeRow, tie) => (
                <>
                  <input
                    {...tie}
                    aria-label={label}
                    placeholder={label}
                    autoCapitalize="none"
                    value={row.key}
                    onChange={(event) => changeRow({ key: event.target.value })}
                  />
                  <ClassesField
                    legend={`${row.key || label} may be told`}
                    value={row.value}
                    onChange={(value) => changeRow({ value })}
                  />
                </>
              )}
            </RowsField>
          </div>
        ))}
      </Group>
      <div className="save-bar">
        <p role="status" className={outcome?.wrong ? 'field-error' : 'hint'}>
          {outcome?.text ?? (changed ? 'Not saved yet.' : '')}
        </p>
        <button
          type="button"
          className="button"
          disabled={!changed || saving}
          onClick={() => {
            setDraft(kept)
            setProblems({})
            setOutcome(null)
          }}
        >
          Discard
        </button>
        <button type="submit" className="button button-main" disabled={!changed || saving}>
          {saving ? 'Saving…' : 'Save'}
        </button>
      </div>
    </form>
  )
}

const NOTHING_TICKED: readonly string[] = []

function Lines({
  lines,
  chosen,
  onChange,
}: {
  readonly lines: readonly Named[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  const all = chosen.reduce<readonly Named[]>(withUnknown, lines)
  if (all.length === 0)
    return <p className="hint">No phone line is known yet; they come with the first fill from Aircall.</p>
  return (
    <fieldset className="classes">
      <legend className="visually-hidden">Voicemail-only lines</legend>
      {all.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((line) => line !== id))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

function nameIn(known: readonly Named[], id: string): string {
  return known.find((one) => one.id === id)?.name ?? (id || 'the listing')
}

/** What is set stays choosable though its record is gone. */
function withUnknown(known: readonly Named[], id: string): readonly Named[] {
  return id === '' || known.some((one) => one.id === id) ? known : [...known, { id, name: id }]
}

function useWarningBeforeLeaving(changed: boolean): void {
  useEffect(() => {
    if (!changed) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [changed])
}
