import { DownloadOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { FileButton } from '@shared/file-button'
import { isProblem } from '@shared/problem'
import styles from './items.module.css'
import { useMarked, useTakeIn } from './use-book'

interface CellFault {
  cell: string
  words: string
}

const SHOWN = 50

/** Items as a workbook: out for everybody at the desk, in for those who write. */
export function BookTools({ write }: { write: boolean }) {
  const { t } = useTranslation('items')
  const [file, setFile] = useState<File>()
  const take = useTakeIn()
  const marked = useMarked()
  const faults = isProblem(take.error, 'import-faults') ? ((take.error.more.faults as CellFault[] | undefined) ?? []) : []
  const choose = (chosen: File) => {
    setFile(chosen)
    take.mutate(chosen)
  }
  return (
    <section className="card" aria-label={t('book.title')}>
      <div className="bd col g8">
        <div className={styles.tools}>
          <a className="btn" href="/api/services/desk/items.xlsx" download>
            <DownloadOutlined aria-hidden /> {t('book.out')}
          </a>
          {write && <FileButton accept=".xlsx" chosen={file?.name} onChoose={choose} aria-label={t('book.in')} />}
          {take.isPending && <span role="status">{t('book.reading')}</span>}
          {take.isSuccess && <span role="status">{t('book.taken', { count: take.data })}</span>}
        </div>
        {take.isError && (
          <ProblemNote error={take.error}>
            {faults.length > 0 && (
              <>
                <ol className={styles.faults} role="list">
                  {faults.slice(0, SHOWN).map((fault, index) => (
                    <li key={index}>
                      <b>{fault.cell}</b> {fault.words}
                    </li>
                  ))}
                </ol>
                {file && (
                  <button type="button" className="btn" aria-disabled={marked.isPending} onClick={() => marked.mutate(file)}>
                    {t('book.marked')}
                  </button>
                )}
              </>
            )}
          </ProblemNote>
        )}
      </div>
    </section>
  )
}
