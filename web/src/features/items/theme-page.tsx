import { PrinterOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useTitle } from '@shared/title'
import styles from './items.module.css'
import { ThemePlan } from './theme-plan'
import own from './themes.module.css'
import type { ThemePage as Theme } from './types'
import { useSay } from './use-items'
import { useTheme } from './use-themes'

/** One thing at once 一件事: only the questions that change something, then everything that this case needs. The answers stand in the address. */
export function ThemePage() {
  const { t } = useTranslation('themes')
  const { code = '' } = useParams()
  const [address, setAddress] = useSearchParams()
  const answers = address.getAll('a')
  const theme = useTheme(code, answers)
  const say = useSay()
  useTitle(theme.data ? say(theme.data.name) : t('title'))
  if (theme.isError)
    return (
      <div className="page plain">
        <ProblemNote error={theme.error} onRetry={() => void theme.refetch()} />
        <p className="mt16">
          <Link to="/themes">{t('toThemes')}</Link>
        </p>
      </div>
    )
  if (!theme.data) return <div className="page plain" aria-busy />
  const set = (question: string, choice: string | undefined) => {
    const others = answers.filter((answer) => !answer.startsWith(`${question}.`))
    setAddress(new URLSearchParams((choice ? [...others, `${question}.${choice}`] : others).map((answer) => ['a', answer])))
  }
  return (
    <>
      <header className={styles.head}>
        <div className="page">
          <h1>{say(theme.data.name)}</h1>
          <p>{say(theme.data.summary)}</p>
          <div className={styles.tags}>
            <span className="tag a">{t('leads', { name: say(theme.data.lead) })}</span>
          </div>
          <p className="s">{t('members', { names: theme.data.members.map(say).join(t('comma')) })}</p>
        </div>
      </header>
      <div className={`page ${own.lay}`}>
        <Questions theme={theme.data} onAnswer={set} onClear={() => setAddress({})} />
        {theme.data.plan && <ThemePlan theme={theme.data} plan={theme.data.plan} />}
        <p className="noprint row wrap g12">
          {theme.data.plan && (
            <Link className="btn p" to={`/apply/${code}?${address.toString()}`}>
              {t('apply')}
            </Link>
          )}
          {theme.data.plan && (
            <button type="button" className="btn" onClick={() => window.print()}>
              <PrinterOutlined aria-hidden /> {t('print')}
            </button>
          )}
          <Link to="/themes">{t('toThemes')}</Link>
        </p>
      </div>
    </>
  )
}

interface QuestionsProps {
  theme: Theme
  onAnswer: (question: string, choice: string | undefined) => void
  onClear: () => void
}

function Questions({ theme, onAnswer, onClear }: QuestionsProps) {
  const { t } = useTranslation('themes')
  const say = useSay()
  const answered = theme.questions.filter((question) => theme.answers[question.code])
  const next = theme.questions.find((question) => question.code === theme.next)
  return (
    <section className="card" aria-labelledby="questions">
      <div className="hd">
        <h2 id="questions">{t('yourCase')}</h2>
        {next && <span className="tag">{t('left', { count: theme.left })}</span>}
      </div>
      <div className="bd col g12">
        {answered.length > 0 && (
          <ul className={own.answered} role="list">
            {answered.map((question) => (
              <li key={question.code}>
                <span>
                  {say(question.text)} <b>{say(question.choices.find((choice) => choice.code === theme.answers[question.code])?.label)}</b>
                </span>
                <button type="button" className="linkish noprint" aria-label={t('changeOf', { question: say(question.text) })} onClick={() => onAnswer(question.code, undefined)}>
                  {t('change')}
                </button>
              </li>
            ))}
          </ul>
        )}
        {next && (
          <fieldset className={styles.question} key={next.code}>
            <legend>{say(next.text)}</legend>
            <div className={own.choices}>
              {next.choices.map((choice) => (
                <button key={choice.code} type="button" className="btn" onClick={() => onAnswer(next.code, choice.code)}>
                  {say(choice.label)}
                </button>
              ))}
            </div>
          </fieldset>
        )}
        {!next && <p role="status">{t('decided')}</p>}
        {answered.length > 0 && (
          <p className="noprint">
            <button type="button" className="linkish" onClick={onClear}>
              {t('again')}
            </button>
          </p>
        )}
      </div>
    </section>
  )
}
