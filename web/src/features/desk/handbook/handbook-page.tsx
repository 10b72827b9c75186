import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import { Waiting } from '../parts/waiting'
import type { Handbook } from '../types'
import { HandbookDrawing } from './handbook-drawing'
import { HandbookStep } from './handbook-step'
import styles from './handbook.module.css'

/** How a kind of matter is handled, step by step, beside the drawing that it is read from; made to be printed. */
export function HandbookPage() {
  const { t } = useTranslation('handbook')
  const pick = usePick()
  const { kind = '' } = useParams()
  const book = useQuery({ queryKey: ['handbook', kind], queryFn: ({ signal }) => api.get('/api/cases/kinds/{kind}/handbook', { path: { kind }, signal }) })
  const name = book.data ? pick(book.data, 'name') : ''
  useTitle(t('title', { name }))
  if (book.error) return <ProblemNote error={book.error} onRetry={() => void book.refetch()} />
  if (!book.data) return <Waiting lines={8} />
  return (
    <article className={styles.book}>
      <div className="row sp wrap g12">
        <div>
          <p className="s t3 noprint">
            <Link to="/desk/handbooks">{t('list')}</Link>
          </p>
          <h1>{t('title', { name })}</h1>
          <p className="s t2">{t('from', { name: pick(book.data, 'procedure'), version: book.data.version })}</p>
        </div>
        <button type="button" className="btn" onClick={() => window.print()}>
          <PrinterOutlined aria-hidden /> {t('print')}
        </button>
      </div>
      <Facts book={book.data} />
      <section className="card mt12">
        <div className="hd">
          <h2>{t('drawing')}</h2>
        </div>
        <HandbookDrawing address={book.data.diagram} label={pick(book.data, 'procedure')} />
      </section>
      <section className="card mt12">
        <div className="hd">
          <h2>{t('steps')}</h2>
        </div>
        <ol className={styles.steps}>
          {book.data.steps.map((step) => (
            <HandbookStep key={step.id} step={step} />
          ))}
        </ol>
      </section>
    </article>
  )
}

function Facts({ book }: { book: Handbook }) {
  const { t } = useTranslation('handbook')
  const pick = usePick()
  const questions = book.attributes.map((question) => pick(question, 'name'))
  const grounds = book.grounds.map((ground) => t('ground', { name: pick(ground, 'name'), count: ground.days }))
  return (
    <section className="card mt12">
      <div className="hd">
        <h2>{t('about')}</h2>
      </div>
      <dl className={`bd ${styles.facts}`}>
        <dt>{t('trigger')}</dt>
        <dd>{pick(book, 'hint')}</dd>
        {questions.length > 0 && (
          <>
            <dt>{t('asked')}</dt>
            <dd>{questions.join(t('and'))}</dd>
          </>
        )}
        <dt>{t('limit')}</dt>
        <dd>
          <b>{pick(book.limit, 'words')}</b> <span className="s t2">{book.limit.source}</span>
        </dd>
        <dt>{t('unit')}</dt>
        <dd>
          <ol className={styles.rows}>
            {book.rows.map((row) => (
              <li key={row.words}>{pick(row, 'words')}</li>
            ))}
          </ol>
        </dd>
        {grounds.length > 0 && (
          <>
            <dt>{t('stop')}</dt>
            <dd>{grounds.join(t('and'))}</dd>
          </>
        )}
        <dt>{t('papers')}</dt>
        <dd>{t('papersWords')}</dd>
        <dt>{t('dispute')}</dt>
        <dd>{t('disputeWords', { count: book.disputeDays })}</dd>
        <dt>{t('matter')}</dt>
        <dd>{book.matter}</dd>
      </dl>
    </section>
  )
}
