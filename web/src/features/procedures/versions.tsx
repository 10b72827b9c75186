import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDates } from '@shared/format'
import styles from './procedures.module.css'
import type { Version, WayForm } from './types'

interface Props {
  form: WayForm
  wayKey: string
  versions: Version[]
  shown?: number
  onShow: (version: number) => void
  onBack?: (version: number) => void
}

/** Every version: since when, who wrote it, who put it into force, why; each compared with the one before. */
export function Versions({ form, wayKey, versions, shown, onShow, onBack }: Props) {
  const { t } = useTranslation('procedures')
  const dates = useDates()
  return (
    <ol className={styles.versions}>
      {versions.map((version, index) => {
        const before = versions[index + 1]?.version
        return (
          <li key={version.version} aria-current={version.version === shown ? 'true' : undefined}>
            <div className="row wrap g8">
              <button type="button" className="linkish" onClick={() => onShow(version.version)}>
                <b>{t('version', { version: version.version })}</b>
              </button>
              {version.inForce && <span className="tag ok">{t('way.inForce')}</span>}
              {version.effectiveFrom && <span className="tag w">{t('way.from', { time: dates.stamp(version.effectiveFrom) })}</span>}
              <span className="s t3">{dates.stamp(version.publishedAt)}</span>
            </div>
            <div className="s t2">{version.publishedBy ? t('way.by', { writers: version.writers.join(t('comma')) || '—', publisher: version.publishedBy }) : t('list.fromFile')}</div>
            {version.reason && <div className="s">{version.reason}</div>}
            <div className="row g12 s">
              {before !== undefined && <Link to={`/desk/procedures/${form}/${wayKey}/compare?from=${before}&to=${version.version}`}>{t('way.compare', { version: before })}</Link>}
              {onBack && index > 0 && (
                <button type="button" className="linkish" onClick={() => onBack(version.version)}>
                  {t('way.rollBack')}
                </button>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
