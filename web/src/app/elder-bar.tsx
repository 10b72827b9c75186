import { SoundOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useElder } from '@shared/elder'
import { currentLanguage } from '@shared/i18n'
import { Logo } from '@shared/logo'
import styles from './public-shell.module.css'

export function ElderBar() {
  const { t } = useTranslation()
  const { choose } = useElder()
  return (
    <header className={styles.elderTop}>
      <div className="page">
        <Link to="/" className={styles.brand}>
          <Logo size={32} />
          {t('brand')}
        </Link>
        {'speechSynthesis' in window && <ReadAloud />}
        <button type="button" className="btn" onClick={() => choose(false)}>
          {t('elder.off')}
        </button>
      </div>
    </header>
  )
}

/** Reads the page's text with the device's own voice; pressing again stops. */
function ReadAloud() {
  const { t } = useTranslation()
  const [reading, setReading] = useState(false)
  useEffect(() => () => speechSynthesis.cancel(), [])
  const toggle = () => {
    speechSynthesis.cancel()
    if (reading) return setReading(false)
    const text = document.getElementById('main')?.innerText ?? ''
    const speech = new SpeechSynthesisUtterance(text)
    speech.lang = currentLanguage()
    speech.rate = 0.9
    speech.onend = speech.onerror = () => setReading(false)
    speechSynthesis.speak(speech)
    setReading(true)
  }
  return (
    <button type="button" className="btn" onClick={toggle} aria-pressed={reading}>
      <SoundOutlined aria-hidden />
      {reading ? t('elder.stop') : t('elder.listen')}
    </button>
  )
}
