import { useTranslation } from 'react-i18next'
import { Route, Routes } from 'react-router'

/** The staff side. Everything under /desk is routed here. */
export function Desk() {
  const { t } = useTranslation('desk')
  return (
    <Routes>
      <Route path="*" element={<main>{t('title')}</main>} />
    </Routes>
  )
}
