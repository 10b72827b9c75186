import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** How the room `pen` names what an editor says in English: `Hit policy:` is `hit-policy-colon`. */
export const penKey = (english: string) =>
  english
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '') + (english.trimEnd().endsWith(':') ? '-colon' : '')

/** Stays the same while the language does, so that no editor is built twice. Makes the editors of drawings and tables speak the reader's language; what has no word of ours stays as it is. */
export function usePenWords() {
  const { i18n } = useTranslation('pen')
  const { language } = i18n
  return useMemo(() => {
    const t = i18n.getFixedT(language, 'pen')
    const translate = (english: string, values: Record<string, string> = {}) => t(penKey(english), { defaultValue: english }).replace(/\{([^}]+)\}/g, (slot, name: string) => values[name] ?? slot)
    return { translate: ['value', translate] }
  }, [i18n, language])
}
