import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { KindIcon } from '@loop/kind-icon'
import { ProblemNote } from '@loop/problem-note'
import { useKinds } from '@loop/use-cases'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import styles from './handbook.module.css'

/** The hand-books of all kinds of matter that can be reported today. */
export function HandbookList() {
  const { t } = useTranslation('handbook')
  const pick = usePick()
  const kinds = useKinds()
  useTitle(t('list'))
  return (
    <>
      <h1>{t('list')}</h1>
      <p className="t2 mt4">{t('listHint')}</p>
      {kinds.error && <ProblemNote error={kinds.error} onRetry={() => void kinds.refetch()} />}
      <ul role="list" className={`card mt12 ${styles.kinds}`}>
        {kinds.data?.map((kind) => (
          <li key={kind.code}>
            <span className={styles.icon}>
              <KindIcon kind={kind.code} />
            </span>
            <span className="grow">
              <Link to={`/desk/handbooks/${kind.code}`}>{pick(kind, 'name')}</Link>
              <span className="s t2"> {pick(kind, 'hint')}</span>
            </span>
            <span className="s t2 nw">{pick(kind, 'dueText')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
