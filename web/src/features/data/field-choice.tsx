import { ExclamationCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import styles from './data.module.css'
import type { Catalogue } from './types'

type Elements = Catalogue['libraries'][number]['elements']

/** Which fields, each with its source and how sensitive it is. */
export function FieldChoice({ of, chosen, fault, onChange }: { of: Elements; chosen: string[]; fault?: string; onChange: (fields: string[]) => void }) {
  const { t } = useTranslation('data')
  const pick = usePick()
  const toggle = (field: string, on: boolean) => onChange(on ? [...chosen, field] : chosen.filter((one) => one !== field))
  return (
    <fieldset>
      <legend className="lab">{t('ask.fields')}</legend>
      <p className="hint">{t('ask.fieldsHint')}</p>
      {fault && (
        <div className="fault" role="alert">
          <ExclamationCircleFilled aria-hidden />
          {fault}
        </div>
      )}
      <ul className={styles.fields} role="list">
        {of.map((element) => (
          <li key={element.field}>
            <label>
              <input type="checkbox" checked={chosen.includes(element.field)} onChange={(event) => toggle(element.field, event.target.checked)} />
              <span>
                {pick(element, 'name')}
                <small>{t('ask.source', { source: pick(element, 'source'), grade: element.sensitivity })}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
