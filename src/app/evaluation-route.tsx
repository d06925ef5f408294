import { useSyncExternalStore } from 'react'
import { EvaluationPage } from '../screens/cooperation/evaluation-page.tsx'
import { StaffLanguage } from '../screens/cooperation/staff-language.tsx'
import { keepCounting, readCounting, subscribeToMarks } from './preferences.ts'

/** The self-evaluation, bound to this device's preference to count or not. */
export function Evaluation() {
  const counting = useSyncExternalStore(subscribeToMarks, readCounting)
  return (
    <StaffLanguage>
      <EvaluationPage counting={counting} onCounting={keepCounting} />
    </StaffLanguage>
  )
}
