import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { Loading, StateTag } from './parts'
import styles from './procedures.module.css'
import { RollBackForm } from './roll-back-form'
import { Running } from './running'
import { isForm, type WayForm } from './types'
import { useHistory, useOpenDraft, useText } from './use-ways'
import { Versions } from './versions'
import { WayText } from './way-text'

/** One way: as it is today, how it came to be, and what can be done with it. */
export function WayPage() {
  const { form = '', key = '' } = useParams()
  return <Way form={isForm(form) ? form : 'procedure'} wayKey={key} />
}

function Way({ form, wayKey: key }: { form: WayForm; wayKey: string }) {
  const { t } = useTranslation('procedures')
  const pick = usePick()
  const dates = useDates()
  const navigate = useNavigate()
  const history = useHistory(form, key)
  const inForce = history.data?.versions.find((version) => version.inForce)?.version
  const [chosen, setChosen] = useState<number>()
  const [back, setBack] = useState<number>()
  const shown = chosen ?? inForce ?? history.data?.versions[0]?.version
  const text = useText(form, key, shown)
  const open = useOpenDraft()
  useTitle(history.data?.name ?? key)
  if (history.isPending) return <Loading />
  if (history.isError) return <ProblemNote error={history.error} onRetry={() => void history.refetch()} />
  const { name, versions, acts, kinds, draft, may } = history.data
  const goTo = (id: unknown) => void navigate(`/desk/procedures/drafts/${String(id)}`)
  const begin = () => open.mutate({ form, key }, { onSuccess: ({ draft: id }) => goTo(id), onError: (error) => isProblem(error, 'draft-open') && goTo(error.more.draft) })
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>
          {name} <small className="t3">{key}</small>
        </h1>
        {draft ? (
          <Link className="btn" to={`/desk/procedures/drafts/${draft.id}`}>
            {t('list.openDraft')} <StateTag draft={draft} />
          </Link>
        ) : (
          may.edit && (
            <button type="button" className="btn p" aria-disabled={open.isPending} onClick={begin}>
              {t('way.change')}
            </button>
          )
        )}
      </div>
      {open.isError && !isProblem(open.error, 'draft-open') && <ProblemNote error={open.error} />}
      {kinds.length > 0 && <p className="s t2">{t('way.kinds', { kinds: kinds.map((kind) => pick(kind, 'name')).join(t('comma')) })}</p>}
      <section className="card">
        <div className="hd">
          <h2>{shown === undefined ? t('list.notYet') : t('version', { version: shown })}</h2>
          {shown === inForce && <span className="tag ok">{t('way.inForce')}</span>}
        </div>
        {text.isError && <ProblemNote error={text.error} onRetry={() => void text.refetch()} />}
        {text.data ? <WayText form={form} text={text.data.text} label={name} /> : <Loading />}
      </section>
      <div className={styles.split}>
        <section className="card">
          <div className="hd">
            <h2>{t('way.versions')}</h2>
          </div>
          <Versions form={form} wayKey={key} versions={versions} shown={shown} onShow={setChosen} onBack={may.edit && !draft ? setBack : undefined} />
        </section>
        <div className="col g12">
          {form === 'procedure' && may.move && inForce !== undefined && <Running procedure={key} newest={inForce} />}
          <section className="card">
            <div className="hd">
              <h2>{t('way.acts')}</h2>
            </div>
            {acts.length === 0 && <p className={styles.empty}>{t('way.noActs')}</p>}
            <ol className={styles.steps}>
              {acts.map((act, index) => (
                <li key={index}>
                  <b>{pick(act, 'title')}</b> {act.version && t('version', { version: act.version })}
                  <div className={styles.sub}>
                    {act.person} · {dates.stamp(act.at)}
                  </div>
                  {act.words && <div className="s">{act.words}</div>}
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
      <Sheet open={back !== undefined} title={t('way.rollBack')} onClose={() => setBack(undefined)}>
        {back !== undefined && <RollBackForm form={form} wayKey={key} to={back} />}
      </Sheet>
    </div>
  )
}
