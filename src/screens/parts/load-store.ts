/** Dexie is large: it is loaded with the first query, after the first screen is drawn. */
export const loadStore = () => import('../../store/store.ts')
