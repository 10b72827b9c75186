import { useTranslation } from 'react-i18next'
import { Link, Navigate, Route, Routes, useLocation } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useMe } from '@shared/session'
import { AccountsPage } from './accounts-page'
import { AdminShell, type AdminKind, placesOf } from './admin-shell'
import { ApplicationsPage } from './applications-page'
import { HealthPage } from './health-page'
import { KeysPage } from './keys-page'
import { LockedPage } from './locked-page'
import { LooksPage } from './looks-page'
import { RecordsPage } from './records-page'
import { RolesPage } from './roles-page'

/** The administrators' side. Each of the three sees only the pages of the own duty. */
export function Admin() {
  const { t } = useTranslation('access')
  const { pathname } = useLocation()
  const me = useMe()
  if (me.isPending) return null
  if (me.isError) return <ProblemNote error={me.error} onRetry={() => void me.refetch()} />
  if (!me.data.signedIn) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname)}`} replace />
  const kind = me.data.account?.kind
  if (kind !== 'system-admin' && kind !== 'security-admin' && kind !== 'audit-admin')
    return (
      <main className="page plain narrow">
        <h1>{t('closed.title')}</h1>
        <p className="mt16">{t('closed.words')}</p>
        <p className="mt16">
          <Link className="btn" to="/">
            {t('common:home')}
          </Link>
        </p>
      </main>
    )
  return <Pages kind={kind} />
}

function Pages({ kind }: { kind: AdminKind }) {
  const pages = { accounts: <AccountsPage kind={kind} />, applications: <ApplicationsPage />, keys: <KeysPage />, health: <HealthPage />, roles: <RolesPage kind={kind} />, locked: <LockedPage />, records: <RecordsPage />, looks: <LooksPage /> }
  const places = placesOf(kind)
  return (
    <Routes>
      <Route element={<AdminShell kind={kind} />}>
        {places.map((place) => (
          <Route key={place} path={place} element={pages[place]} />
        ))}
        <Route path="*" element={<Navigate to={`/admin/${places[0]}`} replace />} />
      </Route>
    </Routes>
  )
}
