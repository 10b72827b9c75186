import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import { FileButton } from '@shared/file-button'
import { isProblem } from '@shared/problem'
import { blank } from './blank'
import { keyIn } from './file-check'
import type { WayForm } from './types'
import { useOpenDraft } from './use-ways'

/** As the platform takes it. */
const KEY = /^[a-z][a-z0-9-]{1,59}$/

/** Begins a way that is not there yet, empty or from a file. */
export function NewWay({ form }: { form: WayForm }) {
  const { t } = useTranslation('procedures')
  const navigate = useNavigate()
  const [key, setKey] = useState('')
  const [file, setFile] = useState<{ name: string; text: string }>()
  const [faults, setFaults] = useState<{ key?: string; file?: string }>({})
  const open = useOpenDraft()
  const choose = async (chosen: File) => {
    const text = await chosen.text()
    const own = keyIn(form, text)
    setFaults({ file: own === undefined ? t(`add.wrong.${form}`, { name: chosen.name }) : undefined })
    setFile(own === undefined ? undefined : { name: chosen.name, text })
    if (own && !key.trim()) setKey(own)
  }
  const begin = (event: FormEvent) => {
    event.preventDefault()
    if (open.isPending) return
    const fits = KEY.test(key.trim())
    setFaults(fits ? {} : { key: t('add.keyWrong', { key: key.trim(), count: key.trim().length }) })
    if (!fits) return
    const text = file?.text ?? blank(form, key.trim(), t('add.name'))
    open.mutate({ form, key: key.trim(), text }, { onSuccess: ({ draft }) => void navigate(`/desk/procedures/drafts/${draft}`) })
  }
  const taken = isProblem(open.error) && open.error.field === 'key' ? open.error.detail : undefined
  return (
    <form className="col g16" onSubmit={begin} noValidate>
      {open.isError && !taken && <ProblemNote error={open.error} />}
      <Field id="way-key" label={t('add.key')} hint={t('add.keyHint')} fault={faults.key ?? taken}>
        {(field) => <input {...field} className="in" maxLength={60} value={key} onChange={(event) => setKey(event.target.value)} />}
      </Field>
      <Field id="way-file" label={t('add.file')} optional fault={faults.file}>
        {(field) => <FileButton {...field} accept=".bpmn,.dmn,.json,.xml" chosen={file?.name} onChoose={(chosen) => void choose(chosen)} />}
      </Field>
      <button type="submit" className="btn p" aria-disabled={open.isPending}>
        {t('add.begin')}
      </button>
    </form>
  )
}
