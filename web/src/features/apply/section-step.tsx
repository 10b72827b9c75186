import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFields } from '@loop/form/form-section'
import { fieldId, useSay, type FormField } from '@loop/form/types'
import type { Fault } from '@shared/error-summary'
import { Frame } from './frame'
import { SourceLine } from './source-line'
import type { Whole } from './types'
import { useStep } from './use-step'
import { useUnderWay } from './use-under-way'

const CHOSEN = ['choice', 'choices', 'boolean']

/** A section of the form. What is known stands in it with its source; what is wrong is said once the field was left. */
export function SectionStep({ whole, step }: { whole: Whole; step: string }) {
  const { t, i18n } = useTranslation('apply')
  const say = useSay()
  const { writing, content, faults: told, goOn, leaving, failure } = useStep(whole, step)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [missing, setMissing] = useState<Fault[]>([])
  const [busy, mark] = useUnderWay()
  const section = whole.sections.find(({ id }) => `form-${id}` === step)!
  const { answers } = content
  const lacking = (asked: FormField) => (CHOSEN.includes(asked.kind) ? t('section.choose', { name: say(asked.name) }) : asked.kind === 'file' ? t(busy.has(asked.element) ? 'materials.busy' : 'section.upload', { name: say(asked.name) }) : t('section.fill', { name: say(asked.name) }))
  const wrong = (element: string) => {
    const fault = told.find(({ field }) => field === element)
    return fault && (i18n.language === 'en' ? fault.said.en : fault.said.zh)
  }
  const faults: Record<string, string> = {}
  for (const { element } of section.fields) {
    const lacks = missing.find(({ field }) => field === fieldId(element))
    const words = answers[element] ? left.has(element) && wrong(element) : lacks?.words
    if (words) faults[element] = words
  }
  // What the summary names goes as soon as it is mended.
  const standing = section.fields.flatMap(({ element }) => {
    const words = faults[element]
    return words && missing.some(({ field }) => field === fieldId(element)) ? [{ field: fieldId(element), words }] : []
  })
  const change = (element: string, value: string) => {
    const others = Object.entries(writing.content.answers).filter(([name]) => name !== element)
    writing.change({ answers: Object.fromEntries(value ? [...others, [element, value]] : others) })
  }
  const leave = (element: string) => {
    setLeft((before) => new Set(before).add(element))
    void writing.flush()
  }
  const next = async () => {
    // What stands against the answers is known once they are saved; without a network the check page says it later.
    await writing.flush()
    setLeft(new Set(section.fields.map(({ element }) => element)))
    const found = section.fields.flatMap((asked) => {
      const words = writing.content.answers[asked.element] ? writing.faults.find(({ field }) => field === asked.element)?.said : undefined
      if (words) return [{ field: fieldId(asked.element), words: i18n.language === 'en' ? words.en : words.zh }]
      return asked.required && !asked.follows && !writing.content.answers[asked.element] ? [{ field: fieldId(asked.element), words: lacking(asked) }] : []
    })
    setMissing(found)
    if (found.length === 0) await goOn()
  }
  return (
    <Frame whole={whole} step={step} title={say(section.name)} hint={whole.forFirm ? t('section.firm', { firm: content.answers['firm.name'] ?? whole.forFirm }) : undefined} faults={standing} busy={leaving} failure={failure} onNext={() => void next()}>
      <FormFields
        fields={section.fields}
        answers={answers}
        faults={faults}
        onChange={change}
        onLeave={leave}
        onBusy={mark}
        below={(asked) => {
          const taken = whole.taken.find(({ element }) => element === asked.element)
          if (!answers[asked.element] && asked.follows) return <p className="hint mt4">{t('source.follows', { from: say(asked.follows) })}</p>
          return taken && <SourceLine taken={taken} asked={asked} value={answers[asked.element] ?? ''} onChange={(value) => change(asked.element, value)} />
        }}
      />
    </Frame>
  )
}
