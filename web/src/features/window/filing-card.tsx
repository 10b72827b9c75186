import { CheckCircleFilled } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { standIn } from '@shared/standing'
import { checksOf, thingsOf } from './checks'
import { useSay, type Window, type WindowItem } from './types'
import { useChange, useGuide } from './use-window'
import styles from './window.module.css'

/** From the item to the filed application: write it for the person, have them confirm it, file it with the list of what was taken in. */
export function FilingCard({ hall, of, item, items }: { hall: string; of: Window; item: string; items: WindowItem[] }) {
  const { t } = useTranslation('window')
  const say = useSay()
  const navigate = useNavigate()
  const at = of.at
  const person = at?.person
  const chosen = items.find(({ code }) => code === item)
  const write = (code: string, draft: string) => {
    if (!person) return
    standIn({ id: person.standing, name: person.name, back: `/desk/window?hall=${hall}&item=${code}` })
    navigate(`/apply/${code}/${draft}`)
  }
  const begin = useChange((code: string, command) => api.post('/api/halls/{hall}/window/drafts', { path: { hall }, body: { item: code }, command }), ({ draft }) => write(item, draft))
  if (at?.state !== 'SERVING') return null
  const open = at.drafts
  return (
    <section className="card" aria-labelledby="filing">
      <div className="hd">
        <h2 id="filing">{t('file.title')}</h2>
      </div>
      <div className={styles.section}>
        {!person && <p className="t2">{t('file.person')}</p>}
        {person && !chosen && open.length === 0 && <p className="t2">{t('file.item')}</p>}
        {person && chosen && !open.some((one) => one.item === item) && (
          <>
            {!chosen.granted ? (
              <p className="t2">{t('file.notGranted')}</p>
            ) : !chosen.open ? (
              <p className="t2">{t('file.noForm')}</p>
            ) : (
              <button type="button" id={open.length === 0 ? 'file' : undefined} className="btn p blk" aria-disabled={begin.isPending} onClick={() => !begin.isPending && begin.mutate(item)}>
                {t('file.begin', { item: say(chosen.name) })} {open.length === 0 && <kbd>F10</kbd>}
              </button>
            )}
            {begin.error && <ProblemNote error={begin.error} />}
          </>
        )}
        {open.map((one, index) => (
          <OpenDraft key={one.draft} hall={hall} of={one} first={index === 0} onWrite={() => write(one.item, one.draft)} />
        ))}
        {at.filed.map((one) => (
          <p key={one.number} className={styles.filed} role="status">
            <CheckCircleFilled aria-hidden className={styles.good} />{' '}
            <span>
              <b>{say(one.item)}</b>
              <br />
              {one.shown}
              <br />
              <Link to={`/desk/papers/receipt/${one.number}`}>{t('file.receipt')}</Link>
            </span>
          </p>
        ))}
      </div>
    </section>
  )
}

function OpenDraft({ hall, of, first, onWrite }: { hall: string; of: { draft: string; item: string; name: { zh: string; en: string }; confirmed: number }; first: boolean; onWrite: () => void }) {
  const { t } = useTranslation('window')
  const say = useSay()
  const guide = useGuide(of.item)
  const [way, setWay] = useState<'paper' | 'phone'>('paper')
  const things = thingsOf(guide.data, checksOf(of.item))
  const file = useChange((_: void, command) => api.post('/api/halls/{hall}/window/filings', { path: { hall }, body: { draft: of.draft, confirmed: way, things }, command }))
  return (
    <div className={styles.open}>
      <div className="row sp">
        <b>{say(of.name)}</b>
        <button type="button" className="linkish s" onClick={onWrite}>
          {t('file.write')}
        </button>
      </div>
      <fieldset>
        <legend className="lab">{t('file.confirm')}</legend>
        {(['paper', 'phone'] as const).map((one) => (
          <label key={one} className="row g8">
            <input type="radio" name={`way-${of.draft}`} checked={way === one} onChange={() => setWay(one)} />
            {t(`file.way.${one}`)}
            {one === 'phone' && <span className={`tag ${of.confirmed > 0 ? 'ok' : ''}`}>{t(of.confirmed > 0 ? 'file.confirmed' : 'file.notYet')}</span>}
          </label>
        ))}
      </fieldset>
      <p className="s t2">{things.length > 0 ? t('file.things', { names: things.map((one) => say({ zh: one.zh, en: one.en ?? one.zh })).join(t('common:between')) }) : t('file.noThings')}</p>
      {file.error && <ProblemNote error={file.error} />}
      <button type="button" id={first ? 'file' : undefined} className="btn p blk" aria-disabled={file.isPending} onClick={() => !file.isPending && file.mutate()}>
        {t('file.do')} {first && <kbd>F10</kbd>}
      </button>
    </div>
  )
}
