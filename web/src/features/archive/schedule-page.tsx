import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import styles from './archive.module.css'
import { Instead } from './parts'
import { useSchedule } from './use-archive'

/** The schedule of retention as the city set it, each value with where it comes from. */
export function SchedulePage() {
  const { t } = useTranslation('archive')
  const pick = usePick()
  useTitle(t('schedule.title'))
  const schedule = useSchedule()
  const sheet = schedule.data
  const columns = ['class', 'kept', 'removal', 'source'] as const
  return (
    <>
      <div className={styles.head}>
        <h1>{t('schedule.title')}</h1>
      </div>
      <p className="t2">{t('schedule.about')}</p>
      <section className="card">
        {!sheet && <Instead of={schedule} />}
        {sheet && (
          <>
            <div className={styles.section}>
              <p>
                {t('schedule.after', { days: sheet.archiveAfterDays })} <span className="tag">{t(`certainty.${sheet.archiveCertainty as 'law'}`)}</span>
              </p>
              <p className={styles.sub}>{sheet.archiveSource}</p>
              <p className="mt8">
                {t(`schedule.from.${sheet.countingFrom as 'next-year'}`)} <span className="tag">{t(`certainty.${sheet.countingCertainty as 'law'}`)}</span>
              </p>
              <p className={styles.sub}>{sheet.countingSource}</p>
            </div>
            <table className={styles.table}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {t(`column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {sheet.classes.map((one) => (
                  <tr key={one.code}>
                    <td>
                      {one.code} {pick(one, 'name')}
                      <div className={styles.sub}>{one.covers.join(' ')}</div>
                    </td>
                    <td className="nw" data-label={t('column.kept')}>
                      {pick(one, 'periodText')}
                    </td>
                    <td data-label={t('column.removal')}>{t(`removal.${one.removal as 'list'}`)}</td>
                    <td>
                      <span className="tag">{t(`certainty.${one.certainty as 'law'}`)}</span>
                      <div className={styles.sub}>{one.source}</div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </section>
    </>
  )
}
