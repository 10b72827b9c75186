import { FileTextOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PaperUpload } from '@loop/paper-upload'
import { ProblemNote } from '@loop/problem-note'
import { usePapers } from '@loop/use-papers'
import { api } from '@shared/api'
import { fileSize, useDates } from '@shared/format'
import { useIntent } from '@shared/intent'
import type { CaseView } from '../types'
import styles from './case.module.css'

const MOST = 9

/** The evidence papers of a case, and the form to add some; reporters see none of it. */
export function Evidence({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk')
  return (
    <section className={`col g12 ${styles.under}`} aria-label={t('evidence.title')}>
      <h3 className="h4">{t('evidence.title')}</h3>
      {view.papers.length === 0 ? <p className="t2">{t('evidence.none')}</p> : <EvidenceTable view={view} />}
      {!view.closed && <EvidenceForm view={view} />}
    </section>
  )
}

function EvidenceTable({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk')
  const dates = useDates()
  return (
    <div className={styles.scrollX}>
      <table className={styles.table}>
        <thead>
          <tr>
            {['name', 'size', 'by', 'at'].map((column) => (
              <th key={column} scope="col">
                {t(`evidence.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.papers.map((paper) => (
            <tr key={paper.id}>
              <td className={styles.paperName}>
                <a href={paper.url} target="_blank" rel="noreferrer">
                  <FileTextOutlined aria-hidden /> {paper.name}
                </a>
              </td>
              <td className="nw">{fileSize(t, paper.bytes)}</td>
              <td>{paper.by}</td>
              <td className="nw">{dates.short(paper.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function EvidenceForm({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk')
  const queries = useQueryClient()
  const intent = useIntent()
  const work = usePapers()
  const [words, setWords] = useState('')
  const ready = work.papers.flatMap(({ state, file }) => (state === 'ready' && file ? [file.id] : []))
  const adding = useMutation({
    mutationFn: () => intent.run((command) => api.post('/api/cases/{number}/papers', { path: { number: view.number }, body: { papers: ready, words: words || undefined }, command })),
    onSuccess: (next) => {
      queries.setQueryData(['case', view.number], next)
      work.clear()
      setWords('')
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (ready.length > 0 && !work.busy && !adding.isPending) adding.mutate()
  }
  return (
    <form className="col g12" onSubmit={send}>
      <PaperUpload id="evidence" work={work} max={MOST} />
      {ready.length > 0 && (
        <label className="col g4">
          <span className="s t2">{t('evidence.words')}</span>
          <input className="in" value={words} maxLength={2000} onChange={(event) => setWords(event.target.value)} />
        </label>
      )}
      {adding.error && <ProblemNote error={adding.error} />}
      {work.papers.length > 0 && (
        <div className="row wrap g8">
          <button type="submit" className="btn p" aria-disabled={work.busy || ready.length === 0 || adding.isPending}>
            {t('evidence.add', { count: ready.length })}
          </button>
          {work.busy && <span className="s t2">{t('evidence.wait')}</span>}
        </div>
      )}
    </form>
  )
}
