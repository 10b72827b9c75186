import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from './i18n'
import { useCity } from './session'

/** The browser's tab says which page this is. */
export function useTitle(page: string): void {
  const { t } = useTranslation()
  const pick = usePick()
  const city = useCity().data
  const title = city ? t('title', { page, city: pick(city, 'name') }) : page
  useEffect(() => {
    document.title = title
  }, [title])
}
