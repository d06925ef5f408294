/** The one Trusted Types policy of the desk; browsers without Trusted Types need none. */
interface PolicyFactory {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => unknown }
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes

const policy = factory?.createPolicy('app', {
  createScriptURL(url) {
    if (new URL(url, location.href).origin === location.origin) return url
    throw new TypeError('only scripts of the desk itself')
  },
})

/** The address of one of the desk's own scripts, for a worker or service worker. */
export const trustedScriptUrl = (url: string): unknown => policy?.createScriptURL(url) ?? url
