import { CheckCircleFilled, CloseCircleFilled, WarningFilled } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import styles from './access.module.css'

const looks = { GOOD: 'ok', LOOK: 'w', BAD: 'e' } as const
const icons = { GOOD: <CheckCircleFilled aria-hidden />, LOOK: <WarningFilled aria-hidden />, BAD: <CloseCircleFilled aria-hidden /> }
const AGAIN_MS = 30_000

/** How the platform is, part by part, and what to do about each; asked again by itself. */
export function HealthPage() {
  const { t } = useTranslation('access')
  useTitle(t('place.health'))
  const pick = usePick()
  const signs = useQuery({ queryKey: ['admin', 'health'], refetchInterval: AGAIN_MS, queryFn: ({ signal }) => api.get('/api/health', { signal }) })
  return (
    <>
      <h1>{t('place.health')}</h1>
      <p className={styles.about}>{t('health.about')}</p>
      {signs.error && <ProblemNote error={signs.error} onRetry={() => void signs.refetch()} />}
      <ul className="col g12">
        {signs.data?.map((sign) => (
          <li key={sign.code} className={`note ${looks[sign.level]}`}>
            {icons[sign.level]}
            <div>
              <h2 className={styles.sign}>
                {pick(sign, 'title')} <span className={`tag ${looks[sign.level]}`}>{t(`health.level.${sign.level}`)}</span>
              </h2>
              <p>{pick(sign, 'state')}</p>
              <p className="t2">{pick(sign, 'remedy')}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
