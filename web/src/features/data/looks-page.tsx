import { DownloadOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { MoreButton } from '@shared/more-button'
import { useTitle } from '@shared/title'
import styles from './data.module.css'
import type { Look } from './types'
import { lookQuery, useCatalogue, useLooks, type LookFilters } from './use-data'

const NONE: LookFilters = { library: '', purpose: '', result: '', key: '' }
const RESULTS = ['given', 'answered', 'absent', 'refused'] as const

/** Every look at the libraries: who, when, at whom, for what, which fields, with what result; also as a file. */
export function LooksPage() {
  const { t } = useTranslation('data')
  useTitle(t('looks.title'))
  const [filters, setFilters] = useState(NONE)
  const list = useLooks(filters)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <div className={styles.head}>
        <h1>{t('looks.title')}</h1>
        <a className="btn" href={fileAddress(filters)} download>
          <DownloadOutlined aria-hidden /> {t('looks.export')}
        </a>
      </div>
      <p className="t2">{t('looks.about')}</p>
      <section className="card">
        <Filters of={filters} onChange={setFilters} />
        {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && rows.length === 0 && <p className={styles.empty}>{t('looks.none')}</p>}
        {rows.length > 0 && <Table rows={rows} />}
        {list.hasNextPage && (
          <div className={styles.foot}>
            <MoreButton list={list} />
          </div>
        )}
      </section>
    </>
  )
}

function fileAddress(filters: LookFilters) {
  const given = Object.entries(lookQuery(filters)).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `/api/exchange/looks.csv?${new URLSearchParams(given).toString()}`
}

function Filters({ of, onChange }: { of: LookFilters; onChange: (filters: LookFilters) => void }) {
  const { t } = useTranslation('data')
  const pick = usePick()
  const catalogue = useCatalogue().data
  const choices = {
    library: (catalogue?.libraries ?? []).map((one) => ({ code: one.code, name: pick(one, 'name') })),
    purpose: (catalogue?.purposes ?? []).map((one) => ({ code: one.code, name: pick(one, 'name') })),
    result: RESULTS.map((one) => ({ code: one, name: t(`result.${one}`) })),
  }
  return (
    <div className={styles.bar}>
      {(['library', 'purpose', 'result'] as const).map((name) => (
        <select key={name} className="in" aria-label={t(`looks.${name}`)} value={of[name]} onChange={(event) => onChange({ ...of, [name]: event.target.value })}>
          <option value="">{t(`looks.any.${name}`)}</option>
          {choices[name].map((choice) => (
            <option key={choice.code} value={choice.code}>
              {choice.name}
            </option>
          ))}
        </select>
      ))}
      <input className="in" aria-label={t('looks.key')} placeholder={t('looks.key')} maxLength={40} value={of.key} onChange={(event) => onChange({ ...of, key: event.target.value })} />
      {Object.values(of).some(Boolean) && (
        <button type="button" className="linkish s" onClick={() => onChange(NONE)}>
          {t('looks.clear')}
        </button>
      )}
    </div>
  )
}

function Table({ rows }: { rows: Look[] }) {
  const { t } = useTranslation('data')
  const pick = usePick()
  const dates = useDates()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['at', 'who', 'whom', 'for', 'fields', 'result'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`looks.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="nw" data-label={t('looks.at')}>
              {dates.stamp(row.at)}
            </td>
            <td data-label={t('looks.who')}>
              {row.name}
              <div className={styles.sub}>{pick(row, 'unit')}</div>
            </td>
            <td data-label={t('looks.whom')}>
              {pick(row, 'libraryName')}
              <div className={styles.sub}>{row.key}</div>
            </td>
            <td data-label={t('looks.for')}>
              {pick(row, 'purposeName')}
              <div className={styles.sub}>{row.matter}</div>
            </td>
            <td data-label={t('looks.fields')}>{pick(row, 'fields')}</td>
            <td data-label={t('looks.result')}>
              <span className={`tag ${row.result === 'refused' ? 'w' : ''}`}>{pick(row, 'resultText')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
