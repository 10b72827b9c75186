import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '@shared/sheet'
import type { CasePhoto } from '@shared/types'
import styles from './case-photos.module.css'

/** Photos of a case as small pictures; pressing one shows it large. */
export function CasePhotos({ photos }: { photos: CasePhoto[] }) {
  const { t } = useTranslation('loop')
  const [open, setOpen] = useState<number>()
  if (photos.length === 0) return null
  const name = (photo: CasePhoto, index: number) => t('photo.name', { purpose: t(`photo.${photo.purpose}`), n: index + 1 })
  const shown = open === undefined ? undefined : photos[open]
  return (
    <>
      <ul className={styles.list}>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <button type="button" onClick={() => setOpen(index)} aria-label={t('photo.open', { name: name(photo, index) })}>
              <img src={photo.thumb} alt="" loading="lazy" />
              <span>{t(`photo.${photo.purpose}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Sheet open={shown !== undefined} title={shown && open !== undefined ? name(shown, open) : ''} onClose={() => setOpen(undefined)} wide>
        {shown && open !== undefined && <img className={styles.large} src={shown.url} alt={name(shown, open)} />}
      </Sheet>
    </>
  )
}
