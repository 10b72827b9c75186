import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import styles from './archive.module.css'
import { Instead } from './parts'
import { useDay, useLists } from './use-archive'

/** The lists of destruction, newest first. */
export function ListsPage() {
  const { t } = useTranslation('archive')
  const pick = usePick()
  const day = useDay()
  useTitle(t('lists.title'))
  const lists = useLists()
  return (
    <>
      <div className={styles.head}>
        <h1>{t('lists.title')}</h1>
      </div>
      <p className="t2">{t('lists.about')}</p>
      <section className="card">
        {!lists.data?.length && <Instead of={lists} none={t('lists.none')} />}
        {lists.data?.map((list) => (
          <article key={list.id} className={styles.section} aria-label={list.number}>
            <div className="row wrap sp g8">
              <b>
                <Link to={`/desk/archive/lists/${list.id}`}>{list.number}</Link> · {t('lists.size', { count: list.size })}
              </b>
              <span className={`tag ${list.state === 'DONE' ? 'ok' : list.acts.length > 0 ? 'w' : ''}`}>{pick(list, 'stateText')}</span>
            </div>
            <p className={styles.said}>{list.words}</p>
            <p className="s t2">
              {t('lists.drawn', { by: list.drawnBy, day: day(list.drawn) })}
              {list.decidedBy && list.decided && ` · ${t('lists.decided', { by: list.decidedBy, day: day(list.decided) })}`}
            </p>
          </article>
        ))}
      </section>
    </>
  )
}
