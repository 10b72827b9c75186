import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Copies and says so; shows nothing where the browser cannot copy (plain http). */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation()
  const [done, setDone] = useState(false)
  if (!navigator.clipboard) return null
  const copy = () => void navigator.clipboard.writeText(text).then(() => setDone(true))
  return (
    <button type="button" className="linkish s" onClick={copy} aria-live="polite">
      {done ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}{' '}
      {done ? t('copied') : t('copy')}
    </button>
  )
}
