import { useEffect } from 'react'
import { ExclamationCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { PaperUpload } from '../paper-upload'
import { usePapers } from '../use-papers'
import type { FieldProps } from './form-field'
import styles from './form.module.css'
import { useSay } from './types'

/** One file as an answer, such as a photograph for a card. */
export function FileField({ id, asked, value, fault, onChange, onLeave, onBusy }: FieldProps) {
  const { t } = useTranslation('form')
  const say = useSay()
  const papers = usePapers()
  const ready = papers.papers.find(({ state }) => state === 'ready')?.file
  const { busy } = papers
  useEffect(() => onBusy?.(busy), [busy, onBusy])
  useEffect(() => {
    if (!ready || ready.id === value) return
    onChange(ready.id)
    onLeave()
  }, [ready, value, onChange, onLeave])
  return (
    <fieldset aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend className="lab">
        {say(asked.name)}
        {!asked.required && <span className={styles.light}>{t('common:optional')}</span>}
      </legend>
      {value && value !== ready?.id ? (
        <div className="row wrap g12">
          <a href={`/api/files/${value}`} target="_blank" rel="noreferrer">
            {t('fileThere')}
          </a>
          <button type="button" id={id} className="linkish" onClick={() => onChange('')}>
            {t('fileOther')}
          </button>
        </div>
      ) : (
        <PaperUpload id={id} work={papers} max={1} />
      )}
      {fault && (
        <div id={`${id}-fault`} className="fault">
          <ExclamationCircleFilled aria-hidden />
          {fault}
        </div>
      )}
    </fieldset>
  )
}
