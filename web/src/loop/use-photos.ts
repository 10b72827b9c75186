import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileSize } from '@shared/format'
import { newCommandId } from '@shared/intent'
import { LARGEST_BYTES, send, shrink } from '@shared/photo'
import type { UploadedFile } from '@shared/types'

/** A photo on its way: chosen, made smaller, sent. */
export interface Photo {
  key: string
  name: string
  state: 'shrinking' | 'sending' | 'sent' | 'failed'
  percent: number
  preview?: string
  uploaded?: UploadedFile
  error?: unknown
}
interface Work {
  command: string
  file?: File
  small?: Blob
  stop: AbortController
}

/** Keeps photos and their uploads; `onChange` hears of every change in what has arrived. */
export function usePhotos(first: UploadedFile[], max: number, onChange: (sent: UploadedFile[]) => void) {
  const { t } = useTranslation('loop')
  const [photos, setPhotos] = useState<Photo[]>(() => first.map((uploaded) => ({ key: uploaded.id, name: uploaded.name, state: 'sent', percent: 100, preview: uploaded.thumb, uploaded })))
  const [refused, setRefused] = useState<string[]>([])
  const works = useRef(new Map<string, Work>())
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  const sent = photos.flatMap((photo) => photo.uploaded ?? [])
  const sentKey = sent.map(({ id }) => id).join()
  const told = useRef(sentKey)
  useEffect(() => {
    if (told.current === sentKey) return
    told.current = sentKey
    latest.current(sent)
  })

  const change = useCallback((key: string, to: Partial<Photo>) => setPhotos((all) => all.map((photo) => (photo.key === key ? { ...photo, ...to } : photo))), [])

  const upload = useCallback(
    async (key: string) => {
      const work = works.current.get(key)
      if (!work?.file) return
      try {
        if (!work.small) {
          change(key, { state: 'shrinking', error: undefined })
          work.small = await shrink(work.file)
          change(key, { preview: URL.createObjectURL(work.small) })
        }
        change(key, { state: 'sending', percent: 0, error: undefined })
        const uploaded = await send(work.small, work.file.name, { command: work.command, signal: work.stop.signal, onProgress: (percent) => change(key, { percent }) })
        change(key, { state: 'sent', uploaded, percent: 100 })
      } catch (error) {
        if (work.stop.signal.aborted) return
        if (work.small) return change(key, { state: 'failed', error })
        setPhotos((all) => all.filter((photo) => photo.key !== key))
        setRefused((all) => [...all, t('picker.unreadable', { name: work.file!.name })])
      }
    },
    [change, t],
  )

  const add = (files: File[]) => {
    const room = Math.max(0, max - photos.length)
    const huge = files.filter((file) => file.size > LARGEST_BYTES)
    const good = files.filter((file) => file.size <= LARGEST_BYTES)
    const taken = good.slice(0, room).map((file) => ({ key: newCommandId(), file }))
    setRefused([
      ...huge.map(({ name, size }) => t('picker.huge', { name, size: fileSize(t, size), limit: fileSize(t, LARGEST_BYTES) })),
      ...(good.length > room ? [t('picker.tooMany', { max, extra: good.length - room })] : []),
    ])
    setPhotos((all) => [...all, ...taken.map(({ key, file }): Photo => ({ key, name: file.name, state: 'shrinking', percent: 0 }))])
    for (const { key, file } of taken) {
      works.current.set(key, { command: key, file, stop: new AbortController() })
      void upload(key)
    }
  }
  const remove = (key: string) => {
    works.current.get(key)?.stop.abort()
    works.current.delete(key)
    setPhotos((all) => all.filter((photo) => photo.key !== key))
  }
  return { photos, refused, add, remove, retry: (key: string) => void upload(key), busy: photos.some(({ state }) => state === 'shrinking' || state === 'sending') }
}
