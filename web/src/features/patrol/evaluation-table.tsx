import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import styles from './patrol.module.css'
import type { Evaluation, FigureTitle, Subject } from './types'

const COMPOSITE = 'composite'

/** A line a subject, a column a figure; each opens what is behind it. Sorted by any column, the best first, those without data last. */
export function EvaluationTable({ of, onOpen }: { of: Evaluation; onOpen: (figure: FigureTitle, subject: Subject) => void }) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const [sort, setSort] = useState({ by: COMPOSITE, best: true })
  const value = (subject: Subject) => (sort.by === COMPOSITE ? subject.composite : subject.figures.find(({ figure }) => figure === sort.by)?.value)
  const good = of.figures.find(({ code }) => code === sort.by)?.highIsGood ?? true
  const rows = [...of.subjects].sort((a, b) => {
    const [x, y] = [value(a), value(b)]
    if (x === undefined || y === undefined) return x === y ? pick(a, 'name').localeCompare(pick(b, 'name')) : x === undefined ? 1 : -1
    return (sort.best === good ? y - x : x - y) || pick(a, 'name').localeCompare(pick(b, 'name'))
  })
  const column = (by: string, name: string) => (
    <th key={by} scope="col" className={styles.n} aria-sort={sort.by === by ? (sort.best ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={() => setSort({ by, best: sort.by !== by || !sort.best })}>
        {name} {sort.by === by && (sort.best ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden />)}
      </button>
    </th>
  )
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('evaluation.table')}>
        <thead>
          <tr>
            <th scope="col" className={styles.stick}>
              {t('evaluation.subject')}
            </th>
            {column(COMPOSITE, t('evaluation.composite'))}
            <th scope="col">{t('evaluation.grade')}</th>
            {of.figures.map((figure) => column(figure.code, pick(figure, 'name')))}
          </tr>
        </thead>
        <tbody>
          {rows.map((subject) => (
            <tr key={subject.code}>
              <td className={styles.stick}>
                {pick(subject, 'name')} {subject.own && <span className="tag a">{t('evaluation.own')}</span>}
              </td>
              <td className={styles.n}>{subject.composite === undefined ? <NoData /> : <b>{subject.composite.toFixed(2)}</b>}</td>
              <td>{subject.grade && <span className={`tag ${subject.grade === 'A' ? 'ok' : subject.grade === 'E' ? 'e' : ''}`}>{subject.grade}</span>}</td>
              {of.figures.map((figure) => (
                <td key={figure.code} className={styles.n}>
                  <Figure title={figure} subject={subject} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NoData() {
  const { t } = useTranslation('patrol')
  return (
    <span className="t3" title={t('evaluation.noData')}>
      —<span className="vh">{t('evaluation.noData')}</span>
    </span>
  )
}

function Figure({ title, subject, onOpen }: { title: FigureTitle; subject: Subject; onOpen: (figure: FigureTitle, subject: Subject) => void }) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const figure = subject.figures.find((one) => one.figure === title.code)
  if (figure?.value === undefined) return <NoData />
  const shown = figure.value.toFixed(2)
  return (
    <button type="button" className={styles.value} aria-label={t('evaluation.open', { subject: pick(subject, 'name'), figure: pick(title, 'name'), value: shown })} onClick={() => onOpen(title, subject)}>
      {shown}
      <small>
        {figure.numerator} / {figure.denominator}
      </small>
    </button>
  )
}
