import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@shared/field'
import type { Dictionary, Line } from './form-lines'
import styles from './form-page.module.css'
import { useSay } from './use-items'

const SHOWN = 40

/** The dictionary, searched by name: what is asked already is not offered again. */
export function FormPick({ lines, dictionary, onPick }: { lines: Line[]; dictionary: Dictionary; onPick: (element: string) => void }) {
  const { t } = useTranslation('items')
  const say = useSay()
  const [words, setWords] = useState('')
  const taken = new Set(lines.map(({ element }) => element))
  const wanted = words.trim().toLowerCase()
  const free = dictionary.elements.filter(({ field }) => !taken.has(field.element) && (!wanted || [field.name.zh, field.name.en ?? '', field.element].some((text) => text.toLowerCase().includes(wanted))))
  return (
    <section className="card" aria-labelledby="form-pick">
      <div className="hd">
        <h2 id="form-pick">{t('form.pick')}</h2>
        <span className="tag">{free.length}</span>
      </div>
      <div className="bd col g8">
        <Field id="form-search" label={t('form.search')}>
          {(field) => <input {...field} className="in" type="search" value={words} onChange={(event) => setWords(event.target.value)} />}
        </Field>
        <ul className={styles.pick} role="list" aria-labelledby="form-pick">
          {free.slice(0, SHOWN).map(({ field, known }) => (
            <li key={field.element}>
              <button type="button" className="linkish" onClick={() => onPick(field.element)}>
                {t('form.add', { name: say(field.name) })}
              </button>
              <span className="xs t3">{field.element}</span>
              {known && <span className="tag ok">{t('form.known')}</span>}
            </li>
          ))}
        </ul>
        <p className="hint">{t('form.missing')}</p>
      </div>
    </section>
  )
}
