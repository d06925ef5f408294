import { expect, it, vi } from 'vitest'
import { createTexts, FIRST_ROOMS } from '../../src/language/i18n.ts'

it('the rooms of the first screen are asked for at once, in the language spoken and in German', async () => {
  const asked: string[] = []
  let answer = (): void => undefined
  const answered = new Promise<void>((resolve) => (answer = resolve))
  const made = createTexts(
    'en',
    async (language, room) => {
      asked.push(`${language}/${room}`)
      await answered
      return { is: `${language} ${room}` }
    },
    FIRST_ROOMS,
  )
  const rooms = ['de', 'en'].flatMap((language) => FIRST_ROOMS.map((room) => `${language}/${room}`))
  await vi.waitFor(() => expect(asked.toSorted()).toEqual(rooms.toSorted()))
  answer()
  const texts = await made
  for (const room of FIRST_ROOMS) expect(texts.t(`${room}:is`)).toBe(`en ${room}`)
})
