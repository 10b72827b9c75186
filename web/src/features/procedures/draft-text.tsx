import styles from './procedures.module.css'
import type { DraftPage, WayForm } from './types'
import { useDraftChanges } from './use-ways'
import { WayText } from './way-text'

/** What was offered, to look at, with what it adds and changes coloured. */
export function DraftText({ id, page, form }: { id: string; page: DraftPage; form: WayForm }) {
  const changes = useDraftChanges(id, page.version, Boolean(page.basedOn) && page.draft.state === 'OFFERED')
  const marks = Object.fromEntries((changes.data?.changes ?? []).filter(({ what }) => what !== 'REMOVED').map(({ element, what }) => [element, what]))
  return (
    <section className={`card ${styles.shown}`}>
      <WayText form={form} text={page.text} marks={marks} label={page.draft.key} />
    </section>
  )
}
