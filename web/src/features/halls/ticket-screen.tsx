import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useLive } from '@shared/live'
import { useTitle } from '@shared/title'
import type { components } from '@shared/generated'
import styles from './halls.module.css'
import { Slip } from './slip'
import { minutesOf, useSay, type HallWhole } from './types'
import { useChange, useHall } from './use-halls'

type Drawn = components['schemas']['HallsDrawnView']
/** The next person finds an empty screen. */
const GONE_MS = 30_000

/** 取号: large tiles, no account; the slip leads to the ticket's page on a phone. */
export function TicketScreen() {
  const { t } = useTranslation('halls')
  const say = useSay()
  const { hall = '' } = useParams()
  const whole = useHall(hall)
  useLive('hall')
  useTitle(t('draw.title'))
  const [drawn, setDrawn] = useState<Drawn>()
  const [care, setCare] = useState(false)
  const draw = useChange((wish: { group?: string; item?: string }, command) => api.post('/api/halls/{hall}/tickets', { path: { hall }, body: { ...wish, care }, command }), setDrawn)
  useEffect(() => {
    if (!drawn) return
    const gone = setTimeout(() => setDrawn(undefined), GONE_MS)
    return () => clearTimeout(gone)
  }, [drawn])
  if (whole.error)
    return (
      <div className="page plain narrow">
        <ProblemNote error={whole.error} onRetry={() => void whole.refetch()} />
      </div>
    )
  if (!whole.data) return <div className="page plain" aria-busy />
  if (drawn) return <Slip of={drawn} hall={say(whole.data.name)} onDone={() => { setDrawn(undefined); setCare(false) }} />
  return (
    <div className={`page plain ${styles.screen}`}>
      <div className="row sp wrap g16">
        <h1>{t('draw.ask')}</h1>
        <button type="button" className={`btn ${styles.care}`} aria-pressed={care} onClick={() => setCare(!care)}>
          {t('draw.care')}
        </button>
      </div>
      <p className="t2 mt8">{care ? t('draw.careOn') : t('draw.hint')}</p>
      {!whole.data.openNow && (
        <div className="note w mt16" role="status">
          {t('draw.closed', { hours: say(whole.data.hours) })}
        </div>
      )}
      <div aria-live="polite">{draw.error && <ProblemNote error={draw.error} />}</div>
      <Tiles whole={whole.data} busy={draw.isPending} onDraw={(wish) => draw.mutate(wish)} />
    </div>
  )
}

function Tiles({ whole, busy, onDraw }: { whole: HallWhole; busy: boolean; onDraw: (wish: { group?: string; item?: string }) => void }) {
  const { t } = useTranslation('halls')
  const say = useSay()
  const wait = (group: HallWhole['groups'][number]) => {
    if (!whole.openNow) return t('draw.shut')
    if (!group.takes) return t('draw.full')
    const minutes = minutesOf(group.seconds)
    if (minutes === undefined) return t('draw.waitingOnly', { count: group.waiting })
    return minutes === 0 ? t('draw.atOnce') : t('draw.wait', { count: group.waiting, minutes })
  }
  return (
    <>
      <h2 className="mt24">{t('draw.most')}</h2>
      <div className={`mt12 ${styles.most}`}>
        {whole.most.map((item) => (
          <button key={item.code} type="button" className="btn" aria-disabled={busy || !whole.openNow} onClick={() => !busy && whole.openNow && onDraw({ item: item.code })}>
            {say(item.name)}
          </button>
        ))}
      </div>
      <h2 className="mt24">{t('draw.groups')}</h2>
      <ul className={`mt12 ${styles.tiles}`} role="list">
        {whole.groups.map((group) => (
          <li key={group.code}>
            <button type="button" aria-disabled={busy || !group.takes} onClick={() => !busy && group.takes && onDraw({ group: group.code })}>
              <i aria-hidden>{group.code}</i>
              <b>{say(group.name)}</b>
              <small>{wait(group)}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
