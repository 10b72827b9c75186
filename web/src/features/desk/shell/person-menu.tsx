import { UserOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { usePick } from '@shared/i18n'
import { useMe, useSignOut, useTakePost } from '@shared/session'
import { Menu } from '../parts/menu'
import styles from './shell.module.css'

/** Who works here and in which post; other posts of the person are one press away. */
export function PersonMenu({ phone }: { phone: boolean }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const navigate = useNavigate()
  const me = useMe().data
  const take = useTakePost()
  const signOut = useSignOut()
  const { account, post, posts = [] } = me ?? {}
  if (!account || !post) return null
  const title = pick(post, 'title')
  const label = (
    <>
      <UserOutlined aria-hidden />
      {!phone && t('person.inPost', { name: account.name, post: title })}
    </>
  )
  return (
    <Menu align="right" className={styles.person} label={label} name={t('person.inPost', { name: account.name, post: title })}>
      {(close) => (
        <div className={styles.personPanel}>
          <div>
            <b>{account.name}</b>
            <div className="s t2">{title}</div>
            <div className="s t3">{pick(post.unit, 'name')}</div>
          </div>
          {posts.length > 1 && (
            <div>
              <h2 className="s t3">{t('person.posts')}</h2>
              <ul role="list">
                {posts.map((each) => (
                  <li key={each.id}>
                    <button type="button" aria-pressed={each.id === post.id} disabled={take.isPending} onClick={() => take.mutate(each.id, { onSuccess: close })}>
                      {pick(each, 'title')}
                      <span className="xs t3">{pick(each.unit, 'name')}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Link className="btn" to="/mine/security" onClick={close}>
            {t('person.security')}
          </Link>
          <button type="button" className="btn" disabled={signOut.isPending} onClick={() => signOut.mutate(undefined, { onSuccess: () => void navigate('/sign-in?next=/desk') })}>
            {t('common:signOut')}
          </button>
        </div>
      )}
    </Menu>
  )
}
