import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useTitle } from '@shared/title'
import { BookTools } from './book-tools'
import styles from './items.module.css'
import { useDeskList, useEntry, useSay } from './use-items'

const STATES = ['', 'CLAIMED', 'DRAFT', 'LOCALISED', 'SENT_BACK', 'REVIEWED', 'PUBLISHED', 'SUSPENDED', 'CANCELLED', 'NEW'] as const

/** What waits for somebody comes first, then the rest. */
export function DeskListPage() {
  const { t, i18n } = useTranslation('items')
  const say = useSay()
  const entry = useEntry()
  const [text, setText] = useState('')
  const [state, setState] = useState('')
  const [after, setAfter] = useState(0)
  const list = useDeskList(text, state, after)
  const english = i18n.language === 'en'
  useTitle(t('desk.title'))
  return (
    <div className={styles.desk}>
      <div className={styles.deskhead}>
        <h1>{t('desk.title')}</h1>
        <div className={styles.tools}>
          <input className="in" type="search" aria-label={t('desk.find')} placeholder={t('desk.find')} value={text} onChange={(event) => (setText(event.target.value), setAfter(0))} />
          <select className="in" aria-label={t('desk.state')} value={state} onChange={(event) => (setState(event.target.value), setAfter(0))}>
            {STATES.map((one) => (
              <option key={one} value={one}>
                {t(`desk.states.${one || 'ALL'}`)}
              </option>
            ))}
          </select>
          <Link className="btn" to="/desk/gaps">
            {t('desk.gaps')}
          </Link>
          <Link className="btn" to="/desk/items/rates">
            {t('desk.rates')}
          </Link>
        </div>
      </div>
      {list.data && <BookTools write={list.data.may.write} />}
      {list.isError && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      <div className={`card ${styles.scroll}`}>
        <table className={styles.table} aria-busy={list.isLoading}>
          <thead>
            <tr>
              {(['name', 'unit', 'level', 'state', 'version', 'gaps'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`desk.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.data?.rows.map((row) => (
              <tr key={row.code}>
                <td>
                  <Link to={`/desk/items/${row.code}`}>{say(row.name)}</Link>
                  <div className={styles.sub}>{row.code}</div>
                </td>
                <td>{english ? row.unit.en : row.unit.zh}</td>
                <td>{entry('level', row.level) || '—'}</td>
                <td>
                  <span className={`tag ${row.state ? 'a' : row.status === 'PUBLISHED' ? 'ok' : 'w'}`}>{english ? row.stateTitle.en : row.stateTitle.zh}</span>
                </td>
                <td className="n">{row.inForce ?? '—'}</td>
                <td className="n">{row.gaps > 0 ? <span className="tag w">{row.gaps}</span> : '0'}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {list.data?.total === 0 && <p className={styles.empty}>{t('none')}</p>}
      </div>
      <div className={styles.tools}>
        <span className="s t2">{list.data && t('found', { count: list.data.total })}</span>
        {after > 0 && (
          <button type="button" className="btn" onClick={() => setAfter(Math.max(0, after - 50))}>
            {t('desk.before')}
          </button>
        )}
        {list.data?.next && (
          <button type="button" className="btn" onClick={() => setAfter(Number(list.data.next))}>
            {t('desk.next')}
          </button>
        )}
      </div>
    </div>
  )
}
