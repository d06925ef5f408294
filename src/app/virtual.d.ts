/** The version of `package.json`, put in by the build. */
declare const __APP_VERSION__: string

/** Whether the app was built with an index of regions; else there is one, and nothing is said of others. */
declare const __MANY_REGIONS__: boolean

declare module 'virtual:embedded-region' {
  /** The region built into the app: its code, and its first trusted root by number and hash (F2); the file lies in `embedded/`. */
  export const embedded: {
    readonly code: string
    readonly root: { readonly version: number; readonly sha256: string }
  }
}
