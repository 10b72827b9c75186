import { useTranslation } from 'react-i18next'

interface Listed {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

/** Under a list that goes on: fetches the next rows; nothing at the end. */
export function MoreButton({ list }: { list: Listed }) {
  const { t } = useTranslation('common')
  if (!list.hasNextPage) return null
  return (
    <div className="mt16">
      <button type="button" className="btn" aria-disabled={list.isFetchingNextPage} onClick={() => !list.isFetchingNextPage && void list.fetchNextPage()}>
        {t('more')}
      </button>
    </div>
  )
}
