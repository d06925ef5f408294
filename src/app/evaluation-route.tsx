import { useSyncExternalStore } from 'react'
import { EvaluationPage } from '../screens/cooperation/evaluation-page.tsx'
import { StaffLanguage } from '../screens/cooperation/staff-language.tsx'
import { keepCounting, readCounting, subscribeToCounting } from './preferences.ts'

/** The self-evaluation, bound to this device's preference to count or not. */
export function Evaluation() {
  const counting = useSyncExternalStore(subscribeToCounting, readCounting)
  return (
    <StaffLanguage>
      <EvaluationPage counting={counting} onCounting={keepCounting} />
    </StaffLanguage>
  )
}
