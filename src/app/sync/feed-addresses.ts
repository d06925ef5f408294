/** Where the feed of the region built into the app lies: beside it on its host, and within it. */
export const NETWORK_FEED = `${import.meta.env.BASE_URL}feed/`
export const EMBEDDED_FEED = `${import.meta.env.BASE_URL}embedded/`
