import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { CHECKS, checksOf, keepChecks, type Check } from './checks'
import { useSay } from './types'
import { useGuide } from './use-window'
import styles from './window.module.css'

/** The guide of an item with its checklist: each material shown, taken in as original or copy, or fetched by the city itself. */
export function GuideCard({ item }: { item: string }) {
  const { t } = useTranslation('window')
  const say = useSay()
  const guide = useGuide(item)
  const [checks, setChecks] = useState(() => checksOf(item))
  const check = (id: string, to: Check) => {
    const now = { ...checks, [id]: to }
    setChecks(now)
    keepChecks(item, now)
  }
  if (guide.error) return <ProblemNote error={guide.error} onRetry={() => void guide.refetch()} />
  if (!guide.data) return <section className={`card ${styles.empty}`} aria-busy>{t('guide.loading')}</section>
  const of = guide.data.item
  return (
    <section className="card" aria-labelledby="guide">
      <div className="hd">
        <h2 id="guide">{say(of.name)}</h2>
        <Link to={`/items/${item}`} target="_blank" className="s">
          {t('guide.whole')}
        </Link>
      </div>
      {of.conditions.length > 0 && (
        <ul className={styles.section}>
          {of.conditions.map((one) => (
            <li key={one.zh} className="s">
              · {say(one)}
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.checklist} role="list" aria-label={t('guide.checklist')}>
        {of.materials.map((material) => (
          <li key={material.id}>
            <span className="grow">
              {say(material.name)}
              <small>
                {t(`guide.necessity.${material.necessity}`)}
                {material.copies > 0 && <> · {t('guide.copies', { count: material.copies })}</>}
                {material.standard && <> · {say(material.standard)}</>}
              </small>
            </span>
            {material.obtained === 'HANDED_IN' ? (
              <select className="in" aria-label={t('guide.how', { name: say(material.name) })} value={checks[material.id] ?? 'none'} onChange={(event) => check(material.id, event.target.value as Check)}>
                {CHECKS.map((one) => (
                  <option key={one} value={one}>
                    {t(`guide.check.${one}`)}
                  </option>
                ))}
              </select>
            ) : (
              <span className={`tag ${material.obtained === 'SHARED' ? 'ok' : ''}`}>{t(`guide.obtained.${material.obtained}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
