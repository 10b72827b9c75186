import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useSay, type Window } from './types'
import { useAct } from './use-window'
import styles from './window.module.css'

/** The windows of the hall, and at which of them somebody works already. */
export function ChooseWindow({ hall, of }: { hall: string; of: Window }) {
  const { t } = useTranslation('window')
  const say = useSay()
  const open = useAct(hall, (window: string, command) => api.post('/api/halls/{hall}/window/open', { path: { hall }, body: { window }, command }))
  return (
    <section className="card" aria-labelledby="choose">
      <div className="hd">
        <h2 id="choose">{t('choose.title')}</h2>
        <span className={`tag ${of.openNow ? 'ok' : ''}`}>{t(of.openNow ? 'choose.open' : 'choose.closed')}</span>
      </div>
      {open.error && <ProblemNote error={open.error} />}
      <ul className={styles.windows} role="list">
        {of.windows.map((one) => (
          <li key={one.number}>
            <button type="button" className="btn" aria-disabled={!one.mayOpen || open.isPending} onClick={() => one.mayOpen && open.mutate(one.number)}>
              <b>{one.number}</b>
              <span className="grow">
                {say(one.name)}
                <small>{one.by ? t('choose.by', { name: one.by }) : <>{say(one.kindName)} · {one.groups.length > 6 ? t('choose.all') : one.groups.join(' ')}</>}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
