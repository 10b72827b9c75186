import type { ReactNode } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { CasePage } from './case/case-page'
import { Gate } from './gate'
import { LostPage } from './parts/lost-page'
import { DeskShell } from './shell/desk-shell'
import { TasksPage } from './tasks/tasks-page'

/** The staff side. Everything under /desk is routed here; other features bring rooms of their own into its frame. */
export function Desk({ rooms }: { rooms: Record<string, ReactNode> }) {
  return (
    <Gate>
      <Routes>
        <Route element={<DeskShell />}>
          <Route index element={<Navigate to="tasks" replace />} />
          <Route path="tasks" element={<TasksPage />} />
          <Route path="cases/:number" element={<CasePage />} />
          {Object.entries(rooms).map(([path, room]) => (
            <Route key={path} path={`${path}/*`} element={room} />
          ))}
          <Route path="*" element={<LostPage />} />
        </Route>
      </Routes>
    </Gate>
  )
}
