import { SettingOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Menu } from '../parts/menu'
import { COLUMNS, DENSITIES, SORTS, type Column, type Layout, type Sort } from './filters'
import styles from './tasks.module.css'

interface Props {
  layout: Layout
  sort: Sort
  /** Cards on a phone have no columns. */
  table: boolean
  onLayout: (layout: Layout) => void
  onSort: (sort: Sort) => void
}

/** Order, columns and row height; all of it is part of a saved view. */
export function LayoutMenu({ layout, sort, table, onLayout, onSort }: Props) {
  const { t } = useTranslation('desk')
  const toggle = (column: Column) => onLayout({ ...layout, columns: COLUMNS.filter((each) => (each === column) !== layout.columns.includes(each)) })
  const label = (
    <>
      <SettingOutlined aria-hidden /> {t('layout.button')}
    </>
  )
  return (
    <Menu align="right" className={styles.layoutButton} label={label}>
      {() => (
        <div className={styles.layout}>
          <Group name={t('layout.sort')} of={SORTS} value={sort} words={(each) => t(`sort.${each}`)} onChoose={onSort} />
          {table && (
            <>
              <Group name={t('layout.density')} of={DENSITIES} value={layout.density} words={(each) => t(`density.${each}`)} onChoose={(density) => onLayout({ ...layout, density })} />
              <fieldset className={styles.columns}>
                <legend>{t('layout.columns')}</legend>
                {COLUMNS.map((column) => (
                  <label key={column}>
                    <input type="checkbox" checked={layout.columns.includes(column)} onChange={() => toggle(column)} />
                    {t(`list.${column}`)}
                  </label>
                ))}
              </fieldset>
            </>
          )}
        </div>
      )}
    </Menu>
  )
}

function Group<T extends string>({ name, of, value, words, onChoose }: { name: string; of: readonly T[]; value: T; words: (each: T) => string; onChoose: (each: T) => void }) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {of.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChoose(each)} />
          {words(each)}
        </label>
      ))}
    </fieldset>
  )
}
