import { useTranslation } from 'react-i18next'
import { narrowed, widened, type Filters } from './filters'
import styles from './tasks.module.css'

/** One line what would be here, one what to do. */
export function Empty({ filters, show, onTake, taking }: { filters: Filters; show: (filters: Filters) => void; onTake: () => void; taking: boolean }) {
  const { t } = useTranslation('desk')
  const filtered = narrowed(filters)
  return (
    <div className={styles.empty}>
      <b>{filtered ? t('empty.filtered') : t(`empty.${filters.view}`)}</b>
      <p className="s t2">{filtered ? t('empty.filteredHint') : t(`emptyHint.${filters.view}`)}</p>
      {filtered ? (
        <button type="button" className="btn" onClick={() => show(widened(filters))}>
          {t('filter.clear')}
        </button>
      ) : (
        filters.view === 'mine' && (
          <button type="button" className="btn" onClick={onTake} disabled={taking}>
            {t('take.next')}
          </button>
        )
      )}
    </div>
  )
}
