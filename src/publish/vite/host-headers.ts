import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { headersFile } from '../hosting/headers-file.ts'
import { FILES_ONLY, headersFor } from '../hosting/headers.ts'

/** Answers of `npm start` are sent with the headers a host should send; `_headers` says them to static hosts. */
export function hostHeaders(): Plugin {
  return {
    name: 'host-headers',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() })
    },
    configurePreviewServer({ middlewares, config }) {
      const { outDir } = config.build
      middlewares.use((request, response, next) => {
        const [path = '/'] = (request.url ?? '/').split('?')
        for (const [name, value] of headersFor(path)) response.setHeader(name, value)
        const isFile = FILES_ONLY.some((folder) => path.startsWith(folder))
        // An unknown file is not found, and no page of the guide.
        if (isFile && !existsSync(resolve(config.root, outDir, `.${path}`)))
          response.writeHead(404).end()
        else next()
      })
    },
  }
}
