import type { BoardTurnover } from '../api/schemas.ts'
import { Icon } from '../shell/icons.tsx'
import { RecordLink } from '../shell/link.tsx'
import { minutesText } from '../shell/moment.ts'
import { nameOf } from './stay-row.tsx'

/** One house between two guests, with the time there is to clean it. */
export function TurnoverRow({ turnover }: { readonly turnover: BoardTurnover }) {
  const { listing, out, gapMinutes, tooTight } = turnover
  return (
    <li className={tooTight ? 'turnover turnover-tight' : 'turnover'}>
      <div className="turnover-head">
        <span className="turnover-listing">{listing}</span>
        <span className="turnover-gap">
          {tooTight && <Icon name="warning" />}
          {gapMinutes === null
            ? 'gap unknown'
            : gapMinutes < 0
              ? `${minutesText(-gapMinutes)} overlap`
              : `${minutesText(gapMinutes)}${tooTight ? ', too tight' : ''}`}
        </span>
      </div>
      <p className="turnover-stays">
        <span>
          out{' '}
          <span>
            <RecordLink id={out.id}>{nameOf(out)}</RecordLink> <span className="turnover-time">{out.time}</span>
          </span>
        </span>
        <span>
          in{' '}
          <span>
            <RecordLink id={turnover.in.id}>{nameOf(turnover.in)}</RecordLink>{' '}
            <span className="turnover-time">{turnover.in.time}</span>
          </span>
        </span>
      </p>
    </li>
  )
}
