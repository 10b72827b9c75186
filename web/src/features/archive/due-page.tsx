import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import styles from './archive.module.css'
import { CaseTable } from './case-table'
import { Instead } from './parts'
import { useCases, useChange } from './use-archive'

const MOST = 200

/** Whose time has run out: marked and drawn up as a list, which another person decides. */
export function DuePage() {
  const { t } = useTranslation('archive')
  useTitle(t('due.title'))
  const cases = useCases('due', '')
  const rows = cases.data?.pages.flatMap((page) => page.rows) ?? []
  const [marked, setMarked] = useState(new Set<string>())
  const [drawing, setDrawing] = useState(false)
  const here = rows.filter((row) => marked.has(row.number)).map((row) => row.number)
  const mark = (number: string, on: boolean) => {
    const next = new Set(marked)
    if (on) next.add(number)
    else next.delete(number)
    setMarked(next)
  }
  const all = rows.slice(0, MOST).map((row) => row.number)
  return (
    <>
      <div className={styles.head}>
        <h1>{t('due.title')}</h1>
        {rows.length > 0 && (
          <div className={styles.acts}>
            <button type="button" className="btn" onClick={() => setMarked(new Set(here.length === all.length ? [] : all))}>
              {t(here.length === all.length ? 'due.noneMarked' : 'due.all')}
            </button>
            <button type="button" className="btn p" aria-disabled={here.length === 0} onClick={() => here.length > 0 && setDrawing(true)}>
              {t('due.draw', { count: here.length })}
            </button>
          </div>
        )}
      </div>
      <p className="t2">{t('due.about')}</p>
      <section className="card">
        {rows.length > 0 ? <CaseTable rows={rows} marked={marked} onMark={mark} /> : <Instead of={cases} none={t('due.none')} />}
        {cases.hasNextPage && (
          <div className={styles.foot}>
            <button type="button" className="btn" onClick={() => void cases.fetchNextPage()}>
              {t('more')}
            </button>
          </div>
        )}
      </section>
      <Sheet open={drawing} title={t('due.sheet', { count: here.length })} onClose={() => setDrawing(false)}>
        {drawing && <Draw numbers={here} />}
      </Sheet>
    </>
  )
}

function Draw({ numbers }: { numbers: string[] }) {
  const { t } = useTranslation('archive')
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const [lacking, setLacking] = useState(false)
  const draw = useChange((said: string, command) => api.post('/api/archive/lists', { body: { numbers, words: said }, command }), ({ id }) => void navigate(`/desk/archive/lists/${id}`))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setLacking(!words.trim())
    if (words.trim() && !draw.isPending) draw.mutate(words.trim())
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p>{t('due.means')}</p>
      {draw.error && <ProblemNote error={draw.error} />}
      <Field label={t('due.words')} hint={t('due.wordsHint')} fault={lacking ? t('missing') : undefined}>
        {(given) => <textarea {...given} className="in" rows={3} maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={draw.isPending}>
          {t('due.send')}
        </button>
      </div>
    </form>
  )
}
