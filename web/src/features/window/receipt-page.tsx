import { PrinterOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { groupNumber, useDates } from '@shared/format'
import { useTitle } from '@shared/title'
import { useSay } from './types'
import { usePapersOf } from './use-window'
import styles from './window.module.css'

/** 材料交接清单: printed for the person and for the way to the back office, with both signatures. */
export function ReceiptPage() {
  const { t } = useTranslation('window')
  const say = useSay()
  const dates = useDates()
  const { number = '' } = useParams()
  const papers = usePapersOf(number)
  useTitle(t('receipt.title'))
  const lists = papers.data?.lists ?? []
  return (
    <div className={`${styles.page} ${styles.receipt}`}>
      <div className={styles.head}>
        <h1>{t('receipt.title')}</h1>
        <div className="row g8 noprint">
          <button type="button" className="btn p" onClick={() => print()}>
            <PrinterOutlined aria-hidden /> {t('receipt.print')}
          </button>
          <Link className="btn" to="/desk/window">
            {t('receipt.back')}
          </Link>
        </div>
      </div>
      <p>{t('receipt.number', { number: groupNumber(number) })}</p>
      {papers.error && <ProblemNote error={papers.error} onRetry={() => void papers.refetch()} />}
      {papers.isSuccess && lists.length === 0 && <p className={`card ${styles.empty}`}>{t('receipt.none')}</p>}
      {lists.map((one) => (
        <section key={one.id} className="card" aria-label={t(`papers.direction.${one.direction}`)}>
          <div className="hd">
            <h2>{say(one.item)}</h2>
            <span>{t(`papers.direction.${one.direction}`)}</span>
          </div>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('receipt.n')}</th>
                <th scope="col">{t('receipt.name')}</th>
                <th scope="col">{t('receipt.form')}</th>
                <th scope="col">{t('receipt.copies')}</th>
                <th scope="col">{t('receipt.state')}</th>
              </tr>
            </thead>
            <tbody>
              {one.lines.map((line) => (
                <tr key={line.position}>
                  <td>{line.position + 1}</td>
                  <td>{say(line.name)}</td>
                  <td>{t(`papers.form.${line.form}`)}</td>
                  <td>{line.copies}</td>
                  <td>{line.explained ?? t(`receipt.states.${line.state}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <dl className={styles.signatures}>
            <div>
              <dt>{t('receipt.sent')}</dt>
              <dd>
                {one.from} · {dates.stamp(one.fromAt)}
              </dd>
            </div>
            <div>
              <dt>{t('receipt.received', { unit: say(one.unit) })}</dt>
              <dd>{one.to && one.toAt ? `${one.to} · ${dates.stamp(one.toAt)}` : t('receipt.open')}</dd>
            </div>
          </dl>
        </section>
      ))}
    </div>
  )
}
