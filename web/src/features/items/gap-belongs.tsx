import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import styles from './items.module.css'
import { useBelongs } from './use-gaps'
import { useDeskList, useSay } from './use-items'

/** "This belongs to item X": the question, shortened to how people speak of it, becomes a saying of the item. */
export function GapBelongs({ id, words, onDone }: { id: string; words: string; onDone: () => void }) {
  const { t } = useTranslation('gaps')
  const say = useSay()
  const [text, setText] = useState('')
  const [item, setItem] = useState('')
  const [said, setSaid] = useState(words.slice(0, 60))
  const found = useDeskList(text, '', 0)
  const belongs = useBelongs()
  const send = (event: FormEvent) => {
    event.preventDefault()
    belongs.mutate({ id, item, said }, { onSuccess: onDone })
  }
  return (
    <form className="col g8" onSubmit={send}>
      {belongs.isError && <ProblemNote error={belongs.error} />}
      <input className="in" aria-label={t('belongs.said')} maxLength={60} value={said} onChange={(event) => setSaid(event.target.value)} />
      <input className="in" type="search" aria-label={t('belongs.find')} placeholder={t('belongs.find')} value={text} onChange={(event) => setText(event.target.value)} />
      <select className="in" aria-label={t('belongs.item')} value={item} onChange={(event) => setItem(event.target.value)}>
        <option value="">{t('belongs.item')}</option>
        {found.data?.rows.map((row) => (
          <option key={row.code} value={row.code}>
            {say(row.name)}
          </option>
        ))}
      </select>
      <div className={styles.tools}>
        <button type="submit" className="btn p" disabled={!item || said.trim().length < 2 || belongs.isPending}>
          {t('belongs.send')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {t('belongs.cancel')}
        </button>
      </div>
    </form>
  )
}
