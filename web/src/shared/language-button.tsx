import { useTranslation } from 'react-i18next'
import { currentLanguage, speak } from './i18n'

export function LanguageButton() {
  const { t } = useTranslation()
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className="linkish" style={{ color: 'inherit' }} lang={other} aria-label={t('language.otherLabel')} onClick={() => void speak(other)}>
      {t('language.other')}
    </button>
  )
}
