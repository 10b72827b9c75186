import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams, useSearchParams } from 'react-router'
import { useSay } from '@loop/form/types'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { useMe } from '@shared/session'
import { useTitle } from '@shared/title'
import styles from './apply.module.css'
import type { Row } from './types'
import { useBegin, useStart } from './use-draft'
import { mustWait, WaitingRoom } from './waiting-room'
import { WhoChoice, type For } from './who-choice'

/** Before it begins: what it is, how much is asked, for whom, and what was begun before. */
export function StartPage() {
  const { t } = useTranslation('apply')
  const { code = '' } = useParams()
  const start = useStart(code)
  const signedIn = useMe().data?.signedIn
  const say = useSay()
  useTitle(start.data ? t('start.title', { item: say(start.data.name) }) : t('name'))
  if (start.error)
    return (
      <div className="page plain narrow">
        <ProblemNote error={start.error} onRetry={() => void start.refetch()} />
      </div>
    )
  if (!start.data) return <div className="page plain" aria-busy />
  const { name, summary, open, joint, questions, fields, drafts } = start.data
  return (
    <div className="page plain narrow">
      <h1>{t('start.title', { item: say(name) })}</h1>
      {summary && <p className="t2 mt8">{say(summary)}</p>}
      {!open ? (
        <div className="note w mt24">
          <div>
            <b>{t('start.closed')}</b>
            <p>{t('start.closedHint')}</p>
          </div>
        </div>
      ) : (
        <>
          <p className="mt16">{t(joint ? 'start.muchJoint' : 'start.much', { questions, fields })}</p>
          {!signedIn ? <SignInFirst code={code} /> : <Begin code={code} who={start.data.who} drafts={drafts} />}
        </>
      )}
      <p className="mt24">
        <Link to={joint ? `/themes/${code}` : `/items/${code}`}>{t('start.guide')}</Link>
      </p>
    </div>
  )
}

function SignInFirst({ code }: { code: string }) {
  const { t } = useTranslation('apply')
  const { search } = useLocation()
  return (
    <section className="card mt24">
      <div className="bd">
        <b>{t('start.signIn')}</b>
        <p className="t2 mt4">{t('start.signInHint')}</p>
        <p className="mt16">
          <Link className="btn p" to={`/sign-in?to=${encodeURIComponent(`/apply/${code}${search}`)}`}>
            {t('common:signIn')}
          </Link>
        </p>
      </div>
    </section>
  )
}

/** What was answered on the page of the theme, each as `question.choice`. */
const answered = (answers: string[]): Record<string, string> => Object.fromEntries(answers.map((answer) => answer.split('.', 2) as [string, string]))

interface BeginProps {
  code: string
  who: { firm?: string; name: { zh: string }; isFirm: boolean }[]
  drafts: Row[]
}

function Begin({ code, who, drafts }: BeginProps) {
  const { t } = useTranslation('apply')
  const [search] = useSearchParams()
  const begin = useBegin(code, answered(search.getAll('a')))
  const [chosen, setChosen] = useState<For>({})
  return (
    <form
      className="mt24 col g24"
      onSubmit={(event) => {
        event.preventDefault()
        if (!begin.isPending) begin.mutate(chosen)
      }}
    >
      {drafts.length > 0 && <Earlier drafts={drafts} code={code} />}
      <WhoChoice who={who} value={chosen} onChange={setChosen} />
      {begin.error && !mustWait(begin.error) && <ProblemNote error={begin.error} />}
      {mustWait(begin.error) ? (
        <WaitingRoom onIn={() => begin.mutate(chosen)} />
      ) : (
        <div>
          <button type="submit" className={drafts.length > 0 ? 'btn' : 'btn p'} aria-disabled={begin.isPending || undefined}>
            {t(drafts.length > 0 ? 'start.another' : 'start.begin')}
          </button>
          <p className="hint mt8">{chosen.relative ? t('start.knownFor', { name: chosen.relative.name }) : t('start.known')}</p>
        </div>
      )}
    </form>
  )
}

function Earlier({ drafts, code }: { drafts: Row[]; code: string }) {
  const { t } = useTranslation('apply')
  const dates = useDates()
  return (
    <section className="card" aria-labelledby="earlier">
      <div className="hd">
        <h2 id="earlier">{t('start.earlier')}</h2>
      </div>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.draft}>
            <span className="grow">
              {t('mine.saved', { time: dates.moment(draft.savedAt) })}
              <span className="s t2"> {t('mine.filled', { n: draft.answered, of: draft.fields })}</span>
            </span>
            <Link className="btn p" to={`/apply/${code}/${draft.id}`}>
              {t('mine.goOn')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
