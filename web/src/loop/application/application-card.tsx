import { FileTextOutlined, IdcardOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '@loop/form/types'
import { callOf, type Transcript } from '@loop/transcript/transcript'
import { TranscriptLines } from '@loop/transcript/transcript-lines'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import styles from './application.module.css'
import type { ApplicationView } from './use-application'

type Answer = ApplicationView['answers'][number]
type Material = ApplicationView['materials'][number]

interface Props {
  of: ApplicationView
  /** What a reader can do beside a field or a material, by `field:<element>` and `material:<id>`. */
  beside?: (thing: string, name: string) => ReactNode
  /** Whether what was read off papers is shown beside what was filled in: for whoever checks it. */
  checking?: boolean
}

/** What was filled in and handed in, as it stands now. */
export function ApplicationCard({ of, beside, checking = false }: Props) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  const dates = useDates()
  const say = useSay()
  return (
    <div className="col g16">
      <dl className={styles.kv}>
        <dt>{t('application.applicant')}</dt>
        <dd>
          {of.applicant} <span className="t2">{of.applicantCode}</span>
        </dd>
        {of.filledIn && (
          <>
            <dt>{t('application.filledIn')}</dt>
            <dd>{t('application.filledInBy', { name: of.filledIn.name, relation: say(of.filledIn.relation) })}</dd>
          </>
        )}
        <dt>{t('application.filed')}</dt>
        <dd>{dates.moment(of.filed)}</dd>
        {of.accepted && (
          <>
            <dt>{t('application.accepted')}</dt>
            <dd>
              {dates.moment(of.accepted)} {of.deemed && <span className="tag o">{t('application.deemed')}</span>}
            </dd>
          </>
        )}
        {of.due && (
          <>
            <dt>{t('application.due')}</dt>
            <dd>{dates.full(of.due)}</dd>
          </>
        )}
        {of.situation.map((line) => (
          <Pair key={line.name} name={pick(line, 'name')} value={pick(line, 'value')} />
        ))}
        <Pair name={t('application.delivery')} value={[t(`application.way.${of.delivery.way}`), pick(of.delivery, 'venue'), of.delivery.address].filter(Boolean).join(' · ')} />
      </dl>
      {of.committed && <Committed of={of.committed} />}
      <section aria-label={t('application.answers')}>
        <h3>{t('application.answers')}</h3>
        <dl className={`${styles.kv} mt8`}>
          {of.answers.map((answer) => (
            <AnswerLine key={answer.element} of={answer} beside={beside?.(`field:${answer.element}`, pick(answer, 'name'))} />
          ))}
        </dl>
      </section>
      <section aria-label={t('application.materials')}>
        <h3>{t('application.materials')}</h3>
        {of.materials.length === 0 && <p className="s t2 mt8">{t('application.noMaterials')}</p>}
        <ul role="list" className={styles.materials}>
          {of.materials.map((material) => (
            <MaterialLine key={material.material} of={material} checking={checking} beside={beside?.(`material:${material.material}`, pick(material, 'name'))} />
          ))}
        </ul>
      </section>
    </div>
  )
}

/** That it is asked for on a commitment, and how that stands. */
function Committed({ of }: { of: NonNullable<ApplicationView['committed']> }) {
  const { t } = useTranslation('loop')
  const say = useSay()
  return (
    <section className="note">
      <div>
        <b>{t('application.committed.title')}</b>
        <p>{t('application.committed.by', { name: of.signed })}</p>
        <ol className={styles.list}>
          {of.conditions.map((condition) => (
            <li key={condition.zh}>{say(condition)}</li>
          ))}
        </ol>
        {of.state && <p className="mt4">{t(`application.committed.${of.state}`)}</p>}
      </div>
    </section>
  )
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function AnswerLine({ of, beside }: { of: Answer; beside: ReactNode }) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  return (
    <>
      <dt>{pick(of, 'name')}</dt>
      <dd>
        {of.kind === 'FILE' ? <a href={`/api/files/${of.value}`}>{t('application.file')}</a> : of.value}
        {of.source && <span className="s t2"> {t(of.changed ? 'application.changed' : 'application.taken')}</span>}
        {beside}
      </dd>
    </>
  )
}

const TONE: Record<string, string> = { given: 'ok', supplied: 'ok', follows: 'o', lacking: 'e' }

function MaterialLine({ of, checking, beside }: { of: Material; checking: boolean; beside: ReactNode }) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  return (
    <li>
      <div className="row wrap g8">
        <b className="grow">{pick(of, 'name')}</b>
        <span className={`tag ${TONE[of.state] ?? ''}`}>{t(`application.state.${of.state}`)}</span>
      </div>
      {of.licence && (
        <p className="s mt4">
          <IdcardOutlined aria-hidden /> {t('application.licence')} <span className={styles.id}>{of.licence}</span>
        </p>
      )}
      {of.papers.length > 0 && (
        <ul role="list" className={styles.papers}>
          {of.papers.map((paper) => (
            <li key={paper.id}>
              <a href={paper.url} target="_blank" rel="noreferrer">
                {paper.picture ? <img src={`${paper.url}?size=thumb`} alt="" /> : <FileTextOutlined aria-hidden />}
                <span>{paper.name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {checking && of.transcript && <Scanned of={of.transcript} />}
      {beside}
    </li>
  )
}

/** What was read off its pictures, for whoever checks it. */
function Scanned({ of }: { of: Transcript }) {
  const { t } = useTranslation('loop')
  if (of.state !== 'read') return <p className="s t2 mt8">{t(`transcript.${of.state}`)}</p>
  const wrong = of.lines.filter((line) => callOf(line) === 'decide').length
  return (
    <section className={styles.scan} aria-label={t('transcript.title')}>
      <h4>
        {t('transcript.title')} {wrong > 0 ? <span className="tag e">{t('transcript.wrong', { count: wrong })}</span> : <span className="tag ok">{t('transcript.right')}</span>}
      </h4>
      <TranscriptLines of={of} />
    </section>
  )
}
