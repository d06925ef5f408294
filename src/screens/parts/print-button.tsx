import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'

interface PrintButtonProps {
  /** What it says. */
  readonly children: ReactNode
  /** Whether it is one among others, not what the page is for. */
  readonly quiet?: boolean
  readonly disabled?: boolean
  /** Once it is on its way to the printer; whether it comes out of it no browser tells. */
  readonly onPrint?: (() => void) | undefined
}

/** Prints the page, as its styles for paper have it. */
export function PrintButton({ children, quiet = false, disabled, onPrint }: PrintButtonProps) {
  return (
    <button
      type="button"
      className={quiet ? 'button' : 'button button--primary'}
      disabled={disabled}
      onClick={() => {
        window.print()
        onPrint?.()
      }}
    >
      <Printer className="icon" aria-hidden />
      <span>{children}</span>
    </button>
  )
}
