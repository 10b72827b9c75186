import { useTranslation } from 'react-i18next'
import styles from './items.module.css'
import type { Count, Filter } from './types'
import { useEntry, useSay, useThemes } from './use-items'

interface Props {
  wish: Partial<Record<Filter, string>>
  onChoose: (name: Filter, value: string | undefined) => void
}

const OBJECTS = ['PERSON', 'FIRM'] as const
const LEVELS = ['IV', 'III'] as const

/** What narrows the list; each group opens by itself where something of it is chosen. */
export function Filters({ wish, onChoose }: Props) {
  const { t } = useTranslation('items')
  const themes = useThemes().data
  const entry = useEntry()
  const plain = (set: string, codes: readonly string[]) => codes.map((code) => ({ code, words: entry(set, code) }))
  return (
    <aside className={styles.side} aria-label={t('narrow')}>
      <Group open name="event" wish={wish} onChoose={onChoose} counts={themes?.events} />
      <Group name="object" wish={wish} onChoose={onChoose} plain={plain('object', OBJECTS)} />
      <Group name="theme" wish={wish} onChoose={onChoose} counts={themes && [...themes.person, ...themes.firm]} />
      <Group name="unit" wish={wish} onChoose={onChoose} counts={themes?.units} />
      <Group name="online" wish={wish} onChoose={onChoose} plain={plain('online', LEVELS)} />
    </aside>
  )
}

interface GroupProps extends Props {
  name: Filter
  open?: boolean
  counts?: Count[]
  plain?: { code: string; words: string }[]
}

function Group({ name, open, counts, plain, wish, onChoose }: GroupProps) {
  const { t } = useTranslation('items')
  const say = useSay()
  const wide = open && window.matchMedia('(min-width: 960px)').matches
  const choices = plain?.map(({ code, words }) => ({ code, words, items: undefined })) ?? counts?.map(({ code, name: words, items }) => ({ code, words: say(words), items })) ?? []
  return (
    <details className="card" open={wide || wish[name] !== undefined}>
      <summary style={{ padding: '4px 14px' }}>{t(`filter.${name}`)}</summary>
      <ul role="list" style={{ padding: '0 6px 8px' }}>
        {choices.map(({ code, words, items }) => (
          <li key={code}>
            <button type="button" className={styles.choice} aria-pressed={wish[name] === code} onClick={() => onChoose(name, wish[name] === code ? undefined : code)}>
              {words} {items !== undefined && <small>{items}</small>}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
