import { useTranslation } from 'react-i18next'
import { WaitingList } from '@loop/waiting-list'
import { useTitle } from '@shared/title'

/** One list of everything that waits for whoever works here, tasks and whatever else. */
export function DeskWaitingPage() {
  const { t } = useTranslation('desk')
  useTitle(t('waiting.title'))
  return (
    <>
      <h1>{t('waiting.title')}</h1>
      <p className="t2 mt8">{t('waiting.lead')}</p>
      <WaitingList />
    </>
  )
}
