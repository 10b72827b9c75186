import i18next, { type ReadCallback } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { recall, remember } from '../keep'

const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
const KEPT = 'anlan.language'

/** One small file per language and room of words; a page loads only its own. */
const files = import.meta.glob<{ default: Record<string, unknown> }>('./*/*.json')

const loader = {
  type: 'backend' as const,
  init: () => undefined,
  read(language: string, room: string, done: ReadCallback) {
    const load = files[`./${language}/${room}.json`]
    if (!load) return done(new Error(`There are no words for "${room}" in ${language}.`), null)
    load().then(
      (file) => done(null, file.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    )
  },
}

/** Chinese is the city's first language; English is shown once it was chosen. */
function firstLanguage(): Language {
  const kept = recall(KEPT)
  return LANGUAGES.find((language) => language === kept) ?? 'zh-CN'
}

export function startWords(): Promise<unknown> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  return i18next
    .use(loader)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      supportedLngs: LANGUAGES,
      load: 'currentOnly',
      fallbackLng: false,
      ns: ['common', 'loop'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    })
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh-CN')

export async function speak(language: Language): Promise<void> {
  remember(KEPT, language)
  await i18next.changeLanguage(language)
}

/** Picks the field in the reader's language: `pick(unit, 'name')` reads `nameEn` in English when it is there. */
export function usePick() {
  const { i18n } = useTranslation()
  const english = i18n.language === 'en'
  return <T extends object, K extends keyof T & string>(of: T, field: K): string => {
    const other = english ? (of as Record<string, unknown>)[`${field}En`] : undefined
    const value = typeof other === 'string' && other ? other : of[field]
    return typeof value === 'string' ? value : ''
  }
}
