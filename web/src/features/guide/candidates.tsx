import { RightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import styles from './guide.module.css'
import { useSay, type Candidate } from './use-guide'

/** At most three, the likeliest first, each with what speaks for it. */
export function Candidates({ found }: { found: Candidate[] }) {
  const { t } = useTranslation('guide')
  const say = useSay()
  return (
    <>
      <h2>{t('which')}</h2>
      <ol className={styles.found} role="list">
        {found.map((one) => (
          <li key={one.code}>
            <Link className="card" to={one.kind === 'theme' ? `/themes/${one.code}` : `/items/${one.code}`}>
              <span>
                <b>{say(one.name)}</b>
                {one.summary && <span>{say(one.summary)}</span>}
                <small>
                  {one.kind === 'theme' && <span className="tag ok">{t('atOnce')}</span>} {t(`why.${one.why}`, { words: one.words })}
                </small>
              </span>
              <RightOutlined aria-hidden />
            </Link>
          </li>
        ))}
      </ol>
    </>
  )
}
