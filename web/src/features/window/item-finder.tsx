import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { nearness } from './pinyin'
import { useSay, type WindowItem } from './types'
import styles from './window.module.css'

const SHOWN = 8

/** Any item by words, initials or code; the ten most asked for by a digit. */
export function ItemFinder({ items, chosen, onChoose }: { items: WindowItem[]; chosen: string; onChoose: (code: string) => void }) {
  const { t } = useTranslation('window')
  const say = useSay()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => {
    if (!text.trim()) return []
    const scored = items.flatMap((one) => {
      const near = nearness(text, { code: one.code, names: [one.name.zh, one.name.en] })
      return near === undefined ? [] : [{ one, near }]
    })
    return scored.sort((a, b) => a.near - b.near || (a.one.key ?? 99) - (b.one.key ?? 99) || Number(b.one.open) - Number(a.one.open)).slice(0, SHOWN).map(({ one }) => one)
  }, [items, text])
  const take = (code: string) => {
    onChoose(code)
    setText('')
    setAt(0)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && found[at]) take(found[at].code)
    else if (event.key === 'Escape') setText('')
    else return
    event.preventDefault()
  }
  const most = items.filter((one) => one.key !== undefined).sort((a, b) => ((a.key! + 9) % 10) - ((b.key! + 9) % 10))
  return (
    <section className="card" aria-labelledby="items">
      <div className="hd">
        <h2 id="items">
          {t('find.title')} <kbd>/</kbd>
        </h2>
      </div>
      <div className={styles.section}>
        <input id="find-item" className="in" type="search" role="combobox" aria-label={t('find.label')} aria-expanded={found.length > 0} aria-controls="found-items" aria-activedescendant={found[at] ? `found-${found[at].code}` : undefined} placeholder={t('find.example')} autoComplete="off" value={text} onChange={(event) => { setText(event.target.value); setAt(0) }} onKeyDown={press} />
        <div id="found-items" role="listbox" aria-label={t('find.found')} className={styles.found}>
          {found.map((one, index) => (
            // The keyboard stays in the field above, which moves through these.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div key={one.code} id={`found-${one.code}`} role="option" tabIndex={-1} aria-selected={index === at} onClick={() => take(one.code)}>
              {say(one.name)} {!one.granted && <span className="tag">{t('find.notGranted')}</span>}
            </div>
          ))}
        </div>
        {text.trim().length > 0 && found.length === 0 && <p className="hint">{t('find.none')}</p>}
        <ol className={styles.most} role="list" aria-label={t('find.most')}>
          {most.map((one) => (
            <li key={one.code}>
              <button type="button" className="btn" aria-pressed={one.code === chosen} onClick={() => take(one.code)}>
                <kbd>{one.key}</kbd> <span className="ell">{say(one.name)}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
