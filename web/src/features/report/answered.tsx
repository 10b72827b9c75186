import { BulbOutlined, CheckCircleFilled } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { discardDraft, isBegun, useDraft } from '@loop/draft'
import { useKinds } from '@loop/use-cases'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { useCity } from '@shared/session'
import styles from './report.module.css'
import { answersOf, type Step } from './steps'

/** Beside the question: what is answered, what the city promises, and how to begin again. */
export function Answered({ step }: { step: Step }) {
  const { t } = useTranslation('report')
  const pick = usePick()
  const draft = useDraft()
  const kind = useKinds().data?.find(({ code }) => code === draft.kind)
  const hotline = useCity().data?.hotline ?? '12345'
  const answers = answersOf(draft) ?? {}
  const given = kind?.attributes
    .flatMap(({ code, choices }) => choices.find((choice) => choice.code === answers[code]) ?? [])
    .map((choice) => pick(choice, 'name'))
    .join(' · ')
  const lines = [
    kind && (['kind', pick(kind, 'name')] as const),
    given && (['attributes', given] as const),
    draft.photos?.length ? (['photos', t('photos.count', { count: draft.photos.length })] as const) : undefined,
    draft.place && (['place', pick(draft.place.located, 'address')] as const),
    draft.words ? (['words', draft.words] as const) : undefined,
  ].filter((line) => line !== undefined && line[0] !== step)
  return (
    <aside className={styles.aside}>
      {lines.length > 0 && step !== 'check' && (
        <div className={styles.desk}>
          <h2>{t('answered')}</h2>
          <ul className="mt8">
            {lines.map(
              (line) =>
                line && (
                  <li key={line[0]}>
                    <CheckCircleFilled aria-hidden />
                    <span className="grow">
                      <span className={styles.cut}>{line[1]}</span>
                      <Link className="s" to={`/report/${line[0]}`}>
                        {t('change')}
                        <span className="vh">{t(`${line[0]}.title`)}</span>
                      </Link>
                    </span>
                  </li>
                ),
            )}
          </ul>
        </div>
      )}
      <div className="note mt16">
        <BulbOutlined aria-hidden />
        <div className="s">
          <b>{t('promise')}</b>
          <br />
          {kind ? t('loop:due', { due: pick(kind, 'dueText') }) : t('promiseFree')}
          <br />
          {t('promiseCall', { hotline })}
        </div>
      </div>
      {isBegun(draft) && <Discard />}
    </aside>
  )
}

function Discard() {
  const { t } = useTranslation('report')
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const discard = () => {
    discardDraft()
    navigate('/')
  }
  return (
    <>
      <button type="button" className="linkish s mt8" onClick={() => setAsking(true)}>
        {t('discard.ask')}
      </button>
      <Sheet open={asking} title={t('discard.title')} onClose={() => setAsking(false)}>
        <p>{t('discard.words')}</p>
        <div className="row wrap g12 mt16">
          <button type="button" className="btn dg" onClick={discard}>
            {t('discard.yes')}
          </button>
          <button type="button" className="btn" onClick={() => setAsking(false)}>
            {t('discard.no')}
          </button>
        </div>
      </Sheet>
    </>
  )
}
