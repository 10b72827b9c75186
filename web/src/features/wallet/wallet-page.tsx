import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { LicenceCard } from './licence-card'
import { PassSheet } from './pass-sheet'
import type { Held } from './types'
import { UseList } from './use-list'
import styles from './wallet.module.css'

/** 我的证照: what I and the firms that I stand for hold; a code to show, the files, and who used it. */
export function WalletPage() {
  const { t } = useTranslation('wallet')
  const pick = usePick()
  useTitle(t('title'))
  const wallet = useQuery({ queryKey: ['wallet'], queryFn: ({ signal }) => api.get('/api/licences/mine', { signal }), retry: false })
  const [showing, setShowing] = useState<Held>()
  const all = wallet.data?.licences ?? []
  const stranger = isProblem(wallet.error) && wallet.error.status === 401
  return (
    <div className="page plain">
      <h1>{t('title')}</h1>
      <p className="t2 mt8">{t('about')}</p>
      {stranger && (
        <Link className="btn p mt24" to="/sign-in?to=/wallet">
          {t('common:signIn')}
        </Link>
      )}
      {wallet.error && !stranger && <ProblemNote error={wallet.error} onRetry={() => void wallet.refetch()} />}
      {wallet.isSuccess && all.length === 0 && <p className="card bd mt24">{t('none')}</p>}
      {(['person', 'firm'] as const).map((kind) => {
        const rows = all.filter((one) => one.holderKind === kind)
        if (rows.length === 0) return null
        return (
          <section key={kind} className="mt24" aria-labelledby={`of-${kind}`}>
            <h2 id={`of-${kind}`}>{t(`of.${kind}`)}</h2>
            <ul className={`mt16 ${styles.cards}`} role="list">
              {rows.map((one) => (
                <LicenceCard key={one.key} of={one} onShow={() => setShowing(one)} />
              ))}
            </ul>
          </section>
        )
      })}
      {all.length > 0 && <UseList firms={all.some((one) => one.holderKind === 'firm')} />}
      <Sheet open={showing !== undefined} title={showing ? pick(showing, 'name') : ''} onClose={() => setShowing(undefined)}>
        {showing && <PassSheet of={showing} />}
      </Sheet>
    </div>
  )
}
