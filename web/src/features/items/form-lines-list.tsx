import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { move, type Dictionary, type Line } from './form-lines'
import styles from './form-page.module.css'
import type { Scenario } from './types'
import { useSay } from './use-items'

interface Props {
  lines: Line[]
  scenarios: Scenario[]
  dictionary: Dictionary
  /** Left out where nothing is written now. */
  onChange?: (lines: Line[]) => void
}

/** The elements that the form asks for, in their sections. */
export function FormLines({ lines, scenarios, dictionary, onChange }: Props) {
  const { t } = useTranslation('items')
  const say = useSay()
  const at = new Map(dictionary.elements.map((one) => [one.field.element, one]))
  const sectionOf = (element: string) => at.get(element)?.section ?? 'rest'
  const put = (index: number, part: Partial<Line>) => onChange?.(lines.map((line, n) => (n === index ? { ...line, ...part } : line)))
  return (
    <section className="card" aria-labelledby="form-lines">
      <div className="hd">
        <h2 id="form-lines">{t('form.lines')}</h2>
        <span className="tag">{lines.length}</span>
      </div>
      {dictionary.sections.map((section) => {
        const own = lines.map((line, index) => ({ line, index })).filter(({ line }) => sectionOf(line.element) === section.id)
        if (own.length === 0) return null
        return (
          <div key={section.id} className={styles.section}>
            <h3>{say(section.name)}</h3>
            <ul role="list">
              {own.map(({ line, index }) => {
                const element = at.get(line.element)
                const name = element ? say(element.field.name) : line.element
                return (
                  <li key={line.element} className={styles.line}>
                    <span className="grow">
                      <b>{name}</b> <span className="xs t3">{line.element}</span>
                      {element?.known && <span className="tag ok">{t('form.known')}</span>}
                      {!element && <span className="tag e">{t('form.unknown')}</span>}
                    </span>
                    {onChange ? (
                      <>
                        <label className={styles.small}>
                          <input type="checkbox" checked={line.required} onChange={() => put(index, { required: !line.required })} /> {t('form.required')}
                          <span className="vh">{name}</span>
                        </label>
                        <select className="in" aria-label={t('form.whenOf', { name })} value={line.when ?? ''} onChange={(event) => put(index, { when: event.target.value || undefined })}>
                          <option value="">{t('form.always')}</option>
                          {scenarios.map((scenario) => (
                            <optgroup key={scenario.id} label={say(scenario.question)}>
                              {scenario.choices.map((choice) => (
                                <option key={choice.id} value={`${scenario.id}.${choice.id}`}>
                                  {say(choice.label)}
                                </option>
                              ))}
                            </optgroup>
                          ))}
                        </select>
                        <Tool label={t('form.up', { name })} onPress={() => onChange(move(lines, index, -1, sectionOf))} icon={<ArrowUpOutlined aria-hidden />} />
                        <Tool label={t('form.down', { name })} onPress={() => onChange(move(lines, index, 1, sectionOf))} icon={<ArrowDownOutlined aria-hidden />} />
                        <Tool label={t('form.remove', { name })} onPress={() => onChange(lines.filter((_, n) => n !== index))} icon={<DeleteOutlined aria-hidden />} />
                      </>
                    ) : (
                      <span className="s t2">{[!line.required && t('form.optional'), line.when && line.when].filter(Boolean).join(' · ')}</span>
                    )}
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function Tool({ label, icon, onPress }: { label: string; icon: React.ReactNode; onPress: () => void }) {
  return (
    <button type="button" className={styles.tool} aria-label={label} onClick={onPress}>
      {icon}
    </button>
  )
}
