import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { useTitle } from '@shared/title'
import { DeskActs } from './desk-acts'
import { DeskSayings } from './desk-sayings'
import { ElementRow } from './element-row'
import styles from './items.module.css'
import type { DeskItem } from './types'
import { useDeskItem, useSay } from './use-items'

/** One item with its change, element by element, what stands against it, and what was done. */
export function DeskItemPage() {
  const { t } = useTranslation('items')
  const { code = '' } = useParams()
  const item = useDeskItem(code)
  const say = useSay()
  useTitle(item.data ? say(item.data.row.name) : t('desk.title'))
  if (item.isError) return <ProblemNote error={item.error} onRetry={() => void item.refetch()} />
  if (!item.data) return <p className={styles.empty} aria-busy />
  return <Room code={code} page={item.data} />
}

function Room({ code, page }: { code: string; page: DeskItem }) {
  const { t, i18n } = useTranslation('items')
  const say = useSay()
  const [editing, setEditing] = useState<string>()
  const shown = page.open?.item ?? page.shown
  const title = page.row.stateTitle
  const writable = page.may.write && page.open?.steps.includes('WRITE')
  return (
    <div className={styles.desk}>
      <div className={styles.deskhead}>
        <div>
          <h1>
            {say(page.row.name)} <span className="tag a">{i18n.language === 'en' ? title.en : title.zh}</span>
          </h1>
          <div className={styles.sub}>
            {code} · {i18n.language === 'en' ? page.row.unit.en : page.row.unit.zh} · <Link to={`/items/${code}`}>{t('desk.guide')}</Link> · <Link to={`/desk/items/${code}/form`}>{t('form.open')}</Link>
          </div>
        </div>
        <DeskActs code={code} page={page} />
      </div>
      <div className={styles.two}>
        <section className="card" aria-label={t('desk.elements')}>
          <ul className={styles.elements} role="list">
            {shown &&
              page.elements.map((element) => (
                <ElementRow key={element.key} code={code} element={element} value={shown[element.key as keyof typeof shown]} revision={page.open?.revision} editing={editing === element.key} onEdit={writable ? setEditing : undefined} faults={(page.open?.faults ?? page.shownFaults).filter((fault) => fault.element === element.key)} />
              ))}
          </ul>
        </section>
        <div className={styles.desk}>
          <Checks page={page} />
          <DeskSayings code={code} mayWrite={page.may.write} />
          <Versions page={page} />
        </div>
      </div>
    </div>
  )
}

function Checks({ page }: { page: DeskItem }) {
  const { t, i18n } = useTranslation('items')
  const faults = page.open?.faults ?? page.shownFaults
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('desk.checks')}</h2>
        <span className={`tag ${faults.length === 0 ? 'ok' : 'e'}`}>{faults.length}</span>
      </div>
      {faults.length === 0 ? (
        <p className={styles.empty}>{t('desk.noFault')}</p>
      ) : (
        <ol className={styles.faults} role="list">
          {faults.map((fault, index) => (
            <li key={index}>{i18n.language === 'en' ? fault.en : fault.zh}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Versions({ page }: { page: DeskItem }) {
  const { t, i18n } = useTranslation('items')
  const dates = useDates()
  const english = i18n.language === 'en'
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('desk.versions')}</h2>
      </div>
      <ul className={styles.acts} role="list">
        {page.versions.map((version) => (
          <li key={version.number}>
            <b>{t('desk.version', { number: version.number })}</b> {english ? version.stateTitle.en : version.stateTitle.zh} {version.inForce && <span className="tag ok">{t('desk.inForce')}</span>}
            <div className={styles.sub}>{[version.from, version.writers.join(t('comma')), version.reviewer, version.publisher].filter(Boolean).join(' · ') || t('desk.fromFile')}</div>
          </li>
        ))}
        {page.acts.map((act, index) => (
          <li key={index}>
            <span className="t3">{dates.stamp(act.at)}</span> {act.person} {english ? act.title.en : act.title.zh} {act.words && <span className="t2">{act.words}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
