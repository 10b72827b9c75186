import { DeleteOutlined, FileTextOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useRef, type ChangeEvent, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@shared/api'
import { fileSize } from '@shared/format'
import { usePick } from '@shared/i18n'
import styles from './paper-upload.module.css'
import { ProblemNote } from './problem-note'
import type { Paper, usePapers } from './use-papers'

/** As the platform counts its limits. */
const MEGABYTE = 1024 * 1024

type Papers = ReturnType<typeof usePapers>

/** Papers of any kind that is taken: each with its own progress, to be paused, gone on with after a reload, taken back. */
export function PaperUpload({ id, work, max }: { id: string; work: Papers; max: number }) {
  const { t } = useTranslation('loop')
  const input = useRef<HTMLInputElement>(null)
  const rules = useQuery({ queryKey: ['paper-rules'], queryFn: ({ signal }) => api.get('/api/files/uploads/rules', { signal }), staleTime: 600_000 })
  const add = (files: File[]) => work.add(files.slice(0, Math.max(0, max - work.papers.length)))
  const changed = (event: ChangeEvent<HTMLInputElement>) => {
    add([...(event.target.files ?? [])])
    event.target.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    add([...event.dataTransfer.files])
  }
  return (
    <div role="group" aria-label={t('paper.choose')} className={styles.upload} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {work.papers.length > 0 && (
        <ul className={styles.list}>
          {work.papers.map((paper) => (
            <PaperCard key={paper.key} paper={paper} work={work} />
          ))}
        </ul>
      )}
      {work.papers.length < max && (
        <div className={styles.buttons}>
          <input ref={input} type="file" className="vh" tabIndex={-1} aria-hidden="true" data-picker={id} multiple onChange={changed} />
          <button type="button" id={id} className="btn" onClick={() => input.current?.click()}>
            <UploadOutlined aria-hidden />
            {t('paper.choose')}
          </button>
          <span className={`hint ${styles.desk}`}>{t('paper.drop')}</span>
        </div>
      )}
      {rules.data && (
        <p className="hint">
          {t('paper.kinds', { kinds: rules.data.kinds.map(({ kind }) => kind.toUpperCase()).join(t('paper.and')), size: t('common:size.mb', { n: Math.floor(rules.data.largest / MEGABYTE) }) })} {t(rules.data.scanner ? 'paper.scanned' : 'paper.notScanned')}
        </p>
      )}
    </div>
  )
}

function PaperCard({ paper, work }: { paper: Paper; work: Papers }) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  const { key, name, state, told } = paper
  const percent = paper.size ? Math.floor((paper.sent / paper.size) * 100) : 0
  return (
    <li className={styles.card}>
      <FileTextOutlined aria-hidden className={styles.icon} />
      <div className="grow">
        <div className={styles.name}>{name}</div>
        <div aria-live="polite" className="s t2">
          {state === 'refused' ? '' : t(`paper.${state}`, { percent, size: fileSize(t, paper.size) })}
          {state === 'checking' && told?.words && <div>{pick(told, 'words')}</div>}
        </div>
        {(state === 'sending' || state === 'paused') && (
          <div className="bar mt4">
            <i style={{ width: `${percent}%` }} />
          </div>
        )}
        {state === 'refused' && (
          <div className="note e s" role="alert">
            {told && pick(told, 'words')}
          </div>
        )}
        {state === 'failed' && <ProblemNote error={paper.error} onRetry={() => work.resume(key)} />}
      </div>
      {state === 'sending' && (
        <button type="button" className="linkish" onClick={() => work.pause(key)}>
          {t('paper.pause')}
        </button>
      )}
      {state === 'paused' && (
        <button type="button" className="linkish" onClick={() => work.resume(key)}>
          {t('paper.resume')}
        </button>
      )}
      <button type="button" className={styles.remove} onClick={() => work.remove(key)} aria-label={t('paper.removeNamed', { name })}>
        <DeleteOutlined aria-hidden />
      </button>
    </li>
  )
}
