import { QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import type { Fault } from '@shared/error-summary'
import { usePick } from '@shared/i18n'
import { useCity } from '@shared/session'
import type { Kind } from '@shared/types'
import { Frame } from './frame'
import { matches } from './kind-search'
import styles from './report.module.css'
import { useWizard } from './use-wizard'

const MANY = 5

/** What is wrong? Choice cards; with many kinds a search above them. */
export function KindStep() {
  const { t } = useTranslation('report')
  const { draft, kinds, answer } = useWizard('kind')
  const [search] = useSearchParams()
  const asked = search.get('q') ?? ''
  const [words, setWords] = useState(asked)
  const found = matches(kinds.data ?? [], words)
  const [chosen, setChosen] = useState(search.get('kind') ?? draft.kind)
  const choice = chosen ?? (asked && found.length === 1 ? found[0]?.code : undefined)
  const [faults, setFaults] = useState<Fault[]>([])
  const next = () => {
    if (!choice) return setFaults([{ field: 'kind-first', words: t('kind.missing') }])
    answer({ kind: choice, words: draft.words ?? (asked.length >= MANY ? asked : undefined) })
  }
  const shown = found.length > 0 ? found : (kinds.data ?? [])
  return (
    <Frame step="kind" title={t('kind.title')} hint={t('kind.hint')} faults={faults} onNext={next} busy={kinds.isPending}>
      {kinds.error && <ProblemNote error={kinds.error} onRetry={() => void kinds.refetch()} />}
      {(kinds.data?.length ?? 0) > MANY && <Search value={words} onChange={setWords} />}
      <p role="status">{words && kinds.data && found.length === 0 && <span className="note w">{t('kind.none', { words })}</span>}</p>
      <fieldset className={styles.options}>
        <legend className="vh">{t('kind.title')}</legend>
        {shown.map((kind, index) => (
          <KindOption key={kind.code} kind={kind} id={index === 0 ? 'kind-first' : undefined} checked={choice === kind.code} onChoose={() => setChosen(kind.code)} />
        ))}
      </fieldset>
      <Unsure />
    </Frame>
  )
}

function KindOption({ kind, id, checked, onChoose }: { kind: Kind; id?: string; checked: boolean; onChoose: () => void }) {
  const { t } = useTranslation('report')
  const pick = usePick()
  return (
    <label className={styles.option}>
      <input type="radio" name="kind" id={id} checked={checked} onChange={onChoose} />
      <span>
        <b>{pick(kind, 'name')}</b>
        <span className="s t2">{pick(kind, 'hint')}</span>
        <br />
        <span className="s t2">{t('loop:due', { due: pick(kind, 'dueText') })}</span>
      </span>
    </label>
  )
}

function Search({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const { t } = useTranslation('report')
  return (
    <label className="row">
      <SearchOutlined aria-hidden />
      <span className="vh">{t('kind.search')}</span>
      <input type="search" className="in" placeholder={t('kind.search')} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}

function Unsure() {
  const { t } = useTranslation('report')
  const hotline = useCity().data?.hotline ?? '12345'
  return (
    <a className="tap" href={`tel:${hotline}`}>
      <QuestionCircleOutlined aria-hidden />
      {t('kind.unsure', { hotline })}
    </a>
  )
}
