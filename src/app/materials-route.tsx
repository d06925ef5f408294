import { useEffect, useSyncExternalStore } from 'react'
import { Materials } from '../screens/offers/materials.tsx'
import {
  cancelMaterials,
  freeMaterials,
  keepMaterials,
  lookAtMaterials,
  materialsState,
  readKept,
  subscribeToMaterials,
} from './materials/client.ts'

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
