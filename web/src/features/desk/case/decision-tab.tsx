import { CheckOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import type { CaseView } from '../types'
import styles from './case.module.css'

/** Why this unit: the reason in words, what was known, and the table's rows with the ones that applied. */
export function DecisionTab({ view }: { view: CaseView }) {
  const { t, i18n } = useTranslation('desk')
  const pick = usePick()
  const decision = view.decision
  if (!decision) return <p className={`t2 ${styles.under}`}>{t('decision.none')}</p>
  const name = (room: string, key: string) => (i18n.exists(`decision.${room}.${key}`, { ns: 'desk' }) ? t(`decision.${room}.${key}`) : key)
  return (
    <>
      <div className={styles.section}>
        <h3>{view.unit ? t('decision.to', { unit: pick(view.unit, 'name') }) : t('decision.open')}</h3>
        {decision.reason && <p className="mt4">{pick(decision, 'reason')}</p>}
        {decision.why && <p className="mt4 t2">{pick(decision, 'why')}</p>}
        <dl className={`${styles.facts} mt12`}>
          {Object.entries(decision.inputs).map(([key, value]) => (
            <div key={key}>
              <dt>{name('input', key)}</dt>
              <dd>{name('value', String(value))}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={styles.scrollX}>
        <table className={styles.table}>
          <caption className="vh">{t('decision.rows')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.narrowCell}>
                {t('decision.row')}
              </th>
              <th scope="col">{t('decision.rule')}</th>
              <th scope="col" className={styles.narrowCell}>
                {t('decision.applied')}
              </th>
            </tr>
          </thead>
          <tbody>
            {decision.rows.map((row) => (
              <tr key={row.number} className={row.chosen ? styles.chosenRow : undefined}>
                <td>{row.number}</td>
                <td>{row.text}</td>
                <td className="nw">
                  {row.chosen ? (
                    <span className="tag a">
                      <CheckOutlined aria-hidden />
                      {t('decision.chosen')}
                    </span>
                  ) : row.matched ? (
                    <span className="tag">{t('decision.matched')}</span>
                  ) : (
                    <span className="t3">{t('decision.no')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={`s t3 ${styles.under}`}>{t('decision.version', { key: decision.key, version: decision.version })}</p>
    </>
  )
}
