import { CustomerServiceOutlined, RightOutlined, SearchOutlined } from '@ant-design/icons'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { CaseRow } from '@loop/case-row'
import { KindIcon } from '@loop/kind-icon'
import { LookUpForm } from '@loop/look-up-form'
import { ProblemNote } from '@loop/problem-note'
import { useKinds, useMine } from '@loop/use-cases'
import { CallButton } from '@shared/call-button'
import { usePick } from '@shared/i18n'
import styles from './home.module.css'
import { Todo } from './todo'

const SHOWN = 3

/** What can be done now, and nothing else. */
export function StandardHome() {
  const { t } = useTranslation('home')
  return (
    <>
      <div className={styles.find}>
        <div className="page">
          <h1>{t('ask')}</h1>
          <Search />
          <p className="mt8">
            <Link to="/guide">
              <b>{t('toGuide')}</b> <RightOutlined aria-hidden />
            </Link>
          </p>
          <p className="mt8">
            <Link to="/items">
              {t('toItems')} <RightOutlined aria-hidden />
            </Link>
          </p>
          <p className="mt8">
            <Link to="/benefits">
              {t('toBenefits')} <RightOutlined aria-hidden />
            </Link>
          </p>
          <Todo />
        </div>
      </div>
      <div className="page">
        <Kinds />
        <div className={styles.two}>
          <Mine />
          <section aria-labelledby="home-look-up">
            <h2 id="home-look-up" className={styles.head}>
              {t('lookUp')}
            </h2>
            <div className="card">
              <div className="bd">
                <LookUpForm quiet />
              </div>
            </div>
          </section>
        </div>
        <Help />
      </div>
    </>
  )
}

function Search() {
  const { t } = useTranslation('home')
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const go = (event: FormEvent) => {
    event.preventDefault()
    navigate(`/report/kind${words.trim() ? `?q=${encodeURIComponent(words.trim())}` : ''}`)
  }
  return (
    <form className={styles.search} role="search" onSubmit={go}>
      <SearchOutlined aria-hidden />
      <input type="search" aria-label={t('search')} placeholder={t('searchExample')} value={words} onChange={(event) => setWords(event.target.value)} />
      <button type="submit" className="btn p">
        {t('go')}
      </button>
    </form>
  )
}

function Kinds() {
  const { t } = useTranslation('home')
  const pick = usePick()
  const kinds = useKinds()
  return (
    <section aria-labelledby="home-kinds">
      <h2 id="home-kinds" className={styles.head}>
        {t('kinds')}
      </h2>
      {kinds.error && <ProblemNote error={kinds.error} onRetry={() => void kinds.refetch()} />}
      <ul className={styles.kinds}>
        {kinds.data?.map((kind) => (
          <li key={kind.code} className="card">
            <Link to={`/report/kind?kind=${kind.code}`}>
              <KindIcon kind={kind.code} />
              <span className="grow">
                <b>{pick(kind, 'name')}</b>
                <span className="s t3">{pick(kind, 'hint')}</span>
                <span className={`tag ok ${styles.due}`}>{t('loop:due', { due: pick(kind, 'dueText') })}</span>
              </span>
              <RightOutlined aria-hidden className="t3" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Mine() {
  const { t } = useTranslation('home')
  const mine = useMine()
  const rows = mine.data ?? []
  return (
    <section aria-labelledby="home-mine">
      <div className={`row sp ${styles.head}`}>
        <h2 id="home-mine">{t('mine')}</h2>
        {rows.length > SHOWN && (
          <Link className="s tap" to="/progress">
            {t('mineAll', { count: rows.length })}
          </Link>
        )}
      </div>
      <div className="card">
        {rows.length > 0 ? (
          <ul>
            {rows.slice(0, SHOWN).map((row) => (
              <CaseRow key={row.number} row={row} />
            ))}
          </ul>
        ) : mine.error ? (
          <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} />
        ) : (
          <div className="bd">
            <b>{t('mineNone')}</b>
            <p className="s t2">{t('mineNoneHint')}</p>
          </div>
        )}
      </div>
    </section>
  )
}

function Help() {
  const { t } = useTranslation('home')
  return (
    <section className={`card ${styles.help}`}>
      <CustomerServiceOutlined aria-hidden className={styles.big} />
      <div className="grow">
        <b>{t('help')}</b>
        <div className="s t2">{t('helpHint')}</div>
      </div>
      <CallButton />
    </section>
  )
}
