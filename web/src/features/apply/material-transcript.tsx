import { LoadingOutlined, ScanOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callOf, filledIn, type Transcript, type TranscriptLine } from '@loop/transcript/transcript'
import { TranscriptLines } from '@loop/transcript/transcript-lines'
import { usePick } from '@shared/i18n'
import styles from './apply.module.css'

interface Props {
  of: Transcript
  answers: Record<string, string>
  onAnswers: (answers: Record<string, string>) => void
}

/** What was read off the pictures of a material: offered for empty fields, held against what is written. The person decides; nothing is put in by itself. */
export function MaterialTranscript({ of, answers, onAnswers }: Props) {
  const { t } = useTranslation('apply')
  const pick = usePick()
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const lines = of.lines.filter((line) => !kept.has(keep(line)))
  const filled = filledIn(answers, lines)
  const many = Object.keys(filled).length - Object.keys(answers).length
  if (of.state === 'waiting')
    return (
      <p className={styles.scan} role="status">
        <LoadingOutlined aria-hidden /> {t('scan.waiting')}
      </p>
    )
  if (of.state !== 'read')
    return (
      <p className={styles.scan} role="status">
        <ScanOutlined aria-hidden /> {t(`scan.${of.state}`)}
      </p>
    )
  return (
    <section className={styles.scan} aria-label={t('scan.title')}>
      <div className="row wrap g12">
        <h3 className="grow" role="status">
          <ScanOutlined aria-hidden /> {lines.some((line) => callOf(line) === 'decide') ? t('scan.look') : t('scan.title')}
        </h3>
        {many > 1 && (
          <button type="button" className="btn" onClick={() => onAnswers(filled)}>
            {t('scan.takeAll', { count: many })}
          </button>
        )}
      </div>
      <TranscriptLines
        of={{ ...of, lines }}
        beside={(line) =>
          line.element && (line.standing === 'empty' || line.standing === 'differs') ? (
            <div className="row wrap g8 mt8">
              <button type="button" className="btn" onClick={() => onAnswers({ ...answers, [line.element!]: line.value })}>
                {t(line.standing === 'empty' ? 'scan.take' : 'scan.takeInstead')}
                <span className="vh">{pick(line, 'name')}</span>
              </button>
              {line.standing === 'differs' && (
                <button type="button" className="btn txt" onClick={() => setKept((before) => new Set(before).add(keep(line)))}>
                  {t('scan.keep')}
                  <span className="vh">{pick(line, 'name')}</span>
                </button>
              )}
            </div>
          ) : undefined
        }
      />
      {kept.size > 0 && <p className="s t2">{t('scan.kept')}</p>}
    </section>
  )
}

/** Decided for this reading of this field; another reading asks anew. */
const keep = ({ field, value, written }: TranscriptLine): string => [field, value, written].join('\n')
