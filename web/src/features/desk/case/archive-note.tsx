import { DownloadOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import type { components } from '@shared/generated'
import { partsOf } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useCity } from '@shared/session'
import type { CaseView } from '../types'
import styles from './case.module.css'

type Archived = components['schemas']['ArchiveArchiveView']

/** How the case stands to the archive: waiting, failed and why, or archived and until when; and its package for those who may have it. */
export function ArchiveNote({ view: { number, version, closed, archived } }: { view: CaseView }) {
  const { t } = useTranslation('desk')
  const asked = useQuery({ queryKey: ['case-archive', number, version, archived], queryFn: ({ signal }) => api.get('/api/archive/cases/{number}', { path: { number }, signal }), enabled: closed !== undefined })
  if (!closed) return <p className={`t2 ${styles.under}`}>{t('archive.open')}</p>
  return (
    <section className={`col g12 ${styles.under}`} aria-label={t('archive.title')}>
      <h3 className="h4">{t('archive.title')}</h3>
      {asked.isPending && <p className="t2">{t('archive.loading')}</p>}
      {asked.error && <ProblemNote error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data && (asked.data.archive ? <Standing of={asked.data.archive} /> : <p className="t2">{t('archive.waiting')}</p>)}
      {asked.data?.mayFetch && (
        <p>
          <a className="btn" href={`/api/cases/${number}/archive`} download>
            <DownloadOutlined aria-hidden /> {t('archive.package')}
          </a>
        </p>
      )}
    </section>
  )
}

function Standing({ of }: { of: Archived }) {
  const { t, i18n } = useTranslation('desk')
  const pick = usePick()
  const zone = useCity().data?.zoneId ?? 'Asia/Shanghai'
  const wrong = of.findings.filter(({ passed }) => !passed)
  const day = (iso: string) => {
    const p = partsOf(iso, zone)
    return [p.year, String(p.month).padStart(2, '0'), String(p.day).padStart(2, '0')].join('-')
  }
  if (wrong.length > 0)
    return (
      <div className="note w">
        <FolderOpenOutlined aria-hidden />
        <div>
          <b>{t('archive.failed')}</b>
          {wrong.map((finding) => (
            <div key={finding.property}>
              {pick(finding, 'name')}：{finding.words.map((words) => (i18n.language === 'en' ? words.en : words.zh)).join('；')}
            </div>
          ))}
        </div>
      </div>
    )
  return (
    <div className="note">
      <FolderOpenOutlined aria-hidden />
      <div>
        {of.archived && t('archive.archived', { day: day(of.archived), period: pick(of.kept, 'periodText'), due: of.dueOn ? t('archive.until', { day: of.dueOn }) : t('archive.never') })}
        <div className="s t2">{t('archive.ok', { names: of.findings.map((finding) => pick(finding, 'name')).join('、') })}</div>
        {of.hold && <div>{t('archive.held', { reason: of.hold.reason })}</div>}
      </div>
    </div>
  )
}
