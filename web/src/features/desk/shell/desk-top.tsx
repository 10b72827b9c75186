import { MenuOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePick } from '@shared/i18n'
import { LanguageButton } from '@shared/language-button'
import { Logo } from '@shared/logo'
import { useMe } from '@shared/session'
import { Sheet } from '@shared/sheet'
import { Bell } from './bell'
import { PersonMenu } from './person-menu'
import { SearchBox } from './search-box'
import styles from './shell.module.css'
import { MenuLinks } from './side-menu'

export function DeskTop({ phone }: { phone: boolean }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const post = useMe().data?.post
  return (
    <header className={styles.top}>
      {phone && <Drawer />}
      <Link to="/desk/tasks" className={styles.logo} aria-label={phone ? t('title') : undefined}>
        <Logo />
        {!phone && (
          <>
            {t('common:brand')}
            <small>{t('title')}</small>
          </>
        )}
      </Link>
      {!phone && <span className={styles.sep} />}
      {post && <b className={`ell ${styles.unit}`}>{pick(post.unit, 'name')}</b>}
      <span className="grow" />
      {!phone && <SearchBox />}
      <Bell />
      {!phone && (
        <span className="t2">
          <LanguageButton />
        </span>
      )}
      <PersonMenu phone={phone} />
    </header>
  )
}

function Drawer() {
  const { t } = useTranslation('desk')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.icon} aria-label={t('menu.open')} onClick={() => setOpen(true)}>
        <MenuOutlined />
      </button>
      <Sheet open={open} title={t('menu.label')} onClose={() => setOpen(false)}>
        <div className="col g12">
          <SearchBox onGo={() => setOpen(false)} />
          <nav className={styles.drawer} aria-label={t('menu.label')}>
            <MenuLinks onGo={() => setOpen(false)} />
          </nav>
          <LanguageButton />
        </div>
      </Sheet>
    </>
  )
}
