import { AimOutlined, CheckOutlined, CompassOutlined, PlusOutlined } from '@ant-design/icons'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@shared/field'
import { distance } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useMe } from '@shared/session'
import { Sheet } from '@shared/sheet'
import styles from './patrol.module.css'
import { currentFix, inside, toBorder, type Position } from './position'
import { StartFinding } from './start-finding'
import type { Round, Stop } from './types'
import { useSending } from './use-patrol'
import { addMade } from './waiting'

interface Props {
  round: Round
  stop: Stop
  here: boolean
  position: Position
}

/** The grid to go to: how far, the way there, and the two things that can be done on it. */
export function StopCard({ round, stop, here, position }: Props) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const send = useSending()
  const person = useMe().data?.account?.login
  const [unlocated, setUnlocated] = useState(false)
  const [finding, setFinding] = useState(false)
  const [looking, setLooking] = useState(false)
  const check = async (noFix?: string) => {
    if (!person || looking) return
    setLooking(true)
    const fix = noFix ? undefined : await currentFix(position)
    setLooking(false)
    if (!fix && !noFix) return setUnlocated(true)
    const form = fix ? { lon: fix.lon, lat: fix.lat, accuracy: fix.accuracy } : { noFix }
    addMade({ person, round: round.id, grid: stop.grid, turn: stop.turn, name: pick(stop, 'name'), form })
    send()
  }
  return (
    <section className={`card ${styles.next}`} aria-labelledby="next-title">
      <div className="bd col g12">
        <div className="col g4">
          <span className="s acc">{here ? t('stop.here') : t('stop.next')}</span>
          <h2 id="next-title">{pick(stop, 'name')}</h2>
          <span className="t2">
            {pick(stop, 'near')} · {pick(stop, 'className')}
          </span>
          <Away stop={stop} position={position} />
        </div>
        <button type="button" className={`btn p blk ${styles.big}`} aria-disabled={looking} onClick={() => void check()}>
          <CheckOutlined aria-hidden /> {looking ? t('fix.asking') : t('stop.check')}
        </button>
        <div className={styles.pair}>
          <button type="button" className="btn" onClick={() => setFinding(true)}>
            <PlusOutlined aria-hidden /> {t('stop.find')}
          </button>
          <a className="btn" href={`geo:${stop.lat},${stop.lon}?q=${stop.lat},${stop.lon}`}>
            <CompassOutlined aria-hidden /> {t('stop.way')}
          </a>
        </div>
        <button type="button" className="linkish s" onClick={() => setUnlocated(true)}>
          {t('fix.without')}
        </button>
      </div>
      <Sheet open={unlocated} title={t('fix.title')} onClose={() => setUnlocated(false)}>
        <WithoutFix
          onReason={(reason) => {
            setUnlocated(false)
            void check(reason)
          }}
        />
      </Sheet>
      <Sheet open={finding} title={t('finding.title')} onClose={() => setFinding(false)}>
        <StartFinding round={round} position={position} />
      </Sheet>
    </section>
  )
}

function Away({ stop, position }: { stop: Stop; position: Position }) {
  const { t } = useTranslation('patrol')
  const { state, fix } = position
  const words =
    state === 'known' && fix
      ? inside(stop.outline, fix)
        ? t('fix.inside', { n: Math.round(fix.accuracy) })
        : t('fix.away', { distance: distance(t, toBorder(stop.outline, fix)), n: Math.round(fix.accuracy) })
      : t(`fix.${state}`)
  return (
    <span className={`row g8 s ${state === 'known' ? 't2' : ''}`}>
      <AimOutlined aria-hidden />
      {words}
    </span>
  )
}

const REASONS = ['signal', 'indoors', 'fault'] as const

/** Without a position a check-off says why, and is counted as such. */
function WithoutFix({ onReason }: { onReason: (reason: string) => void }) {
  const { t } = useTranslation('patrol')
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<string>()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim().length < 2) return setFault(t('fix.missing'))
    onReason(words.trim())
  }
  return (
    <form className="col g12" onSubmit={send} noValidate>
      <p className="t2">{t('fix.words')}</p>
      {REASONS.map((one) => (
        <button key={one} type="button" className="btn blk" onClick={() => onReason(t(`fix.reason.${one}`))}>
          {t(`fix.reason.${one}`)}
        </button>
      ))}
      <Field label={t('fix.other')} fault={fault}>
        {(field) => <input {...field} className="in" maxLength={100} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <button type="submit" className="btn p blk">
        {t('fix.send')}
      </button>
    </form>
  )
}
