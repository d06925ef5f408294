/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[]
}

/*
 * Everything the guide is made of is kept on the device at installation; pages come from there
 * even with a network. The feed is not touched: only the sync reads it, and only over the network.
 */
cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST)
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/feed\//] }),
)

// The first visit too: where the network goes in the middle of it, the rest comes from here.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// A new version waits until somebody says so (update prompt).
self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})
