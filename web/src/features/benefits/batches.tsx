import { DownloadOutlined } from '@ant-design/icons'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'
import styles from './desk.module.css'
import { yuan } from './money'
import type { DeskList, Flaw } from './types'
import { useChange } from './use-benefits'

/** The batches of a list: made, handed to the treasury as a file, settled by its receipt. */
export function Batches({ of }: { of: DeskList }) {
  const { t } = useTranslation('benefitdesk')
  const make = useChange((_: void, command) => api.post('/api/benefits/desk/lists/{number}/batches', { path: { number: of.list.number }, command }))
  const pays = of.acts.includes('batch')
  if (!pays && of.batches.length === 0) return null
  return (
    <section className="card" aria-labelledby="batches">
      <div className="hd">
        <h2 id="batches">{t('batch.title')}</h2>
        {pays && (
          <button type="button" className="btn p" aria-disabled={make.isPending} onClick={() => !make.isPending && make.mutate()}>
            {t('batch.make')}
          </button>
        )}
      </div>
      {make.error && <ProblemNote error={make.error} />}
      {make.data && (
        <p className={styles.section} role="status">
          {make.data.number ? t('batch.made', { number: make.data.number }) : t('batch.held')}
        </p>
      )}
      {of.batches.length === 0 && <p className={styles.empty}>{t('batch.none')}</p>}
      {of.batches.map((batch) => (
        <BatchRow key={batch.number} of={batch} pays={pays} />
      ))}
    </section>
  )
}

function BatchRow({ of, pays }: { of: DeskList['batches'][number]; pays: boolean }) {
  const { t } = useTranslation('benefitdesk')
  const dates = useDates()
  return (
    <article className={styles.section} aria-label={of.number}>
      <div className="row wrap sp g8">
        <b>{of.number}</b>
        <span>{t('sum', { count: of.lines, yuan: yuan(of.fen) })}</span>
      </div>
      <p className="s t2">
        {of.madeBy} · {dates.stamp(of.made)} · {t('batch.counts', { sent: of.sent, paid: of.paid, refused: of.refused })}
      </p>
      <p className={`t3 ${styles.code}`}>SHA-256 {of.sum}</p>
      {pays && (
        <div className="row wrap g8 mt8">
          <a className="btn" href={`/api/benefits/desk/batches/${of.number}/file`} download>
            <DownloadOutlined aria-hidden /> {t('batch.file')}
          </a>
          {of.sent > 0 && <ReceiptButton number={of.number} />}
        </div>
      )}
    </article>
  )
}

/** Reads the treasury's file in the browser and hands its text in; a faulty one is taken in not at all. */
function ReceiptButton({ number }: { number: string }) {
  const { t } = useTranslation('benefitdesk')
  const pick = usePick()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const send = useChange((text: string, command) => api.post('/api/benefits/desk/batches/{number}/receipt', { path: { number }, body: { text }, command }))
  const chosen = async (file: File | undefined) => {
    if (!file) return
    setName(file.name)
    send.mutate(await file.text())
    if (input.current) input.current.value = ''
  }
  const faults = isProblem(send.error) ? ((send.error.more.faults as Flaw[] | undefined) ?? []) : []
  return (
    <>
      <input ref={input} className="vh" type="file" accept=".csv,text/csv" tabIndex={-1} aria-label={t('batch.receiptOf', { number })} onChange={(event) => void chosen(event.target.files?.[0])} />
      <button type="button" className="btn" aria-disabled={send.isPending} onClick={() => input.current?.click()}>
        {t('batch.receipt')}
      </button>
      {send.data && (
        <span className="t2" role="status">
          {t('batch.taken', { name, paid: send.data.paid, refused: send.data.refused })}
        </span>
      )}
      {send.error && (
        <ProblemNote error={send.error}>
          {faults.length > 1 && (
            <ul className={styles.flaws}>
              {faults.map((fault, n) => (
                <li key={n}>
                  {fault.place}: {pick(fault, 'words')}
                </li>
              ))}
            </ul>
          )}
        </ProblemNote>
      )}
    </>
  )
}
