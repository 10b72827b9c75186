import { DownloadOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { addressOf } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import styles from './access.module.css'
import { auditQuery, NO_FILTERS, type AuditFilters } from './audit-filters'

interface Choice {
  code: string
  text: string
  textEn: string
}

interface Props {
  of: 'records' | 'looks'
  filters: AuditFilters
  choices: Choice[]
  onChange: (filters: AuditFilters) => void
}

/** The filters above a record, and the file with what they find. */
export function AuditTools({ of, filters, choices, onChange }: Props) {
  const { t } = useTranslation('access')
  const pick = usePick()
  const kind = of === 'records' ? 'act' : 'cause'
  const set = (field: keyof AuditFilters) => (event: { target: { value: string } }) => onChange({ ...filters, [field]: event.target.value })
  return (
    <div className={styles.tools}>
      <Field label={t(`audit.${kind}`)}>
        {(field) => (
          <select {...field} className="in" value={filters[kind]} onChange={set(kind)}>
            <option value="">{t('audit.any')}</option>
            {choices.map((choice) => (
              <option key={choice.code} value={choice.code}>
                {pick(choice, 'text')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={of === 'looks' ? t('audit.case') : t('audit.subject')}>{(field) => <input {...field} className="in" value={filters.subject} onChange={set('subject')} />}</Field>
      <Field label={t('audit.from')}>{(field) => <input {...field} className="in" type="date" value={filters.from} onChange={set('from')} />}</Field>
      <Field label={t('audit.to')}>{(field) => <input {...field} className="in" type="date" value={filters.to} onChange={set('to')} />}</Field>
      {of === 'looks' && (
        <label className="row g8" style={{ minHeight: 36 }}>
          <input type="checkbox" style={{ minHeight: 0 }} checked={filters.fields} onChange={(event) => onChange({ ...filters, fields: event.target.checked })} />
          {t('audit.fields')}
        </label>
      )}
      <button type="button" className="btn" onClick={() => onChange(NO_FILTERS)}>
        {t('audit.clear')}
      </button>
      <a className="btn" href={addressOf(`/api/access/audit/${of}.csv`, { query: auditQuery(filters) })} download>
        <DownloadOutlined aria-hidden />
        {t('audit.export')}
      </a>
    </div>
  )
}
