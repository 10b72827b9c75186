import { StarFilled, StarOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { ErrorSummary, type Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import type { RatingView } from '@shared/types'
import styles from './progress.module.css'

const STARS = [1, 2, 3, 4, 5]
const MOST_WORDS = 300

type Tag = RatingView['tags'][number]
const fitting = (tags: Tag[], stars: number) => tags.filter(({ from, to }) => from <= stars && stars <= to)

/** One to five stars with a word for each, tags that fit the stars, and words if wanted. Arrow keys move between stars. */
export function RateForm({ number, offered }: { number: string; offered: Tag[] }) {
  const { t } = useTranslation('progress')
  const queries = useQueryClient()
  const intent = useIntent()
  const [stars, setStars] = useState<number>()
  const [tags, setTags] = useState<string[]>([])
  const [words, setWords] = useState('')
  const [anonymous, setAnonymous] = useState(false)
  const [faults, setFaults] = useState<Fault[]>([])
  const rate = useMutation({
    mutationFn: (stars: number) => intent.run((command) => api.post('/api/ratings/{number}', { path: { number }, body: { stars, tags, words: words.trim() || undefined, anonymous }, command })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['rating', number] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!stars) return setFaults([{ field: 'star-1', words: t('rate.missing') }])
    setFaults([])
    rate.mutate(stars)
  }
  const choose = (n: number) => {
    setTags(tags.filter((code) => fitting(offered, n).some((tag) => tag.code === code)))
    setStars(n)
  }
  return (
    <form className="col g16 mt12" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <fieldset>
        <legend className="vh">{t('turn.rate')}</legend>
        <div className={styles.stars}>
          {STARS.map((n) => (
            <label key={n}>
              <input className="vh" type="radio" name="stars" id={`star-${n}`} checked={stars === n} onChange={() => choose(n)} />
              {n <= (stars ?? 0) ? <StarFilled aria-hidden /> : <StarOutlined aria-hidden />}
              <span>{t(`rate.star.${n}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {stars && (
        <>
          <Tags all={fitting(offered, stars)} chosen={tags} onChange={setTags} />
          <Field label={t('rate.words')} optional>
            {(field) => <textarea {...field} className="in" rows={2} maxLength={MOST_WORDS} value={words} onChange={(event) => setWords(event.target.value)} />}
          </Field>
          <label className="row g8">
            <input type="checkbox" checked={anonymous} onChange={(event) => setAnonymous(event.target.checked)} />
            <span>{t('rate.anonymous')}</span>
          </label>
          <p className="hint">{t('rate.hidden')}</p>
        </>
      )}
      {rate.error && <ProblemNote error={rate.error} />}
      <div>
        <button type="submit" className="btn p" aria-disabled={rate.isPending}>
          {t('rate.send')}
        </button>
      </div>
    </form>
  )
}

function Tags({ all, chosen, onChange }: { all: Tag[]; chosen: string[]; onChange: (tags: string[]) => void }) {
  const { t } = useTranslation('progress')
  const pick = usePick()
  const toggle = (tag: string) => onChange(chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag])
  return (
    <fieldset>
      <legend className="lab">{t('rate.tags')}</legend>
      <div className={styles.tags}>
        {all.map((tag) => (
          <label key={tag.code}>
            <input className="vh" type="checkbox" checked={chosen.includes(tag.code)} onChange={() => toggle(tag.code)} />
            {pick(tag, 'name')}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
