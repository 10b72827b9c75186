import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@shared/field'
import styles from './halls.module.css'
import { useSay } from './types'
import { useItem, useItems } from './use-halls'

/** Finds an item by people's own words; what was chosen stands with its name. `whole` leaves out those whose guide has gaps. */
export function ItemChoice({ value, fault, whole = false, onChange }: { value: string; fault?: string; whole?: boolean; onChange: (code: string) => void }) {
  const { t } = useTranslation('halls')
  const say = useSay()
  const [text, setText] = useState('')
  const chosen = useItem(value)
  const found = useItems(value ? '' : text)
  const rows = (found.data?.rows ?? []).filter((row) => !whole || row.gaps.length === 0)
  if (value)
    return (
      <div>
        <span className="lab">{t('item.label')}</span>
        <p>
          <b>{say(chosen.data?.item.name)}</b>{' '}
          <button type="button" className="linkish" onClick={() => onChange('')}>
            {t('item.other')}
          </button>
        </p>
      </div>
    )
  return (
    <div>
      <Field label={t('item.label')} hint={t('item.hint')} fault={fault}>
        {(field) => <input {...field} className="in" value={text} maxLength={60} autoComplete="off" onChange={(event) => setText(event.target.value)} />}
      </Field>
      {found.data && (
        <ul className={styles.found} role="list" aria-label={t('item.found')}>
          {rows.map((row) => (
            <li key={row.code}>
              <button type="button" onClick={() => onChange(row.code)}>
                {say(row.name)}
              </button>
            </li>
          ))}
          {rows.length === 0 && <li className="hint">{t('item.none')}</li>}
        </ul>
      )}
    </div>
  )
}
