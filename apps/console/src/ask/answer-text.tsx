import type { Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { Fragment, type ReactNode, useMemo } from 'react'

import type { AnswerSource } from '../api/schemas.ts'
import { RecordLink } from '../shell/link.tsx'
import { splitMarkers } from './markers.ts'

/** What quoted words could turn into by accident: HTML, code by its indent, a heading by a line below, a marker by a definition. */
const NOT_MARKDOWN = { disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline', 'definition'] } }

function parse(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [NOT_MARKDOWN, gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
}

/**
 * An answer's Markdown as elements, its markers as links to the records they stand for.
 *
 * Answers quote what guests wrote, so nothing in them can act: HTML is shown as it was typed, links and images are words.
 */
export function AnswerText({
  markdown,
  sources,
  language,
}: {
  readonly markdown: string
  readonly sources: readonly AnswerSource[]
  readonly language: string
}) {
  const root = useMemo(() => parse(markdown), [markdown])
  return (
    <div className="answer-text" lang={language}>
      <Children nodes={root.children} sources={sources} />
    </div>
  )
}

function Children({
  nodes,
  sources,
}: {
  readonly nodes: readonly RootContent[]
  readonly sources: readonly AnswerSource[]
}) {
  return nodes.map((node, position) => <Fragment key={position}>{elementOf(node, sources)}</Fragment>)
}

function elementOf(node: Nodes, sources: readonly AnswerSource[]): ReactNode {
  const children = 'children' in node ? <Children nodes={node.children} sources={sources} /> : null
  switch (node.type) {
    case 'text':
      return <Marked text={node.value} sources={sources} />
    case 'paragraph':
      return <p>{children}</p>
    case 'strong':
      return <strong>{children}</strong>
    case 'emphasis':
      return <em>{children}</em>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return <pre>{node.value}</pre>
    case 'break':
      return <br />
    case 'heading':
      // The page has headings of its own; an answer's are below them all.
      return <h4>{children}</h4>
    case 'blockquote':
      return <blockquote>{children}</blockquote>
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{children}</ol> : <ul>{children}</ul>
    case 'listItem':
      return (
        <li>
          {node.spread || node.children.some(({ type }) => type !== 'paragraph')
            ? children
            : node.children.map((child, position) => (
                <Children key={position} nodes={child.type === 'paragraph' ? child.children : []} sources={sources} />
              ))}
        </li>
      )
    case 'table':
      return (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Table">
          <table>
            <tbody>{children}</tbody>
          </table>
        </div>
      )
    case 'tableRow':
      return <tr>{children}</tr>
    case 'tableCell':
      return <td>{children}</td>
    case 'thematicBreak':
      return <hr />
    case 'html':
      return node.value
    case 'link':
      return (
        <>
          {children}
          {textOf(node) === node.url ? null : ` (${node.url})`}
        </>
      )
    case 'image':
      return node.alt
    case 'root':
    case 'linkReference':
    case 'footnoteDefinition':
    case 'delete':
      return children
    case 'imageReference':
    case 'footnoteReference':
    case 'definition':
    case 'yaml':
      // None of these comes without the definitions and extensions that are left out above.
      return null
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function Marked({ text, sources }: { readonly text: string; readonly sources: readonly AnswerSource[] }) {
  return splitMarkers(text, sources.length).map((part, position) =>
    'text' in part ? (
      <Fragment key={position}>{part.text}</Fragment>
    ) : (
      <span className="markers" key={position}>
        {part.numbers.map((number, place) => {
          const source = sources[number - 1]
          return (
            source && (
              <RecordLink
                key={place}
                id={source.id}
                className="marker"
                title={source.title}
                aria-label={`Source ${number}: ${source.title}`}
              >
                {number}
              </RecordLink>
            )
          )
        })}
      </span>
    ),
  )
}
