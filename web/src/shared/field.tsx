import { ExclamationCircleFilled } from '@ant-design/icons'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  label: string
  hint?: ReactNode
  fault?: string
  optional?: boolean
  id?: string
  children: (field: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

/** Label above, hint below it, and what is wrong below the field; all tied together for screen readers. */
export function Field({ label, hint, fault, optional, id, children }: Props) {
  const { t } = useTranslation()
  const own = useId()
  const field = id ?? own
  const described = [hint && `${field}-hint`, fault && `${field}-fault`].filter(Boolean).join(' ')
  return (
    <div>
      <label className="lab" htmlFor={field}>
        {label}
        {optional && <span style={{ fontWeight: 400 }}>{t('optional')}</span>}
      </label>
      {hint && (
        <div id={`${field}-hint`} className="hint" style={{ marginBottom: 6 }}>
          {hint}
        </div>
      )}
      {children({ id: field, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined })}
      {fault && (
        <div id={`${field}-fault`} className="fault">
          <ExclamationCircleFilled aria-hidden />
          {fault}
        </div>
      )}
    </div>
  )
}
