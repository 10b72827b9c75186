import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import styles from './desk.module.css'
import { yuan } from './money'
import type { Simulation, Sum } from './types'

/** What a policy would come to: who would get what, what it would cost, and what differs from the version in force. */
export function SimulationCard({ of }: { of: Simulation }) {
  const { t } = useTranslation('benefitdesk')
  const pick = usePick()
  const share = Math.round((of.metFen * 100) / Math.max(1, of.budgetFen))
  return (
    <section className="card" aria-labelledby="tried">
      <div className="hd">
        <h2 id="tried">{t('try.title', { count: of.records })}</h2>
        <span className={`tag ${share > 100 ? 'e' : 'ok'}`}>{t('try.share', { share })}</span>
      </div>
      <dl className={styles.figures}>
        <Figure name={t('try.met')} count={of.met} fen={of.metFen} />
        <Figure name={t('try.ruledOut')} count={of.ruledOut} fen={of.ruledOutFen} />
        <Figure name={t('try.missing')} count={of.missing} />
        {of.inForce && <Figure name={t('try.before')} count={of.before} fen={of.beforeFen} />}
        {of.inForce && <Figure name={t('try.gained')} count={of.gained} fen={of.gainedFen} />}
        {of.inForce && <Figure name={t('try.lost')} count={of.lost} fen={of.lostFen} />}
        {of.inForce && <Figure name={t('try.other')} count={of.other} fen={of.otherFen} />}
      </dl>
      {!of.engineAgrees && <p className="note e">{t('try.disagrees')}</p>}
      <div className={styles.side}>
        <Bars title={t('try.counties')} of={of.counties} />
        <Bars title={t('try.groups')} of={of.groups} />
        <Bars title={t('try.rows')} of={of.rows} />
        {of.lacking.length > 0 && <Bars title={t('try.lacking')} of={of.lacking} />}
      </div>
      {of.samples.length > 0 && (
        <div className={styles.scroll} role="group" aria-label={t('try.samples')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('try.samples')}</th>
                <th scope="col">{t('try.row')}</th>
                <th scope="col" className={styles.n}>
                  {t('try.amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {of.samples.map((one) => (
                <tr key={one.key + one.title}>
                  <td>
                    {one.title}
                    <span className={styles.sub}>
                      {one.key} · {pick(one, 'area')}
                    </span>
                  </td>
                  <td>{one.row}</td>
                  <td className={styles.n}>{yuan(one.fen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Figure({ name, count, fen }: { name: string; count: number; fen?: number }) {
  const { t } = useTranslation('benefitdesk')
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {count}
        {fen !== undefined && <small>{t('yuan', { yuan: yuan(fen) })}</small>}
      </dd>
    </div>
  )
}

/** Counts side by side, the longest bar is the largest. */
function Bars({ title, of }: { title: string; of: Sum[] }) {
  const { t } = useTranslation('benefitdesk')
  const pick = usePick()
  const most = Math.max(1, ...of.map((one) => one.count))
  if (of.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.bars} role="list">
        {of.map((one) => (
          <li key={one.code}>
            <span>{pick(one, 'name')}</span>
            <span className="bar" aria-hidden>
              <i style={{ width: `${(one.count * 100) / most}%` }} />
            </span>
            <span>{one.fen > 0 ? t('sum', { count: one.count, yuan: yuan(one.fen) }) : one.count}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
