// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Region } from '../../../src/catalogue/snapshot.ts'
import type { Near } from '../../../src/screens/directory/asked.ts'
import { NearChoice } from '../../../src/screens/directory/near-choice.tsx'
import { renderFor } from '../../render.tsx'

afterEach(cleanup)

const towns: Region['towns'] = [
  {
    name: { de: 'Lindental', ar: 'ليندنتال' },
    postal_codes: ['43102', '43101'],
    latitude: 50.1,
    longitude: 8.6,
  },
  {
    name: { de: 'Erlenbrück', ar: 'إرلنبروك' },
    postal_codes: ['43121'],
    latitude: 50.2,
    longitude: 8.7,
  },
]

let chosen: Near | undefined
function Choice() {
  const [near, setNear] = useState<Near>()
  chosen = near
  return <NearChoice towns={towns} near={near} onNear={setNear} />
}
const menu = (): HTMLSelectElement => screen.getByRole('combobox')
const choose = (name: string): void => {
  const option = [...menu().options].find(({ text }) => text === name)
  fireEvent.change(menu(), { target: { value: option?.value } })
}

describe('from where distances count', () => {
  it('offers the towns, and every postal code after them', async () => {
    const { text } = await renderFor('de', <Choice />)
    expect([...menu().options].map((option) => option.text)).toEqual([
      text('de', 'directory:near.none'),
      'Erlenbrück',
      'Lindental',
      '43101 Lindental',
      '43102 Lindental',
      '43121 Erlenbrück',
    ])
    choose('43121 Erlenbrück')
    expect(chosen).toMatchObject({
      name: '43121 Erlenbrück',
      point: { latitude: 50.2, longitude: 8.7 },
    })
  })

  it.each(['Lindental', '43121 Erlenbrück'])('keeps %s in another language', async (name) => {
    const { speak } = await renderFor('de', <Choice />)
    choose(name)
    const { selectedIndex } = menu()
    expect(selectedIndex).toBeGreaterThan(0)
    await speak('ar')
    expect(menu().value).toBe(chosen?.id)
    expect(menu().selectedOptions[0]?.text).toMatch(/ليندنتال|إرلنبروك/)
  })
})
