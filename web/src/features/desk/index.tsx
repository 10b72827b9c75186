import type { ReactNode } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { CasePage } from './case/case-page'
import { Gate } from './gate'
import { HandbookList } from './handbook/handbook-list'
import { HandbookPage } from './handbook/handbook-page'
import { DeskNoticesPage } from './notices/notices-page'
import { DeskPreferencesPage } from './notices/preferences-page'
import { QueuePage } from './notices/queue-page'
import { TemplatesPage } from './notices/templates-page'
import { LostPage } from './parts/lost-page'
import { CallPage } from './ratings/call-page'
import { ReviewPage } from './ratings/review-page'
import { ReviewsPage } from './ratings/reviews-page'
import { UnitsPage } from './ratings/units-page'
import { DeskShell } from './shell/desk-shell'
import { TasksPage } from './tasks/tasks-page'
import { DeskWaitingPage } from './tasks/waiting-page'

/** The staff side. Everything under /desk is routed here; other features bring rooms of their own into its frame. */
export function Desk({ rooms }: { rooms: Record<string, ReactNode> }) {
  return (
    <Gate>
      <Routes>
        <Route element={<DeskShell />}>
          <Route index element={<Navigate to="tasks" replace />} />
          <Route path="tasks" element={<TasksPage />} />
          <Route path="waiting" element={<DeskWaitingPage />} />
          <Route path="cases/:number" element={<CasePage />} />
          <Route path="handbooks" element={<HandbookList />} />
          <Route path="handbooks/:kind" element={<HandbookPage />} />
          <Route path="notices" element={<DeskNoticesPage />} />
          <Route path="notices/preferences" element={<DeskPreferencesPage />} />
          <Route path="queue" element={<QueuePage />} />
          <Route path="queue/templates" element={<TemplatesPage />} />
          <Route path="callbacks" element={<CallPage />} />
          <Route path="reviews" element={<ReviewsPage />} />
          <Route path="reviews/:id" element={<ReviewPage />} />
          <Route path="rated-units" element={<UnitsPage />} />
          {Object.entries(rooms).map(([path, room]) => (
            <Route key={path} path={`${path}/*`} element={room} />
          ))}
          <Route path="*" element={<LostPage />} />
        </Route>
      </Routes>
    </Gate>
  )
}
