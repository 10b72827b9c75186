import { useQuery } from '@tanstack/react-query'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import { useMe } from '@shared/session'

/** What makes due dates uncertain, told to those who can see to it that the calendar is loaded. */
export function CalendarNotes() {
  const pick = usePick()
  const chief = useMe().data?.post?.roles.includes('chief') ?? false
  const warnings = useQuery({ queryKey: ['calendar-warnings'], enabled: chief, staleTime: 10 * 60_000, queryFn: ({ signal }) => api.get('/api/cases/warnings', { signal }) })
  return warnings.data?.map((warning) => (
    <p key={warning.year} className="note w s">
      {pick(warning, 'words')}
    </p>
  ))
}
