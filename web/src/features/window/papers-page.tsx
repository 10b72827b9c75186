import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Sheet } from '@shared/sheet'
import { useLive } from '@shared/live'
import { useTitle } from '@shared/title'
import { PaperCard } from './paper-card'
import { SendForm } from './send-form'
import { useSay, type PaperList } from './types'
import { usePapers } from './use-window'
import styles from './window.module.css'

/** 材料交接: what waits to be received, by category, what is missing, and results that go to the hall. */
export function PapersPage() {
  const { t } = useTranslation('window')
  const say = useSay()
  useTitle(t('papers.title'))
  useLive('hall')
  const papers = usePapers()
  const [sending, setSending] = useState<string>()
  const lists = papers.data?.lists ?? []
  const toSend = papers.data?.toSend ?? []
  const categories = [...new Map(lists.map((one) => [one.category.zh, one.category])).values()]
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('papers.title')}</h1>
      </div>
      <p className="t2">{t('papers.about')}</p>
      {papers.error && <ProblemNote error={papers.error} onRetry={() => void papers.refetch()} />}
      {papers.isSuccess && lists.length === 0 && toSend.length === 0 && <p className={`card ${styles.empty}`}>{t('papers.none')}</p>}
      {categories.map((category) => (
        <Category key={category.zh} name={say(category)} lists={lists.filter((one) => one.category.zh === category.zh)} />
      ))}
      {toSend.length > 0 && (
        <section className="card" aria-labelledby="to-send">
          <div className="hd">
            <h2 id="to-send">{t('papers.toSend')}</h2>
          </div>
          <ul role="list">
            {toSend.map((one) => (
              <li key={one.number} className={styles.line}>
                <span className="grow">
                  <b>{say(one.item)}</b> <span className="t2">{one.holder}</span>
                  <small>{one.shown}</small>
                </span>
                <span className={`tag ${one.granted ? 'ok' : ''}`}>{t(one.granted ? 'papers.granted' : 'papers.denied')}</span>
                <button type="button" className="btn" onClick={() => setSending(one.number)}>
                  {t('papers.send')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sheet open={sending !== undefined} title={t('papers.send')} onClose={() => setSending(undefined)}>
        {sending && <SendForm number={sending} onDone={() => setSending(undefined)} />}
      </Sheet>
    </div>
  )
}

function Category({ name, lists }: { name: string; lists: PaperList[] }) {
  return (
    <section className="card" aria-label={name}>
      <div className="hd">
        <h2>{name}</h2>
        <span className="tag">{lists.length}</span>
      </div>
      {lists.map((one) => (
        <PaperCard key={one.id} of={one} />
      ))}
    </section>
  )
}
