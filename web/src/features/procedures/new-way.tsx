import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import { isProblem } from '@shared/problem'
import { blank } from './blank'
import type { WayForm } from './types'
import { useOpenDraft } from './use-ways'

/** Begins a way that is not there yet, empty or from a file. */
export function NewWay({ form }: { form: WayForm }) {
  const { t } = useTranslation('procedures')
  const navigate = useNavigate()
  const [key, setKey] = useState('')
  const [file, setFile] = useState<File>()
  const open = useOpenDraft()
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    if (open.isPending) return
    const text = file ? await file.text() : blank(form, key.trim(), t('add.name'))
    open.mutate({ form, key: key.trim(), text }, { onSuccess: ({ draft }) => void navigate(`/desk/procedures/drafts/${draft}`) })
  }
  const wrong = isProblem(open.error) && open.error.field === 'key' ? open.error.detail : undefined
  return (
    <form className="col g16" onSubmit={(event) => void begin(event)}>
      {open.isError && !wrong && <ProblemNote error={open.error} />}
      <Field id="way-key" label={t('add.key')} hint={t('add.keyHint')} fault={wrong}>
        {(field) => <input {...field} className="in" value={key} onChange={(event) => setKey(event.target.value)} />}
      </Field>
      <Field id="way-file" label={t('add.file')} optional>
        {(field) => <input {...field} type="file" accept=".bpmn,.dmn,.json,.xml" onChange={(event) => setFile(event.target.files?.[0])} />}
      </Field>
      <button type="submit" className="btn p" aria-disabled={open.isPending}>
        {t('add.begin')}
      </button>
    </form>
  )
}
