import type { Slip } from '../../handout/slip.ts'
import { slipName } from '../../handout/slip.ts'
import type { CardSubject } from '../../handout/vcard.ts'
import type { LanguageCode } from '../../language/languages.ts'

/** What a telephone keeps of an office. */
export const contactOf = (slip: Slip): CardSubject => ({
  name: slipName(slip).de,
  organization: slip.organization.name.de,
  location: slip.location,
  phones: slip.phones ?? [],
  email: slip.service.email ?? slip.location?.email ?? slip.organization.email,
  website: slip.service.website ?? slip.location?.website ?? slip.organization.website,
})

/** The office's own page in the client's language, at the address this guide has. */
export const pageOf = (slip: Slip, language: LanguageCode, origin: string): string | undefined =>
  slip.location && `${origin}/directory/${slip.location.id}?lang=${language}`
