import { Navigate, Route, Routes } from 'react-router'
import { HelperPage } from './helper-page'
import { IssuingPage } from './issuing-page'
import { LivePage } from './live-page'
import { PapersPage } from './papers-page'
import { ReceiptPage } from './receipt-page'
import { WindowPage } from './window-page'

export { HelperPage, IssuingPage, WindowPage }

/** 材料交接: everything under /desk/papers. */
export function Papers() {
  return (
    <Routes>
      <Route index element={<PapersPage />} />
      <Route path="receipt/:number" element={<ReceiptPage />} />
      <Route path="*" element={<Navigate to="/desk/papers" replace />} />
    </Routes>
  )
}

/** 大厅: everything under /desk/halls. */
export function Halls() {
  return (
    <Routes>
      <Route path=":hall/live" element={<LivePage />} />
      <Route path="*" element={<Navigate to="/desk/window" replace />} />
    </Routes>
  )
}
