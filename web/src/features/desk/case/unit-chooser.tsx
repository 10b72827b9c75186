import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import styles from './case.module.css'
import type { Typed } from './needs'

interface Props {
  division: string
  /** Those that cases of this kind can be sent to. */
  duties: string[]
  value: Typed['unit']
  onChange: (unit: Typed['unit']) => void
  fault?: string
  id?: string
}
const SHOWN = 6
const MORE = 20

/** Units of the case's county and of the city: first those with a duty for this kind of case, all others by name. */
export function UnitChooser({ division, duties, value, onChange, fault, id = 'act-unit' }: Props) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const units = useQuery({
    queryKey: ['units', division, q, duties],
    queryFn: ({ signal }) => api.get('/api/directory/units', { query: { division: `${division}000000`, q, duty: q ? undefined : duties }, signal }),
    staleTime: 5 * 60_000,
  })
  const [shown, setShown] = useState(SHOWN)
  const rows = units.data?.slice(0, shown) ?? []
  const more = (units.data?.length ?? 0) - rows.length
  return (
    <div>
      <Field id={id} label={t('unit.label')} hint={t('unit.hint')} fault={fault}>
        {(field) => <input {...field} type="search" className="in" autoComplete="off" placeholder={t('unit.example')} value={typed} onChange={(event) => (setTyped(event.target.value), setShown(SHOWN))} />}
      </Field>
      {value && (
        <p className={styles.chosen}>
          {t('unit.chosen', { name: value.name })}
          <button type="button" className="linkish" onClick={() => onChange(undefined)}>
            {t('unit.other')}
          </button>
        </p>
      )}
      {units.isError && <ProblemNote error={units.error} onRetry={() => void units.refetch()} />}
      {!value && (
        <ul role="list" className={styles.units}>
          {rows.map((unit) => (
            <li key={unit.uscc}>
              <button type="button" onClick={() => onChange({ uscc: unit.uscc, name: pick(unit, 'name') })}>
                {pick(unit, 'name')} <span className="tag">{t(`unit.level.${unit.level === 'city' ? 'city' : 'county'}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!value && more > 0 && (
        <button type="button" className="linkish" onClick={() => setShown(shown + MORE)}>
          {t('unit.more', { count: more })}
        </button>
      )}
      <p role="status" className="s t3">
        {units.isSuccess && rows.length === 0 && t('unit.none', { q })}
      </p>
    </div>
  )
}
