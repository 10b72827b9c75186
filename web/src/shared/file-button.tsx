import { UploadOutlined } from '@ant-design/icons'
import { useRef, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  id?: string
  accept: string
  /** The name of the file that was chosen. */
  chosen?: string
  onChoose: (file: File) => void
}

/** Chooses one file by a button of our own words; a browser words its own in the language of the machine. */
export function FileButton({ id, accept, chosen, onChoose, ...described }: Props) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file) onChoose(file)
  }
  return (
    <div className="row wrap g8">
      <input ref={input} type="file" className="vh" tabIndex={-1} aria-hidden="true" accept={accept} onChange={change} />
      <button {...described} type="button" id={id} className="btn" onClick={() => input.current?.click()}>
        <UploadOutlined aria-hidden /> {t(chosen ? 'file.other' : 'file.choose')}
      </button>
      {chosen && <span className="s t2">{chosen}</span>}
    </div>
  )
}
