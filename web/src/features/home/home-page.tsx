import { useTranslation } from 'react-i18next'
import { useElder } from '@shared/elder'
import { useTitle } from '@shared/title'
import { ElderHome } from './elder-home'
import { StandardHome } from './standard-home'

export function HomePage() {
  const { t } = useTranslation('home')
  const { elder } = useElder()
  useTitle(t('title'))
  return elder ? <ElderHome /> : <StandardHome />
}
