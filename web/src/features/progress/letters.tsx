import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@loop/application/use-application'
import { IssuedDocuments } from '@loop/issued-documents'
import { api } from '@shared/api'

const MAKING_MS = 2000

/** What was issued on the matter, once there is something. */
export function Letters({ number, kind, version }: { number: string; kind: string; version: number }) {
  const { t } = useTranslation('progress')
  const letters = useQuery({
    queryKey: ['letters', number, version],
    queryFn: ({ signal }) => api.get('/api/cases/{number}/letters', { path: { number }, signal }),
    refetchInterval: ({ state }) => (state.data?.some(({ pdf }) => !pdf) ? MAKING_MS : false),
  })
  if (!letters.data?.length) return null
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('letters', { context: wordsOf(kind) })}</h2>
      </div>
      <div className="bd">
        <IssuedDocuments documents={letters.data} />
      </div>
    </section>
  )
}
