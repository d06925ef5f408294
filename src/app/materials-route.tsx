import { lazy, useEffect, useSyncExternalStore } from 'react'
import {
  cancelMaterials,
  freeMaterials,
  keepMaterials,
  lookAtMaterials,
  materialsState,
  readKept,
  subscribeToMaterials,
} from './materials/client.ts'

const Materials = lazy(() =>
  import('../screens/offers/materials.tsx').then(({ Materials }) => ({ default: Materials })),
)

/** The materials, bound to the worker that fetches and keeps them. */
export function MaterialsRoute() {
  const state = useSyncExternalStore(subscribeToMaterials, materialsState)
  useEffect(() => {
    lookAtMaterials()
    document.addEventListener('visibilitychange', lookAtMaterials)
    return () => document.removeEventListener('visibilitychange', lookAtMaterials)
  }, [])
  return (
    <Materials
      {...state}
      onKeep={keepMaterials}
      onCancel={cancelMaterials}
      onFree={freeMaterials}
      read={readKept}
    />
  )
}
