import { useTranslation } from 'react-i18next'
import { Preferences } from '@loop/notices/preferences'
import { useTitle } from '@shared/title'

/** Where a member of staff says how to be told. */
export function DeskPreferencesPage() {
  const { t } = useTranslation('notices')
  useTitle(t('prefer.title'))
  return (
    <div style={{ maxWidth: 720 }}>
      <h1>{t('prefer.title')}</h1>
      <p className="t2 mt8">{t('prefer.hint')}</p>
      <Preferences />
    </div>
  )
}
