/** What an auditor looks for; the export takes the same. */
export interface AuditFilters {
  login: string
  act: string
  cause: string
  subject: string
  from: string
  to: string
  fields: boolean
}

export const NO_FILTERS: AuditFilters = { login: '', act: '', cause: '', subject: '', from: '', to: '', fields: false }

/** A case's number finds its looks, with or without blanks; days are those of the city's clock. */
export function auditQuery({ act, cause, subject, from, to, fields }: AuditFilters): Record<string, string | undefined> {
  const digits = subject.replace(/\s/g, '')
  return {
    act: act || undefined,
    cause: cause || undefined,
    subject: /^\d{15,}$/.test(digits) ? `case:${digits}` : subject.trim() || undefined,
    from: from ? `${from}T00:00:00+08:00` : undefined,
    to: to ? `${nextDay(to)}T00:00:00+08:00` : undefined,
    fields: fields ? 'true' : undefined,
  }
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
