import { cacheOf, outdated, wayOf } from './ways'

/**
 * Opens the app without a network. A page comes from the network whenever that answers, so that no old page is shown; else
 * from what this build has kept. Files whose names carry their content are kept; answers of the platform never are.
 */
interface Worker extends EventTarget {
  readonly location: Location
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const worker = self as unknown as Worker

/** Written in by the build: its name, and what it needs to open. */
const BUILD = '__BUILD__'
const KEPT = '__KEPT__'
const NOW = cacheOf(BUILD)
const SHELL = '/index.html'

async function install() {
  const cache = await caches.open(NOW)
  // Past the browser's own cache, which may still hold the page of the build before.
  await cache.addAll(KEPT.split(' ').map((file) => new Request(file, { cache: 'reload' })))
  await worker.skipWaiting()
}

async function activate() {
  await Promise.all(outdated(await caches.keys(), NOW).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const shell = await (await caches.open(NOW)).match(SHELL)
    if (shell) return shell
    throw error
  }
}

async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await (await caches.open(NOW)).put(request, fresh.clone())
  return fresh
}

async function file(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(request)
    if (kept) return kept
    throw error
  }
}

const answers = { page, asset, file }

worker.addEventListener('install', (event) => (event as Lasting).waitUntil(install()))
worker.addEventListener('activate', (event) => (event as Lasting).waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  const { request } = event as Fetching
  const way = wayOf(request, worker.location.origin)
  if (way !== 'leave') (event as Fetching).respondWith(answers[way](request))
})
