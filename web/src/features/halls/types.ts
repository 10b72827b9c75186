import { useTranslation } from 'react-i18next'
import type { components } from '@shared/generated'

type Shapes = components['schemas']
export type HallWhole = Shapes['HallsHallWholeView']
export type Ticket = Shapes['HallsTicketView']
export type Errand = Shapes['HallsErrandRowView']

/** Words of the city in the reader's language. */
export function useSay() {
  const { i18n } = useTranslation('halls')
  return (words: { zh: string; en?: string } | undefined | null): string => (words ? ((i18n.language === 'en' && words.en) || words.zh) : '')
}

/** About how many minutes somebody waits; nothing where that cannot be told. */
export const minutesOf = (seconds: number | undefined): number | undefined => (seconds === undefined ? undefined : Math.ceil(seconds / 60))
