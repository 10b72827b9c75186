import { EllipsisOutlined, PlusOutlined } from '@ant-design/icons'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Field } from '@shared/field'
import { Sheet } from '@shared/sheet'
import type { Figures } from '../types'
import { Menu } from '../parts/menu'
import { VIEWS, writeFilters, type Filters } from './filters'
import { LONGEST_NAME, useSavedViews, type SavedView } from './saved-views'
import styles from './tasks.module.css'

/** The ready views with their counts, then the person's own. */
export function ViewTabs({ filters, counts }: { filters: Filters; counts: Figures | undefined }) {
  const { t } = useTranslation('desk')
  const { views, save, rename, forget } = useSavedViews()
  const [naming, setNaming] = useState<{ old?: SavedView } | undefined>()
  const now = writeFilters(filters)
  const own = views.find((view) => view.query === now)
  return (
    <nav className={styles.tabs} aria-label={t('views.label')}>
      {VIEWS.map((view) => (
        <Link key={view} to={`/desk/tasks?view=${view}`} aria-current={!own && filters.view === view ? 'page' : undefined}>
          {t(`view.${view}`)}
          {counts && view !== 'done' && ` ${counts[view]}`}
        </Link>
      ))}
      {views.map((view) => (
        <span key={view.name} className={styles.own}>
          <Link to={`/desk/tasks?${view.query}`} aria-current={view === own ? 'page' : undefined}>
            {view.name}
          </Link>
          {view === own && (
            <Menu className={styles.tiny} name={t('views.change', { name: view.name })} label={<EllipsisOutlined />}>
              {(close) => (
                <div className={styles.menu}>
                  <button type="button" onClick={() => (close(), setNaming({ old: view }))}>
                    {t('views.rename')}
                  </button>
                  <button type="button" onClick={() => (close(), forget(view.name))}>
                    {t('views.forget')}
                  </button>
                </div>
              )}
            </Menu>
          )}
        </span>
      ))}
      {!own && (
        <button type="button" className={styles.save} onClick={() => setNaming({})}>
          <PlusOutlined aria-hidden /> {t('views.save')}
        </button>
      )}
      <Sheet open={naming !== undefined} title={naming?.old ? t('views.rename') : t('views.save')} onClose={() => setNaming(undefined)}>
        <NameForm
          first={naming?.old?.name ?? ''}
          onName={(name) => {
            if (naming?.old) rename(naming.old.name, name)
            else save({ name, query: now })
            setNaming(undefined)
          }}
        />
      </Sheet>
    </nav>
  )
}

function NameForm({ first, onName }: { first: string; onName: (name: string) => void }) {
  const { t } = useTranslation('desk')
  const [name, setName] = useState(first)
  const [fault, setFault] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) onName(name)
    else setFault(t('views.nameMissing'))
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <Field label={t('views.name')} hint={t('views.nameHint', { max: LONGEST_NAME })} fault={fault}>
        {(field) => <input {...field} className="in" maxLength={LONGEST_NAME} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <div>
        <button type="submit" className="btn p">
          {t('views.keep')}
        </button>
      </div>
    </form>
  )
}
