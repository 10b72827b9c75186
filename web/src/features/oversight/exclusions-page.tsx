import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { ExclusionForm } from './exclusion-form'
import styles from './oversight.module.css'
import { Loading, Pictures } from './parts'
import type { Exclusion, Offer } from './types'
import { EXCLUSION_VIEWS, useExclusions } from './use-checks'

/** Exclusions: asked for by units with evidence, decided by a centre, some looked at once more. */
export function ExclusionsPage() {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const [search] = useSearchParams()
  const view = EXCLUSION_VIEWS.find((one) => one === search.get('view')) ?? 'asked'
  const list = useExclusions(view)
  const [open, setOpen] = useState<{ exclusion: Exclusion; offer: Offer }>()
  useTitle(t('exclusions.title'))
  return (
    <>
      <div className={styles.head}>
        <h1>{t('exclusions.title')}</h1>
      </div>
      <section className="card">
        <nav className={styles.tabs} aria-label={t('exclusions.views')}>
          {EXCLUSION_VIEWS.map((one) => (
            <Link key={one} to={`?view=${one}`} aria-current={one === view ? 'page' : undefined}>
              {t(`exclusions.view.${one}`)}
            </Link>
          ))}
        </nav>
        {list.isPending && <Loading />}
        {list.isError && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.rows.length === 0 && <p className={styles.empty}>{t(`exclusions.none.${view}`)}</p>}
        {list.data?.rows.map((exclusion) => (
          <Entry key={exclusion.id} exclusion={exclusion} rates={list.data.rates} onWant={(offer) => setOpen({ exclusion, offer })} />
        ))}
      </section>
      <Sheet open={open !== undefined} title={open ? pick(open.offer, 'label') : ''} onClose={() => setOpen(undefined)}>
        {open && <ExclusionForm exclusion={open.exclusion} offer={open.offer} onDone={() => setOpen(undefined)} onClose={() => setOpen(undefined)} />}
      </Sheet>
    </>
  )
}

function Entry({ exclusion, rates, onWant }: { exclusion: Exclusion; rates: { code: string; name: string; nameEn: string }[]; onWant: (offer: Offer) => void }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const dates = useDates()
  const named = exclusion.rates.map((code) => rates.find((rate) => rate.code === code)).flatMap((rate) => (rate ? [pick(rate, 'name')] : []))
  return (
    <article className={styles.section} aria-label={pick(exclusion, 'title')}>
      <div className="row wrap sp g8">
        <span>
          <Link to={`/desk/cases/${exclusion.caseNumber}`}>{pick(exclusion, 'title')}</Link> <span className="s t3">{exclusion.shown}</span>
        </span>
        <span className="row g8">
          <span className="tag">{exclusion.period}</span>
          <span className={`tag ${exclusion.state === 'APPROVED' ? 'ok' : exclusion.state === 'OVERTURNED' ? 'e' : ''}`}>{pick(exclusion, 'stateText')}</span>
        </span>
      </div>
      <p className="s t2">
        {pick(exclusion.unit, 'name')} {exclusion.askedBy} · {dates.short(exclusion.asked)} · {pick(exclusion, 'ground')} · {named.length ? named.join(' · ') : t('exclusions.allRates')}
      </p>
      <p className={styles.said}>{exclusion.words}</p>
      <Pictures files={exclusion.files} />
      {exclusion.decided && (
        <p className="s t2">
          {t('exclusions.decided', { by: exclusion.decidedBy ?? '', at: dates.short(exclusion.decided) })} {exclusion.decision}
        </p>
      )}
      {exclusion.audit && (
        <p className="s t2">
          {t(`exclusions.audit.${exclusion.audit}`)} {exclusion.auditWords}
        </p>
      )}
      {exclusion.acts.length > 0 && (
        <div className="row wrap g8 mt8">
          {exclusion.acts.map((offer) => (
            <button key={offer.act} type="button" className={`btn ${offer.primary ? 'p' : ''} ${offer.danger ? 'dg' : ''}`} disabled={!offer.allowed} title={offer.why && pick({ why: offer.why, whyEn: offer.whyEn }, 'why')} onClick={() => onWant(offer)}>
              {pick(offer, 'label')}
            </button>
          ))}
          {exclusion.acts.every(({ allowed }) => !allowed) && <span className={styles.why}>{pick({ why: exclusion.acts[0]!.why, whyEn: exclusion.acts[0]!.whyEn }, 'why')}</span>}
        </div>
      )}
    </article>
  )
}
