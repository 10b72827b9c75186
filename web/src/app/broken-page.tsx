import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useRouteError } from 'react-router'
import { newCommandId } from '@shared/intent'
import { isProblem } from '@shared/problem'

/** The last net: says what is safe and gives a reference that also stands in the browser's log. */
export function BrokenPage() {
  const { t } = useTranslation()
  const error = useRouteError()
  const [reference] = useState(() => {
    const own = (isProblem(error) && error.reference) || newCommandId().slice(0, 8).toUpperCase()
    console.error(`Reference ${own}`, error)
    return own
  })
  // A part of the app that could not be fetched: no network, or a build that is gone.
  const absent = error instanceof TypeError && /import|module/i.test(error.message)
  return (
    <main className="page plain">
      <h1>{absent ? t('broken.absent') : t('broken.title')}</h1>
      <p className="mt8 t2">{absent ? t('broken.absentWords', { hotline: '12345' }) : t('broken.words', { hotline: '12345' })}</p>
      {!absent && (
        <p className="mt8">
          <b>{reference}</b>
        </p>
      )}
      <p className="row wrap g12 mt24">
        <button type="button" className="btn p" onClick={() => location.reload()}>
          {t('broken.reload')}
        </button>
        <Link className="btn" to="/">
          {t('home')}
        </Link>
      </p>
    </main>
  )
}
