import { useMutation } from '@tanstack/react-query'
import { QRCode } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import type { Held } from './types'
import styles from './wallet.module.css'

/** The code that is shown: a picture and letters, for five minutes and once; a new one takes its place. */
export function PassSheet({ of }: { of: Held }) {
  const { t } = useTranslation('wallet')
  const make = useMutation({ mutationFn: () => api.post('/api/licences/mine/passes', { body: { key: of.key } }) })
  const once = useRef(false)
  const start = make.mutate
  useEffect(() => {
    if (once.current) return
    once.current = true
    start()
  }, [start])
  return (
    <div className={styles.pass}>
      {make.error && <ProblemNote error={make.error} />}
      {make.isPending && <p className="t2">{t('common:loading')}</p>}
      {make.data && <Running key={make.data.code} code={make.data.code} seconds={make.data.seconds} />}
      <p className="s t2">{t('pass.once')}</p>
      {make.isSuccess && (
        <button type="button" className="btn" aria-disabled={make.isPending} onClick={() => make.mutate()}>
          {t('pass.again')}
        </button>
      )}
    </div>
  )
}

function Running({ code, seconds }: { code: string; seconds: number }) {
  const { t } = useTranslation('wallet')
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const end = Date.now() + seconds * 1_000
    const timer = setInterval(() => setLeft(Math.max(0, Math.round((end - Date.now()) / 1_000))), 1_000)
    return () => clearInterval(timer)
  }, [seconds])
  if (left === 0) return <p role="status">{t('pass.over')}</p>
  return (
    <>
      <div className={styles.qr}>
        <QRCode value={`${window.location.origin}/verify/licence?code=${code}`} type="svg" size={216} color="#1f2937" bgColor="#ffffff" bordered={false} />
      </div>
      <p className={styles.code}>{code.replace(/(.{4})/g, '$1 ').trim()}</p>
      <p>{t('pass.left', { time: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` })}</p>
    </>
  )
}
