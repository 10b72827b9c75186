import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { LookList } from './look-list'
import styles from './mydata.module.css'
import type { OwnField, OwnRecord } from './types'
import { WrongForm } from './wrong-form'

/** What the city has of me and of the firms that I stand for, where each value comes from, and who looked at it. */
export function MyDataPage() {
  const { t } = useTranslation('mydata')
  useTitle(t('title'))
  const mine = useQuery({ queryKey: ['mine', 'data'], queryFn: ({ signal }) => api.get('/api/exchange/mine', { signal }), retry: false })
  const records = mine.data?.records ?? []
  const [place, setPlace] = useState(0)
  const shown = records.find((record) => record.place === place) ?? records[0]
  const stranger = isProblem(mine.error) && mine.error.status === 401
  return (
    <div className="page plain narrow">
      <h1>{t('title')}</h1>
      <p className="t2 mt8">{t('about')}</p>
      {stranger && (
        <Link className="btn p mt24" to="/sign-in?to=/my/data">
          {t('common:signIn')}
        </Link>
      )}
      {mine.error && !stranger && <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.isSuccess && records.length === 0 && <p className="card bd mt24">{t('none')}</p>}
      {records.length > 1 && (
        <div className={`mt24 ${styles.who}`} role="group" aria-label={t('who')}>
          {records.map((record) => (
            <button key={record.place} type="button" className="btn" aria-pressed={record === shown} onClick={() => setPlace(record.place)}>
              {record.title}
            </button>
          ))}
        </div>
      )}
      {shown && <Shown key={shown.place} of={shown} />}
    </div>
  )
}

function Shown({ of }: { of: OwnRecord }) {
  const { t } = useTranslation('mydata')
  const pick = usePick()
  const [wrong, setWrong] = useState<OwnField>()
  const known = of.fields.filter((field) => field.value)
  return (
    <>
      <section className="card mt24" aria-labelledby="have">
        <div className="hd">
          <h2 id="have">{t('have', { library: pick(of, 'libraryName') })}</h2>
        </div>
        <ul className={styles.fields} role="list">
          {known.map((field) => (
            <li key={field.field}>
              <div>
                <span className="t2">{pick(field, 'name')}</span>
                <b>{pick(field, 'valueText')}</b>
                <span className="s t3">{t('source', { source: pick(field, 'source') })}</span>
              </div>
              {field.correction ? (
                <Link className="s" to={`/progress/${field.correction}`}>
                  {t('open')}
                </Link>
              ) : (
                field.mayDispute && (
                  <button type="button" className="linkish" onClick={() => setWrong(field)} aria-label={t('wrongOf', { field: pick(field, 'name') })}>
                    {t('wrong')}
                  </button>
                )
              )}
            </li>
          ))}
        </ul>
      </section>
      <LookList place={of.place} />
      <Sheet open={wrong !== undefined} title={t('wrong')} onClose={() => setWrong(undefined)}>
        {wrong && <WrongForm place={of.place} field={wrong} />}
      </Sheet>
    </>
  )
}
