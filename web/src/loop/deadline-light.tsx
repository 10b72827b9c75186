import { CheckCircleFilled, PauseOutlined, WarningFilled } from '@ant-design/icons'
import { usePick } from '@shared/i18n'
import type { Light } from '@shared/types'
import styles from './deadline-light.module.css'

const icons = { green: <CheckCircleFilled />, yellow: <WarningFilled />, red: <Octagon />, grey: <PauseOutlined /> }

/** How much time is left. Shape, word and colour say the same; a quiet deadline stays quiet. */
export function DeadlineLight({ light, title }: { light: Light; title?: string }) {
  const pick = usePick()
  return (
    <span className={`${styles.light} ${styles[light.colour]}`} title={title}>
      {icons[light.colour]}
      {pick(light, 'left')}
    </span>
  )
}

/** Overdue has eight corners, so that it differs from the circle without colour. */
function Octagon() {
  return (
    <span className="anticon" aria-hidden="true">
      <svg viewBox="0 0 16 16" width="1em" height="1em" fill="currentColor">
        <path fillRule="evenodd" d="M4.900 1h6.200L15 4.900v6.200L11.100 15H4.900L1 11.100V4.900zM7.200 4h1.600v5H7.200zm0 6.400h1.600V12H7.200z" />
      </svg>
    </span>
  )
}
