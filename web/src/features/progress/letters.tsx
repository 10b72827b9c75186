import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { IssuedDocuments } from '@loop/issued-documents'
import { api } from '@shared/api'

const MAKING_MS = 2000

/** The letters of answer, once there are some. */
export function Letters({ number, round }: { number: string; round: string }) {
  const { t } = useTranslation('progress')
  const letters = useQuery({
    queryKey: ['letters', number, round],
    queryFn: ({ signal }) => api.get('/api/cases/{number}/letters', { path: { number }, signal }),
    refetchInterval: ({ state }) => (state.data?.some(({ pdf }) => !pdf) ? MAKING_MS : false),
  })
  if (!letters.data?.length) return null
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('letters')}</h2>
      </div>
      <div className="bd">
        <IssuedDocuments documents={letters.data} />
      </div>
    </section>
  )
}
