import { type ReactNode, useId } from 'react'

import { DATA_CLASS_NAMES, DATA_CLASSES } from '../records/data-classes.ts'
import { Icon } from '../shell/icons.tsx'
import { type DraftProblems, type DraftRow, newRow, type Rows } from './draft.ts'

export function Group({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
}) {
  const heading = useId()
  return (
    <section className="panel settings-group" aria-labelledby={heading}>
      <header className="settings-head">
        <h2 id={heading}>{title}</h2>
        <p className="hint">{hint}</p>
      </header>
      <div className="settings-fields">{children}</div>
    </section>
  )
}

/** A labelled field; `children` gets the ids that tie hint and error to it. */
export function Field({
  label,
  hint,
  problem,
  children,
}: {
  readonly label: string
  readonly hint?: string
  readonly problem?: string | undefined
  readonly children: (tie: {
    readonly id: string
    readonly 'aria-describedby': string
    readonly 'aria-invalid': boolean
  }) => ReactNode
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': problem !== undefined })}
      <p id={`${id}-about`} className={problem === undefined ? 'hint' : 'field-error'}>
        {problem ?? hint}
      </p>
    </div>
  )
}

/** A list of lines that can be added to, changed and taken from. */
export function RowsField<Value>({
  member,
  rows,
  empty,
  addLabel,
  problems,
  rowLabel,
  onChange,
  children,
}: {
  /** The draft's member that holds the rows; names them in `problems`. */
  readonly member: string
  readonly rows: Rows<Value>
  /** The value of a new line. */
  readonly empty: Value
  readonly addLabel: string
  readonly problems: DraftProblems
  readonly rowLabel: (row: DraftRow<Value>) => string
  readonly onChange: (rows: Rows<Value>) => void
  readonly children: (
    row: DraftRow<Value>,
    change: (change: Partial<DraftRow<Value>>) => void,
    tie: { readonly 'aria-describedby': string; readonly 'aria-invalid': boolean },
  ) => ReactNode
}) {
  return (
    <div className="rows-field">
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => {
            const problem = problems[`${member}.${row.id}`]
            const about = `${member}-${row.id}-about`
            const change = (changed: Partial<DraftRow<Value>>): void =>
              onChange(rows.map((other) => (other.id === row.id ? { ...other, ...changed } : other)))
            return (
              <li key={row.id}>
                <div className="rows-field-row">
                  {children(row, change, { 'aria-describedby': about, 'aria-invalid': problem !== undefined })}
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={`Remove ${rowLabel(row)}`}
                    title="Remove"
                    onClick={() => onChange(rows.filter((other) => other.id !== row.id))}
                  >
                    <Icon name="close" />
                  </button>
                </div>
                <p id={about} className="field-error">
                  {problem}
                </p>
              </li>
            )
          })}
        </ul>
      )}
      <button type="button" className="button" onClick={() => onChange([...rows, newRow('', empty)])}>
        <Icon name="add" /> {addLabel}
      </button>
    </div>
  )
}

/** Which classes of data may be told; none ticked is nothing at all. */
export function ClassesField({
  legend,
  value,
  onChange,
}: {
  readonly legend: string
  readonly value: readonly string[]
  readonly onChange: (classes: readonly string[]) => void
}) {
  return (
    <fieldset className="classes">
      <legend className="visually-hidden">{legend}</legend>
      {DATA_CLASSES.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={value.includes(name)}
            onChange={(event) =>
              onChange(DATA_CLASSES.filter((known) => (known === name ? event.target.checked : value.includes(known))))
            }
          />
          {DATA_CLASS_NAMES[name]}
        </label>
      ))}
    </fieldset>
  )
}
