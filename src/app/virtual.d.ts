/** The version of `package.json`, put in by the build. */
declare const __APP_VERSION__: string

/** Whether the app was built with an index of regions; else there is one, and nothing is said of others. */
declare const __MANY_REGIONS__: boolean

declare module 'virtual:embedded-region' {
  /** The region built into the app: its code, and the text of the first trusted root (F2). */
  export const embedded: { readonly region: string; readonly root: string }
}
