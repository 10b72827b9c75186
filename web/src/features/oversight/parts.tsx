import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './oversight.module.css'

/** The number and name of a level; the higher, the stronger its colour. */
export function Level({ level, name }: { level: number; name: string }) {
  return (
    <span className={styles.level} data-level={level}>
      <b>{level}</b>
      {name}
    </span>
  )
}

/** Says that something is on its way, once it takes long enough to be noticed. */
export function Loading() {
  const { t } = useTranslation('oversight')
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className={styles.empty} role="status">
      {slow && t('common:loading')}
    </p>
  )
}

export function Pictures({ files }: { files: { url: string; thumb: string; name: string }[] }) {
  const { t } = useTranslation('oversight')
  if (files.length === 0) return null
  return (
    <div className={styles.shots}>
      {files.map((file, index) => (
        <a key={file.url} href={file.url} target="_blank" rel="noreferrer">
          <img src={file.thumb} alt={t('picture', { n: index + 1 })} loading="lazy" />
        </a>
      ))}
    </div>
  )
}
