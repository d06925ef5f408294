import { describe, expect, it } from 'vitest'
import type { Material } from '../../../src/catalogue/notice.ts'
import type { MaterialsOnDevice } from '../../../src/screens/offers/material-files.ts'
import {
  fetchable,
  filesOf,
  languagesOf,
  leafletsOf,
  sizeOf,
} from '../../../src/screens/offers/material-files.ts'
import { bytesOf } from '../../builders/feed.ts'
import { aMaterial } from '../../builders/materials.ts'

const NOTHING: MaterialsOnDevice = { kept: [], waiting: [], loaded: 0, failures: {} }

const material = (n: number, language: string, title: string): Promise<Material> =>
  aMaterial(n, bytesOf(`${n}${'x'.repeat(99)}`), { language, title: { de: title } })

const all = async () => [
  await material(1, 'de', 'Wohnen'),
  await material(2, 'ar', 'Wohnen'),
  await material(3, 'hu', 'Wohnen'),
  await material(4, 'de', 'Ämter'),
]
const files = async (device: Partial<MaterialsOnDevice> = {}) =>
  filesOf(
    (await all()).map((one) => ({ material: one, organization: undefined })),
    { ...NOTHING, ...device },
  )

describe('the files of the region', () => {
  it('come by title, the reader’s language first, languages the guide does not speak last', async () => {
    const shown = leafletsOf(await files(), 'ar').map(({ title, files: group }) => [
      title.de,
      ...group.map((file) => file.material.language),
    ])
    expect(shown).toEqual([
      ['Ämter', 'de'],
      ['Wohnen', 'ar', 'de', 'hu'],
    ])
    expect(languagesOf(await files(), 'ar')).toEqual(['ar', 'de', 'hu'])
    expect(languagesOf(await files(), 'tr')).toEqual(['de', 'ar', 'hu'])
  })

  it('are kept, of an earlier release, on their way or refused', async () => {
    const [first, second, third, fourth] = await all()
    if (!first || !second || !third || !fourth) throw new Error('four materials')
    const now = await files({
      kept: [
        { id: first.id, path: first.path, length: 100 },
        { id: second.id, path: 'material/earlier.txt', length: 80 },
      ],
      waiting: [third.id, fourth.id],
      loaded: 50,
      failures: { [second.id]: 'hash-differs' },
    })
    expect(now.map(({ state, progress, failure }) => [state, progress, failure])).toEqual([
      ['kept', undefined, undefined],
      ['outdated', undefined, 'hash-differs'],
      ['absent', 0.5, undefined],
      ['absent', 0, undefined],
    ])
    expect(fetchable(now).map((file) => file.material.id)).toEqual([second.id])
    expect(sizeOf(fetchable(now))).toBe(100)
  })
})
