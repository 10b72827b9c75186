import { CheckCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import styles from './halls.module.css'
import { useSay, type Ticket } from './types'
import { useChange, useWritten } from './use-halls'

/** What was written at the window for the person, whole, before they say that it is right. */
export function ConfirmPart({ code, of }: { code: string; of: NonNullable<Ticket['toConfirm']> }) {
  const { t } = useTranslation('halls')
  const say = useSay()
  const written = useWritten(code, true)
  const confirm = useChange((one: { draft: string; revision: number }, command) => api.post('/api/halls/tickets/{code}/confirm', { path: { code }, body: one, command }))
  return (
    <section className="card mt16" aria-labelledby="confirm">
      <div className="hd">
        <h2 id="confirm">{t('confirm.title', { item: say(of.name) })}</h2>
      </div>
      <div className="bd col g16">
        <p className="t2">{t('confirm.about')}</p>
        {written.error && <ProblemNote error={written.error} onRetry={() => void written.refetch()} />}
        {written.data?.parts.map((part) => (
          <div key={part.draft} className="col g12">
            <dl className={styles.lines}>
              {part.lines.map((line) => (
                <div key={line.name.zh}>
                  <dt>{say(line.name)}</dt>
                  <dd>{line.value}</dd>
                </div>
              ))}
            </dl>
            {!part.complete && (
              <p className="t2" role="status">
                {t(part.lines.length === 0 ? 'confirm.nothing' : 'confirm.writing')}
              </p>
            )}
            {confirm.error && <ProblemNote error={confirm.error} onRetry={() => void written.refetch()} />}
            {of.confirmed && !confirm.error ? (
              <p role="status">
                <CheckCircleFilled aria-hidden className={styles.good} /> {t('confirm.done')}
              </p>
            ) : null}
            {part.complete && (
              <button type="button" className="btn p blk" aria-disabled={confirm.isPending} onClick={() => confirm.mutate({ draft: part.draft, revision: part.revision })}>
                {t(of.confirmed ? 'confirm.again' : 'confirm.do')}
              </button>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}
