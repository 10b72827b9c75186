import { useTranslation } from 'react-i18next'
import type { CaseView, Offer } from '../types'

/** Words that go with an act at a step: ready phrases and what follows from it. The step's own come before the act's. */
export function useActWords(view: CaseView) {
  const { t, i18n } = useTranslation('desk')
  const step = (offer: Offer) => view.tasks.find(({ id }) => id === offer.task)?.element ?? 'any'
  const find = (room: string, offer: Offer) => [`${room}.${step(offer)}.${offer.act}`, `${room}.any.${offer.act}`].find((key) => i18n.exists(key, { ns: 'desk' }))
  return {
    phrases: (offer: Offer): string[] => {
      const key = find('phrases', offer)
      const found: unknown = key ? t(key, { returnObjects: true }) : []
      return Array.isArray(found) ? found.map(String) : []
    },
    consequence: (offer: Offer): string => t(find('consequence', offer) ?? 'consequence.default'),
  }
}
