import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IssuedDocuments } from '@loop/issued-documents'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import type { components } from '@shared/generated'
import { Sheet } from '@shared/sheet'
import type { CaseView } from '../types'
import styles from './case.module.css'
import { VoidForm } from './void-form'

type Issued = components['schemas']['CasesIssuedView']

const MAKING_MS = 2000

/** What was issued on the case. */
export function Documents({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk')
  const { number, version, timeline } = view
  const [voiding, setVoiding] = useState<Issued>()
  const documents = useQuery({
    queryKey: ['documents', number, version, timeline.length],
    queryFn: ({ signal }) => api.get('/api/cases/{number}/documents', { path: { number }, signal }),
    refetchInterval: ({ state }) => (state.data?.some(({ pdf }) => !pdf) ? MAKING_MS : false),
    placeholderData: (before) => before,
  })
  return (
    <section className={`col g12 ${styles.under}`} aria-label={t('documents.title')}>
      <h3 className="h4">{t('documents.title')}</h3>
      {documents.error && <ProblemNote error={documents.error} onRetry={() => void documents.refetch()} />}
      {documents.data?.length === 0 && <p className="t2">{t('documents.none')}</p>}
      {documents.data && (
        <IssuedDocuments
          documents={documents.data}
          acts={(one) =>
            one.mayVoid && (
              <button type="button" className="btn txt" onClick={() => setVoiding(one)}>
                {t('documents.void')}
              </button>
            )
          }
        />
      )}
      {documents.data?.some(({ pdf, voidAt }) => pdf && !voidAt) && (
        <p className="s">
          <a href={`/api/cases/documents.zip?number=${number}`}>{t('documents.office')}</a> <span className="t2">{t('documents.officeHint')}</span>
        </p>
      )}
      <Sheet open={voiding !== undefined} title={t('documents.voidTitle', { number: voiding?.number ?? '' })} onClose={() => setVoiding(undefined)}>
        {voiding && <VoidForm id={voiding.id} onDone={() => setVoiding(undefined)} />}
      </Sheet>
    </section>
  )
}
