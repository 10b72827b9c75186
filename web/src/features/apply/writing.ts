import { newCommandId } from '@shared/intent'
import { recall, remember } from '@shared/keep'
import { isProblem } from '@shared/problem'
import { contentOf, type Content, type Fault, type Saved, type Whole } from './types'

/** How what is on the page stands to what the platform has. */
export type Standing = 'saved' | 'saving' | 'waiting' | 'conflict' | 'refused'

export interface Sent extends Content {
  revision: number
  itemVersion: number
  page: string
}
type Send = (draft: string, sent: Sent) => Promise<Saved>

const PAUSE_MS = 800
const AGAIN_MS = 5_000
const kept = (draft: string) => `anlan.draft.${draft}`

/**
 * A draft on this page: saved a moment after the last key, one saving at a time. What cannot be sent waits in the browser, over a reload too, and
 * goes out when the network is back. What another device saved in between is never overwritten: the person chooses.
 */
export class Writing {
  readonly draft: string
  content: Content
  standing: Standing = 'saved'
  savedAt: string
  /** What the platform says is wrong of what was answered. */
  faults: Fault[] = []
  error: unknown
  private revision: number
  private itemVersion: number
  private page: string = newCommandId()
  private dirty = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | undefined
  private readonly send: Send
  private readonly watchers = new Set<() => void>()

  constructor(whole: Whole, send: Send) {
    this.draft = whole.id
    this.content = contentOf(whole)
    this.revision = whole.revision
    this.itemVersion = whole.news ? whole.news.from : whole.itemVersion
    this.savedAt = whole.savedAt
    this.send = send
    this.takeUp()
    this.snapshot = this.look()
  }

  /** Opened again, perhaps after another device went on with it, or with fields that follow from what was written: with nothing unsaved here, that is what there is. */
  renew(whole: Whole): void {
    if (this.dirty || whole.revision < this.revision) return
    Object.assign(this, { content: contentOf(whole), revision: whole.revision, savedAt: whole.savedAt })
    this.snapshot = this.look()
  }

  /** What waited since before a reload goes on waiting for its turn. */
  private takeUp(): void {
    const waiting = readWaiting(this.draft)
    if (!waiting) return
    const { revision, page, itemVersion, ...content } = waiting
    Object.assign(this, { content, page, itemVersion, revision, dirty: true })
    this.schedule(0)
  }

  watch = (changed: () => void): (() => void) => {
    this.watchers.add(changed)
    return () => this.watchers.delete(changed)
  }

  private told(): void {
    this.snapshot = this.look()
    this.watchers.forEach((changed) => changed())
  }

  private look = () => ({ content: this.content, standing: this.standing, savedAt: this.savedAt, faults: this.faults, error: this.error })

  /** The same object until something changed, as React wants it. */
  snapshot: ReturnType<typeof this.look>

  change(part: Partial<Content>): void {
    this.content = { ...this.content, ...part }
    this.dirty = true
    if (this.standing !== 'conflict') this.schedule(PAUSE_MS)
    this.told()
  }

  private schedule(pause: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), pause)
  }

  /** Sends what is not saved yet; true when everything is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    await this.running
    if (this.dirty && this.standing !== 'conflict') await this.save()
    return !this.dirty
  }

  private save(): Promise<void> {
    this.running ??= this.sendAll().finally(() => (this.running = undefined))
    return this.running
  }

  private async sendAll(): Promise<void> {
    while (this.dirty && this.standing !== 'conflict') {
      const content = this.content
      this.standing = 'saving'
      this.told()
      try {
        this.taken(await this.send(this.draft, this.sent()), content)
      } catch (error) {
        this.failed(error)
        return
      }
    }
  }

  private sent = (): Sent => ({ ...this.content, revision: this.revision, itemVersion: this.itemVersion, page: this.page })

  private taken({ revision, savedAt, itemVersion, faults }: Saved, content: Content): void {
    Object.assign(this, { revision, savedAt, itemVersion, faults, error: undefined, standing: 'saved' })
    this.dirty = this.content !== content
    remember(kept(this.draft), undefined)
    this.told()
  }

  private failed(error: unknown): void {
    this.error = error
    if (isProblem(error, 'draft-moved-on')) this.standing = 'conflict'
    else if (isProblem(error) && !error.undecided) this.standing = 'refused'
    else {
      this.standing = 'waiting'
      this.schedule(AGAIN_MS)
    }
    // A draft that is nobody's here any more leaves nothing behind on this device.
    remember(kept(this.draft), isProblem(error) && (error.status === 404 || error.status === 401) ? undefined : JSON.stringify(this.sent()))
    this.told()
  }

  /** The page is going away: what was not sent stays in the browser. */
  leave = (): void => {
    if (this.dirty) remember(kept(this.draft), JSON.stringify(this.sent()))
  }

  /** The network is back. */
  retry = (): void => {
    if (this.dirty && this.standing !== 'conflict') this.schedule(0)
  }

  /** This device's answers take the place of the other's, which the person has seen. */
  keepMine(other: Whole): void {
    this.revision = other.revision
    this.standing = 'saved'
    this.dirty = true
    void this.save()
  }

  takeOther(other: Whole): void {
    Object.assign(this, { content: contentOf(other), revision: other.revision, savedAt: other.savedAt, standing: 'saved', dirty: false, error: undefined })
    remember(kept(this.draft), undefined)
    this.told()
  }

  /** The new version of the item was seen; answers that fit stay. */
  takeVersion(version: number): void {
    this.itemVersion = version
    this.dirty = true
    void this.save()
    this.told()
  }
}

function readWaiting(draft: string): Sent | undefined {
  try {
    const waiting = JSON.parse(recall(kept(draft)) ?? 'null') as Sent | null
    return waiting && typeof waiting.revision === 'number' ? waiting : undefined
  } catch {
    return undefined
  }
}
