/** Every byte limit of the feed, stated before anything is read (F4). */

/** A root or release: keys, roles, a list of files. */
export const SIGNED_DOCUMENT_LIMIT = 512 * 1024

/** How many roots are followed at one look: a region changes its keys a few times a year at most. */
export const ROOT_STEPS = 64

/** A snapshot of 20,000 records in sixteen languages is about 60 MB; above this no region is that large. */
export const SNAPSHOT_LIMIT = 96 * 1024 * 1024

/** A leaflet: a scanned brochure of many pages fits, a film does not. */
export const MATERIAL_LIMIT = 24 * 1024 * 1024

/** A compartment: 10,000 telephone entries with hours are about 8 MB. */
export const COMPARTMENT_LIMIT = 16 * 1024 * 1024
