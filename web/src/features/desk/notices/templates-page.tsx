import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'

/** The city's templates as they are in force, with their places. */
export function TemplatesPage() {
  const { t } = useTranslation('queue')
  useTitle(t('templates'))
  const pick = usePick()
  const list = useQuery({ queryKey: ['notice-templates'], queryFn: ({ signal }) => api.get('/api/notices/templates', { signal }) })
  return (
    <>
      <h1>{t('templates')}</h1>
      {list.isError && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.map((occasion) => (
        <section key={occasion.code} className="card mt12">
          <div className="hd">
            <h2>{pick(occasion, 'name')}</h2>
            <span className="row g4">
              {occasion.urgent && <span className="tag w">{t('urgent')}</span>}
              {occasion.mayUnsubscribe && <span className="tag">{t('unsubscribable')}</span>}
            </span>
          </div>
          <div className="bd col g12">
            {occasion.templates.map((template) => (
              <div key={`${template.channel} ${template.from}`}>
                <p className="s t2">
                  {t(`channelOf.${template.channel}`)} · {t('from', { day: template.from })} {template.current && <span className="tag ok">{t('current')}</span>}
                </p>
                {template.title && <b>{pick(template as typeof template & { title: string }, 'title')}</b>}
                <p style={{ whiteSpace: 'pre-wrap' }}>{pick(template, 'words')}</p>
                {template.channel === 'sms' && <p className="s t3">{template.sample}</p>}
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  )
}
