import { email as emailSchema, httpsUrl } from '../../../catalogue/text.ts'
import { readPhone } from '../../workbook/phone.ts'
import type { Tags } from './overpass.ts'
import type { Note } from './remark.ts'

/** How an office is reached, in the words of the workbook's columns. */
export interface OfficeReach {
  readonly phone?: string
  readonly phone_2?: string
  readonly email?: string
  readonly website?: string
}

/** Phone numbers, e-mail and website, from the plain tags or `contact:*`. */
export function officeReach(tags: Tags, note: Note): OfficeReach {
  const [phone, phone_2, ...surplus] = phonesOf(tags, note)
  if (surplus.length > 0) note('phone-surplus', { phones: surplus.join('; ') })
  const email = emailOf(tags, note)
  const website = websiteOf(tags, note)
  return {
    ...(phone !== undefined && { phone }),
    ...(phone_2 !== undefined && { phone_2 }),
    ...(email !== undefined && { email }),
    ...(website !== undefined && { website }),
  }
}

/** Several numbers stand in one tag, separated by `;`, or in several tags. */
function phonesOf(tags: Tags, note: Note): string[] {
  const written = ['phone', 'contact:phone', 'mobile', 'contact:mobile']
    .flatMap((tag) => tags[tag]?.split(';') ?? [])
    .map((phone) => phone.trim())
    .filter((phone) => phone !== '')
  const read = written.flatMap((phone) => {
    const international = readPhone(phone)
    if (international === undefined) note('phone-unreadable', { phone })
    else if (international !== phone) note('phone-rewritten', { phone, international })
    return international ?? []
  })
  return [...new Set(read)]
}

function emailOf(tags: Tags, note: Note): string | undefined {
  const email = (tags.email ?? tags['contact:email'])?.split(';')[0]?.trim()
  if (email === undefined || emailSchema.safeParse(email).success) return email
  note('email-unreadable', { email })
  return undefined
}

/** A feed carries https only; public offices answer there. */
function websiteOf(tags: Tags, note: Note): string | undefined {
  const website = (tags.website ?? tags['contact:website'])?.split(';')[0]?.trim()
  if (website === undefined || httpsUrl.safeParse(website).success) return website
  const secure = website.replace(/^(http:\/\/)?/, 'https://')
  if (httpsUrl.safeParse(secure).success && /^https:\/\/[^\s/]+\.[^\s/]+/.test(secure)) {
    note('website-https', { website, secure })
    return secure
  }
  note('website-unreadable', { website })
  return undefined
}
