import { CloseOutlined, DownOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKinds } from '@loop/use-cases'
import { usePick } from '@shared/i18n'
import { Choices, Menu, type Choice } from '../parts/menu'
import { LIGHTS, narrowed, STAGES, widened, type Filters } from './filters'
import styles from './tasks.module.css'

/** One row of pills; a set one is tinted and can be taken away. */
export function FilterBar({ filters, show, children }: { filters: Filters; show: (filters: Filters) => void; children?: ReactNode }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const kinds = useKinds().data ?? []
  const set = (change: Partial<Filters>) => show({ ...filters, ...change })
  return (
    <div className={styles.bar} role="group" aria-label={t('filter.label')}>
      <Pill name={t('filter.kind')} all={t('filter.all')} value={filters.kind} of={kinds.map((kind) => ({ value: kind.code, label: pick(kind, 'name') }))} onChoose={(kind) => set({ kind })} />
      <Pill name={t('filter.stage')} all={t('filter.all')} value={filters.stage} of={STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))} onChoose={(stage) => set({ stage })} />
      <Pill name={t('filter.light')} all={t('filter.all')} value={filters.light} of={LIGHTS.map((light) => ({ value: light, label: t(`light.${light}`) }))} onChoose={(light) => set({ light })} />
      {filters.q && (
        <span className={`${styles.pill} ${styles.on}`}>
          {t('filter.words', { words: filters.q })}
          <Remove name={t('filter.text')} onRemove={() => set({ q: undefined })} />
        </span>
      )}
      <span className="grow" />
      {narrowed(filters) && (
        <button type="button" className="linkish s nw" onClick={() => show(widened(filters))}>
          {t('filter.clear')}
        </button>
      )}
      {children}
    </div>
  )
}

function Pill<T extends string>({ name, all, value, of, onChoose }: { name: string; all: string; value: T | undefined; of: Choice<T>[]; onChoose: (value: T | undefined) => void }) {
  const { t } = useTranslation('desk')
  const label = of.find((choice) => choice.value === value)?.label ?? value
  return (
    <span className={`${styles.pill} ${value ? styles.on : ''}`}>
      <Menu
        className={styles.pillButton}
        label={
          <>
            {value ? t('filter.is', { name, value: label }) : name}
            {!value && <DownOutlined aria-hidden />}
          </>
        }
      >
        {(close) => <Choices<T> of={[{ value: undefined, label: all }, ...of]} value={value} onChoose={(next) => (close(), onChoose(next))} />}
      </Menu>
      {value && <Remove name={name} onRemove={() => onChoose(undefined)} />}
    </span>
  )
}

function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation('desk')
  return (
    <button type="button" className={styles.remove} onClick={onRemove} aria-label={t('filter.remove', { name })}>
      <CloseOutlined />
    </button>
  )
}
