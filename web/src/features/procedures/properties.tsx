import type Modeler from 'bpmn-js/lib/Modeler'
import { useTranslation } from 'react-i18next'
import type { Moddle, Modeling, Shape } from './drawing-types'
import { Outcomes } from './outcomes'
import { Line } from './properties-line'
import styles from './procedures.module.css'
import type { Names } from './types'

interface Props {
  pen: Modeler
  element: Shape | undefined
  names: Names
}
const STAGED = ['bpmn:StartEvent', 'bpmn:EndEvent', 'bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:ReceiveTask', 'bpmn:SubProcess', 'bpmn:CallActivity', 'bpmn:IntermediateCatchEvent']

/** What the chosen element needs beside its place in the drawing; each change is one step of undo. */
export function Properties({ pen, element, names }: Props) {
  const { t } = useTranslation('procedures')
  const shape = element?.labelTarget ?? element
  if (!shape) return <aside className={styles.panel}><p className="t2">{t('panel.none')}</p></aside>
  const of = shape.businessObject
  const modeling = pen.get<Modeling>('modeling')
  const value = (name: string) => String(of.get(name) ?? '')
  const set = (name: string, text: string) => modeling.updateProperties(shape, { [name]: text || undefined })
  const line = (name: string, label: string, choices?: string[]) => <Line key={`${shape.id} ${name}`} label={label} value={value(name)} choices={choices} onSet={(text) => set(name, text)} />
  const timer = eventOf(of, 'bpmn:TimerEventDefinition')
  return (
    <aside className={styles.panel} aria-label={t('panel.label')}>
      <h2>
        {value('name') || shape.id} <small className="t3">{t([`panel.type.${of.$type.replace('bpmn:', '')}`, 'panel.type.other'])}</small>
      </h2>
      {line('id', t('panel.id'))}
      {line('name', t('panel.name'))}
      {of.$type !== 'bpmn:SequenceFlow' && line('anlan:labelEn', t('panel.nameEn'))}
      {STAGED.includes(of.$type) && line('anlan:stage', t('panel.stage'), names.stages)}
      {of.$type === 'bpmn:UserTask' && (
        <>
          {line('anlan:role', t('panel.role'), names.roles)}
          {line('anlan:unit', t('panel.unit'), ['dispatched', 'reporter', ...names.duties.map((duty) => `duty:${duty}`)])}
          {line('anlan:notBy', t('panel.notBy'))}
          {line('anlan:deadline', t('panel.deadline'), ['case', ...names.rules])}
          {line('anlan:photos-before', t('panel.before'))}
          {line('anlan:photos-after', t('panel.after'))}
          {line('anlan:words', t('panel.words'), ['required', 'optional', 'none'])}
          {line('anlan:form', t('panel.form'), names.forms)}
          <Outcomes key={shape.id} pen={pen} shape={shape} />
        </>
      )}
      {of.$type === 'bpmn:ServiceTask' && line('anlan:call', t('panel.call'), names.services)}
      {of.$type === 'bpmn:CallActivity' && line('calledElement', t('panel.called'), names.procedures)}
      {of.$type === 'bpmn:SequenceFlow' && <ConditionLine pen={pen} shape={shape} />}
      {timer && <TimerLine pen={pen} shape={shape} timer={timer} rules={names.rules} />}
    </aside>
  )
}

function eventOf(of: Moddle, type: string): Moddle | undefined {
  return (of.get('eventDefinitions') as Moddle[] | undefined)?.find((each) => each.$type === type)
}

function ConditionLine({ pen, shape }: { pen: Modeler; shape: Shape }) {
  const { t } = useTranslation('procedures')
  const expression = shape.businessObject.get('conditionExpression') as Moddle | undefined
  const set = (body: string) => {
    const next = body ? pen.get<{ create: (type: string, given: object) => Moddle }>('bpmnFactory').create('bpmn:FormalExpression', { body }) : undefined
    pen.get<Modeling>('modeling').updateProperties(shape, { conditionExpression: next })
  }
  return <Line label={t('panel.condition')} value={String(expression?.get('body') ?? '')} onSet={set} />
}

function TimerLine({ pen, shape, timer, rules }: { pen: Modeler; shape: Shape; timer: Moddle; rules: string[] }) {
  const { t } = useTranslation('procedures')
  const duration = timer.get('timeDuration') as Moddle | undefined
  const set = (body: string) => {
    const next = body ? pen.get<{ create: (type: string, given: object) => Moddle }>('bpmnFactory').create('bpmn:FormalExpression', { body }) : undefined
    pen.get<Modeling>('modeling').updateModdleProperties(shape, timer, { timeDuration: next })
  }
  return <Line label={t('panel.timer')} value={String(duration?.get('body') ?? '')} choices={['PT4H', ...rules.map((rule) => `rule:${rule}`)]} onSet={set} />
}
