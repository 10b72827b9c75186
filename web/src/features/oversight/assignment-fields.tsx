import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import styles from './oversight.module.css'

export interface Draft {
  what: string
  due: string
  unit?: { uscc: string; name: string }
}

/** Who does what by when, line by line. */
export function AssignmentFields({ id, tasks, onChange, fault }: { id: string; tasks: Draft[]; onChange: (tasks: Draft[]) => void; fault?: string }) {
  const { t } = useTranslation('oversight')
  const set = (index: number, more: Partial<Draft>) => onChange(tasks.map((task, i) => (i === index ? { ...task, ...more } : task)))
  return (
    <fieldset id={id} tabIndex={-1} className={styles.tasks}>
      <legend className="lab">{t('form.assignments')}</legend>
      {tasks.map((task, index) => (
        <div key={index} className={styles.task}>
          <input className="in" aria-label={t('form.what', { n: index + 1 })} placeholder={t('form.whatExample')} value={task.what} maxLength={200} onChange={(event) => set(index, { what: event.target.value })} />
          <UnitField label={t('form.who', { n: index + 1 })} value={task.unit} onChange={(unit) => set(index, { unit })} />
          <span className="row g4">
            <input className="in" type="date" aria-label={t('form.by', { n: index + 1 })} value={task.due} onChange={(event) => set(index, { due: event.target.value })} />
            {tasks.length > 1 && (
              <button type="button" className="btn" aria-label={t('form.removeTask', { n: index + 1 })} onClick={() => onChange(tasks.filter((_, i) => i !== index))}>
                <DeleteOutlined />
              </button>
            )}
          </span>
        </div>
      ))}
      {fault && <div className="fault">{fault}</div>}
      <button type="button" className="linkish" onClick={() => onChange([...tasks, { what: '', due: '' }])}>
        <PlusOutlined aria-hidden /> {t('form.addTask')}
      </button>
    </fieldset>
  )
}

/** A unit by its name, from the directory. */
function UnitField({ label, value, onChange }: { label: string; value: Draft['unit']; onChange: (unit: Draft['unit']) => void }) {
  const pick = usePick()
  const list = useId()
  const [typed, setTyped] = useState(value?.name ?? '')
  const q = useDeferredValue(typed.trim())
  const units = useQuery({ queryKey: ['units', 'any', q], queryFn: ({ signal }) => api.get('/api/directory/units', { query: { q }, signal }), enabled: q.length > 0, staleTime: 5 * 60_000 })
  const choose = (name: string) => {
    setTyped(name)
    const found = units.data?.find((unit) => pick(unit, 'name') === name)
    onChange(found && { uscc: found.uscc, name })
  }
  return (
    <>
      <input className="in" list={list} aria-label={label} placeholder={label} value={typed} aria-invalid={typed !== '' && !value ? true : undefined} onChange={(event) => choose(event.target.value)} />
      <datalist id={list}>
        {units.data?.slice(0, 12).map((unit) => (
          <option key={unit.uscc} value={pick(unit, 'name')} />
        ))}
      </datalist>
    </>
  )
}
