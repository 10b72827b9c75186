import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useLayoutEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { themes } from '@theme/tokens'
import { useElder } from './elder'

/** Dresses everything below it for one side of the counter: the public (standard or elder) or the staff. */
export function Side({ of, children }: { of: 'public' | 'staff'; children: ReactNode }) {
  const { i18n } = useTranslation()
  const { elder } = useElder()
  const large = of === 'public' && elder
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset.side = of
    if (large) root.dataset.mode = 'elder'
    else delete root.dataset.mode
  }, [of, large])
  return (
    <ConfigProvider theme={of === 'staff' ? themes.staff : large ? themes.elder : themes.citizen} locale={i18n.language === 'en' ? enUS : zhCN}>
      {children}
    </ConfigProvider>
  )
}
