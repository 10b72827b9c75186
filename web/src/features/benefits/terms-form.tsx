import { useTranslation } from 'react-i18next'
import { Field } from '@shared/field'
import styles from './desk.module.css'
import type { Terms } from './types'

type Text = 'name' | 'nameEn' | 'basis' | 'department'
type Figure = 'budgetYuan' | 'objectionDays' | 'payDays'

/** What a policy says beside its table: for whom, on what ground, how much there is, until when. */
export function TermsForm({ of, isNew, onChange }: { of: Terms; isNew?: boolean; onChange: (terms: Terms) => void }) {
  const { t } = useTranslation('benefitdesk')
  const put = (part: Partial<Terms>) => onChange({ ...of, ...part })
  const line = (name: Text) => (
    <Field label={t(`terms.${name}`)} hint={name === 'department' ? t('terms.departmentHint') : undefined}>
      {(given) => <input {...given} className="in" value={of[name]} onChange={(event) => put({ [name]: event.target.value })} />}
    </Field>
  )
  const count = (name: Figure) => (
    <Field label={t(`terms.${name}`)}>{(given) => <input {...given} className="in" type="number" min={0} value={of[name]} onChange={(event) => put({ [name]: Number(event.target.value) })} />}</Field>
  )
  const choice = (name: 'library' | 'kind' | 'spread', values: { code: string; says: string }[]) => (
    <Field label={t(`terms.${name}`)}>
      {(given) => (
        <select {...given} className="in" value={of[name]} onChange={(event) => put({ [name]: event.target.value })}>
          {values.map((value) => (
            <option key={value.code} value={value.code}>
              {value.says}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  return (
    <div className={styles.two}>
      {isNew && <Field label={t('terms.code')}>{(given) => <input {...given} className="in" placeholder="new-staff" value={of.code} onChange={(event) => put({ code: event.target.value.trim() })} />}</Field>}
      {line('name')}
      {line('nameEn')}
      {line('department')}
      {choice('library', (['firms', 'persons'] as const).map((code) => ({ code, says: t(`library.${code}`) })))}
      {choice('kind', (['no-application', 'fast'] as const).map((code) => ({ code, says: t(`kind.${code}`) })))}
      {line('basis')}
      <Field label={t('terms.from')}>{(given) => <input {...given} className="in" type="date" value={of.from} onChange={(event) => put({ from: event.target.value })} />}</Field>
      <Field label={t('terms.to')}>{(given) => <input {...given} className="in" type="date" value={of.to} onChange={(event) => put({ to: event.target.value })} />}</Field>
      {count('budgetYuan')}
      {choice('spread', (['first-come', 'pro-rata'] as const).map((code) => ({ code, says: t(`spread.${code}`) })))}
      {count('objectionDays')}
      {count('payDays')}
      <Field label={t('terms.conflicts')} hint={t('terms.conflictsHint')}>
        {(given) => <input {...given} className="in" value={of.conflicts.join(' ')} onChange={(event) => put({ conflicts: event.target.value.split(/[\s,，]+/).filter(Boolean) })} />}
      </Field>
      <Field label={t('terms.payee')} hint={t('terms.payeeHint')}>
        {(given) => <input {...given} className="in" value={of.payee ?? ''} onChange={(event) => put({ payee: event.target.value.trim() || undefined })} />}
      </Field>
      <div className={styles.wide}>
        <Field label={t('terms.summary')}>{(given) => <textarea {...given} className="in" rows={2} maxLength={200} value={of.summary} onChange={(event) => put({ summary: event.target.value })} />}</Field>
      </div>
      <div className={styles.wide}>
        <Field label={t('terms.summaryEn')}>{(given) => <textarea {...given} className="in" rows={2} maxLength={400} value={of.summaryEn} onChange={(event) => put({ summaryEn: event.target.value })} />}</Field>
      </div>
    </div>
  )
}
