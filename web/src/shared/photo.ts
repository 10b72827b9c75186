import { noticeSession, SESSION } from './api'
import { currentLanguage } from './i18n'
import { Problem, toProblem } from './problem'
import type { UploadedFile } from './types'

const LONG_SIDE = 2560
const QUALITY = 0.86
export const LARGEST_BYTES = 50_000_000

/** The size a picture gets so that its long side fits; never larger than it was. */
export function fit(width: number, height: number, longSide = LONG_SIDE): { width: number; height: number } {
  const scale = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * A JPEG that is quick to send and no longer tells where and with what it was taken.
 * Rejects when the browser cannot read the file as a picture.
 */
export async function shrink(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const size = fit(picture.width, picture.height)
  const canvas = Object.assign(document.createElement('canvas'), size)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, size.width, size.height)
  picture.close()
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))), 'image/jpeg', QUALITY))
}

interface Sending {
  command: string
  onProgress: (percent: number) => void
  signal: AbortSignal
}

/** Sends one picture; `fetch` cannot tell how far an upload is. */
export function send(photo: Blob, name: string, { command, onProgress, signal }: Sending): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.responseType = 'json'
    request.setRequestHeader('Anlan-Command', command)
    request.setRequestHeader('Accept-Language', currentLanguage())
    request.upload.onprogress = (event) => onProgress(event.total ? Math.round((event.loaded / event.total) * 100) : 0)
    request.onload = () => {
      noticeSession(request.getResponseHeader(SESSION))
      if (request.status < 300 && request.response) resolve(request.response as UploadedFile)
      else reject(toProblem(request.status, request.response))
    }
    request.onerror = () => reject(new Problem(navigator.onLine ? 'no-answer' : 'offline', 0, ''))
    request.onabort = () => reject(new DOMException('The person removed the photo.', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    const form = new FormData()
    form.append('file', photo, name.replace(/\.\w+$/, '') + '.jpg')
    request.send(form)
  })
}
