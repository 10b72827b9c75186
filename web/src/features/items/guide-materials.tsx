import { useTranslation } from 'react-i18next'
import { asList } from './case-of'
import styles from './items.module.css'
import { Missing } from './parts'
import type { Item, Material } from './types'
import { useEntry, useSay } from './use-items'

/** What is needed, what has to be brought first, each with where it can be had. @param exact nothing is left to ask */
export function GuideMaterials({ item, materials, exact }: { item: Item; materials: Material[]; exact: boolean }) {
  const { t } = useTranslation('items')
  if (materials.length === 0) return item.handling ? exact && <p>{t('nothingToBring')}</p> : <Missing />
  return (
    <>
      {exact && <p className="s t2">{t('toBring', { count: materials.filter((one) => one.obtained === 'HANDED_IN').length })}</p>}
      <ol className={styles.materials} role="list">
        {asList(materials).map((material) => (
          <MaterialRow key={material.id} material={material} />
        ))}
      </ol>
    </>
  )
}

function MaterialRow({ material }: { material: Material }) {
  const { t } = useTranslation('items')
  const say = useSay()
  const entry = useEntry()
  const free = material.obtained === 'SHARED'
  const brought = material.obtained === 'HANDED_IN'
  const had = material.issuer ? t('issuer', { name: say(material.issuer) }) : brought && entry('channel', material.channel)
  const tells = [brought && [entry('materialType', material.type), entry('materialForm', material.form)].join(' · '), material.copies > 0 && t('copies', { count: material.copies }), say(material.standard), say(material.filling)].filter(Boolean)
  return (
    <li className={free ? styles.free : undefined}>
      <b>{say(material.name)}</b>
      <span className={`tag ${free ? 'ok' : material.necessity === 'TOLERABLE' ? 'w' : ''}`}>{brought && material.necessity === 'TOLERABLE' ? entry('necessity', 'TOLERABLE') : entry('obtained', material.obtained)}</span>
      {had && !free && <small>{t('case.had', { where: had })}</small>}
      {tells.length > 0 && <small>{tells.join(t('semicolon'))}</small>}
    </li>
  )
}
