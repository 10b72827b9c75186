import type Modeler from 'bpmn-js/lib/Modeler'
import { useTranslation } from 'react-i18next'
import type { Moddle, ModdleFactory, Modeling, Shape } from './drawing-types'
import { Line } from './properties-line'
import styles from './procedures.module.css'

/** What a task can be finished with: the buttons that its doer sees. */
export function Outcomes({ pen, shape }: { pen: Modeler; shape: Shape }) {
  const { t } = useTranslation('procedures')
  const of = shape.businessObject
  const extension = of.get('extensionElements') as Moddle | undefined
  const values = (extension?.get('values') as Moddle[] | undefined) ?? []
  const outcomes = values.filter((each) => each.$type === 'anlan:Outcome')
  const keep = (next: Moddle[]) => {
    const factory = pen.get<{ create: (type: string, given: object) => Moddle }>('bpmnFactory')
    const extensionElements = next.length === 0 ? undefined : factory.create('bpmn:ExtensionElements', { values: next })
    if (extensionElements) for (const each of next) each.$parent = extensionElements
    pen.get<Modeling>('modeling').updateProperties(shape, { extensionElements })
  }
  const copy = (one: Moddle, given: Record<string, unknown>) => {
    const known = Object.fromEntries(['id', 'label', 'labelEn', 'primary', 'danger', 'words'].map((name) => [name, one.get(name)]))
    return pen.get<ModdleFactory>('moddle').create('anlan:Outcome', { ...known, ...given })
  }
  const change = (index: number, name: string, value: string | undefined) => keep(outcomes.map((one, at) => (at === index ? copy(one, { [name]: value || undefined }) : one)))
  const add = () => keep([...outcomes, pen.get<ModdleFactory>('moddle').create('anlan:Outcome', { id: `outcome-${outcomes.length + 1}`, label: t('panel.outcome.new'), labelEn: 'Outcome' })])
  return (
    <fieldset className={styles.outcomes}>
      <legend>{t('panel.outcomes')}</legend>
      {outcomes.map((one, index) => {
        const value = (name: string) => String(one.get(name) ?? '')
        return (
          <div key={index} className={styles.outcome}>
            <Line label={t('panel.outcome.id')} value={value('id')} onSet={(text) => change(index, 'id', text)} />
            <Line label={t('panel.name')} value={value('label')} onSet={(text) => change(index, 'label', text)} />
            <Line label={t('panel.nameEn')} value={value('labelEn')} onSet={(text) => change(index, 'labelEn', text)} />
            <Line label={t('panel.words')} value={value('words')} choices={['required', 'optional', 'none']} onSet={(text) => change(index, 'words', text)} />
            <div className="row wrap g8 s">
              {(['primary', 'danger'] as const).map((name) => (
                <label key={name} className="row g4">
                  <input type="checkbox" checked={value(name) === 'true'} onChange={(event) => change(index, name, event.target.checked ? 'true' : undefined)} /> {t(`panel.outcome.${name}`)}
                </label>
              ))}
              <button type="button" className="linkish" onClick={() => keep(outcomes.filter((_, at) => at !== index))}>
                {t('panel.outcome.remove')}
              </button>
            </div>
          </div>
        )
      })}
      <button type="button" className="btn" onClick={add}>
        {t('panel.outcome.add')}
      </button>
    </fieldset>
  )
}
