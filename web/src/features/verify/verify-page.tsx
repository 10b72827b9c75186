import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { FileButton } from '@shared/file-button'
import { isProblem } from '@shared/problem'
import { useTitle } from '@shared/title'
import type { components } from '@shared/generated'
import { CodeForm } from './code-form'
import styles from './verify.module.css'

type Check = components['schemas']['DocumentsCheckView']
type Outcome = 'same' | 'other' | 'unreadable'

/** Whether a document is one that the city issued: everybody may ask, and nothing of what it says is shown. */
export function VerifyPage() {
  const { t } = useTranslation('verify')
  const { code = '' } = useParams()
  useTitle(t('title'))
  const check = useQuery({ queryKey: ['verify', code], enabled: code !== '', queryFn: ({ signal }) => api.get('/api/documents/verify/{code}', { path: { code }, signal }), retry: false })
  const unknown = isProblem(check.error) && check.error.status === 404
  return (
    <div className="page plain narrow">
      <h1>{t('title')}</h1>
      <p className="t2 mt8">{code ? t('code', { code }) : t('about')}</p>
      {!code && (
        <p className="mt8">
          <Link to="/verify/licence">{t('licence')}</Link>
        </p>
      )}
      {check.data && <Found of={check.data} />}
      {unknown && (
        <div className="note e mt24" role="alert">
          <CloseCircleFilled aria-hidden />
          <div>{t('unknown')}</div>
        </div>
      )}
      {(code === '' || unknown) && <CodeForm key={code} before={code} />}
      {check.error && !unknown && <ProblemNote error={check.error} onRetry={() => void check.refetch()} />}
    </div>
  )
}

function Found({ of }: { of: Check }) {
  const { t } = useTranslation('verify')
  const pick = usePick()
  const dates = useDates()
  const rows = [
    ['name', pick(of, 'name')],
    ['number', of.number],
    ['unit', pick(of, 'unit')],
    ['issued', dates.full(of.issued)],
  ]
  return (
    <section className="card mt24">
      <div className="bd col g16">
        <p className={of.valid ? styles.good : styles.bad} role="status">
          {of.valid ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
          <b>{of.valid ? t('valid') : t('void', { day: of.voidAt ? dates.full(of.voidAt) : '', ground: pick(of, 'voidGround') })}</b>
        </p>
        {of.destroyed && <p className="t2">{t('destroyed', { day: dates.full(of.destroyed) })}</p>}
        <dl className={styles.facts}>
          {rows.map(([key, value]) => (
            <div key={key}>
              <dt className="t2">{t(`fact.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <FileCheck of={of} />
      </div>
    </section>
  )
}

/** The file never leaves the browser: only its sum is compared. */
function FileCheck({ of }: { of: Check }) {
  const { t } = useTranslation('verify')
  const [outcome, setOutcome] = useState<{ name: string; is: Outcome }>()
  const look = async (file: File | undefined) => {
    if (file) setOutcome({ name: file.name, is: await compare(file, of) })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void look(event.dataTransfer.files[0])
  }
  return (
    <div className={styles.drop} role="group" aria-label={t('file.label')} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p>{t('file.ask')}</p>
      <FileButton accept=".pdf,.ofd" onChoose={(file) => void look(file)} />
      <p className="hint">{t('file.stays')}</p>
      <div aria-live="polite">
        {outcome && (
          <p className={outcome.is === 'same' ? styles.good : styles.bad}>
            {outcome.is === 'same' ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
            <span>{t(`file.${outcome.is}`, { name: outcome.name })}</span>
          </p>
        )}
      </div>
    </div>
  )
}

async function compare(file: File, of: Check): Promise<Outcome> {
  try {
    const sum = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    const hex = [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex === of.pdfSha256 || hex === of.ofdSha256 ? 'same' : 'other'
  } catch {
    return 'unreadable'
  }
}
