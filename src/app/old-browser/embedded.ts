import type { Snapshot } from '../../catalogue/snapshot.ts'

/** The region built into the app, as far as a list of addresses needs it. */
export interface Embedded {
  readonly snapshot: Pick<
    Snapshot,
    'region' | 'locations' | 'services' | 'service_at_locations' | 'organizations'
  >
  /** A UTC instant. */
  readonly issued: string
}

/**
 * Reads it unchecked: this browser cannot check signatures. It comes from the very host and build that this program itself
 * comes from, and whoever could change the one could change the other; no other data are ever read here.
 */
export async function readEmbedded(base: string): Promise<Embedded> {
  const { payload } = (await read(`${base}embedded/release.jws.json`)) as { payload: string }
  const release = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as {
    issued: string
    snapshot: { path: string }
  }
  const snapshot = await read(`${base}embedded/${release.snapshot.path}`)
  return { snapshot: snapshot as Embedded['snapshot'], issued: release.issued }
}

/** A JSON file of the app. */
export async function read(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(address)
  return response.json()
}
