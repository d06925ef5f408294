/** The one Trusted Types policy of the app; browsers without Trusted Types need none. */
interface PolicyFactory {
  createPolicy: (
    name: string,
    rules: {
      createScriptURL: (url: string) => string
      createScript: (text: string) => string
    },
  ) => {
    createScriptURL: (url: string) => unknown
    createScript: (text: string) => unknown
  }
}

const factory = (self as { trustedTypes?: PolicyFactory }).trustedTypes

const policy = factory?.createPolicy('app', {
  createScriptURL(url) {
    if (new URL(url, location.href).origin === location.origin) return url
    throw new TypeError('only scripts of the app itself')
  },
  createScript(text) {
    // Data only: a JSON object is no program, wherever it should end up. Else `parse` throws.
    const data: unknown = JSON.parse(text)
    if (typeof data === 'object' && data && !Array.isArray(data)) return text
    throw new TypeError('only data')
  },
})

/** The address of one of the app's own scripts, for a worker or service worker. */
export const trustedScriptUrl = (url: string): unknown => policy?.createScriptURL(url) ?? url

/** A JSON object as the content of a data block, `<script type="application/ld+json">`. */
export const trustedData = (json: string): unknown => policy?.createScript(json) ?? json
