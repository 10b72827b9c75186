import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { isProblem } from '@shared/problem'
import { useTitle } from '@shared/title'
import { waitOf } from './waiting'

/** Whether somebody has to stand in line first. */
export const mustWait = (error: unknown): boolean => isProblem(error, 'waiting-room')

/** The line before the forms: where one stands, how long about; it goes on by itself when it is one's turn. */
export function WaitingRoom({ onIn }: { onIn: () => void }) {
  const { t } = useTranslation('apply')
  const entrance = useQuery({ queryKey: ['applications', 'entrance'], gcTime: 0, refetchIntervalInBackground: true, queryFn: ({ signal }) => api.get('/api/applications/entrance', { signal }), refetchInterval: (query) => (query.state.data?.again ?? 5) * 1000 })
  const of = entrance.data
  const told = useRef(false)
  useEffect(() => {
    if (!of?.inside || told.current) return
    told.current = true
    onIn()
  }, [of, onIn])
  const words = of && waitOf(of)
  useTitle(of && !of.inside ? t('room.tab', { count: of.ahead }) : t('room.title'))
  return (
    <section className="card mt24" aria-labelledby="room">
      <div className="bd col g8">
        <h2 id="room">{t('room.title')}</h2>
        <p role="status">
          {of && !of.inside && <b>{of.ahead === 0 ? t('room.next') : t('room.ahead', { count: of.ahead })}</b>} {words && t(`room.${words.key}`, { minutes: words.minutes })}
        </p>
        <p className="t2">{t('room.kept')}</p>
        {entrance.error && <ProblemNote error={entrance.error} onRetry={() => void entrance.refetch()} />}
      </div>
    </section>
  )
}
