import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'
import { useMe } from '@shared/session'
import { Frame } from './frame'
import styles from './report.module.css'
import { answersOf, isStep, type Step } from './steps'
import { useSend } from './use-send'
import { useWizard } from './use-wizard'

/** Everything once more, each answer with "change"; then it is sent. */
export function CheckStep() {
  const { t } = useTranslation('report')
  const pick = usePick()
  const { draft, kind } = useWizard('check')
  const me = useMe().data
  const send = useSend()
  const joining = draft.repeat && draft.repeat.choice !== 'new'
  const contact = draft.patrol ? t('check.patrol') : me?.signedIn ? t('check.account', { name: me.account?.name ?? '' }) : draft.contact?.leave ? [draft.contact.name, draft.contact.phone].filter(Boolean).join(' ') : t('check.anonymous')
  return (
    <Frame step="check" title={joining ? t('check.joinTitle') : t('check.title')} hint={joining ? t('check.joinHint') : t('check.hint')} next={send.isPending ? t('check.sending') : joining ? t('check.join') : t('check.send')} busy={send.isPending} onNext={() => send.mutate()}>
      <dl className={styles.answers}>
        <Answer step="kind">{kind ? pick(kind, 'name') : draft.kind}</Answer>
        {kind && kind.attributes.length > 0 && (
          <Answer step="attributes">
            {kind.attributes.map((question) => {
              const given = answersOf(draft)?.[question.code]
              const choices = question.choices.filter(({ code }) => given?.split(',').includes(code))
              return (
                given && (
                  <span key={question.code} className={styles.given}>
                    <span className="t2">{pick(question, 'name')}</span> {choices.length > 0 ? choices.map((choice) => pick(choice, 'name')).join(t('common:between')) : question.type === 'TIME' ? given.replace('T', ' ') : given}
                  </span>
                )
              )
            })}
          </Answer>
        )}
        <Answer step="photos">
          <span className={styles.thumbs}>
            {draft.photos?.map((photo, index) => (
              <img key={photo.id} src={photo.thumb} alt={t('loop:picker.alt', { n: index + 1 })} />
            ))}
          </span>
        </Answer>
        <Answer step="place">
          {draft.place && pick(draft.place.located, 'address')}
          {draft.place?.detail && <span className="t2"> {draft.place.detail}</span>}
        </Answer>
        <Answer step="words">
          <span className={styles.said}>{draft.words}</span>
        </Answer>
        <Answer step="contact" fixed={draft.patrol !== undefined}>
          {contact}
        </Answer>
      </dl>
      <div aria-live="polite">{send.error && <Refused error={send.error} />}</div>
    </Frame>
  )
}

function Answer({ step, fixed, children }: { step: Step; fixed?: boolean; children: ReactNode }) {
  const { t } = useTranslation('report')
  return (
    <div>
      <dt>{t(`check.${step}`)}</dt>
      <dd>{children}</dd>
      <dd>
        {!fixed && (
          <Link className="s" to={`/report/${step}?from=check`}>
            {t('change')}
            <span className="vh">{t(`check.${step}`)}</span>
          </Link>
        )}
      </dd>
    </div>
  )
}

/** The refusal, and the way to the question that it is about. */
function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('report')
  const field = isProblem(error) ? error.field?.split('.')[0] : undefined
  return (
    <ProblemNote error={error}>
      {isStep(field) && (
        <div>
          <Link to={`/report/${field}?from=check`}>{t('check.mend')}</Link>
        </div>
      )}
    </ProblemNote>
  )
}
