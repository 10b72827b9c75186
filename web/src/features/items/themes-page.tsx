import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useTitle } from '@shared/title'
import styles from './items.module.css'
import { SavedLine } from './theme-saved'
import { useSay } from './use-items'
import { useThemeList } from './use-themes'

/** What the city does at once for one event of life or business, and how much each saves. */
export function ThemesPage() {
  const { t } = useTranslation('themes')
  const say = useSay()
  const themes = useThemeList()
  useTitle(t('title'))
  return (
    <>
      <div className={styles.find}>
        <div className="page">
          <h1>{t('title')}</h1>
          <p className="t2">{t('lead')}</p>
        </div>
      </div>
      <div className="page plain" aria-busy={themes.isLoading}>
        {themes.isError && <ProblemNote error={themes.error} onRetry={() => void themes.refetch()} />}
        <ul className={styles.rows} role="list">
          {themes.data?.rows.map((theme) => (
            <li key={theme.code}>
              <Link to={`/themes/${theme.code}`} className={`card ${styles.rowlink}`}>
                <h2>{say(theme.name)}</h2>
                <p>{say(theme.summary)}</p>
                <SavedLine savings={theme.savings} />
                <div className={styles.tags}>
                  <span className="tag">{t('leads', { name: say(theme.lead) })}</span>
                  <span className="tag">{t('items', { count: theme.items })}</span>
                </div>
              </Link>
            </li>
          ))}
        </ul>
        <p className="s t2 mt16">
          <Link to="/items">{t('toItems')}</Link>
        </p>
      </div>
    </>
  )
}
