import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import styles from './oversight.module.css'
import type { Board, RateTitle, Subject } from './types'

const figureOf = (subject: Subject, rate: string) => subject.figures.find((figure) => figure.rate === rate)

/** A line a subject, a column a rate; a figure opens the cases behind it. Sorted by any column, the best first. */
export function RateTable({ board, rows, onOpen }: { board: Board; rows: Subject[]; onOpen: (rate: RateTitle, subject: Subject) => void }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const [sort, setSort] = useState({ rate: 'performance', best: true })
  const value = (subject: Subject) => figureOf(subject, sort.rate)?.value
  const good = board.rates.find(({ code }) => code === sort.rate)?.highIsGood ?? true
  const sorted = [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)]
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1
    return (sort.best === good ? y - x : x - y) || pick(a, 'name').localeCompare(pick(b, 'name'))
  })
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('rates.table')}>
        <thead>
          <tr>
            <th scope="col" className={styles.stick}>
              {t('rates.subject')}
            </th>
            <th scope="col">{t('rates.grade')}</th>
            {board.rates.map((rate) => (
              <th key={rate.code} scope="col" className={styles.n} aria-sort={sort.rate === rate.code ? (sort.best ? 'descending' : 'ascending') : undefined}>
                <button type="button" onClick={() => setSort({ rate: rate.code, best: sort.rate !== rate.code || !sort.best })}>
                  {pick(rate, 'name')} {sort.rate === rate.code && (sort.best ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden />)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((subject) => (
            <tr key={subject.code}>
              <td className={styles.stick}>{pick(subject, 'name')}</td>
              <td>{subject.grade && <span className={`tag ${subject.grade === 'A' ? 'ok' : subject.grade === 'E' ? 'e' : ''}`}>{subject.grade}</span>}</td>
              {board.rates.map((rate) => (
                <td key={rate.code} className={styles.n}>
                  <Figure rate={rate} subject={subject} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Figure({ rate, subject, onOpen }: { rate: RateTitle; subject: Subject; onOpen: (rate: RateTitle, subject: Subject) => void }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const figure = figureOf(subject, rate.code)
  if (!figure || (figure.value === undefined && figure.excluded === 0)) return <span className="t3">—</span>
  const shown = figure.value === undefined ? '—' : figure.value.toFixed(2)
  if (rate.composite) return <b>{shown}</b>
  return (
    <button type="button" className={styles.value} aria-label={t('rates.open', { subject: pick(subject, 'name'), rate: pick(rate, 'name'), value: shown })} onClick={() => onOpen(rate, subject)}>
      {shown}
      <small>
        {figure.numerator} / {figure.denominator}
        {figure.excluded > 0 && ' · '}
        {figure.excluded > 0 && t('rates.excluded', { count: figure.excluded })}
      </small>
    </button>
  )
}
