import { Navigate, Route, Routes } from 'react-router'
import { CasePage } from './case/case-page'
import { Gate } from './gate'
import { LostPage } from './parts/lost-page'
import { DeskShell } from './shell/desk-shell'
import { TasksPage } from './tasks/tasks-page'

/** The staff side. Everything under /desk is routed here. */
export function Desk() {
  return (
    <Gate>
      <Routes>
        <Route element={<DeskShell />}>
          <Route index element={<Navigate to="tasks" replace />} />
          <Route path="tasks" element={<TasksPage />} />
          <Route path="cases/:number" element={<CasePage />} />
          <Route path="*" element={<LostPage />} />
        </Route>
      </Routes>
    </Gate>
  )
}
