import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noticeSession } from './api'
import { listen, type News } from './live'

/** The browser's stream, driven by hand: Node has none. */
class Stream extends EventTarget {
  static all: Stream[] = []
  closed = false
  constructor() {
    super()
    Stream.all.push(this)
  }
  close() {
    this.closed = true
  }
  opens() {
    this.dispatchEvent(new Event('open'))
  }
  says(kind: string, data: object) {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) }))
  }
}

describe('The stream of news', () => {
  let heard: News[]
  let stop: () => void
  const current = () => Stream.all.at(-1)!

  beforeEach(() => {
    Stream.all = []
    heard = []
    vi.stubGlobal('EventSource', Stream)
    vi.stubGlobal('navigator', {})
    stop = listen((news) => heard.push(news))
    current().opens()
  })
  afterEach(() => {
    stop()
    vi.unstubAllGlobals()
  })

  test('begins again when the first act of a visitor opened a session, and then reads afresh what it missed', () => {
    const before = current()
    noticeSession('changed')
    expect(Stream.all).toHaveLength(2)
    expect(before.closed).toBe(true)
    expect(heard).toEqual([])

    current().opens()
    expect(heard).toEqual([{ kind: 'again' }])
    current().says('case', { number: '1', version: 2, stage: 'HANDLING' })
    expect(heard.at(-1)).toEqual({ kind: 'case', number: '1', version: 2, stage: 'HANDLING' })
  })

  test('stays open through every other answer', () => {
    noticeSession(null)
    expect(Stream.all).toHaveLength(1)
    expect(current().closed).toBe(false)
  })

  test('begins again when another tab got the session', async () => {
    const tab = new BroadcastChannel('anlan-live')
    tab.postMessage('restart')
    await vi.waitFor(() => expect(Stream.all).toHaveLength(2))
    tab.close()
  })

  test('ends with the last listener, and a session after that opens none', () => {
    stop()
    expect(current().closed).toBe(true)
    noticeSession('changed')
    expect(Stream.all).toHaveLength(1)
  })
})
