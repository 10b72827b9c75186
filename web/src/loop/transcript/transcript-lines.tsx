import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import { partOf, sorted, type Transcript, type TranscriptLine } from './transcript'
import styles from './transcript.module.css'

interface Props {
  of: Transcript
  /** What a reader can do with a line. */
  beside?: (line: TranscriptLine) => ReactNode
}

/** What was read off a paper, each line beside the part of the picture it was read from; what agrees is folded away. */
export function TranscriptLines({ of, beside }: Props) {
  const { t } = useTranslation('loop')
  const { decide, offer, none } = sorted(of.lines)
  const open = [...decide, ...offer]
  const agree = none.filter(({ standing }) => standing === 'same')
  return (
    <>
      {open.length > 0 && (
        <ul role="list" className={styles.lines}>
          {open.map((line) => (
            <Line key={line.field} of={line} beside={beside?.(line)} />
          ))}
        </ul>
      )}
      {none.length > 0 && (
        <details className={styles.same}>
          <summary>
            <CheckCircleFilled aria-hidden /> {agree.length > 0 ? t('transcript.agree', { count: agree.length }) : t('transcript.more', { count: none.length })}
          </summary>
          <ul role="list" className={styles.lines}>
            {none.map((line) => (
              <Line key={line.field} of={line} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const TONE: Partial<Record<TranscriptLine['standing'], string>> = { differs: 'e', expired: 'e', unfit: 'o', empty: 'b', same: 'ok', valid: 'ok' }

function Line({ of, beside }: { of: TranscriptLine; beside?: ReactNode }) {
  const { t, i18n } = useTranslation('loop')
  const pick = usePick()
  const name = pick(of, 'name')
  const from = of.from && (i18n.language === 'en' ? of.from.en : of.from.zh)
  return (
    <li>
      <div className="row wrap g8">
        <b className="grow">{name}</b>
        <span className={`tag ${TONE[of.standing] ?? ''}`}>{t(`transcript.standing.${of.standing}`)}</span>
        {!of.sure && <span className="tag o">{t('transcript.unsure')}</span>}
      </div>
      {of.cut && <Cut of={of.cut} name={name} />}
      <dl className={styles.said}>
        <dt>{t('transcript.read')}</dt>
        <dd>{of.value}</dd>
        {of.written !== undefined && of.standing !== 'same' && (
          <>
            <dt>{t('transcript.written')}</dt>
            <dd>{of.written}</dd>
          </>
        )}
        {of.known !== undefined && (
          <>
            <dt>{from}</dt>
            <dd>{of.known}</dd>
          </>
        )}
      </dl>
      {of.note !== 'as_read' && (
        <p className="s t2">
          <ExclamationCircleFilled aria-hidden /> {t(`transcript.note.${of.note}`)}
        </p>
      )}
      {beside}
    </li>
  )
}

function Cut({ of, name }: { of: NonNullable<TranscriptLine['cut']>; name: string }) {
  const { t } = useTranslation('loop')
  const part = partOf(of.corners)
  return (
    <a className={styles.cut} href={of.url} target="_blank" rel="noreferrer" title={t('transcript.whole')}>
      <svg viewBox={`0 0 ${part.width} ${part.height}`} preserveAspectRatio="xMinYMid meet" role="img" aria-label={t('transcript.cut', { name })}>
        <image href={of.url} width={of.width} height={of.height} transform={part.transform} />
      </svg>
    </a>
  )
}
