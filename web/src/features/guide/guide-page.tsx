import { SearchOutlined } from '@ant-design/icons'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { CallButton } from '@shared/call-button'
import { useTitle } from '@shared/title'
import { Candidates } from './candidates'
import styles from './guide.module.css'
import { useAnswer, useMiss, type Answer } from './use-guide'

const EXAMPLES = ['one', 'two', 'three'] as const
const NUMBERS: Record<string, string[]> = { emergency: ['110', '119', '120'] }

/** One question in plain words, at most three answers, each with its reason. The question stands in the address. */
export function GuidePage() {
  const { t } = useTranslation('guide')
  const [address, setAddress] = useSearchParams()
  const text = address.get('q') ?? ''
  const answer = useAnswer(text)
  useTitle(t('title'))
  return (
    <>
      <div className={styles.ask}>
        <div className="page">
          <h1>{t('title')}</h1>
          <Ask key={text} text={text} onAsk={(words) => setAddress(words ? { q: words } : {})} />
          {!text && (
            <ul className={styles.examples} role="list" aria-label={t('examples')}>
              {EXAMPLES.map((name) => (
                <li key={name}>
                  <button type="button" className="btn" onClick={() => setAddress({ q: t(`example.${name}`) })}>
                    {t(`example.${name}`)}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <div className={`page ${styles.lay}`} aria-busy={answer.isLoading}>
        {answer.isError && <ProblemNote error={answer.error} onRetry={() => void answer.refetch()} />}
        {text && answer.data && <Found key={text} text={text} answer={answer.data} />}
        <p className="s t2">
          <Link to="/items">{t('toItems')}</Link> · <Link to="/themes">{t('toThemes')}</Link>
        </p>
      </div>
    </>
  )
}

function Ask({ text, onAsk }: { text: string; onAsk: (words: string) => void }) {
  const { t } = useTranslation('guide')
  const [words, setWords] = useState(text)
  const go = (event: FormEvent) => {
    event.preventDefault()
    onAsk(words.trim())
  }
  return (
    <form className={styles.form} role="search" onSubmit={go}>
      <input className="in" type="search" maxLength={200} aria-label={t('title')} placeholder={t('placeholder')} value={words} onChange={(event) => setWords(event.target.value)} />
      <button type="submit" className="btn p">
        <SearchOutlined aria-hidden /> {t('ask')}
      </button>
    </form>
  )
}

function Found({ text, answer }: { text: string; answer: Answer }) {
  const { t } = useTranslation('guide')
  if (answer.found.length === 0 && !answer.outside && !answer.byMeaning)
    return (
      <p role="status" aria-busy>
        {t('reading')}
      </p>
    )
  return (
    <section aria-label={t('answers')} aria-live="polite" className="col g16">
      {answer.found.length > 0 ? (
        <>
          <Candidates found={answer.found} />
          {!answer.byMeaning && <p className="s t2">{t('reading')}</p>}
        </>
      ) : (
        <Nothing outside={answer.outside ?? 'other'} />
      )}
      <Miss text={text} found={answer.found.length > 0} />
    </section>
  )
}

/** Honest where the city has no such service: whom to ask instead. */
function Nothing({ outside }: { outside: string }) {
  const { t } = useTranslation('guide')
  return (
    <div className={`card ${styles.nothing}`}>
      <h2>{t(`outside.${outside}.title`)}</h2>
      <p>{t(`outside.${outside}.words`)}</p>
      <div className={styles.calls}>
        {NUMBERS[outside]?.map((number) => (
          <a key={number} className="btn p" href={`tel:${number}`}>
            {t(`call.${number}`)}
          </a>
        )) ?? <CallButton />}
        {outside === 'complaint' && (
          <Link className="btn" to="/report">
            {t('report')}
          </Link>
        )}
      </div>
    </div>
  )
}

function Miss({ text, found }: { text: string; found: boolean }) {
  const { t } = useTranslation('guide')
  const miss = useMiss()
  if (miss.isSuccess) return <p role="status">{t('thanks')}</p>
  return (
    <div>
      {miss.isError && <ProblemNote error={miss.error} />}
      <button type="button" className="linkish" disabled={miss.isPending} onClick={() => miss.mutate(text)}>
        {t(found ? 'noneOfThese' : 'tellUs')}
      </button>
      <p className="s t2">{t('kept')}</p>
    </div>
  )
}
