import { useTranslation } from 'react-i18next'
import { LookUpForm } from '@loop/look-up-form'
import { useTitle } from '@shared/title'

export function LookUpPage() {
  const { t } = useTranslation('progress')
  useTitle(t('lookUp.title'))
  return (
    <div className="page plain narrow">
      <h1>{t('lookUp.title')}</h1>
      <p className="t2 mt8">{t('lookUp.hint')}</p>
      <div className="card mt24">
        <div className="bd">
          <LookUpForm />
        </div>
      </div>
    </div>
  )
}
