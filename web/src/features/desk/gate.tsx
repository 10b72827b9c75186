import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { LanguageButton } from '@shared/language-button'
import { Logo } from '@shared/logo'
import { useMe, useSignOut } from '@shared/session'
import { useTitle } from '@shared/title'
import { Waiting } from './parts/waiting'
import styles from './shell/shell.module.css'

/** Lets staff in a post through; sends visitors to sign in and tells everybody else who can help. */
export function Gate({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  const me = useMe()
  if (me.isPending) return <Waiting />
  if (me.isError)
    return (
      <main className={styles.alone}>
        <ProblemNote error={me.error} onRetry={() => void me.refetch()} />
      </main>
    )
  if (!me.data.signedIn) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />
  if (me.data.account?.kind !== 'staff' || !me.data.post) return <NoPost name={me.data.account?.name ?? ''} staff={me.data.account?.kind === 'staff'} />
  return children
}

function NoPost({ name, staff }: { name: string; staff: boolean }) {
  const { t } = useTranslation('desk')
  const signOut = useSignOut()
  useTitle(t('noPost.title'))
  return (
    <main className={styles.alone}>
      <div className="row sp">
        <span className="row g8">
          <Logo />
          <b>{t('common:brand')}</b>
        </span>
        <LanguageButton />
      </div>
      <section className="card">
        <div className="bd col g12">
          <h1>{t('noPost.title')}</h1>
          <p>{staff ? t('noPost.staff', { name }) : t('noPost.citizen', { name })}</p>
          <p className="t2">{t('noPost.grant')}</p>
          <p className="row wrap g8 mt8">
            <button type="button" className="btn p" onClick={() => signOut.mutate()} disabled={signOut.isPending}>
              {t('noPost.other')}
            </button>
            <Link className="btn" to="/">
              {t('noPost.public')}
            </Link>
          </p>
        </div>
      </section>
    </main>
  )
}
