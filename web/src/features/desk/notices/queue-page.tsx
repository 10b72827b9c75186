import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { MoreButton } from '@shared/more-button'
import { useTitle } from '@shared/title'
import type { DeliveryRow } from '../types'
import { ChannelCards } from './channel-cards'
import { DeliverySheet } from './delivery-sheet'
import styles from './queue.module.css'
import { TestForm } from './test-form'

const STATES = ['failed', 'queued', 'waiting', 'sent', 'delivered', 'bundled'] as const

/** What leaves the platform, what did not arrive and why. */
export function QueuePage() {
  const { t } = useTranslation('queue')
  useTitle(t('title'))
  const [open, setOpen] = useState<string>()
  const [params, setParams] = useSearchParams()
  const channel = params.get('channel') ?? undefined
  const state = params.get('state') ?? undefined
  const channels = useQuery({ queryKey: ['queue-channels'], queryFn: ({ signal }) => api.get('/api/notices/queue/channels', { signal }), refetchInterval: 15_000 })
  const list = useInfiniteQuery({
    queryKey: ['queue', channel, state],
    initialPageParam: '',
    refetchInterval: 15_000,
    queryFn: ({ pageParam, signal }) => api.get('/api/notices/queue', { query: { after: pageParam, channel, state }, signal }),
    getNextPageParam: (page) => page.next,
  })
  const rows = list.data?.pages.flatMap(({ rows }) => rows) ?? []
  const anyOn = channels.data?.some(({ on }) => on) ?? false
  const filter = (name: string, value: string | undefined) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      if (value) next.set(name, value)
      else next.delete(name)
      return next
    })
  return (
    <>
      <div className="row sp wrap">
        <h1>{t('title')}</h1>
        <Link className="btn" to="/desk/queue/templates">
          {t('templates')}
        </Link>
      </div>
      <p className="t2 mt4">{t('hint')}</p>
      {channels.isError && <ProblemNote error={channels.error} onRetry={() => void channels.refetch()} />}
      <ChannelCards channels={channels.data ?? []} chosen={channel} onChoose={(code) => filter('channel', code === channel ? undefined : code)} />
      <div className="row sp wrap mt16">
        <select className="in" style={{ width: 180 }} aria-label={t('state')} value={state ?? ''} onChange={(event) => filter('state', event.target.value)}>
          <option value="">{t('states')}</option>
          {STATES.map((code) => (
            <option key={code} value={code}>
              {t(`stateOf.${code}`)}
            </option>
          ))}
        </select>
        {anyOn && <TestForm channels={channels.data ?? []} />}
      </div>
      {list.isError && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 ? (
        <p className="card bd mt12" style={{ padding: 16 }}>
          {anyOn ? t('none') : t('noneOff')}
        </p>
      ) : (
        <Table rows={rows} onOpen={setOpen} />
      )}
      <MoreButton list={list} />
      <DeliverySheet id={open} onClose={() => setOpen(undefined)} />
    </>
  )
}

function Table({ rows, onOpen }: { rows: DeliveryRow[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation('queue')
  const pick = usePick()
  const dates = useDates()
  return (
    <div className={`card mt12 ${styles.scroll}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['when', 'what', 'channel', 'address', 'state', 'tries', 'why'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
            <th scope="col">
              <span className="vh">{t('open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="nw">{dates.short(row.createdAt)}</td>
              <td>{pick(row, 'occasion')}</td>
              <td className="nw">{t(`channelOf.${row.channel}`)}</td>
              <td className="nw">{row.address}</td>
              <td>
                <span className={`tag ${tone(row.state)}`}>{t(`stateOf.${row.state}`)}</span>
              </td>
              <td className="r">{row.tries}</td>
              <td className="t2">{row.reason ? pick(row as DeliveryRow & { reason: string }, 'reason') : ''}</td>
              <td>
                <button type="button" className="linkish nw" onClick={() => onOpen(row.id)}>
                  {t('open')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const tone = (state: string) => (state === 'failed' ? 'e' : state === 'delivered' ? 'ok' : state === 'sent' ? 'a' : '')
