import { id } from './organization.ts'
import { httpsUrl, isoDate, languageTag, provenance, sha256Hex, text, words } from './text.ts'
import { NOTICE_KINDS } from './vocabulary.ts'
import { z } from './zod.ts'

/** News, a change in law, a new programme; with its source and validity. */
export const notice = z.object({
  id,
  kind: z.enum(NOTICE_KINDS),
  title: text,
  body: text,
  source: words(300),
  url: httpsUrl.optional(),
  published_on: isoDate,
  valid_from: isoDate.optional(),
  valid_to: isoDate.optional(),
  organization_id: id.optional(),
  ...provenance,
})
export type Notice = z.infer<typeof notice>

/** A leaflet or document, kept by its hash. `path` is relative to the feed. */
export const material = z
  .object({
    id,
    organization_id: id.optional(),
    title: text,
    language: languageTag,
    media_type: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']),
    path: z.string().regex(/^material\/[0-9a-f]{64}\.(pdf|png|jpg|txt)$/),
    sha256: sha256Hex,
    length: z.int().min(1),
    ...provenance,
  })
  // Kept by its path on a device: two files must never share one.
  .refine(({ path, sha256 }) => path.startsWith(`material/${sha256}.`), { path: ['path'] })
export type Material = z.infer<typeof material>
