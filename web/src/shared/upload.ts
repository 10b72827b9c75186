import { Upload } from 'tus-js-client'
import { api, noticeSession, SESSION } from './api'
import type { components } from './generated'
import { currentLanguage } from './i18n'
import { newCommandId } from './intent'
import { Problem, toProblem } from './problem'
import { STANDING, standingFor } from './standing'

export type UploadState = components['schemas']['FilesUploadView']
export type UploadedPaper = components['schemas']['FilesPaperView']

const DOOR = '/api/files/uploads'
const PIECE_BYTES = 4 * 1024 * 1024
const LOOK_AGAIN_MS = 600

interface Listener {
  onProgress: (sent: number) => void
  onError: (error: unknown) => void
  /** All bytes have arrived; the check begins. */
  onArrived: (id: string) => void
}

/**
 * One file on its way by tus 1.0.0: in pieces, each of which stays when the connection breaks. The browser keeps the address, so that the same
 * file goes on from where it stopped after a reload.
 */
export function uploadOf(file: File, { onProgress, onError, onArrived }: Listener): Upload {
  const announcing = newCommandId()
  const upload: Upload = new Upload(file, {
    endpoint: DOOR,
    chunkSize: PIECE_BYTES,
    retryDelays: [0, 1000, 3000, 6000, 12000],
    metadata: { filename: file.name },
    removeFingerprintOnSuccess: true,
    onBeforeRequest: (request) => {
      request.setHeader('Anlan-Command', request.getMethod() === 'POST' ? announcing : newCommandId())
      request.setHeader('Accept-Language', currentLanguage())
      const inNameOf = standingFor(DOOR)
      if (inNameOf) request.setHeader(STANDING, inNameOf)
    },
    onAfterResponse: (_, response) => noticeSession(response.getHeader(SESSION) ?? null),
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0
      return navigator.onLine && (status === 0 || status === 409 || status === 423 || status === 460 || (status >= 500 && status !== 507))
    },
    onProgress,
    onError: (error) => onError(problemOf(error)),
    onSuccess: () => onArrived(upload.url?.split('/').pop() ?? ''),
  })
  return upload
}

/** Goes on from where it stopped when this browser has sent a part of the same file before. */
export async function start(upload: Upload): Promise<void> {
  const [earlier] = await upload.findPreviousUploads()
  if (earlier) upload.resumeFromPreviousUpload(earlier)
  upload.start()
}

/** Asks until the paper was checked, or somebody is no longer interested. */
export async function checked(id: string, signal: AbortSignal, onWait: (view: UploadState) => void): Promise<UploadState> {
  for (;;) {
    const view = await api.get('/api/files/uploads/{id}', { path: { id }, signal })
    if (view.state === 'CLEAN' || view.state === 'REFUSED') return view
    onWait(view)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    signal.throwIfAborted()
  }
}

function problemOf(error: Error): Problem {
  const answer = 'originalResponse' in error ? (error.originalResponse as { getStatus(): number; getBody(): string } | null) : null
  if (!answer) return new Problem(navigator.onLine ? 'no-answer' : 'offline', 0, '')
  try {
    return toProblem(answer.getStatus(), JSON.parse(answer.getBody()) as unknown)
  } catch {
    return toProblem(answer.getStatus(), undefined)
  }
}
