import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { SavedTable } from './theme-saved'
import styles from './themes.module.css'
import type { Plan, ThemePage } from './types'
import { useSay } from './use-items'

/** What it comes to: the items wave by wave, one set of materials, one form. */
export function ThemePlan({ theme, plan }: { theme: ThemePage; plan: Plan }) {
  return (
    <>
      <Waves theme={theme} plan={plan} />
      <Papers plan={plan} />
      <Form plan={plan} />
      <SavedTable savings={plan.savings} />
    </>
  )
}

function Waves({ theme, plan }: { theme: ThemePage; plan: Plan }) {
  const { t } = useTranslation('themes')
  const say = useSay()
  return (
    <section className="card" aria-labelledby="waves">
      <div className="hd">
        <h2 id="waves">{t('order')}</h2>
        <span className="tag a">{t('withinDays', { count: plan.days, promised: theme.promised })}</span>
      </div>
      <div className="bd">
        <ol className={styles.waves} role="list">
          {plan.waves.map((wave, n) => (
            <li key={wave[0]?.item}>
              <h3>{t(n === 0 ? 'firstWave' : 'nextWave', { number: n + 1, count: wave.length })}</h3>
              <ul role="list">
                {wave.map((part) => (
                  <li key={part.item} className={plan.longest.includes(part.item) ? styles.longest : undefined}>
                    <Link to={`/items/${part.item}`}>{say(part.name)}</Link>
                    <span className="s t2">
                      {say(part.unit)} · {part.days === 0 ? t('onTheSpot') : t('days', { count: part.days })}
                      {!part.mandatory && <> · {t('optional')}</>}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <p className="s t2 mt8">{t('longest')}</p>
      </div>
    </section>
  )
}

function Papers({ plan }: { plan: Plan }) {
  const { t } = useTranslation('themes')
  const say = useSay()
  return (
    <section className="card" aria-labelledby="papers">
      <div className="hd">
        <h2 id="papers">{t('papers')}</h2>
        <span className="tag a">{t('toBring', { count: plan.materials.length })}</span>
      </div>
      <div className="bd col g12">
        {plan.materials.length === 0 && <p>{t('nothingToBring')}</p>}
        <ol className={styles.papers}>
          {plan.materials.map((paper) => (
            <li key={paper.name.zh}>
              {say(paper.name)}
              {paper.items.length > 1 && <span className="tag ok">{t('forSeveral', { count: paper.items.length })}</span>}
            </li>
          ))}
        </ol>
        {plan.spared.length > 0 && (
          <p className="s t2">
            {t('spared')} {plan.spared.map((paper) => say(paper.name)).join(t('comma'))}
          </p>
        )}
      </div>
    </section>
  )
}

function Form({ plan }: { plan: Plan }) {
  const { t } = useTranslation('themes')
  const say = useSay()
  const byHand = plan.fields.filter((field) => !field.from || field.source === 'question')
  const filled = plan.fields.filter((field) => field.from && field.source !== 'question')
  return (
    <section className="card" aria-labelledby="form">
      <div className="hd">
        <h2 id="form">{t('form')}</h2>
        <span className="tag a">{t('toWrite', { count: byHand.length })}</span>
      </div>
      <div className="bd col g12">
        <ul className={styles.fields} role="list">
          {byHand.map((field) => (
            <li key={field.field}>
              {say(field.name)}
              {field.from && <small>{say(field.from)}</small>}
            </li>
          ))}
        </ul>
        {filled.length > 0 && (
          <details>
            <summary>{t('filledIn', { count: filled.length })}</summary>
            <dl className={styles.filled}>
              {filled.map((field) => (
                <div key={field.field}>
                  <dt>{say(field.name)}</dt>
                  <dd>{say(field.from)}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </section>
  )
}
