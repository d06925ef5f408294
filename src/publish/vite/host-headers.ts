import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { feedOrigins } from '../../catalogue/regions.ts'
import { readRegionsFile } from '../cli/regions-file.ts'
import { headersFile } from '../hosting/headers-file.ts'
import { FILES_ONLY, headersFor } from '../hosting/headers.ts'

/** What the page may ask beside its own host, as the app in this folder was built. */
const feedsOf = (folder: string): readonly string[] => {
  const path = resolve(folder, 'regions.json')
  const index = existsSync(path) ? readRegionsFile(path) : undefined
  return index?.ok ? feedOrigins(index.value) : []
}

/** Answers of `npm start` are sent with the headers a host should send; `_headers` says them to static hosts. */
export function hostHeaders(feeds: readonly string[]): Plugin {
  return {
    name: 'host-headers',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(feeds) })
    },
    configurePreviewServer({ middlewares, config }) {
      const { outDir } = config.build
      const previewed = feedsOf(resolve(config.root, outDir))
      middlewares.use((request, response, next) => {
        const [path = '/'] = (request.url ?? '/').split('?')
        for (const [name, value] of headersFor(path, previewed)) response.setHeader(name, value)
        const isFile = FILES_ONLY.some((folder) => path.startsWith(folder))
        // An unknown file is not found, and no page of the guide.
        if (isFile && !existsSync(resolve(config.root, outDir, `.${path}`)))
          response.writeHead(404).end()
        else next()
      })
    },
  }
}
