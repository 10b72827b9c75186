import { EllipsisOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Menu } from '../parts/menu'
import { moved, type OwnView, type useSavedViews } from './saved-views'
import styles from './tasks.module.css'

type Wish = Parameters<ReturnType<typeof useSavedViews>['change']['mutate']>[0]

/** What can be done with a view of one's own. */
export function ViewMenu({ view, all, onChange, onRename }: { view: OwnView; all: OwnView[]; onChange: (wish: Wish) => void; onRename: () => void }) {
  const { t } = useTranslation('desk')
  const at = all.indexOf(view)
  const move = (by: -1 | 1): Wish => ({ do: 'order', ids: moved(all, view.id, by) })
  const wishes: { words: string; wish?: Wish; gone?: boolean }[] = [
    { words: t('views.rename') },
    { words: view.standard ? t('views.notFirst') : t('views.first'), wish: { do: 'first', view, on: !view.standard } },
    { words: view.shared ? t('views.unshare') : t('views.share'), wish: { do: 'share', view, on: !view.shared } },
    { words: t('views.left'), wish: move(-1), gone: at === 0 },
    { words: t('views.right'), wish: move(1), gone: at === all.length - 1 },
    { words: t('views.forget'), wish: { do: 'drop', view } },
  ]
  return (
    <Menu className={styles.tiny} name={t('views.change', { name: view.name })} label={<EllipsisOutlined />}>
      {(close) => (
        <div className={styles.menu}>
          {wishes
            .filter(({ gone }) => !gone)
            .map(({ words, wish }) => (
              <button key={words} type="button" onClick={() => (close(), wish ? onChange(wish) : onRename())}>
                {words}
              </button>
            ))}
        </div>
      )}
    </Menu>
  )
}
