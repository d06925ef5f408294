import type { ReactElement, ReactNode } from 'react'
import { Say } from '../parts/speech.tsx'
import { Both, BothInline } from './both.tsx'
import styles from './slip-sheet.module.css'

/** What a part of the slip is called; `of` is a key in `handout:slip`. */
function Label({ of: part }: { of: string }) {
  return (
    <h3>
      <Say k={`handout:slip.${part}`} />
    </h3>
  )
}

/** A part in two columns, each with its label. */
export function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section>
      <Both>
        <Label of={label} />
        {children}
      </Both>
    </section>
  )
}

/** A list of which each item stands beside itself in the other language: a finger finds it in both. */
export function Listed({ label, children }: { label: string; children: ReactElement[] }) {
  return (
    <section>
      <Both>
        <Label of={label} />
      </Both>
      <ul>
        {children.map((item) => (
          <li key={item.key}>
            <Both>
              <p className={styles.item}>{item}</p>
            </Both>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is the same for every reader, under a label of both languages. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section>
      <h3>
        <BothInline>
          <Say k={`handout:slip.${label}`} />
        </BothInline>
      </h3>
      {children}
    </section>
  )
}
