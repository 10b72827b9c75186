import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSay } from '@loop/form/types'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import styles from './application.module.css'
import type { ApplicationView } from './use-application'

type Part = ApplicationView['parts'][number]

const TONE: Record<Part['standing'], string> = { waiting: '', running: 'a', approved: 'ok', denied: 'e', blocked: 'e' }

interface Props {
  parts: Part[]
  /** The page of a part's case, for a reader who may open every part. */
  pageOf?: (number: string) => string
}

/** The parts of one thing: where each stands, with whom, until when, and what it waits for. */
export function JointParts({ parts, pageOf }: Props) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  const done = parts.filter(({ standing }) => standing === 'approved').length
  return (
    <section className="card" aria-labelledby="parts">
      <div className="hd">
        <h2 id="parts">{t('application.parts.title')}</h2>
        <span className="s t2">{t('application.parts.done', { done, of: parts.length })}</span>
      </div>
      <ol role="list" className={styles.parts}>
        {parts.map((part) => (
          <li key={part.item}>
            <div className="row wrap g8">
              <b className="grow">{part.number && pageOf ? <Link to={pageOf(part.number)}>{pick(part, 'name')}</Link> : pick(part, 'name')}</b>
              <span className={`tag ${TONE[part.standing]}`}>{t(`application.parts.${part.standing}`)}</span>
            </div>
            <p className="s t2">
              {pick(part, 'unit')}
              {part.shown && ` · ${part.shown}`}
              {!part.mandatory && ` · ${t('application.parts.optional')}`}
            </p>
            <Until of={part} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Until({ of }: { of: Part }) {
  const { t } = useTranslation('loop')
  const say = useSay()
  const dates = useDates()
  const names = of.waitsFor.map(say).join(t('common:between'))
  if (of.standing === 'waiting') return <p className="s">{names ? t('application.parts.after', { names }) : t('application.parts.afterFront')}</p>
  if (of.standing === 'blocked') return <p className="s">{t('application.parts.never', { names })}</p>
  if (of.decided) return <p className="s">{t('application.parts.decided', { day: dates.full(of.decided) })}</p>
  if (of.due) return <p className="s">{t('application.parts.due', { day: dates.full(of.due) })}</p>
  return <p className="s">{t('application.parts.afterFront')}</p>
}
