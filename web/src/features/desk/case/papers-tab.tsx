import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { CaseView } from '../types'
import { ArchiveNote } from './archive-note'
import styles from './case.module.css'
import { Documents } from './documents'
import { Evidence } from './evidence'
import { PhotoViewer } from './photo-viewer'

/** The papers and pictures of the case. */
export function PapersTab({ view }: { view: CaseView }) {
  return (
    <>
      <PictureTable view={view} />
      <Documents view={view} />
      <Evidence view={view} />
      <ArchiveNote view={view} />
    </>
  )
}

/** Every picture of the case with who brought it, when and with which act. */
function PictureTable({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const dates = useDates()
  const [open, setOpen] = useState<string>()
  if (view.photos.length === 0) return <p className={`t2 ${styles.under}`}>{t('photos.none')}</p>
  return (
    <>
      <div className={styles.scrollX}>
        <table className={`${styles.table} ${styles.pictures}`}>
          <thead>
            <tr>
              {['picture', 'purpose', 'act', 'by', 'at'].map((column) => (
                <th key={column} scope="col">
                  {t(`papers.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.photos.map((photo, index) => {
              const entry = view.timeline.find(({ seq }) => seq === photo.seq)
              return (
                <tr key={photo.id}>
                  <td>
                    <button type="button" className={styles.small2} onClick={() => setOpen(photo.id)} aria-label={t('photos.open', { what: t(`loop:photo.${photo.purpose}`), n: index + 1 })}>
                      <img src={photo.thumb} alt="" loading="lazy" />
                    </button>
                  </td>
                  <td>{t(`loop:photo.${photo.purpose}`)}</td>
                  <td>{entry && pick(entry, 'title')}</td>
                  <td>{entry?.actor ?? (entry?.unit ? '' : t('papers.reporter'))}</td>
                  <td className="nw">{entry && dates.short(entry.at)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <PhotoViewer photos={view.photos} open={open} onOpen={setOpen} />
    </>
  )
}
