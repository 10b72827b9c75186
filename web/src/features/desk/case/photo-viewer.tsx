import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '@shared/sheet'
import type { StaffPhoto } from '../types'
import styles from './case.module.css'

/** One photo large, with the arrows to the others. */
export function PhotoViewer({ photos, open, onOpen }: { photos: StaffPhoto[]; open: string | undefined; onOpen: (id: string | undefined) => void }) {
  const { t } = useTranslation('desk')
  const at = photos.findIndex(({ id }) => id === open)
  const photo = photos[at]
  useEffect(() => {
    if (at < 0) return
    const press = (event: KeyboardEvent) => {
      const next = photos[event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : -1]
      if (next) onOpen(next.id)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [at, photos, onOpen])
  const title = photo ? t('photos.title', { what: t(`loop:photo.${photo.purpose}`), n: at + 1, of: photos.length }) : ''
  return (
    <Sheet open={photo !== undefined} title={title} onClose={() => onOpen(undefined)} wide>
      {photo && (
        <div className={styles.viewer}>
          <button type="button" className="btn" disabled={at === 0} onClick={() => onOpen(photos[at - 1]?.id)} aria-label={t('photos.before')}>
            <LeftOutlined />
          </button>
          <img src={photo.url} alt={title} />
          <button type="button" className="btn" disabled={at === photos.length - 1} onClick={() => onOpen(photos[at + 1]?.id)} aria-label={t('photos.next')}>
            <RightOutlined />
          </button>
        </div>
      )}
    </Sheet>
  )
}
