import { useEffect, useState } from 'react'

/** Says nothing for 300 ms, then a skeleton: quick pages do not flicker. */
export function Opening() {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div aria-busy="true" style={{ maxWidth: 1120, margin: '0 auto', padding: 24, minHeight: '60vh' }}>
      {slow && ['40%', '100%', '75%'].map((width) => <div key={width} style={{ height: 18, width, borderRadius: 4, background: 'var(--pause-bg)', marginBottom: 16 }} />)}
    </div>
  )
}
