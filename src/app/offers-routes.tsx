import { lazy } from 'react'
import { Offers } from '../screens/offers/offers.tsx'

const MaterialsRoute = lazy(() =>
  import('./materials-route.tsx').then(({ MaterialsRoute }) => ({ default: MaterialsRoute })),
)

/** The offers' screens, with the materials bound to the worker that keeps them. */
export const OffersRoutes = () => <Offers materials={<MaterialsRoute />} />
