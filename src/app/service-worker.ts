/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import type { KeptFile } from './files-of-before.ts'
import {
  dropFilesOfEarlier,
  FILE_ADDRESS,
  fileOfBefore,
  keepFilesOfBefore,
} from './files-of-before.ts'
import { keptTexts, TEXTS_ADDRESS } from './kept-texts.ts'
import { isMaterials, MATERIAL_ADDRESS } from './materials/kept.ts'

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: KeptFile[]
}

/*
 * Everything the guide is made of is kept on the device at installation; pages come from there
 * even with a network. The feed is not touched: only the sync reads it, and only over the network.
 */
const files = self.__WB_MANIFEST
cleanupOutdatedCaches()
precacheAndRoute(files)
const guide = createHandlerBoundToURL('/index.html')

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && TEXTS_ADDRESS.test(url.pathname),
  async ({ url, request }) => (await keptTexts(url.pathname)) ?? fetch(request),
)

// A device without room for them has its new version all the same.
self.addEventListener('install', (event) =>
  event.waitUntil(keepFilesOfBefore(files).catch(() => undefined)),
)
self.addEventListener('activate', (event) =>
  event.waitUntil(dropFilesOfEarlier(files).catch(() => undefined)),
)
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && FILE_ADDRESS.test(url.pathname),
  async ({ url, request }) => (await fileOfBefore(files, url.pathname)) ?? fetch(request),
)

// A kept leaflet is opened at its own address, from the device alone; one that is not kept, or no longer, is a page
// of the guide that says so.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && MATERIAL_ADDRESS.test(url.pathname),
  async (options) => {
    const { pathname } = options.url
    // The address is the hash of the file: it is the same one, whichever region it was kept for.
    for (const cacheName of (await caches.keys()).filter(isMaterials)) {
      const kept = await caches.match(pathname, { cacheName })
      if (kept) return kept
    }
    return guide(options)
  },
)
registerRoute(
  new NavigationRoute(guide, { denylist: [/^\/feed\//, /^\/desk\//, /^\/licences\.txt$/] }),
)

// The first visit too: where the network goes in the middle of it, the rest comes from here.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// A new version waits until somebody says so (update prompt).
self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})
