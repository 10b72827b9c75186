import { useTranslation } from 'react-i18next'
import type { components } from '@shared/generated'

/** Short names for what the platform sends of forms. */
type Shapes = components['schemas']

export type Words = Shapes['RulesWords']
export type FormField = Shapes['ApplicationsFormFieldView']
export type Taken = Shapes['ApplicationsTakenView']

export type Answers = Record<string, string>

/** Words of the dictionary in the reader's language; where it has none in English, its own. */
export function useSay() {
  const { i18n } = useTranslation()
  return (words: Words | undefined | null): string => (words ? ((i18n.language === 'en' && words.en) || words.zh) : '')
}

/** Where a field is found on the page, by its element. */
export const fieldId = (element: string): string => `field-${element.replace(/[^A-Za-z0-9]/g, '-')}`
