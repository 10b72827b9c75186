import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import styles from './apply.module.css'
import type { Handed, Paper } from './types'

interface Props {
  name: string
  files: Paper[]
  handed: Handed[]
  onPut: (handed: Handed[]) => void
}

/** The pages of a material in their order; each can be looked at, moved and taken out. */
export function PaperList({ name, files, handed, onPut }: Props) {
  const { t } = useTranslation('apply')
  const at = new Map(files.map((file) => [file.id, file]))
  const move = (from: number, by: number) => {
    const next = [...handed]
    const [one] = next.splice(from, 1)
    next.splice(from + by, 0, one!)
    onPut(next)
  }
  return (
    <ol className={styles.papers} aria-label={t('materials.pages', { name })}>
      {handed.map((one, index) => {
        const file = at.get(one.paper ?? '')
        const called = file?.name ?? t('materials.page', { n: index + 1 })
        return (
          <li key={one.paper}>
            {file?.picture && <img src={`${file.url}?size=thumb`} alt="" />}
            <a className="grow" href={file?.url ?? `/api/files/${one.paper}`} target="_blank" rel="noreferrer">
              {called}
            </a>
            {index > 0 && (
              <button type="button" className={styles.tool} onClick={() => move(index, -1)} aria-label={t('materials.up', { name: called })}>
                <ArrowUpOutlined aria-hidden />
              </button>
            )}
            {index < handed.length - 1 && (
              <button type="button" className={styles.tool} onClick={() => move(index, 1)} aria-label={t('materials.down', { name: called })}>
                <ArrowDownOutlined aria-hidden />
              </button>
            )}
            <button type="button" className={styles.tool} onClick={() => onPut(handed.filter((other) => other !== one))} aria-label={t('materials.remove', { name: called })}>
              <DeleteOutlined aria-hidden />
            </button>
          </li>
        )
      })}
    </ol>
  )
}
