import { CheckCircleFilled } from '@ant-design/icons'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useTitle } from '@shared/title'
import type { components } from '@shared/generated'
import styles from './halls.module.css'
import { ItemChoice } from './item-choice'
import { useChange } from './use-halls'

const LEAST = 4
const MOST = 300

/** 有诉即办: what somebody tried and where it failed becomes a matter that the hall looks after. */
export function StuckPage() {
  const { t } = useTranslation('halls')
  const { hall = '' } = useParams()
  useTitle(t('stuck.title'))
  const [item, setItem] = useState('')
  const [tried, setTried] = useState('')
  const [failed, setFailed] = useState('')
  const [sent, setSent] = useState(false)
  const [done, setDone] = useState<components['schemas']['HallsStuckView']>()
  const say = useChange((_: void, command) => api.post('/api/halls/{hall}/stuck', { path: { hall }, body: { item, tried, failed }, command }), setDone)
  const short = (words: string) => words.trim().length < LEAST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (item && !short(tried) && !short(failed) && !say.isPending) say.mutate()
  }
  if (done)
    return (
      <div className="page plain narrow">
        <section className="card" role="status">
          <div className="bd col g12">
            <p>
              <CheckCircleFilled aria-hidden className={styles.good} /> <b>{t('stuck.done', { number: done.shown })}</b>
            </p>
            <p>{t('stuck.next')}</p>
            <p>
              <Link className="btn p" to={`/progress/${done.number}`}>
                {t('stuck.follow')}
              </Link>
            </p>
          </div>
        </section>
      </div>
    )
  return (
    <div className="page plain narrow">
      <h1>{t('stuck.title')}</h1>
      <p className="t2 mt8">{t('stuck.about')}</p>
      <form className="card mt24" onSubmit={submit} noValidate>
        <div className="bd col g24">
          <ItemChoice value={item} fault={sent && !item ? t('stuck.needItem') : undefined} onChange={setItem} />
          <Field label={t('stuck.tried')} hint={t('stuck.triedHint')} fault={sent && short(tried) ? t('stuck.needWords') : undefined}>
            {(field) => <textarea {...field} className="in" rows={3} maxLength={MOST} value={tried} onChange={(event) => setTried(event.target.value)} />}
          </Field>
          <Field label={t('stuck.failed')} hint={t('stuck.failedHint')} fault={sent && short(failed) ? t('stuck.needWords') : undefined}>
            {(field) => <textarea {...field} className="in" rows={3} maxLength={MOST} value={failed} onChange={(event) => setFailed(event.target.value)} />}
          </Field>
          {say.error && <ProblemNote error={say.error} />}
          <div>
            <button type="submit" className="btn p" aria-disabled={say.isPending}>
              {t('stuck.send')}
            </button>
          </div>
        </div>
      </form>
    </div>
  )
}
