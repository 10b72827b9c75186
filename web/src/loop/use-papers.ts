import { useCallback, useEffect, useRef, useState } from 'react'
import type { Upload } from 'tus-js-client'
import { newCommandId } from '@shared/intent'
import { checked, start, uploadOf, type UploadedPaper, type UploadState } from '@shared/upload'

/** A paper on its way: sent in pieces, checked, then ready or refused. */
export interface Paper {
  key: string
  name: string
  size: number
  sent: number
  state: 'sending' | 'paused' | 'checking' | 'ready' | 'refused' | 'failed'
  file?: UploadedPaper
  /** Why it was refused, or what its check waits for. */
  told?: UploadState
  error?: unknown
}
interface Work {
  upload: Upload
  stop: AbortController
}

const UNDER_WAY: Paper['state'][] = ['sending', 'checking']

/** Keeps papers and their uploads. */
export function usePapers() {
  const [papers, setPapers] = useState<Paper[]>([])
  const works = useRef(new Map<string, Work>())
  useEffect(() => {
    const all = works.current
    return () => all.forEach(({ upload, stop }) => {
      stop.abort()
      void upload.abort()
    })
  }, [])

  const change = useCallback((key: string, to: Partial<Paper>) => setPapers((all) => all.map((paper) => (paper.key === key ? { ...paper, ...to } : paper))), [])

  const check = useCallback(
    async (key: string, id: string) => {
      const stop = works.current.get(key)?.stop
      if (!stop) return
      change(key, { state: 'checking' })
      try {
        const view = await checked(id, stop.signal, (told) => change(key, { told }))
        change(key, view.state === 'CLEAN' ? { state: 'ready', file: view.file, told: undefined } : { state: 'refused', told: view })
      } catch (error) {
        if (!stop.signal.aborted) change(key, { state: 'failed', error })
      }
    },
    [change],
  )

  const add = (files: File[]) => {
    const fresh = files.map((file) => ({ key: newCommandId(), file }))
    setPapers((all) => [...all, ...fresh.map(({ key, file }): Paper => ({ key, name: file.name, size: file.size, sent: 0, state: 'sending' }))])
    for (const { key, file } of fresh) {
      const upload = uploadOf(file, {
        onProgress: (sent) => change(key, { sent }),
        onError: (error) => change(key, { state: 'failed', error }),
        onArrived: (id) => void check(key, id),
      })
      works.current.set(key, { upload, stop: new AbortController() })
      void start(upload)
    }
  }
  const pause = (key: string) => {
    void works.current.get(key)?.upload.abort()
    change(key, { state: 'paused' })
  }
  const resume = (key: string) => {
    change(key, { state: 'sending', error: undefined })
    works.current.get(key)?.upload.start()
  }
  /** What has arrived is taken back at the platform as well; that it fails matters to nobody, since it expires. */
  const remove = (key: string) => {
    const work = works.current.get(key)
    works.current.delete(key)
    work?.stop.abort()
    const done = papers.find((paper) => paper.key === key)?.state === 'ready'
    void work?.upload.abort(!done).catch(() => undefined)
    setPapers((all) => all.filter((paper) => paper.key !== key))
  }
  const clear = () => {
    works.current.clear()
    setPapers([])
  }
  return { papers, add, pause, resume, remove, clear, busy: papers.some(({ state }) => UNDER_WAY.includes(state)) }
}
