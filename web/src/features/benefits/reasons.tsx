import { CheckCircleFilled, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import styles from './benefits.module.css'
import { yuan } from './money'
import type { ReasonsRow } from './types'
import { useReasons } from './use-benefits'

const ICONS = { yes: <CheckCircleFilled aria-hidden className={styles.yes} />, no: <CloseCircleOutlined aria-hidden className={styles.no} />, missing: <QuestionCircleOutlined aria-hidden className={styles.open} /> }

/** Why one gets it or not: each condition, what the city knows, from whom, and whether it holds. */
export function ReasonsOfMine({ code, place }: { code: string; place: number }) {
  const { t } = useTranslation('benefits')
  const pick = usePick()
  const found = useReasons(code, place)
  if (found.isError) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <p className="t2">{t('why.loading')}</p>
  return (
    <div className="col g16">
      <p>
        <b>{pick(found.data, 'name')}</b> · {t(`why.${found.data.verdict as 'yes' | 'no' | 'missing'}`, { yuan: yuan(found.data.fen) })}
      </p>
      <Reasons rows={found.data.rows} />
      <p className="t2">
        {t('why.wrong')} <Link to="/my/data">{t('why.toData')}</Link>
      </p>
    </div>
  )
}

/** The rows of a policy with their conditions. */
export function Reasons({ rows }: { rows: ReasonsRow[] }) {
  const { t } = useTranslation('benefits')
  const pick = usePick()
  return (
    <ol className={styles.reasons}>
      {rows.map((row) => (
        <li key={row.row} aria-current={row.decides ? 'true' : undefined}>
          <p className="row wrap g8">
            <b>{t('why.row', { row: row.row, text: pick(row, 'text') })}</b>
            {row.decides && <span className="tag a">{t('why.decides')}</span>}
          </p>
          <ul role="list">
            {row.reasons.map((reason, n) => (
              <li key={n}>
                {ICONS[reason.verdict as keyof typeof ICONS]}
                <span>
                  {pick(reason, 'label')} {pick(reason, 'asked')}
                  <small>
                    {reason.value ? t('why.is', { value: pick(reason, 'value') }) : t('why.unknown')} · {pick(reason, 'source')}
                  </small>
                  <span className="vh">{t(`why.verdict.${reason.verdict}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
