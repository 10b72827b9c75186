import { ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { useMe } from '@shared/session'
import styles from './patrol.module.css'
import { useSending } from './use-patrol'
import { forgetMade, useMade } from './waiting'

/** What waits for the network, and what the platform did not take, with the reason. */
export function MadeNotes() {
  const { t } = useTranslation('patrol')
  const person = useMe().data?.account?.login
  const send = useSending()
  const made = useMade().filter((one) => person === undefined || one.person === person)
  const waiting = made.filter(({ refused }) => !refused)
  return (
    <div role="status" className={`col g8 ${styles.notes}`}>
      {waiting.length > 0 && (
        <div className={`note w ${styles.note}`}>
          <ClockCircleOutlined aria-hidden />
          <span className="grow">
            <b>{t('waiting.title', { count: waiting.length })}</b>
            <br />
            <span className="s">{t('waiting.words')}</span>
          </span>
          <button type="button" className="btn" onClick={send}>
            {t('waiting.send')}
          </button>
        </div>
      )}
      {made.map(
        ({ command, name, refused }) =>
          refused && (
            <div key={command} className={`note e ${styles.note}`}>
              <ExclamationCircleFilled aria-hidden />
              <span className="grow">
                <b>
                  {name}：{refused.title}
                </b>
                <br />
                <span className="s">{refused.detail}</span>
              </span>
              <button type="button" className="btn" onClick={() => forgetMade(command)}>
                {t('waiting.know')}
              </button>
            </div>
          ),
      )}
    </div>
  )
}
