import { PrinterOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useTitle } from '@shared/title'
import { GuideCase } from './guide-case'
import { Bases, Conditions, Faqs, Fees, Steps } from './guide-parts'
import styles from './items.module.css'
import { NearPlaces } from './near-places'
import { Missing, useLimit } from './parts'
import type { Guide } from './types'
import { useEntry, useGuide, useSay } from './use-items'

/** The guide to one item 办事指南: who, what is needed in which case, by when, for how much, where, and by which law. */
export function GuidePage() {
  const { t } = useTranslation('items')
  const { code = '' } = useParams()
  const guide = useGuide(code)
  const say = useSay()
  useTitle(guide.data ? say(guide.data.item.name) : t('title'))
  if (guide.isError)
    return (
      <div className="page plain">
        <ProblemNote error={guide.error} onRetry={() => void guide.refetch()} />
        <p className="mt16">
          <Link to="/items">{t('toSearch')}</Link>
        </p>
      </div>
    )
  if (!guide.data) return <div className="page plain" aria-busy />
  return (
    <>
      <Head guide={guide.data} />
      <Body guide={guide.data} />
    </>
  )
}

function Head({ guide }: { guide: Guide }) {
  const { t, i18n } = useTranslation('items')
  const say = useSay()
  const entry = useEntry()
  const limit = useLimit()
  /** A limit that nobody has looked up in the law yet says so. */
  const checked = (one: Parameters<typeof limit>[0]) => (one?.source === 'memory' ? `${limit(one)} · ${t('unverified')}` : limit(one))
  const { card, item } = guide
  const visits = card.visits ?? undefined
  return (
    <header className={styles.head}>
      <div className="page">
        <h1>{say(item.name)}</h1>
        {item.summary && <p>{say(item.summary)}</p>}
        <div className={styles.tags}>
          <span className="tag a">{entry('type', item.type)}</span>
          <span className="tag">{i18n.language === 'en' ? card.unit.en : card.unit.zh}</span>
          {guide.department && <span className="tag">{t('department', { name: guide.department })}</span>}
        </div>
        {card.status !== 'PUBLISHED' && (
          <div className="note w mt12">
            <b>{t(`status.${card.status}`)}</b> {guide.words}
          </div>
        )}
        {card.gaps.length > 0 && <div className="note w mt12">{t('gapsNote', { elements: card.gaps.map((gap) => t(`element.${gap}`)).join(t('comma')) })}</div>}
        {mayApply(guide) && (
          <p className="mt16 noprint">
            <Link className="btn p" to={`/apply/${item.code}`}>
              {t('apply')}
            </Link>
          </p>
        )}
        <dl className={styles.facts}>
          <Fact name={t('fact.promised')} value={checked(card.promised)} />
          <Fact name={t('fact.statutory')} value={checked(item.limits?.statutory)} />
          <Fact name={t('fact.visits')} value={visits === undefined ? undefined : t('visits', { count: visits })} />
          <Fact name={t('fact.fee')} value={item.fee ? t(item.fee.charged ? 'charged' : 'free') : undefined} />
          <Fact name={t('fact.online')} value={entry('online', card.online) || undefined} />
        </dl>
      </div>
    </header>
  )
}

function Fact({ name, value }: { name: string; value: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? <Missing />}</dd>
    </div>
  )
}

function Body({ guide }: { guide: Guide }) {
  const { t } = useTranslation('items')
  return (
    <div className={`page ${styles.guide}`}>
      <div className={styles.main}>
        <GuideCase guide={guide} />
        <Conditions item={guide.item} />
        <Steps item={guide.item} />
        <Fees item={guide.item} />
        <Bases item={guide.item} />
        <Faqs item={guide.item} />
      </div>
      <aside className={styles.aside} aria-label={t('how')}>
        <How guide={guide} />
        <NearPlaces guide={guide} />
      </aside>
    </div>
  )
}

/** As the platform decides it (`applications/OfferedForm`): it is offered, has a form, and is taken in on the net. */
const mayApply = ({ card, item }: Guide): boolean =>
  card.hasForm && card.status === 'PUBLISHED' && Boolean(item.handling?.forms.some((form) => form === 'WEB' || form === 'MOBILE') && item.handling.depth.some((depth) => ['RECEIPT', 'PRE_REVIEW', 'ACCEPTANCE', 'HANDLING'].includes(depth)))

function How({ guide }: { guide: Guide }) {
  const { t } = useTranslation('items')
  const say = useSay()
  const entry = useEntry()
  const { item } = guide
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('how')}</h2>
      </div>
      <div className="bd col g8">
        {item.handling ? <p>{item.handling.forms.map((form) => entry('form', form)).join(t('comma'))}</p> : <Missing />}
        {item.handling?.whyVisit && <p className="s t2">{t('whyVisit', { why: say(item.handling.whyVisit) })}</p>}
        {item.handling && <p className="s t2">{t('scope', { scope: entry('scope', item.handling.scope) })}</p>}
        {item.ways && (
          <p className="s">
            {t('consult')} <a href={`tel:${item.ways.consult}`}>{item.ways.consult}</a> · {t('complain')} <a href={`tel:${item.ways.complain}`}>{item.ways.complain}</a>
          </p>
        )}
        <p className="xs t3">
          {t(guide.card.foreign ? 'foreignCode' : 'code')} {item.code}
        </p>
        <button type="button" className="btn noprint" onClick={() => window.print()}>
          <PrinterOutlined aria-hidden /> {t('print')}
        </button>
      </div>
    </section>
  )
}
