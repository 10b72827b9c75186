import { useTranslation } from 'react-i18next'
import { api } from '@shared/api'
import { useChange } from './use-benefits'
import { WhyForm } from './why-form'

/** What became of a list, as its department judges afterwards. */
export function EvaluationForm({ number, onDone }: { number: string; onDone: () => void }) {
  const { t } = useTranslation('benefitdesk')
  const send = useChange((why: string, command) => api.post('/api/benefits/desk/lists/{number}/evaluation', { path: { number }, body: { why }, command }), onDone)
  return <WhyForm label={t('list.effectWords')} hint={t('list.effectHint')} action={t('list.evaluate')} error={send.error} busy={send.isPending} onSend={(why) => send.mutate(why)} />
}
