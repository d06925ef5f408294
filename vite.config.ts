import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import type { Plugin, UserConfig } from 'vite'
import { defineConfig } from 'vite'

import { TARGET } from './src/app/old-browser/oldest.ts'
import { feedOrigins, type RegionsIndex } from './src/catalogue/regions.ts'
import { SNAPSHOT_LIMIT } from './src/feed/limits.ts'
import { ROOMS, STAFF_LANGUAGES, STAFF_ROOMS } from './src/language/i18n.ts'
import { LANGUAGE_CODES } from './src/language/languages.ts'
import { askedFirst } from './src/publish/vite/asked-first.ts'
import { contentSecurityPolicy } from './src/publish/hosting/headers.ts'
import { readRegionsFile } from './src/publish/cli/regions-file.ts'
import { embeddedRegion } from './src/publish/vite/embedded-region.ts'
import { firstScreen, firstTexts } from './src/publish/vite/first-screen.ts'
import { oldBrowser } from './src/publish/vite/old-browser.ts'
import { previewRegion } from './src/publish/vite/preview-region.ts'
import { hostHeaders } from './src/publish/vite/host-headers.ts'
import { nameFonts } from './src/publish/vite/name-fonts.ts'
import { licences } from './src/publish/vite/licences.ts'
import { hashOf, integrity } from './src/publish/vite/integrity.ts'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** The policy stands in the page too, for hosts that cannot send headers. */
function policyInPage(feeds: readonly string[] = []): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(feeds) },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/**
 * The texts as files of their own, `/locales/<language>/<room>.json`: as modules, the list of their two hundred
 * names would weigh on the first screen. A device keeps all rooms of a language in one file, `/locales/<language>.json`
 * (src/app/kept-texts.ts). The publisher's are for the command line and stay out of the guide.
 */
function texts(): Plugin {
  return {
    name: 'texts',
    apply: 'build',
    generateBundle() {
      const emit = (fileName: string, texts: unknown): void => {
        this.emitFile({ type: 'asset', fileName, source: JSON.stringify(texts) })
      }
      for (const language of LANGUAGE_CODES) {
        const rooms = roomsOf(language).map((room): [string, unknown] => {
          const fileName = `locales/${language}/${room}.json`
          const texts: unknown = JSON.parse(readFileSync(fileName, 'utf8'))
          emit(fileName, texts)
          return [room, texts]
        })
        emit(`locales/${language}.json`, Object.fromEntries(rooms))
      }
    },
  }
}

/** Every room of a language; the partners' own speak few. */
const roomsOf = (language: string): readonly string[] =>
  (STAFF_LANGUAGES as readonly string[]).includes(language) ? [...ROOMS, ...STAFF_ROOMS] : ROOMS

/** The index of regions an app of many is built with (`npm run feed -- regions`); undefined: it serves the embedded one. */
const regions = readRegions(process.env.ANLAUFSTELLE_REGIONS)
const feeds = regions ? feedOrigins(regions) : []

function readRegions(path: string | undefined): RegionsIndex | undefined {
  const read = path ? readRegionsFile(path) : undefined
  if (read && !read.ok) throw new Error(`ANLAUFSTELLE_REGIONS: ${JSON.stringify(read.error)}`)
  return read?.value
}

/** What several screens share, a file for each; none may need one of those after it, or they would need each other. */
const SHARED: readonly (readonly [name: string, of: RegExp])[] = [
  ['icons', /lucide-react/],
  ['terms', /src.(?:catalogue|language)./],
  ['hours', /src.hours./],
  ['parts', /src.screens.parts./],
  ['handout', /src.(?:screens.handout|handout)./],
  ['directory', /src.screens.directory./],
  ['offers', /src.screens.offers./],
]

const hashes = integrity()

const DEFINED = { __APP_VERSION__: JSON.stringify(version) }

const ofGuide = licences(import.meta.dirname)
const guide: UserConfig = {
  plugins: [
    react(),
    ofGuide.list,
    embeddedRegion(regions),
    hostHeaders(feeds),
    texts(),
    nameFonts(),
    firstTexts(),
    // An app of many regions names the one that is shown: no two devices begin alike.
    ...(regions ? [] : [firstScreen()]),
    oldBrowser(contentSecurityPolicy(feeds)),
    policyInPage(feeds),
    askedFirst(),
    hashes.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        buildPlugins: { vite: [ofGuide.inServiceWorker()] },
        globPatterns: [
          '**/*.{html,js,css,woff2,svg,webmanifest}',
          'embedded/**/*.json',
          'locales/*.json',
          'icons/*.png',
          ...(regions ? ['regions.json'] : []),
        ],
        // A large region is kept whole, or the guide shows none without a network.
        maximumFileSizeToCacheInBytes: SNAPSHOT_LIMIT,
        globIgnores: ['feed/**', 'screenshots/**', 'desk/**'],
        manifestTransforms: [hashes.addTo],
      },
    }),
  ],
  define: { ...DEFINED, __MANY_REGIONS__: JSON.stringify(regions !== undefined) },
  build: {
    target: TARGET,
    // Fonts and icons stay files: the content policy has no `data:`.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Files of a few hundred bytes weigh more than their content: a device asks for each of them.
          groups: [
            { name: 'start', tags: ['$initial'], priority: 9 },
            ...SHARED.map(([name, test], at) => ({
              name,
              test,
              minShareCount: 3,
              priority: SHARED.length - at,
            })),
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [ofGuide.inWorker()] },
}

const PREVIEW = '/desk/preview/'

/** The guide once more, for the desk: with what lies at the desk at hand, and nothing kept beside its own. */
const preview: UserConfig = {
  base: PREVIEW,
  plugins: [
    react(),
    previewRegion(),
    texts(),
    nameFonts(),
    firstTexts(),
    oldBrowser(contentSecurityPolicy(), PREVIEW),
    policyInPage(),
  ],
  define: { ...DEFINED, __MANY_REGIONS__: 'false' },
  build: { ...guide.build, outDir: `dist${PREVIEW}`, emptyOutDir: true },
  worker: { format: 'es' },
}

/** The publishing desk: a page of its own beside the guide, with none of it in the guide's files. */
const ofDesk = licences(import.meta.dirname)
const hashesOfDesk = integrity()
const DESK = '/desk/'
const ICON = '/icons/icon.svg'
const desk: UserConfig = {
  root: 'src/publish/desk',
  base: DESK,
  publicDir: false,
  plugins: [
    react(),
    ofDesk.list,
    oldBrowser(contentSecurityPolicy(), DESK, 'desk'),
    policyInPage(),
    hashesOfDesk.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        buildPlugins: { vite: [ofDesk.inServiceWorker()] },
        globPatterns: ['**/*.{html,js,css,woff2}', 'preview/locales/*/*.json'],
        // Beside the desk, in the guide.
        additionalManifestEntries: [
          { url: ICON, revision: version, integrity: hashOf(`public${ICON}`) },
        ],
        // The libraries for opening hours and holidays are large.
        maximumFileSizeToCacheInBytes: 8_000_000,
        manifestTransforms: [hashesOfDesk.addTo],
      },
    }),
  ],
  build: { target: TARGET, outDir: '../../../dist/desk', emptyOutDir: false, assetsInlineLimit: 0 },
  worker: { format: 'es', plugins: () => [ofDesk.inWorker()] },
}

/** `vite build` makes the guide; then `--mode preview` and `--mode desk` the desk's preview and the desk, in `desk/` beside it. */
export default defineConfig(({ mode }) =>
  mode === 'desk' ? desk : mode === 'preview' ? preview : guide,
)
