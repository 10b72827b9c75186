import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useTitle } from '@shared/title'
import { readLine, writeLine, type Dictionary, type Line } from './form-lines'
import { FormLines } from './form-lines-list'
import { FormPick } from './form-pick'
import { FormPreview } from './form-preview'
import styles from './form-page.module.css'
import itemStyles from './items.module.css'
import type { DeskItem } from './types'
import { useDeskItem, useSay, useWriteElement } from './use-items'

/** The designer of an item's form: elements out of the dictionary, their order, when they are asked, and how it looks. */
export function FormPage() {
  const { t } = useTranslation('items')
  const { code = '' } = useParams()
  const item = useDeskItem(code)
  const dictionary = useQuery({ queryKey: ['items', 'dictionary'], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/applications/dictionary', { signal }) })
  const say = useSay()
  useTitle(item.data ? t('form.title', { item: say(item.data.row.name) }) : t('desk.title'))
  if (item.error ?? dictionary.error) return <ProblemNote error={item.error ?? dictionary.error} onRetry={() => void Promise.all([item.refetch(), dictionary.refetch()])} />
  if (!item.data || !dictionary.data) return <p className={itemStyles.empty} aria-busy />
  return <Studio key={item.data.open ? 'open' : 'shown'} code={code} page={item.data} dictionary={dictionary.data} />
}

function Studio({ code, page, dictionary }: { code: string; page: DeskItem; dictionary: Dictionary }) {
  const { t } = useTranslation('items')
  const say = useSay()
  const shown = page.open?.item ?? page.shown
  const kept = (shown?.form ?? []).join('\n')
  const [lines, setLines] = useState<Line[]>(() => (shown?.form ?? []).map(readLine))
  const write = useWriteElement(code)
  const form = page.elements.find(({ key }) => key === 'form')
  const locked = form?.freedom === 'CATALOGUE' || form?.freedom === 'TEMPLATE'
  const writable = page.may.write && page.open?.steps.includes('WRITE') && !locked
  const texts = lines.map(writeLine)
  const changed = texts.join('\n') !== kept
  const scenarios = shown?.scenarios ?? []
  const save = () => page.open && !write.isPending && write.mutate({ revision: page.open.revision, element: 'form', value: texts as unknown as Record<string, never> })
  return (
    <div className={itemStyles.desk}>
      <div className={itemStyles.deskhead}>
        <div>
          <h1>{t('form.title', { item: say(page.row.name) })}</h1>
          <div className="row wrap g12 s">
            <Link to={`/desk/items/${code}`}>{t('form.back')}</Link>
            <span className="t2">{writable ? t('form.writing') : locked ? t('form.locked') : t('form.reading')}</span>
          </div>
        </div>
        {writable && (
          <div className={itemStyles.tools}>
            <button type="button" className="btn" aria-disabled={!changed} onClick={() => changed && setLines((shown?.form ?? []).map(readLine))}>
              {t('form.undo')}
            </button>
            <button type="button" className="btn p" aria-disabled={!changed || write.isPending} onClick={() => changed && save()}>
              {t('form.save')}
            </button>
          </div>
        )}
      </div>
      {write.error && <ProblemNote error={write.error} />}
      <div className={styles.studio}>
        <FormLines lines={lines} scenarios={scenarios} dictionary={dictionary} onChange={writable ? setLines : undefined} />
        {writable && <FormPick lines={lines} dictionary={dictionary} onPick={(element) => setLines([...lines, { element, required: true }])} />}
      </div>
      <FormPreview lines={lines} scenarios={scenarios} dictionary={dictionary} />
    </div>
  )
}
