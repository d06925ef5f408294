/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { PREVIEW_ADDRESS, PREVIEW_CACHE } from './keep-preview.ts'

const FEED_OF_PREVIEW = new RegExp(`^${PREVIEW_ADDRESS}(?:embedded|feed)/`)

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[]
}

/* Everything the desk is made of is kept at its first visit; the feed is always asked of the network. */
cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST)

/* The guide with what lies at the desk: its feed is what the desk laid there, on the network there is none. */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && FEED_OF_PREVIEW.test(url.pathname),
  async ({ url }) => {
    const path = url.pathname.replace(FEED_OF_PREVIEW, PREVIEW_ADDRESS)
    const kept = await caches.match(path, { cacheName: PREVIEW_CACHE })
    return kept ?? new Response('', { status: 404 })
  },
)
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('preview/index.html'), {
    allowlist: [new RegExp(`^${PREVIEW_ADDRESS}`)],
  }),
)
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')))

// Nothing is typed that a new version would lose: what was corrected is kept apart.
self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
