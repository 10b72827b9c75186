import { CheckCircleFilled, ExclamationCircleFilled, IdcardOutlined } from '@ant-design/icons'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '@loop/form/types'
import { PaperUpload } from '@loop/paper-upload'
import { ProblemNote } from '@loop/problem-note'
import { usePapers } from '@loop/use-papers'
import styles from './apply.module.css'
import { PaperList } from './paper-list'
import type { Handed, Needed } from './types'
import { useTakePaper } from './use-draft'

const MOST_PAGES = 20

export const materialId = (material: string): string => `material-${material}`

interface Props {
  draft: string
  needed: Needed
  handed: Handed[]
  fault?: string
  onPut: (handed: Handed[]) => void
  onBusy: (under: boolean) => void
  /** What was read off its pictures. */
  children?: ReactNode
}

/** One material: what it is, what it must be like, and the ways to hand it in. */
export function MaterialCard({ draft, needed, handed, fault, onPut, onBusy, children }: Props) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const id = materialId(needed.id)
  const tells = [needed.copies > 0 && t('materials.copies', { count: needed.copies }), say(needed.standard), say(needed.filling), needed.issuer && t('materials.from', { issuer: say(needed.issuer) })].filter(Boolean)
  const licence = handed.find((one) => one.licence)
  const later = handed.some(({ promisedLater }) => promisedLater)
  const papers = handed.filter(({ paper }) => paper)
  const one = (part: Partial<Handed>): Handed => ({ material: needed.id, promisedLater: false, ...part })
  return (
    <section className={styles.material} aria-labelledby={`${id}-name`} aria-describedby={fault ? `${id}-fault` : undefined}>
      <div className="row wrap g8">
        <h2 id={`${id}-name`} className="grow">
          {say(needed.name)}
        </h2>
        {handed.length > 0 && (
          <span className="tag ok">
            <CheckCircleFilled aria-hidden /> {t(later ? 'materials.promised' : 'materials.ready')}
          </span>
        )}
        {needed.tolerable && <span className="tag o">{t('materials.tolerable')}</span>}
      </div>
      {tells.length > 0 && <p className="s t2 mt4">{tells.join(t('materials.semicolon'))}</p>}
      <div className="mt12 col g12">
        {needed.held.map((held) => (
          <button key={held.key} type="button" className="btn" aria-pressed={licence?.licence === held.key} onClick={() => onPut(licence?.licence === held.key ? [] : [one({ licence: held.key })])}>
            <IdcardOutlined aria-hidden />
            {licence?.licence === held.key ? t('materials.usingLicence', { name: say(held.name) }) : t('materials.useLicence', { name: say(held.name) })}
          </button>
        ))}
        {papers.length > 0 && <PaperList name={say(needed.name)} files={needed.papers} handed={papers} onPut={onPut} />}
        {children}
        {!licence && !later && <Earlier draft={draft} needed={needed} onTaken={(paper) => onPut([...papers, one({ paper })])} />}
        {!licence && !later && papers.length < MOST_PAGES && <Upload id={id} many={papers.length} onReady={(fresh) => onPut([...papers, ...fresh.map((paper) => one({ paper }))])} onBusy={onBusy} />}
        {needed.tolerable && !licence && papers.length === 0 && (
          <label className={styles.check}>
            <input type="checkbox" checked={later} onChange={() => onPut(later ? [] : [one({ promisedLater: true })])} />
            <span>
              {t('materials.later')}
              <span className="s t2">{t('materials.laterHint')}</span>
            </span>
          </label>
        )}
      </div>
      {fault && (
        <div id={`${id}-fault`} className="fault">
          <ExclamationCircleFilled aria-hidden />
          {fault}
        </div>
      )}
    </section>
  )
}

/** Own papers from before: taken once more, the earlier matter keeps its own. */
function Earlier({ draft, needed, onTaken }: { draft: string; needed: Needed; onTaken: (paper: string) => void }) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const take = useTakePaper(draft)
  if (needed.earlier.length === 0) return null
  return (
    <div className="col g8">
      {needed.earlier.map((paper) => (
        <div key={paper.id} className="row wrap g12">
          <span className="grow s">
            {paper.name} <span className="t2">{t('materials.before', { item: say(paper.from) })}</span>
          </span>
          <button type="button" className="btn" aria-disabled={take.isPending || undefined} onClick={() => !take.isPending && take.mutate(paper.id, { onSuccess: (taken) => onTaken(taken.paper) })}>
            {t('materials.again')}
            <span className="vh">{paper.name}</span>
          </button>
        </div>
      ))}
      {take.error && <ProblemNote error={take.error} />}
    </div>
  )
}

/** Papers that are ready go over to the draft and leave this list. */
function Upload({ id, many, onReady, onBusy }: { id: string; many: number; onReady: (papers: string[]) => void; onBusy: (under: boolean) => void }) {
  const work = usePapers()
  const { papers, busy, clear } = work
  useEffect(() => onBusy(busy), [busy, onBusy])
  useEffect(() => {
    const ready = papers.flatMap(({ state, file }) => (state === 'ready' && file ? [file.id] : []))
    if (busy || ready.length === 0) return
    const failed = papers.some(({ state }) => state !== 'ready')
    onReady(ready)
    if (!failed) clear()
  }, [papers, busy, clear, onReady])
  return <PaperUpload id={id} work={work} max={MOST_PAGES - many} />
}
