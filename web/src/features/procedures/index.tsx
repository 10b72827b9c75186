import { Route, Routes } from 'react-router'
import { ComparePage } from './compare-page'
import { DraftRoom } from './draft-room'
import { ListPage } from './list-page'
import { WayPage } from './way-page'

/** Procedures: how the city does things, and how that is changed. Everything under /desk/procedures is routed here. */
export function Procedures() {
  return (
    <Routes>
      <Route index element={<ListPage />} />
      <Route path="drafts/:id" element={<DraftRoom />} />
      <Route path=":form/:key" element={<WayPage />} />
      <Route path=":form/:key/compare" element={<ComparePage />} />
    </Routes>
  )
}
