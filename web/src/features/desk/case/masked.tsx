import { EyeOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDates } from '@shared/format'
import { Sheet } from '@shared/sheet'
import styles from './case.module.css'
import { UnmaskForm, type Unmasked } from './unmask-form'

export interface MaskedField {
  number: string
  field: 'words' | 'place.detail' | 'reporter.name' | 'reporter.phone' | 'reporter.words'
  reporter?: string
}

/** A value as it is masked, with the way to see it: a reason is asked for, and it is hidden again after ten minutes. */
export function Masked({ value, of }: { value: string; of: MaskedField }) {
  const { t } = useTranslation('desk')
  const dates = useDates()
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<Unmasked>()
  useEffect(() => {
    if (!shown) return undefined
    const hide = setTimeout(() => setShown(undefined), Math.max(0, new Date(shown.until).getTime() - Date.now()))
    return () => clearTimeout(hide)
  }, [shown])
  if (shown)
    return (
      <>
        {shown.value} <span className="s t3 nw">{t('unmask.until', { time: dates.time(shown.until) })}</span>
      </>
    )
  const what = t(`unmask.field.${of.field.replace('.', '-')}`)
  if (!value.includes('*')) return value
  return (
    <>
      {value}{' '}
      <button type="button" className={`linkish s nw ${styles.unmask}`} onClick={() => setAsking(true)} aria-label={t('unmask.open', { what })}>
        <EyeOutlined aria-hidden /> {t('unmask.button')}
      </button>
      <Sheet open={asking} title={t('unmask.open', { what })} onClose={() => setAsking(false)}>
        <UnmaskForm of={of} onShown={(answer) => (setShown(answer), setAsking(false))} onCancel={() => setAsking(false)} />
      </Sheet>
    </>
  )
}
