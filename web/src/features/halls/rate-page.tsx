import { CheckCircleFilled, StarFilled } from '@ant-design/icons'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useTitle } from '@shared/title'
import styles from './halls.module.css'
import { useChange, useRateCode } from './use-halls'

const STARS = [5, 4, 3, 2, 1] as const

/** 评价器: what somebody thinks of a service, right after it, without a name. Nothing is chosen beforehand. */
export function RatePage() {
  const { t } = useTranslation('halls')
  const { rate: code = '' } = useParams()
  useTitle(t('rate.title'))
  const open = useRateCode(code)
  const [stars, setStars] = useState(0)
  const [tags, setTags] = useState<string[]>([])
  const [words, setWords] = useState('')
  const [sent, setSent] = useState(false)
  const [done, setDone] = useState(false)
  const rate = useChange((_: void, command) => api.post('/api/halls/ratings/{code}', { path: { code }, body: { stars, tags, words }, command }), () => setDone(true))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (stars > 0 && !rate.isPending) rate.mutate()
  }
  const turn = (tag: string) => setTags((all) => (all.includes(tag) ? all.filter((one) => one !== tag) : [...all, tag]))
  if (open.error) return <div className="page plain narrow"><ProblemNote error={open.error} onRetry={() => void open.refetch()} /></div>
  if (!open.data) return <div className="page plain narrow" aria-busy />
  if (done || !open.data.open)
    return (
      <div className="page plain narrow" role="status">
        <h1>
          {done && <CheckCircleFilled aria-hidden className={styles.good} />} {t(done ? 'rate.thanks' : 'rate.used')}
        </h1>
      </div>
    )
  return (
    <div className="page plain narrow">
      <h1>{t('rate.title')}</h1>
      <p className="t2 mt8">{t('rate.about')}</p>
      <form className="card mt24" onSubmit={submit} noValidate>
        <div className="bd col g24">
          <fieldset>
            <legend className="lab">{t('rate.ask')}</legend>
            <div className={styles.stars}>
              {STARS.map((n) => (
                <label key={n}>
                  <input type="radio" className="vh" name="stars" checked={stars === n} onChange={() => setStars(n)} />
                  <span aria-hidden>{Array.from({ length: n }, (_, i) => <StarFilled key={i} />)}</span>
                  <span>{t(`rate.star.${n}`)}</span>
                </label>
              ))}
            </div>
            {sent && stars === 0 && <p className="fault" role="alert">{t('rate.need')}</p>}
          </fieldset>
          <div className={styles.tags} role="group" aria-label={t('rate.tags')}>
            {open.data.tags.map((tag) => (
              <button key={tag} type="button" className="btn" aria-pressed={tags.includes(tag)} onClick={() => turn(tag)}>
                {t(`rate.tag.${tag}`)}
              </button>
            ))}
          </div>
          <Field label={t('rate.words')} optional>
            {(field) => <textarea {...field} className="in" rows={2} maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />}
          </Field>
          {rate.error && <ProblemNote error={rate.error} />}
          <div>
            <button type="submit" className="btn p" aria-disabled={rate.isPending}>
              {t('rate.send')}
            </button>
          </div>
        </div>
      </form>
    </div>
  )
}
