import { CameraOutlined, DeleteOutlined, PictureOutlined } from '@ant-design/icons'
import { useEffect, useRef, type ChangeEvent, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { fileSize } from '@shared/format'
import type { UploadedFile } from '@shared/types'
import styles from './photo-picker.module.css'
import { ProblemNote } from './problem-note'
import { usePhotos, type Photo } from './use-photos'

interface Props {
  id: string
  value: UploadedFile[]
  max: number
  onChange: (photos: UploadedFile[]) => void
  /** Hears when uploads begin and end, so that the page can wait before going on. */
  onBusy?: (busy: boolean) => void
}

/** Photos with the camera first on phones; made smaller here, sent at once, each with its own progress. */
export function PhotoPicker({ id, value, max, onChange, onBusy }: Props) {
  const { t } = useTranslation('loop')
  const { photos, refused, add, remove, retry, busy } = usePhotos(value, max, onChange)
  useEffect(() => onBusy?.(busy), [busy, onBusy])
  const full = photos.length >= max
  const drop = (event: DragEvent) => {
    event.preventDefault()
    add([...event.dataTransfer.files])
  }
  return (
    <div role="group" aria-label={t('picker.choose')} className={styles.picker} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {photos.length > 0 && (
        <ul className={styles.list}>
          {photos.map((photo, index) => (
            <PhotoCard key={photo.key} photo={photo} n={index + 1} onRemove={() => remove(photo.key)} onRetry={() => retry(photo.key)} />
          ))}
        </ul>
      )}
      {!full && (
        <div className={styles.buttons}>
          <FileButton id={id} camera onFiles={add} />
          <FileButton id={`${id}-album`} onFiles={add} />
          <span className={`hint ${styles.desk}`}>{t('picker.drop')}</span>
        </div>
      )}
      <div className="hint">{t('picker.count', { n: photos.length, max })}</div>
      <div role="alert">
        {refused.map((words) => (
          <div key={words} className="note e mt8">
            {words}
          </div>
        ))}
      </div>
    </div>
  )
}

function FileButton({ id, camera, onFiles }: { id: string; camera?: boolean; onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('loop')
  const input = useRef<HTMLInputElement>(null)
  const changed = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])])
    event.target.value = ''
  }
  const words = camera ? t('picker.camera') : t('picker.album')
  return (
    <>
      <input ref={input} type="file" className="vh" tabIndex={-1} aria-hidden="true" accept="image/*" data-picker={id} capture={camera ? 'environment' : undefined} multiple={!camera} onChange={changed} />
      <button type="button" id={id} className={`btn ${styles.button} ${camera ? styles.phone : ''}`} onClick={() => input.current?.click()}>
        {camera ? <CameraOutlined aria-hidden /> : <PictureOutlined aria-hidden />}
        {words}
      </button>
    </>
  )
}

function PhotoCard({ photo, n, onRemove, onRetry }: { photo: Photo; n: number; onRemove: () => void; onRetry: () => void }) {
  const { t } = useTranslation('loop')
  return (
    <li className={styles.card}>
      <div className={styles.frame}>{photo.preview && <img src={photo.preview} alt={t('picker.alt', { n })} />}</div>
      <div className="grow" aria-live="polite">
        {photo.state === 'sent' && <span className="s">{t('picker.sent', { size: fileSize(t, photo.uploaded?.bytes ?? 0) })}</span>}
        {photo.state === 'shrinking' && <span className="s t2">{t('picker.shrinking')}</span>}
        {photo.state === 'sending' && (
          <>
            <span className="s t2">{t('picker.sending', { percent: photo.percent })}</span>
            <div className="bar mt4">
              <i style={{ width: `${photo.percent}%` }} />
            </div>
          </>
        )}
        {photo.state === 'failed' && (
          <ProblemNote error={photo.error}>
            <div>
              <button type="button" className="linkish" onClick={onRetry}>
                {t('picker.retry')}
              </button>
            </div>
          </ProblemNote>
        )}
      </div>
      <button type="button" className={styles.remove} onClick={onRemove} aria-label={t('picker.removeNamed', { n })}>
        <DeleteOutlined aria-hidden />
        <span>{t('picker.remove')}</span>
      </button>
    </li>
  )
}
