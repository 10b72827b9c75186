import { lazy, Suspense, type ComponentType } from 'react'
import { createBrowserRouter, Outlet } from 'react-router'
import { Side } from '@shared/side'
import { BrokenPage } from './broken-page'
import { NotFoundPage } from './not-found-page'
import { PublicShell } from './public-shell'
import { Opening } from './opening'

/** A page in its own chunk, opened when somebody goes there. */
function page(load: () => Promise<Record<string, ComponentType>>, name: string) {
  const Page = lazy(async () => ({ default: (await load())[name]! }))
  return (
    <Suspense fallback={<Opening />}>
      <Page />
    </Suspense>
  )
}

function PublicSide() {
  return (
    <Side of="public">
      <Outlet />
    </Side>
  )
}

const Desk = lazy(async () => ({ default: (await import('../features/desk')).Desk }))

/** What other features show inside the staff's frame, by the first part of the address under /desk. */
const rooms = { oversight: page(() => import('../features/oversight'), 'Oversight'), procedures: page(() => import('../features/procedures'), 'Procedures'), archive: page(() => import('../features/archive'), 'Archive'), patrol: page(() => import('../features/patrol'), 'Patrol'), data: page(() => import('../features/data'), 'Data'), benefits: page(() => import('../features/benefits'), 'BenefitDesk'), items: page(() => import('../features/items'), 'Items'), gaps: page(() => import('../features/items/gaps-page'), 'GapsPage'), window: page(() => import('../features/window'), 'WindowPage'), papers: page(() => import('../features/window'), 'Papers'), issuing: page(() => import('../features/window'), 'IssuingPage'), halls: page(() => import('../features/window'), 'Halls'), agents: page(() => import('../features/window'), 'HelperPage') }

function StaffSide() {
  return (
    <Side of="staff">
      <Suspense fallback={<Opening />}>
        <Desk rooms={rooms} />
      </Suspense>
    </Side>
  )
}

function AdminSide() {
  return <Side of="staff">{page(() => import('../features/access'), 'Admin')}</Side>
}

/** On phones an inner page shows the way back instead of the brand. */
const inner = { inner: true }

export const router = createBrowserRouter([
  {
    element: <PublicSide />,
    errorElement: <BrokenPage />,
    children: [
      {
        element: <PublicShell />,
        children: [
          { index: true, element: page(() => import('../features/home/home-page'), 'HomePage') },
          { path: '/progress', element: page(() => import('../features/progress/my-progress-page'), 'MyProgressPage') },
          { path: '/progress/look-up', handle: inner, element: page(() => import('../features/progress/look-up-page'), 'LookUpPage') },
          { path: '/progress/:number', handle: inner, element: page(() => import('../features/progress/progress-page'), 'ProgressPage') },
          { path: '/notices', handle: inner, element: page(() => import('../features/account/notices-page'), 'NoticesPage') },
          { path: '/notices/preferences', handle: inner, element: page(() => import('../features/account/preferences-page'), 'PreferencesPage') },
          { path: '/sign-in', handle: inner, element: page(() => import('../features/account/sign-in-page'), 'SignInPage') },
          { path: '/first-administrators', handle: inner, element: page(() => import('../features/account/first-page'), 'FirstPage') },
          { path: '/sign-in-refused', handle: inner, element: page(() => import('../features/account/refused-page'), 'RefusedPage') },
          { path: '/consent', handle: inner, element: page(() => import('../features/account/consent-page'), 'ConsentPage') },
          { path: '/mine', element: page(() => import('../features/account/mine-page'), 'MinePage') },
          { path: '/mine/security', handle: inner, element: page(() => import('../features/account/security-page'), 'SecurityPage') },
          { path: '/my/data', handle: inner, element: page(() => import('../features/mydata/my-data-page'), 'MyDataPage') },
          { path: '/wallet', handle: inner, element: page(() => import('../features/wallet/wallet-page'), 'WalletPage') },
          { path: '/verify/licence', handle: inner, element: page(() => import('../features/wallet/check-page'), 'CheckPage') },
          { path: '/items', element: page(() => import('../features/items/items-page'), 'ItemsPage') },
          { path: '/items/:code', handle: inner, element: page(() => import('../features/items/guide-page'), 'GuidePage') },
          { path: '/my/applications', handle: inner, element: page(() => import('../features/apply'), 'MyApplicationsPage') },
          { path: '/guide', element: page(() => import('../features/guide/guide-page'), 'GuidePage') },
          { path: '/themes', element: page(() => import('../features/items/themes-page'), 'ThemesPage') },
          { path: '/themes/:code', handle: inner, element: page(() => import('../features/items/theme-page'), 'ThemePage') },
          { path: '/benefits', element: page(() => import('../features/benefits/policies-page'), 'PoliciesPage') },
          { path: '/benefits/lists', handle: inner, element: page(() => import('../features/benefits/lists-page'), 'ListsPage') },
          { path: '/benefits/lists/:number', handle: inner, element: page(() => import('../features/benefits/list-page'), 'ListPage') },
          { path: '/benefits/:code', handle: inner, element: page(() => import('../features/benefits/policy-page'), 'PolicyPage') },
          { path: '/my/benefits', handle: inner, element: page(() => import('../features/benefits/my-page'), 'MyPage') },
          { path: '/halls', element: page(() => import('../features/halls/halls-page'), 'HallsPage') },
          { path: '/halls/:hall/ticket', handle: inner, element: page(() => import('../features/halls/ticket-screen'), 'TicketScreen') },
          { path: '/halls/:hall/stuck', handle: inner, element: page(() => import('../features/halls/stuck-page'), 'StuckPage') },
          { path: '/halls/tickets/:ticket', handle: inner, element: page(() => import('../features/halls/ticket-page'), 'TicketPage') },
          { path: '/halls/rate/:rate', handle: inner, element: page(() => import('../features/halls/rate-page'), 'RatePage') },
          { path: '/my/waiting', handle: inner, element: page(() => import('../features/account/waiting-page'), 'WaitingPage') },
          { path: '/my/family', handle: inner, element: page(() => import('../features/family/family-page'), 'FamilyPage') },
          { path: '/my/agents', handle: inner, element: page(() => import('../features/halls/agents-page'), 'AgentsPage') },
          { path: '/verify/:code?', handle: inner, element: page(() => import('../features/verify/verify-page'), 'VerifyPage') },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
      { path: '/halls/:hall/display', element: page(() => import('../features/halls/display-page'), 'DisplayPage') },
      {
        element: page(() => import('../features/report/report-shell'), 'ReportShell'),
        children: [{ path: '/report/:step?', element: page(() => import('../features/report/report-page'), 'ReportPage') }],
      },
      {
        element: page(() => import('../features/apply'), 'ApplyShell'),
        children: [
          { path: '/apply/:code', element: page(() => import('../features/apply'), 'StartPage') },
          { path: '/apply/:code/:draft/:step?', element: page(() => import('../features/apply'), 'ApplyPage') },
        ],
      },
    ],
  },
  { path: '/admin/*', element: <AdminSide />, errorElement: <BrokenPage /> },
  { path: '/desk/*', element: <StaffSide />, errorElement: <BrokenPage /> },
])
