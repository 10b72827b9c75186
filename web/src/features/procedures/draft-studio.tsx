import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useBlocker } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { isProblem } from '@shared/problem'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { ActBar } from './act-bar'
import { ActForm } from './act-form'
import { CheckCard } from './check-card'
import { DraftHead } from './draft-head'
import { DraftText } from './draft-text'
import type { EditorHandle } from './editor'
import { EditorBar } from './editor-bar'
import { keyIn } from './file-check'
import { Loading } from './parts'
import styles from './procedures.module.css'
import { TryCard } from './try-card'
import type { DraftPage, Example } from './types'
import { checkText, useWrite, type Act } from './use-ways'
import { useLeaving } from './use-leaving'

const DrawingEditor = lazy(() => import('./drawing-editor'))
const DecisionEditor = lazy(() => import('./decision-editor'))
const FormEditor = lazy(() => import('./form-editor'))

interface Props {
  id: string
  page: DraftPage
  onReload: () => void
}

/** Where a way is written, checked, tried, offered and decided about. */
export function DraftStudio({ id, page, onReload }: Props) {
  const { t } = useTranslation('procedures')
  const { draft } = page
  const editor = useRef<EditorHandle>(null)
  /** What the editor was opened with; a new one only when something was imported or fetched afresh. */
  const [opened, setOpened] = useState({ text: page.text, round: 0 })
  const [examples, setExamples] = useState<Example[]>(page.examples)
  const [version, setVersion] = useState(page.version)
  const [dirty, setDirty] = useState(false)
  const [act, setAct] = useState<Act>()
  const [checked, setChecked] = useState<Awaited<ReturnType<typeof checkText>>>()
  const [fault, setFault] = useState<unknown>()
  /** The file that was brought and holds nothing of this form. */
  const [misfit, setMisfit] = useState<string>()
  const write = useWrite(id)
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname)
  useLeaving(dirty)
  useTitle(t('draft.title', { key: draft.key }))
  const writable = page.may.edit && (draft.state === 'WRITING' || draft.state === 'SENT_BACK')
  const form = draft.form as 'procedure' | 'decision' | 'form'
  const text = async () => (editor.current ? await editor.current.text() : opened.text)
  const touch = () => setDirty(true)

  const save = async () => {
    try {
      const done = await write.mutateAsync({ version, text: await text(), examples })
      setVersion(done.version)
      setDirty(false)
      return done.version
    } catch {
      return undefined
    }
  }
  const check = async () => {
    setFault(undefined)
    try {
      const found = await checkText(form, draft.key, await text())
      setChecked(found)
      editor.current?.mark(found.flaws.map((flaw) => flaw.element).filter(Boolean))
    } catch (error) {
      setFault(error)
    }
  }
  const take = (name: string, given: string) => {
    const fits = keyIn(form, given) !== undefined
    setMisfit(fits ? undefined : name)
    if (!fits) return
    setOpened({ text: given, round: opened.round + 1 })
    touch()
  }
  const begin = async (next: Act) => {
    if (dirty && (await save()) === undefined) return
    setAct(next)
  }
  const reload = () => {
    setDirty(false)
    write.reset()
    onReload()
  }
  return (
    <div className={styles.page}>
      <DraftHead page={page} dirty={dirty} />
      {write.isError && (
        <ProblemNote error={write.error}>
          {isProblem(write.error, 'draft-moved-on') && (
            <button type="button" className="linkish" onClick={reload}>
              {t('draft.reload')}
            </button>
          )}
        </ProblemNote>
      )}
      <EditorBar draft={draft} writable={writable} dirty={dirty} saving={write.isPending} editor={editor} text={text} onSave={() => void save()} onCheck={() => void check()} onImport={take} />
      {misfit !== undefined && (
        <p className="note e" role="alert">
          {t(`add.wrong.${form}`, { name: misfit })}
        </p>
      )}
      <Suspense fallback={<Loading />}>
        {writable && form === 'procedure' && <DrawingEditor key={opened.round} xml={opened.text} names={page.names} onChange={touch} handle={editor} />}
        {writable && form === 'decision' && <DecisionEditor key={opened.round} xml={opened.text} onChange={touch} handle={editor} />}
        {writable && form === 'form' && <FormEditor key={opened.round} text={opened.text} onChange={touch} handle={editor} />}
      </Suspense>
      {!writable && <DraftText id={id} page={page} form={form} />}
      <div className={styles.below}>
        <CheckCard draftId={id} page={page} version={version} checked={checked} fault={fault} onCheck={() => void check()} onGo={(element) => editor.current?.go(element)} />
        <TryCard form={form} draftKey={draft.key} text={text} examples={examples} writable={writable} onExamples={(next) => {
          setExamples(next)
          touch()
        }} />
      </div>
      <ActBar page={page} onAct={(next) => void begin(next)} />
      <Sheet open={act !== undefined} title={act ? t(`act.${act}`) : ''} onClose={() => setAct(undefined)}>
        {act && <ActForm id={id} act={act} page={page} version={version} onDone={() => {
          setAct(undefined)
          onReload()
        }} />}
      </Sheet>
      <Sheet open={blocker.state === 'blocked'} title={t('draft.leaveTitle')} onClose={() => blocker.reset?.()}>
        <div className="col g16">
          <p>{t('draft.leave')}</p>
          <div className="row g8">
            <button type="button" className="btn p" onClick={() => void save().then((done) => (done === undefined ? blocker.reset?.() : blocker.proceed?.()))}>
              {t('draft.saveAndLeave')}
            </button>
            <button type="button" className="btn dg" onClick={() => blocker.proceed?.()}>
              {t('draft.leaveUnsaved')}
            </button>
            <button type="button" className="btn" onClick={() => blocker.reset?.()}>
              {t('draft.stay')}
            </button>
          </div>
        </div>
      </Sheet>
      <p className="s">
        <Link to={page.basedOn ? `/desk/procedures/${draft.form}/${draft.key}` : '/desk/procedures'}>{t('draft.back')}</Link>
      </p>
    </div>
  )
}
