/** Lets the app open without a network. Waits until the page has loaded, so that it takes nothing from the first page. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const keep = () => void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch((error: unknown) => console.warn('The app will not open without a network.', error))
  if (document.readyState === 'complete') keep()
  else addEventListener('load', keep, { once: true })
}
