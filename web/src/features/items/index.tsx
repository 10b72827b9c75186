import { Route, Routes } from 'react-router'
import { DeskItemPage } from './desk-item-page'
import { DeskListPage } from './desk-list-page'
import { FormPage } from './form-page'
import { RatesPage } from './rates-page'

/** Where service items are kept. Everything under /desk/items is routed here. */
export function Items() {
  return (
    <Routes>
      <Route index element={<DeskListPage />} />
      <Route path="rates" element={<RatesPage />} />
      <Route path=":code/form" element={<FormPage />} />
      <Route path=":code" element={<DeskItemPage />} />
    </Routes>
  )
}
