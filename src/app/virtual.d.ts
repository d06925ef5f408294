/** The version of `package.json`, put in by the build. */
declare const __APP_VERSION__: string

declare module 'virtual:embedded-region' {
  /** The region built into the app: the text of the first trusted root (F2). */
  export const embedded: { readonly root: string }
}
