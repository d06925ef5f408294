import type { Benefit, Fact, Need } from '../../catalogue/vocabulary.ts'
import { BENEFITS, NEEDS } from '../../catalogue/vocabulary.ts'
import { BenefitIcon, FactIcon, NeedIcon } from '../parts/icons.tsx'
import { Say, useSpeaker } from '../parts/speech.tsx'
import styles from './choices.module.css'
import { Tile, Tiles } from './tiles.tsx'

/** The needs as tiles; the first chosen carries the mark "most important". */
export function NeedChoice({
  needs,
  onChoose,
}: {
  needs: readonly Need[]
  onChoose: (need: Need) => void
}) {
  const { t } = useSpeaker()
  return (
    <Tiles label={t('consultation:needs.title')}>
      {NEEDS.map((need) => (
        <Tile
          key={need}
          type="checkbox"
          name="need"
          value={need}
          k={`vocabulary:needs.${need}`}
          icon={<NeedIcon need={need} />}
          checked={needs.includes(need)}
          badge={needs.length > 1 && needs[0] === need && <First />}
          onChoose={() => onChoose(need)}
        />
      ))}
    </Tiles>
  )
}

function First() {
  return (
    <span className={styles.first}>
      <Say k="consultation:needs.first" />
    </span>
  )
}

/** What the client lives on, as tiles of which one is chosen; `onTap` when that was by finger or mouse. */
export function BenefitChoice({
  benefits,
  onChoose,
  onTap,
}: {
  benefits: Benefit | undefined
  onChoose: (benefits: Benefit) => void
  onTap?: () => void
}) {
  const { t } = useSpeaker()
  return (
    <Tiles label={t('consultation:benefits.title')}>
      {BENEFITS.map((benefit) => (
        <Tile
          key={benefit}
          type="radio"
          name="benefits"
          value={benefit}
          k={`vocabulary:benefits.${benefit}`}
          hint={`vocabulary:benefitHints.${benefit}`}
          icon={<BenefitIcon benefit={benefit} />}
          checked={benefits === benefit}
          onChoose={() => onChoose(benefit)}
          {...(onTap && { onTap })}
        />
      ))}
    </Tiles>
  )
}

/** Facts an advisor knows or agrees on with the client, rather than asks. */
const STAFF_FACTS: readonly Fact[] = [
  'no-migration-background',
  'declines-counselling',
  'unresolved-legal',
  'no-written-consent',
]

/** Whether a fact is the advisor's to say, and is not shown among the client's own. */
export const isForStaff = (fact: Fact): boolean => STAFF_FACTS.includes(fact)

/** The facts that matter, the client's own before those for the advisor. */
export function FactChoice({
  offered,
  facts,
  onChoose,
}: {
  offered: readonly Fact[]
  facts: readonly Fact[]
  onChoose: (fact: Fact) => void
}) {
  const groups = [
    ['client', offered.filter((fact) => !isForStaff(fact))],
    ['staff', offered.filter(isForStaff)],
  ] as const
  return groups.map(
    ([group, those]) =>
      those.length > 0 && (
        <fieldset key={group} className={styles.facts}>
          <legend>
            <Say k={`consultation:facts.${group}`} />
          </legend>
          <div className={styles.grid}>
            {those.map((fact) => (
              <Tile
                key={fact}
                type="checkbox"
                name="fact"
                value={fact}
                k={`vocabulary:facts.${fact}`}
                icon={<FactIcon fact={fact} />}
                checked={facts.includes(fact)}
                onChoose={() => onChoose(fact)}
              />
            ))}
          </div>
        </fieldset>
      ),
  )
}
