import { useTranslation } from 'react-i18next'
import { useTitle } from '@shared/title'

export function HomePage() {
  const { t } = useTranslation('home')
  useTitle(t('title'))
  return <h1>{t('ask')}</h1>
}
