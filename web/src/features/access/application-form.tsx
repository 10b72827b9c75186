import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useFirstFault } from '@shared/first-fault'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'
import type { Application } from '@shared/types'
import { Secret } from './applications-page'

const lines = (text: string) => text.split('\n').filter((line) => line.trim())

/** Makes an application, or changes one; whether it has a secret is settled when it is made. */
export function ApplicationForm({ before, onClose, onDone }: { before?: Application; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation('access')
  const [wish, setWish] = useState({
    name: before?.name ?? '',
    nameEn: before?.nameEn ?? '',
    redirects: before?.redirects.join('\n') ?? '',
    farewells: before?.farewells.join('\n') ?? '',
    scopes: before?.scopes.map((scope) => scope.code) ?? ['openid', 'profile'],
    confidential: before?.confidential ?? true,
    trusted: before?.trusted ?? false,
  })
  const change = (part: Partial<typeof wish>) => setWish({ ...wish, ...part })
  const body = { ...wish, redirects: lines(wish.redirects), farewells: lines(wish.farewells) }
  const save = useMutation({
    mutationFn: async () => (before ? (await api.post('/api/access/applications/{id}', { path: { id: before.id }, body }), undefined) : api.post('/api/access/applications', { body })),
    onSuccess: (made) => (onDone(), made === undefined && onClose()),
  })
  const [lacking, setLacking] = useState<string[]>([])
  const form = useFirstFault(save.error ?? lacking)
  const fault = (field: string) => (lacking.includes(field) ? t('applications.missing') : isProblem(save.error) && save.error.field === field ? save.error.detail : undefined)
  const named = ['name', 'nameEn', 'redirects', 'farewells'].some((field) => fault(field))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = (['name', 'nameEn', 'redirects'] as const).filter((field) => !wish[field].trim())
    setLacking(found)
    if (found.length > 0) save.reset()
    else if (!save.isPending) save.mutate()
  }
  if (save.data) return <Secret client={save.data.application.clientId} secret={save.data.secret} onClose={onClose} />
  return (
    <form ref={form} className="col g16" onSubmit={submit} noValidate>
      {save.error && !named && <ProblemNote error={save.error} />}
      {(['name', 'nameEn'] as const).map((field) => (
        <Field key={field} label={t(`applications.${field}`)} fault={fault(field)}>
          {(given) => <input {...given} className="in" maxLength={60} value={wish[field]} onChange={(event) => change({ [field]: event.target.value })} />}
        </Field>
      ))}
      {(['redirects', 'farewells'] as const).map((field) => (
        <Field key={field} label={t(`applications.${field}`)} hint={t(`applications.${field}Hint`)} fault={fault(field)} optional={field === 'farewells'}>
          {(given) => <textarea {...given} className="in" rows={2} spellCheck={false} value={wish[field]} onChange={(event) => change({ [field]: event.target.value })} />}
        </Field>
      ))}
      <Scopes chosen={wish.scopes} onChange={(scopes) => change({ scopes })} />
      <Tick label={t('applications.confidential')} hint={t('applications.confidentialHint')} ticked={wish.confidential} fixed={before !== undefined} onTick={(confidential) => change({ confidential })} />
      <Tick label={t('applications.trusted')} hint={t('applications.trustedHint')} ticked={wish.trusted} onTick={(trusted) => change({ trusted })} />
      <div>
        <button type="submit" className="btn p" aria-disabled={save.isPending}>
          {t(before ? 'applications.save' : 'applications.make')}
        </button>
      </div>
    </form>
  )
}

function Scopes({ chosen, onChange }: { chosen: string[]; onChange: (next: string[]) => void }) {
  const { t } = useTranslation('access')
  const pick = usePick()
  const scopes = useQuery({ queryKey: ['scopes'], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/access/applications/scopes', { signal }) })
  return (
    <fieldset className="col g8">
      <legend className="lab">{t('applications.learns')}</legend>
      {scopes.data?.map((scope) => (
        <Tick
          key={scope.code}
          label={`${pick(scope, 'words')} (${scope.code})`}
          ticked={chosen.includes(scope.code)}
          fixed={scope.code === 'openid'}
          onTick={(on) => onChange(on ? [...chosen, scope.code] : chosen.filter((code) => code !== scope.code))}
        />
      ))}
    </fieldset>
  )
}

function Tick({ label, hint, ticked, fixed, onTick }: { label: string; hint?: string; ticked: boolean; fixed?: boolean; onTick: (on: boolean) => void }) {
  return (
    <label className="row g8">
      <input type="checkbox" style={{ minHeight: 0 }} checked={ticked} disabled={fixed} onChange={(event) => onTick(event.target.checked)} />
      <span>
        {label}
        {hint && <span className="s t2" style={{ display: 'block' }}>{hint}</span>}
      </span>
    </label>
  )
}
