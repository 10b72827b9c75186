import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { List } from './use-list'
import styles from './tasks.module.css'
import { PAGE_SIZE } from './use-tasks'

export function ListFoot({ list, phone, onHelp }: { list: List; phone: boolean; onHelp: () => void }) {
  const { t } = useTranslation('desk')
  const { page, paging } = list
  const total = page.data?.total ?? 0
  return (
    <div className={styles.foot}>
      <span className={styles.hints}>
        {t(page.data?.more ? 'list.totalMore' : 'list.total', { count: total })}
        {!phone && (
          <>
            <Hint keys={['J', 'K']} words={t('keys.move')} />
            <Hint keys={['Enter']} words={t('keys.open')} />
            <Hint keys={['X']} words={t('keys.mark')} />
            <button type="button" className={styles.helpButton} onClick={onHelp}>
              <kbd>?</kbd> {t('keys.all')}
            </button>
          </>
        )}
      </span>
      <span className="row g4">
        <button type="button" className={styles.turn} disabled={!paging.newer} onClick={paging.newer} aria-label={t('list.newer')}>
          <LeftOutlined />
        </button>
        <span className="nw">{t('list.page', { n: paging.number, of: Math.max(1, Math.ceil(total / PAGE_SIZE)) })}</span>
        <button type="button" className={styles.turn} disabled={!paging.older} onClick={paging.older} aria-label={t('list.older')}>
          <RightOutlined />
        </button>
      </span>
    </div>
  )
}

function Hint({ keys, words }: { keys: string[]; words: string }) {
  return (
    <span className="row g4">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
      {words}
    </span>
  )
}
