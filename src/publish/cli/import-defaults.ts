import { type Command, InvalidArgumentError, Option } from 'commander'
import { NEEDS, type Need, ORGANIZATION_KINDS } from '../../catalogue/vocabulary.ts'
import type { OrganizationKind } from '../../catalogue/vocabulary.ts'
import { LAENDER } from '../hours/holidays.ts'
import { type LandOption, readLandOption } from '../import/osm/address.ts'
import type { ImportDefaults } from '../import/defaults.ts'

/** Options for what the guide must know and other formats do not say. */
export interface DefaultsOptions {
  readonly kind?: OrganizationKind
  readonly needs: readonly Need[]
  readonly land: readonly LandOption[]
}

/** The option `--land`, repeatable. */
export const landOption = (): Option =>
  new Option(
    '--land <land>',
    'Land of offices that do not say theirs, DE-NW; 15=DE-BB for postal codes from 15; repeatable',
  )
    .argParser(addLand)
    .default([], 'none')

/** Gives a command these options. */
export const addDefaultsOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--kind <kind>', 'kind of organisations whose name does not tell').choices(
        ORGANIZATION_KINDS,
      ),
    )
    .option('--needs <list>', `needs of services that name none: ${NEEDS.join(';')}`, readNeeds, [])
    .addOption(landOption())

export const defaultsOf = ({ kind, needs, land }: DefaultsOptions): ImportDefaults => ({
  kind,
  needs,
  lands: land,
})

function addLand(written: string, others: readonly LandOption[]): LandOption[] {
  const option = readLandOption(written)
  if (option) return [...others, option]
  throw new InvalidArgumentError(`The Länder are ${LAENDER.join(', ')}.`)
}

function readNeeds(written: string): Need[] {
  return written.split(/[;,]/).map((word) => {
    const need = NEEDS.find((one) => one === word.trim())
    if (need) return need
    throw new InvalidArgumentError(`The needs are ${NEEDS.join(', ')}.`)
  })
}
