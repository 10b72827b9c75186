import { useTranslation } from 'react-i18next'
import type { components } from '@shared/generated'

type Shapes = components['schemas']
export type Window = Shapes['HallsDeskWindowView']
export type AtWindow = Shapes['HallsAtWindowView']
export type WindowItem = Shapes['HallsWindowItemView']
export type PaperList = Shapes['HallsPaperListView']
export type Thing = Shapes['HallsThingForm']
export type Board = Shapes['HallsBoardView']
export type Errand = Shapes['HallsErrandRowView']
export type Guide = Shapes['ServicesGuideView']

/** Words of the city in the reader's language. */
export function useSay() {
  const { i18n } = useTranslation('window')
  return (words: { zh: string; en?: string } | undefined | null): string => (words ? ((i18n.language === 'en' && words.en) || words.zh) : '')
}

/** Seconds as whole minutes, never less than they are. */
export const minutesOf = (seconds: number | undefined): number | undefined => (seconds === undefined ? undefined : Math.ceil(seconds / 60))
