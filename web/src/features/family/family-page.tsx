import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useFamily, type Mandate } from '@loop/use-family'
import { useMe } from '@shared/session'
import { useTitle } from '@shared/title'
import { FamilyForm } from './family-form'
import { MandateRow } from './mandate-row'

/** 亲友代办: who may apply for me, and for whom I may; each agreed to by both and ended by either with one tap. */
export function FamilyPage() {
  const { t } = useTranslation('family')
  useTitle(t('title'))
  const signedIn = useMe().data?.signedIn
  const family = useFamily(signedIn === true)
  return (
    <div className="page plain narrow">
      <h1>{t('title')}</h1>
      <p className="t2 mt8">{t('about')}</p>
      {signedIn === false && (
        <Link className="btn p mt24" to="/sign-in?to=/my/family">
          {t('common:signIn')}
        </Link>
      )}
      {family.error && <ProblemNote error={family.error} onRetry={() => void family.refetch()} />}
      {family.data && (
        <>
          <Side side="proxies" rows={family.data.proxies} />
          <Side side="people" rows={family.data.people} />
          {family.data.proved ? <FamilyForm family={family.data} /> : <p className="note w mt24">{t('unproved')}</p>}
        </>
      )}
    </div>
  )
}

const isOver = ({ state }: Mandate) => state === 'ENDED' || state === 'RUN_OUT'

function Side({ side, rows }: { side: 'proxies' | 'people'; rows: Mandate[] }) {
  const { t } = useTranslation('family')
  const now = rows.filter((row) => !isOver(row))
  const before = rows.filter(isOver)
  const list = (of: Mandate[]) => (
    <ul role="list">
      {of.map((row) => (
        <MandateRow key={row.id} of={row} side={side} />
      ))}
    </ul>
  )
  return (
    <section className="card mt24" aria-labelledby={side}>
      <div className="hd">
        <h2 id={side}>{t(`${side}.title`)}</h2>
      </div>
      {now.length > 0 ? list(now) : <p className="bd t2">{t(`${side}.none`)}</p>}
      {before.length > 0 && (
        <details className="bd">
          <summary>{t('before', { count: before.length })}</summary>
          {list(before)}
        </details>
      )}
    </section>
  )
}
