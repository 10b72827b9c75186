import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useSay } from '@loop/form/types'
import { useFamilyWork, type FamilyWork } from '@loop/use-family'
import { useDates } from '@shared/format'
import { followPage, standIn } from '@shared/standing'
import styles from './apply.module.css'
import { FiledRow } from './filed-list'
import type { Row } from './types'

/** What one began for relatives, while they let one. */
export function FamilyWorks() {
  const { t } = useTranslation('apply')
  const works = useFamilyWork(true).data?.works.filter(({ drafts, filed }) => drafts.length + filed.length > 0) ?? []
  if (works.length === 0) return null
  return (
    <section className="card mt24" aria-labelledby="family">
      <div className="hd">
        <h2 id="family">{t('family.title')}</h2>
        <Link className="s tap" to="/my/family">
          {t('family.all')}
        </Link>
      </div>
      {works.map((work) => (
        <div key={work.mandate}>
          <h3 className={styles.person}>{t('family.person', { name: work.person })}</h3>
          <ul>
            {work.drafts.map((draft) => (
              <DraftRow key={draft.id} row={draft} of={work} />
            ))}
            {work.filed.map((row) => (
              <FiledRow key={row.number} row={row} to={followPage(row.number, work.standing)} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function DraftRow({ row, of }: { row: Row; of: FamilyWork }) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const dates = useDates()
  const navigate = useNavigate()
  const goOn = () => {
    standIn({ id: of.standing, name: of.person, back: '/my/applications', family: { mandate: of.mandate, draft: row.id } })
    navigate(`/apply/${row.item}/${row.id}`)
  }
  return (
    <li className={styles.draft}>
      <span className="grow">
        <b>{say(row.name)}</b>
        <span className="s t2">
          {t('mine.saved', { time: dates.moment(row.savedAt) })} {t('mine.filled', { n: row.answered, of: row.fields })}
        </span>
      </span>
      <button type="button" className="btn p" onClick={goOn}>
        {t('mine.goOn')}
        <span className="vh">{say(row.name)}</span>
      </button>
    </li>
  )
}
