import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DeadlineLight } from '@loop/deadline-light'
import { usePick } from '@shared/i18n'
import { shortNumber } from '../parts/number'
import type { CaseView } from '../types'
import styles from './case.module.css'

/** Other cases that this one is tied to: merged, part of, split off, related. */
export function LinksCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  if (view.links.length === 0) return null
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('links.title')}</h2>
      </div>
      <ul role="list" className={`${styles.section} col g8`}>
        {view.links.map((link) => (
          <li key={`${link.kind}/${link.number}`}>
            <div className="row sp g8">
              <span className="s t2">{pick(link, 'kindText')}</span>
              {link.light && <DeadlineLight light={link.light} />}
            </div>
            {link.stageText ? (
              <Link to={`/desk/cases/${link.number}`} title={link.shown}>
                {link.title ? pick({ title: link.title, titleEn: link.titleEn }, 'title') : shortNumber(link.number)}
              </Link>
            ) : (
              <span title={link.shown}>{shortNumber(link.number)}</span>
            )}
            <div className="xs t3">
              {shortNumber(link.number)}
              {link.stageText && ` · ${pick({ stageText: link.stageText, stageTextEn: link.stageTextEn }, 'stageText')}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
