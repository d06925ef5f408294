/** Where the guide lies on its host, with the slash at the end: the scripts for old browsers lie there too. */
export const BASE = (document.currentScript as HTMLScriptElement).src.replace(/[^/]*$/, '')
