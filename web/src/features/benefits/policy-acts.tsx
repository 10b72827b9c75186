import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Sheet } from '@shared/sheet'
import { useChange } from './use-benefits'
import { WhyForm } from './why-form'

const ACTS = ['offer', 'publish', 'return', 'discard', 'end'] as const
type Act = (typeof ACTS)[number]
const NEED_WHY = new Set<Act>(['return', 'end'])

/** What may be done with the newest version; sending back and ending ask for the reason. */
export function PolicyActs({ code, acts }: { code: string; acts: string[] }) {
  const { t } = useTranslation('benefitdesk')
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Act>()
  const send = useChange(
    (given: { act: Act; why?: string }, command) => api.post('/api/benefits/desk/policies/{code}/acts', { path: { code }, body: given, command }),
    (done) => {
      setAsking(undefined)
      if (done.state === 'discarded') void navigate('/desk/benefits/policies')
    },
  )
  const offered = ACTS.filter((act) => acts.includes(act))
  if (offered.length === 0) return null
  const go = (act: Act) => {
    if (NEED_WHY.has(act)) setAsking(act)
    else if (!send.isPending) send.mutate({ act })
  }
  return (
    <>
      {send.error && !asking && <ProblemNote error={send.error} />}
      <div className="row wrap g8">
        {offered.map((act) => (
          <button key={act} type="button" className={`btn ${act === 'publish' || act === 'offer' ? 'p' : act === 'end' || act === 'discard' ? 'dg' : ''}`} aria-disabled={send.isPending} onClick={() => go(act)}>
            {t(`act.${act}`)}
          </button>
        ))}
      </div>
      <Sheet open={asking !== undefined} title={asking ? t(`act.${asking}`) : ''} onClose={() => setAsking(undefined)}>
        {asking && <WhyForm label={t('why')} action={t(`act.${asking}`)} error={send.error} onSend={(why) => send.mutate({ act: asking, why })} busy={send.isPending} />}
      </Sheet>
    </>
  )
}
