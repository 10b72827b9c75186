import { PhoneFilled, PhoneOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import styles from './call-button.module.css'
import { useElder } from './elder'
import { useCity } from './session'

/** The way without these pages: the city's hotline. */
export function CallButton() {
  const { t } = useTranslation()
  const { elder } = useElder()
  const hotline = useCity().data?.hotline ?? '12345'
  return (
    <a className={elder ? styles.large : 'btn'} href={`tel:${hotline}`}>
      {elder ? <PhoneFilled aria-hidden /> : <PhoneOutlined aria-hidden />}
      {elder ? t('elder.call', { hotline }) : t('callHotline', { hotline })}
    </a>
  )
}
