import { useTranslation } from 'react-i18next'
import { wordsOf } from '@loop/application/use-application'
import { DeadlineLight } from '@loop/deadline-light'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { CaseView } from '../types'
import styles from './case.module.css'

/** When the step is due that is this person's turn, or else where the case stands; then the whole case. */
export function DueCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const dates = useDates()
  const turn = view.acts.find(({ primary, allowed }) => primary && allowed)?.task
  const task = view.tasks.find(({ id }) => id === turn) ?? view.tasks.find(({ mine }) => mine) ?? view.tasks[0]
  return (
    <div className={`${styles.section} ${styles.dueBox}`}>
      {task ? (
        <>
          <div className="row sp">
            <h2 className={styles.small}>{t('due.step', { step: pick(task, 'name') })}</h2>
            <DeadlineLight light={task.light} />
          </div>
          <div className={styles.due}>{dates.short(task.due)}</div>
          {task.dueProvisional && <p className="xs t3">{t('due.provisional')}</p>}
          {task.asked && (
            <p className={`s ${styles.askedFor}`}>
              {t('due.asked', { by: task.asked.by ?? '' })} {task.asked.facts.map((fact) => `${pick(fact, 'label')} ${pick(fact, 'value')}`).join(' · ')}
              {task.asked.words && <span className={styles.clamp}>{task.asked.words}</span>}
            </p>
          )}
        </>
      ) : (
        <>
          <h2 className={styles.small}>{t(view.closed ? 'due.ended' : 'due.nobody')}</h2>
          <div className={styles.due}>{pick(view, 'stageText')}</div>
        </>
      )}
      <dl className={styles.kv}>
        {task && (
          <>
            <dt>{t('due.holder')}</dt>
            <dd>
              {task.mine ? t('list.me') : (task.holder ?? t('due.pool'))}
              {task.unit && <div className="t3">{pick(task.unit, 'name')}</div>}
            </dd>
          </>
        )}
        <dt>{t('due.case')}</dt>
        <dd>
          {dates.short(view.due)} {view.light && <span className="t2">{pick(view.light, 'left')}</span>}
          {view.dueProvisional && <div className="xs t3">{t('due.provisional')}</div>}
        </dd>
        <dt>{t('due.opened', { context: wordsOf(view.kind) })}</dt>
        <dd>{dates.short(view.opened)}</dd>
        {view.closed && (
          <>
            <dt>{t('due.closed')}</dt>
            <dd>{dates.short(view.closed)}</dd>
          </>
        )}
      </dl>
    </div>
  )
}
