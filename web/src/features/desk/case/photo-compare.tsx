import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffPhoto, StaffPurpose } from '../types'
import styles from './case.module.css'
import { PhotoViewer } from './photo-viewer'

const ORDER: StaffPurpose[] = ['report', 'before', 'after', 'check', 'added']

/** Photos by moment, side by side: as reported, before, after, at the check. */
export function PhotoCompare({ photos }: { photos: StaffPhoto[] }) {
  const { t } = useTranslation('desk')
  const [open, setOpen] = useState<string>()
  const sorted = ORDER.flatMap((purpose) => photos.filter((photo) => photo.purpose === purpose))
  if (sorted.length === 0) return <p className="s t3">{t('photos.none')}</p>
  const groups = ORDER.map((purpose) => ({ purpose, of: sorted.filter((photo) => photo.purpose === purpose) })).filter(({ of }) => of.length > 0)
  return (
    <div className={styles.compare}>
      {groups.map(({ purpose, of }) => (
        <figure key={purpose}>
          <figcaption className="s t3">
            {t(`loop:photo.${purpose}`)} {of.length > 1 ? of.length : ''}
          </figcaption>
          <div className={styles.moment}>
            {of.map((photo, index) => (
              <button key={photo.id} type="button" className={styles.shot} onClick={() => setOpen(photo.id)} aria-label={t('photos.open', { what: t(`loop:photo.${purpose}`), n: index + 1 })}>
                <img src={index === 0 ? photo.url : photo.thumb} alt="" loading="lazy" />
              </button>
            ))}
          </div>
        </figure>
      ))}
      <PhotoViewer photos={sorted} open={open} onOpen={setOpen} />
    </div>
  )
}
